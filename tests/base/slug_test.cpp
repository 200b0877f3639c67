#include "base/slug.h"

#include <catch2/catch.hpp>

using namespace kept::base;

TEST_CASE("A slug is lower-case letters, digits and hyphens, and begins with a letter or digit") {
  for (const std::string_view good : {"tha-mou-atd", "gcm-2018", "7"}) CHECK(is_slug(good));
  for (const std::string_view bad : {"", "-a", "A", "a_b", "a.b", "á", "a b", "a/b"}) CHECK_FALSE(is_slug(bad));
}

TEST_CASE("A part id may hold dots as well") {
  for (const std::string_view good : {"13h", "fa1", "16.9", "2019-01"}) CHECK(is_part_id(good));
  for (const std::string_view bad : {"", ".a", "13 h", "13H"}) CHECK_FALSE(is_part_id(bad));
}

TEST_CASE("The nearest slug of a text keeps its letters and digits") {
  CHECK(slug_from("Tha MOU_ATD") == "tha-mou-atd");
  CHECK(slug_from("  GCM (2018)! ") == "gcm-2018");
  CHECK(slug_from("ไทย").empty());
}
