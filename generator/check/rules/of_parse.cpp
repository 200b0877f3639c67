#include "check/rules/of_parse.h"

#include <algorithm>

namespace kept::check {

std::vector<Rule> rules_of_parse(std::span<const Shown> shown) {
  std::vector<Rule> made;
  for (const Shown& row : shown) {
    const auto found = std::find_if(std::begin(parse::rules), std::end(parse::rules),
                                    [&](const parse::Rule& rule) { return rule.id == row.id; });
    if (found == std::end(parse::rules)) continue;
    const bool fixed = row.level == Level::error;
    made.push_back({.id = found->id,
                    .level = row.level,
                    .title = found->title,
                    .why = found->why,
                    .bad = row.bad,
                    .good = row.good,
                    .waivable = !fixed,
                    .fixed_level = fixed});
  }
  return made;
}

}  // namespace kept::check
