// A month to count with, written at the precision that somebody happened to know.
#pragma once

#include <fmt/format.h>

#include <string>

#include "random.h"

namespace kept::bench {

struct Month {
  int count = 0;  // since the year 0

  static constexpr Month of(int year, int month) { return {year * 12 + month - 1}; }
  constexpr int year() const { return count / 12; }
  friend constexpr Month operator+(Month month, int more) { return {month.count + more}; }
  friend constexpr auto operator<=>(Month, Month) = default;

  // `2019-01` or `2019-01-21`.
  std::string written(Random& random) const {
    const auto month = fmt::format("{}-{:02}", year(), count % 12 + 1);
    return random.chance(50) ? month : fmt::format("{}-{:02}", month, random.between(1, 28));
  }
};

}  // namespace kept::bench
