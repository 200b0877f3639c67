#include "base/date.h"

#include <catch2/catch.hpp>

using namespace kept::base;

TEST_CASE("A date is read at the precision that is known and written back the same") {
  for (const std::string_view text : {"2019", "2019-01", "2019-01-21", "2021/2030", "2019-01~", "2020?", "2020-02-29", "2021/..", "../2030", "2019-03%",
                                      "2020-11-19/2020-11-20"}) {
    CAPTURE(text);
    const auto date = read_date(text);
    REQUIRE(date);
    CHECK(written(*date) == text);
  }
}

TEST_CASE("A date means every day from its first to its last") {
  struct Row {
    std::string_view text, first, last;
  };
  for (const Row& row : {Row{"2019", "2019-01-01", "2019-12-31"}, Row{"2020-02", "2020-02-01", "2020-02-29"}, Row{"2019-01-21", "2019-01-21", "2019-01-21"},
                         Row{"2021/2030", "2021-01-01", "2030-12-31"}, Row{"2019-06~", "2019-06-01", "2019-06-30"}, Row{"2021/..", "2021-01-01", "9999-12-31"},
                         Row{"../2030", "0001-01-01", "2030-12-31"}}) {
    CAPTURE(row.text);
    const auto date = read_date(row.text);
    REQUIRE(date);
    CHECK(written(first_day(*date)) == row.first);
    CHECK(written(last_day(*date)) == row.last);
  }
}

TEST_CASE("A date that cannot be is refused in plain words, with what was probably meant") {
  struct Row {
    std::string_view text, message, suggestion;
  };
  for (const Row& row : {Row{"2019-02-30", "February 2019 has 28 days, so there is no day 30", ""}, Row{"2019-13", "There is no month 13", ""},
                         Row{"2019-13-02", "There is no month 13", "2019-02-13"}, Row{"21/01/2019", "“21/01/2019” is no date as Kept writes dates", "2019-01-21"},
                         Row{"2019-1-3", "“2019-1-3” is no date as Kept writes dates", "2019-01-03"}, Row{"Jan 2019", "“Jan 2019” is no date as Kept writes dates", "2019-01"},
                         Row{"21 January 2019", "“21 January 2019” is no date as Kept writes dates", "2019-01-21"}, Row{"soon", "“soon” is no date as Kept writes dates", ""},
                         Row{"", "“” is no date as Kept writes dates", ""}, Row{"0000", "There is no year 0000", ""}, Row{"2030/2021", "The interval ends before it begins", "2021/2030"},
                         Row{"2019-01-21T10:00", "“2019-01-21T10:00” is no date as Kept writes dates", ""}}) {
    CAPTURE(row.text);
    const auto date = read_date(row.text);
    REQUIRE_FALSE(date);
    CHECK(date.error().message == row.message);
    CHECK(date.error().suggestion == row.suggestion);
  }
}

TEST_CASE("Dates sort by their earliest day, the less precise first") {
  const auto date = [](std::string_view text) { return *read_date(text); };
  CHECK(earlier(date("2019"), date("2019-01")));
  CHECK(earlier(date("2019-01"), date("2019-01-01")));
  CHECK(earlier(date("2018-12-31"), date("2019")));
  CHECK_FALSE(earlier(date("2019-01-01"), date("2019")));
  CHECK_FALSE(earlier(date("2019"), date("2019")));
}

TEST_CASE("A stretch of time is added to a day without leaving the month's end") {
  struct Row {
    std::string_view day, period, sum;
  };
  for (const Row& row : {Row{"2026-01-31", "1 month", "2026-02-28"}, Row{"2026-11-21", "6 months", "2027-05-21"}, Row{"2024-02-29", "1 year", "2025-02-28"},
                         Row{"2026-12-30", "2 weeks", "2027-01-13"}, Row{"2026-11-21", "30 days", "2026-12-21"}}) {
    CAPTURE(row.day, row.period);
    CHECK(written(first_day(*read_date(row.day)) + *read_period(row.period)) == row.sum);
  }
  for (const std::string_view text : {"soon", "6", "6 moons", "-1 days", "6 ", "99999 days"}) {
    CAPTURE(text);
    CHECK_FALSE(read_period(text));
  }
}
