#include "model/country.h"

#include <catch2/catch.hpp>

using namespace kept::model;

TEST_CASE("A country is known by its three letters, in capitals") {
  for (const char* code : {"THA", "IDN", "GBR", "USA", "TLS", "SSD"}) CHECK(is_country(code));
  for (const char* code : {"", "TH", "tha", "XXX", "EU", "ASEAN", "THAI", "TH\xC3\x80"}) CHECK_FALSE(is_country(code));
}

TEST_CASE("A country's name comes from CLDR in any language") {
  CHECK(country_name("THA", "en") == "Thailand");
  CHECK(country_name("THA", "th") == "ไทย");
  CHECK(country_name("THA", "id") == "Thailand");
  CHECK(country_name("IDN", "fr") == "Indonésie");
  CHECK(country_name("XXX", "en") == "XXX");
  CHECK(country_name("THA", "no-such-language") == "Thailand");
  CHECK(alpha2("THA") == "TH");
  CHECK(alpha2("XXX").empty());
}

TEST_CASE("What was meant by a name, a short code or a slip is guessed") {
  struct Row {
    const char *written, *code;
  };
  const Row rows[] = {
      {"tha", "THA"},      {"TH", "THA"},          {"th", "THA"},
      {"Thailand", "THA"}, {"thailnd", "THA"},     {"Viet Nam", "VNM"},
      {"Vietnam", "VNM"},  {"Phillipines", "PHL"}, {"", ""},
      {"UK", ""},          {"GB", "GBR"},          {"Narnia", ""},
      {"singapor", "SGP"}, {"MALAYSIA", "MYS"},
  };
  for (const auto& [written, code] : rows) {
    INFO(written);
    CHECK(guess_country(written).value_or("") == code);
  }
}
