#include "base/nearest.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdlib>

#include "base/ascii.h"

namespace kept::base {
namespace {

constexpr std::size_t longest = 100;
using Row = std::array<int, longest + 2>;


// The distance, or `limit + 1` where it is larger. Only cells within `limit` of the diagonal are looked at; the cells
// just beside that band hold `limit + 1`.
int distance(std::string_view a, std::string_view b, int limit) {
  const int rows = static_cast<int>(a.size()), columns = static_cast<int>(b.size()), far = limit + 1;
  if (std::abs(rows - columns) > limit) return far;
  Row before, above, here;
  for (int j = 0; j <= columns; ++j) above[j] = std::min(j, far);
  before.fill(far);
  for (int i = 1; i <= rows; ++i) {
    here.fill(far);
    here[0] = std::min(i, far);
    int best = here[0];
    for (int j = std::max(1, i - limit); j <= std::min(columns, i + limit); ++j) {
      const char x = lower(a[i - 1]), y = lower(b[j - 1]);
      int steps = std::min({above[j - 1] + (x != y), above[j] + 1, here[j - 1] + 1, far});
      if (i > 1 && j > 1 && x == lower(b[j - 2]) && y == lower(a[i - 2])) steps = std::min(steps, before[j - 2] + 1);
      here[j] = steps;
      best = std::min(best, steps);
    }
    if (best > limit) return far;
    before = above;
    above = here;
  }
  return above[columns];
}

}  // namespace

std::optional<std::string_view> nearest(std::string_view wanted, std::span<const std::string_view> known) {
  if (wanted.empty() || wanted.size() > longest) return std::nullopt;
  const int third = static_cast<int>(std::max<std::size_t>(wanted.size(), 3) / 3);
  int limit = std::min({third, 5, static_cast<int>(wanted.size()) - 1});
  std::optional<std::string_view> best;
  for (const std::string_view name : known) {
    if (name.size() > longest) continue;
    const int steps = distance(wanted, name, limit);
    if (steps > limit) continue;
    best = name;
    if (steps == 0) break;
    limit = steps - 1;
  }
  return best;
}

}  // namespace kept::base
