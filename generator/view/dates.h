// Dates in the words of a language, at the precision that is known. Names and patterns are CLDR's, the calendar is the Gregorian.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "base/date.h"
#include "view/messages.h"

namespace kept::view {

class Dates {
 public:
  explicit Dates(std::string_view language);

  // `January 2019`, `21 January 2019`, `2019`, `2021 to 2030`, `around 2019`, `2019 (uncertain)`.
  std::string text(const base::Date& date, const Messages& words) const;
  std::string text(base::Day day) const;

  // Without its year, for lists that are grouped by year: `21 Jan`, `January`; a date of another shape in full.
  std::string within_year(const base::Date& date, const Messages& words) const;

 private:
  std::string point(const base::Point& point) const;
  std::string fill(std::string_view pattern, const base::Point& point, bool short_month) const;
  std::string number(int value) const;

  std::string year_, month_, day_, day_only_;           // CLDR patterns
  std::array<std::string, 12> months_, short_months_, lone_months_;  // lone: without a day
  std::array<std::string, 10> digits_;
  std::string era_;
};

}  // namespace kept::view
