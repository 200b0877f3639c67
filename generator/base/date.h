// Dates at the precision that is known: EDTF (ISO 8601-2) levels 0 and 1 as far as years, months, days, intervals, `~` and `?` go.
// `2019`, `2019-01`, `2019-01-21`, `2021/2030`, `2021/..`, `../2030`, `2019-01~` (around), `2020?` (uncertain), `2020%` (both).
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

namespace kept::base {

using Day = std::chrono::sys_days;

// One end of a date. A month or day of 0 is not known; years run from 1 to 9999.
struct Point {
  std::int16_t year = 0;
  std::uint8_t month = 0;
  std::uint8_t day = 0;
  bool approximate = false;  // ~
  bool uncertain = false;    // ?

  friend bool operator==(const Point&, const Point&) = default;
};

struct Date {
  enum class Span : std::uint8_t { point, interval, open_start, open_end };
  Point from;  // of an open start: unset
  Point to;    // of a point: the same as from; of an open end: unset
  Span span = Span::point;

  friend bool operator==(const Date&, const Date&) = default;
};

// The earliest and latest day that a date can mean; an open end is 9999-12-31, an open start 0001-01-01.
Day first_day(const Date& date);
Day last_day(const Date& date);

// By earliest day, then the less precise first, so that `2019` stands before `2019-01-01`.
bool earlier(const Date& a, const Date& b);

std::string written(const Date& date);  // as EDTF
std::string written(Day day);           // 2026-11-21

struct DateTrouble {
  std::string message;     // in plain words
  std::string suggestion;  // the date that was probably meant, as EDTF; may be empty
};
tl::expected<Date, DateTrouble> read_date(std::string_view text);

Date whole(Day day);
inline int year_of(Day day) { return static_cast<int>(std::chrono::year_month_day(day).year()); }

// The day of a second since 1970, in UTC. A commit can claim any second, and a calendar ends somewhere: nothing outside 0001 to 9999.
std::optional<Day> day_at(std::int64_t second);

// A stretch of time as kept.yaml writes it: `6 months`, `1 year`, `30 days`, `2 weeks`.
struct Period {
  int months = 0;
  int days = 0;
};
tl::expected<Period, std::string> read_period(std::string_view text);
Day operator+(Day day, Period period);  // a month's end stays a month's end: 31 January + 1 month is 28 February
Day operator-(Day day, Period period);

}  // namespace kept::base
