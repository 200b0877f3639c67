// Which level each rule has on this site: that of its row, unless kept.yaml or the command line says otherwise.
#pragma once

#include <map>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "check/rule.h"

namespace kept::check {

class Levels {
 public:
  Level of(const Rule& rule) const;
  // Raised, lowered or left out where the site says so; findings of rules that nobody knows stay as they are.
  void apply(base::Report& report) const;
  void set(const Rule& rule, Level level) { changed_[rule.id] = level; }

 private:
  std::map<std::string_view, Level> changed_;  // by the id of a rule whose level may change
};

// From `checks:` in kept.yaml. Findings: config/unknown-rule, config/bad-level, config/fixed-rule.
Levels levels_of(const std::vector<model::RuleSetting>& settings, base::Report& report);

// From `--rule`: `evidence/no-source=warning`. Failures (usage): no such rule or level, a level that is fixed.
base::Result<void> set_level(Levels& levels, std::string_view written);

std::string_view name_of(Level level);  // `off`, `warning`, `error`

}  // namespace kept::check
