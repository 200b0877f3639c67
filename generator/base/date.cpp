#include "base/date.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <vector>

namespace kept::base {
namespace {

namespace chrono = std::chrono;

constexpr std::array<std::string_view, 12> month_names = {"January", "February", "March",     "April",   "May",      "June",
                                                          "July",    "August",   "September", "October", "November", "December"};

unsigned days_in(int year, unsigned month) {
  return static_cast<unsigned>((chrono::year(year) / chrono::month(month) / chrono::last).day());
}

bool digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](unsigned char c) { return std::isdigit(c); });
}

int number(std::string_view text) {
  int value = 0;
  for (const char c : text) value = value * 10 + (c - '0');
  return value;
}

std::vector<std::string_view> split(std::string_view text, std::string_view separators) {
  std::vector<std::string_view> parts;
  while (true) {
    const auto end = text.find_first_of(separators);
    parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

std::optional<unsigned> month_named(std::string_view word) {
  if (word.size() < 3) return std::nullopt;
  for (unsigned m = 0; m < month_names.size(); ++m) {
    const auto name = month_names[m];
    if (word.size() <= name.size() && std::equal(word.begin(), word.end(), name.begin(), [](unsigned char a, unsigned char b) {
          return std::tolower(a) == std::tolower(b);
        }))
      return m + 1;
  }
  return std::nullopt;
}

// What somebody who wrote `21/01/2019`, `2019-1-3`, `21 January 2019` or `Jan 2019` probably meant; empty where it cannot be known.
std::string guess(std::string_view text) {
  auto parts = split(text, " ./-,");
  std::erase_if(parts, [](std::string_view p) { return p.empty(); });
  std::string year, month, day;
  for (const auto part : parts) {
    if (digits(part) && part.size() == 4) {
      year = part;
    } else if (const auto named = month_named(part)) {
      month = fmt::format("{:02}", *named);
    } else if (!digits(part) || part.size() > 2) {
      return {};
    }
  }
  if (year.empty()) return {};
  std::vector<std::string_view> small;
  for (const auto part : parts)
    if (digits(part) && part.size() <= 2) small.push_back(part);
  const bool year_first = digits(parts.front()) && parts.front().size() == 4;
  if (!year_first) std::reverse(small.begin(), small.end());  // day, month, year: the usual order of the region
  if (month.empty() && !small.empty()) {
    month = fmt::format("{:02}", number(small.front()));
    small.erase(small.begin());
  }
  if (!small.empty()) day = fmt::format("{:02}", number(small.front()));
  const std::string made = year + (month.empty() ? "" : "-" + month) + (day.empty() ? "" : "-" + day);
  return made != text && read_date(made) ? made : std::string();
}

using Read = tl::expected<Point, DateTrouble>;

Read trouble(std::string message, std::string suggestion = {}) {
  return tl::unexpected<DateTrouble>(DateTrouble{std::move(message), std::move(suggestion)});
}

Read read_point(std::string_view text) {
  Point point;
  std::string_view rest = text;
  if (!rest.empty() && std::string_view("~?%").find(rest.back()) != std::string_view::npos) {
    point.approximate = rest.back() != '?';
    point.uncertain = rest.back() != '~';
    rest.remove_suffix(1);
  }
  const auto parts = split(rest, "-");
  constexpr std::array<std::size_t, 3> widths = {4, 2, 2};
  bool shaped = parts.size() <= 3;
  for (std::size_t i = 0; shaped && i < parts.size(); ++i) shaped = digits(parts[i]) && parts[i].size() == widths[i];
  if (!shaped) return trouble(fmt::format("“{}” is no date as Kept writes dates", text), guess(rest));

  const int year = number(parts[0]);
  const int month = parts.size() > 1 ? number(parts[1]) : 0;
  const int day = parts.size() > 2 ? number(parts[2]) : 0;
  if (year == 0) return trouble("There is no year 0000");
  if (parts.size() > 1 && (month < 1 || month > 12))
    return trouble(fmt::format("There is no month {:02}", month), day >= 1 && day <= 12 && month <= 31 ? guess(fmt::format("{} {} {}", month, day, year)) : "");
  if (parts.size() > 2 && (day < 1 || static_cast<unsigned>(day) > days_in(year, static_cast<unsigned>(month))))
    return trouble(fmt::format("{} {} has {} days, so there is no day {}", month_names[static_cast<std::size_t>(month - 1)], year,
                               days_in(year, static_cast<unsigned>(month)), day));
  point.year = static_cast<std::int16_t>(year);
  point.month = static_cast<std::uint8_t>(month);
  point.day = static_cast<std::uint8_t>(day);
  return point;
}

Day day_of(int year, unsigned month, unsigned day) { return chrono::sys_days(chrono::year(year) / chrono::month(month) / chrono::day(day)); }

Day earliest(const Point& p) { return day_of(p.year, p.month ? p.month : 1u, p.day ? p.day : 1u); }

Day latest(const Point& p) {
  const unsigned month = p.month ? p.month : 12u;
  return day_of(p.year, month, p.day ? p.day : days_in(p.year, month));
}

int precision(const Point& p) { return p.day ? 3 : p.month ? 2 : 1; }

// `value` below 10 to the power of `width`.
void append_digits(std::string& text, int value, std::size_t width) {
  text.append(width, '0');
  for (auto at = text.rbegin(); value > 0; value /= 10, ++at) *at = static_cast<char>('0' + value % 10);
}

std::string written(const Point& p) {
  std::string text;
  append_digits(text, p.year, 4);
  for (const int part : {p.month, p.day}) {
    if (part == 0) continue;
    text += '-';
    append_digits(text, part, 2);
  }
  if (p.approximate && p.uncertain) return text + "%";
  if (p.approximate) return text + "~";
  if (p.uncertain) return text + "?";
  return text;
}

Day moved(Day day, int months, int days) {
  const chrono::year_month_day ymd(day);
  const auto month = chrono::year_month(ymd.year(), ymd.month()) + chrono::months(months);
  const auto last = chrono::year_month_day_last(month.year(), chrono::month_day_last(month.month()));
  return chrono::sys_days(month / std::min(ymd.day(), last.day())) + chrono::days(days);
}

}  // namespace

Day first_day(const Date& date) { return date.span == Date::Span::open_start ? day_of(1, 1, 1) : earliest(date.from); }

Day last_day(const Date& date) { return date.span == Date::Span::open_end ? day_of(9999, 12, 31) : latest(date.to); }

bool earlier(const Date& a, const Date& b) {
  const Day day_a = first_day(a);
  const Day day_b = first_day(b);
  return day_a != day_b ? day_a < day_b : precision(a.from) < precision(b.from);
}

std::string written(const Date& date) {
  switch (date.span) {
    case Date::Span::point: return written(date.from);
    case Date::Span::interval: return written(date.from) + "/" + written(date.to);
    case Date::Span::open_start: return "../" + written(date.to);
    case Date::Span::open_end: return written(date.from) + "/..";
  }
  return {};
}

std::string written(Day day) { return written(whole(day).from); }

tl::expected<Date, DateTrouble> read_date(std::string_view text) {
  const auto slash = text.find('/');
  const bool interval = slash != std::string_view::npos && text.find('/', slash + 1) == std::string_view::npos &&
                        (slash >= 4 || text.substr(0, slash) == "..");
  if (!interval) {
    const auto point = read_point(text);
    if (!point) return tl::unexpected<DateTrouble>(point.error());
    return Date{*point, *point, Date::Span::point};
  }
  const auto left = text.substr(0, slash);
  const auto right = text.substr(slash + 1);
  Date date;
  date.span = left == ".." ? Date::Span::open_start : right == ".." || right.empty() ? Date::Span::open_end : Date::Span::interval;
  if (date.span != Date::Span::open_start) {
    const auto from = read_point(left);
    if (!from) return tl::unexpected<DateTrouble>(from.error());
    date.from = *from;
  }
  if (date.span != Date::Span::open_end) {
    const auto to = read_point(right);
    if (!to) return tl::unexpected<DateTrouble>(to.error());
    date.to = *to;
  }
  if (date.span == Date::Span::interval && last_day(date) < first_day(date))
    return tl::unexpected<DateTrouble>(DateTrouble{"The interval ends before it begins", fmt::format("{}/{}", right, left)});
  return date;
}

std::optional<Day> day_at(std::int64_t second) {
  constexpr chrono::sys_seconds first = Day(chrono::year(1) / 1 / 1), end = Day(chrono::year(10000) / 1 / 1);
  const chrono::sys_seconds moment{chrono::seconds(second)};
  if (moment < first || moment >= end) return std::nullopt;
  return chrono::floor<chrono::days>(moment);
}

Date whole(Day day) {
  const chrono::year_month_day ymd(day);
  const Point point{static_cast<std::int16_t>(int(ymd.year())), static_cast<std::uint8_t>(unsigned(ymd.month())),
                    static_cast<std::uint8_t>(unsigned(ymd.day()))};
  return {point, point, Date::Span::point};
}

tl::expected<Period, std::string> read_period(std::string_view text) {
  struct Unit {
    std::string_view name;
    Period one;
  };
  constexpr std::array<Unit, 4> units = {{{"day", {0, 1}}, {"week", {0, 7}}, {"month", {1, 0}}, {"year", {12, 0}}}};
  const auto space = text.find(' ');
  const auto count = text.substr(0, space);
  if (space != std::string_view::npos && digits(count) && count.size() <= 4) {
    auto name = text.substr(space + 1);
    if (name.size() > 1 && name.back() == 's') name.remove_suffix(1);
    for (const Unit& unit : units)
      if (unit.name == name) return Period{unit.one.months * number(count), unit.one.days * number(count)};
  }
  return tl::unexpected<std::string>(fmt::format("“{}” is no stretch of time", text));
}

Day operator+(Day day, Period period) { return moved(day, period.months, period.days); }
Day operator-(Day day, Period period) { return moved(day, -period.months, -period.days); }

}  // namespace kept::base
