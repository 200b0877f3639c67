#include "view/dates.h"

#include <catch2/catch.hpp>
#include <set>

#include "base/utf8.h"
#include "view/sight.h"

namespace kept::view {
namespace {

std::string said(std::string_view language, std::string_view date) {
  return Dates(language).text(*base::read_date(date), test::words_of("en"));
}

TEST_CASE("A date is said in the words of a language at the precision that is known") {
  struct Row {
    std::string_view language, year, month, day;  // 2019, 2019-01, 2019-12-05
  };
  const Row rows[] = {
      {"en", "2019", "January 2019", "5 December 2019"}, {"en-US", "2019", "January 2019", "December 5, 2019"},
      {"th", "2019", "มกราคม 2019", "5 ธันวาคม 2019"},    {"id", "2019", "Januari 2019", "5 Desember 2019"},
      {"km", "2019", "មករា 2019", "5 ធ្នូ 2019"},          {"lo", "2019", "ມັງກອນ 2019", "5 ທັນວາ 2019"},
      {"my", "2019", "2019 ဇန်နဝါရီ", "2019၊ ဒီဇင်ဘာ 5"},    {"vi", "2019", "tháng 1 năm 2019", "5 tháng 12, 2019"},
      {"ms", "2019", "Januari 2019", "5 Disember 2019"}, {"fil", "2019", "Enero 2019", "Disyembre 5, 2019"},
  };
  for (const Row& row : rows) {
    INFO(row.language);
    CHECK(said(row.language, "2019") == row.year);
    CHECK(said(row.language, "2019-01") == row.month);
    CHECK(said(row.language, "2019-12-05") == row.day);
    CHECK(Dates(row.language).text(base::first_day(*base::read_date("2019-12-05"))) == row.day);
  }
}

TEST_CASE("No language counts years by another era than the record does") {
  // 2019 is 2562 in Thailand's civil calendar, 1398 in Iran's, 1441 in the Islamic one, Reiwa 1 in Japan.
  for (const char* language : {"th", "th-TH", "km", "lo", "my", "fa", "ar", "ar-SA", "ja", "th-TH-u-ca-buddhist"}) {
    INFO(language);
    const Dates dates(language);
    const std::string year = dates.text(*base::read_date("2019"), test::words_of("en"));
    std::string digits;  // 0 to 9 in every language: those of the numbers, addresses and sources beside them
    for (const char c : year)
      if (c >= '0' && c <= '9') digits += c;
    CHECK(digits == "2019");
  }
}

TEST_CASE("Doubts and spans are said in words") {
  struct Row {
    std::string_view date, text;
  };
  const Row rows[] = {
      {"2019~", "around 2019"},
      {"2019-01~", "around January 2019"},
      {"2020?", "2020 (uncertain)"},
      {"2020-02-29?", "29 February 2020 (uncertain)"},
      {"2020%", "around 2020 (uncertain)"},
      {"2021/2030", "2021 to 2030"},
      {"2019-01/2019-03-04", "January 2019 to 4 March 2019"},
      {"2019~/2021?", "around 2019 to 2021 (uncertain)"},
      {"2021/..", "from 2021"},
      {"2021-05/..", "from May 2021"},
      {"../2030", "until 2030"},
      {"../2030~", "until around 2030"},
      {"0001", "1"},
      {"9999-12-31", "31 December 9999"},
  };
  for (const Row& row : rows) CHECK(said("en", row.date) == row.text);
}

TEST_CASE("In a list that is grouped by year a date stands without its year, unless that would say too little") {
  struct Row {
    std::string_view language, date, text;
  };
  const Row rows[] = {
      {"en", "2019", ""},
      {"en", "2019-01", "January"},
      {"en", "2019-12-05", "5 Dec"},
      {"en", "2019-12-05~", "around 5 December 2019"},
      {"en", "2019?", "2019 (uncertain)"},
      {"en", "2019/2020", "2019 to 2020"},
      {"en", "../2020", "until 2020"},
      {"en", "2019/..", "from 2019"},
      {"th", "2019-12-05", "5 ธ.ค."},
      {"lo", "2019-01", "ມັງກອນ"},
      {"my", "2019-12-05", "5 ဒီ"},
      {"vi", "2019-12-05", "5 thg 12"},
      {"fil", "2019-12-05", "Dis 5"},
  };
  for (const Row& row : rows)
    CHECK(Dates(row.language).within_year(*base::read_date(row.date), test::words_of("en")) == row.text);
}

TEST_CASE("Every month of every language has a name of its own, long and short") {
  for (const char* language : {"en", "th", "id", "km", "lo", "my", "vi", "ms", "fil"}) {
    INFO(language);
    const Dates dates(language);
    const Messages words = test::words_of("en");
    std::set<std::string> names, days;
    for (int month = 1; month <= 12; ++month) {
      names.insert(dates.text(*base::read_date(fmt::format("2019-{:02}", month)), words));
      days.insert(dates.within_year(*base::read_date(fmt::format("2019-{:02}-07", month)), words));
    }
    CHECK(names.size() == 12);
    CHECK(days.size() == 12);
  }
}

TEST_CASE("A language that CLDR does not know still dates things") { CHECK(said("xx", "2019-12") == "December 2019"); }

TEST_CASE("HTML gets a date where it has a form for one") {
  const test::Sight sight({});
  struct Row {
    std::string_view date, iso;
  };
  const Row rows[] = {{"2019", "2019"},  {"2019-01", "2019-01"},  {"2019-01-21", "2019-01-21"},
                      {"2019~", "2019"}, {"2019-01?", "2019-01"}, {"2019/2020", ""},
                      {"2019/..", ""},   {"../2019", ""}};
  for (const Row& row : rows) CHECK(when(sight.facts, *base::read_date(row.date)).iso == row.iso);
}

}  // namespace
}  // namespace kept::view
