#include "check/levels.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "base/nearest.h"
#include "check/catalogue.h"

namespace kept::check {
namespace {

constexpr std::array<std::string_view, 3> names = {"off", "warning", "error"};  // by Level

// What is wrong with a setting; an empty rule id: nothing.
struct Wrong {
  std::string_view rule;
  std::string message, hint, fix;
};

std::optional<Level> level_named(std::string_view name) {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<Level>(found - names.begin());
}

Wrong wrong_rule(std::string_view id) {
  const auto near = std::string(nearest_rule(id));
  return {"config/unknown-rule", fmt::format("There is no rule “{}”", id),
          near.empty() ? "`kept explain` lists the rules there are" : fmt::format("Did you mean “{}”?", near), near};
}

Wrong wrong_level(std::string_view level) {
  const auto near = base::nearest(level, names);
  return {"config/bad-level", fmt::format("“{}” is no level of a rule", level), near ? fmt::format("Did you mean “{}”? A level is error, warning or off", *near) : "Write error, warning or off",
          std::string(near.value_or(""))};
}

Wrong fixed_level(const Rule& rule) {
  return {"config/fixed-rule", fmt::format("The level of “{}” cannot be changed", rule.id),
          "A tracker that breaks this rule cannot be published as it is meant; take the setting out", ""};
}

Wrong set(Levels& levels, std::string_view id, std::string_view written) {
  const Rule* rule = find_rule(id);
  if (!rule) return wrong_rule(id);
  const auto level = level_named(written);
  if (!level) return wrong_level(written);
  if (rule->fixed_level && *level != rule->level) return fixed_level(*rule);
  levels.set(*rule, *level);
  return {};
}

}  // namespace

std::string_view name_of(Level level) { return names[static_cast<std::size_t>(level)]; }

Level Levels::of(const Rule& rule) const {
  const auto found = changed_.find(rule.id);
  return found == changed_.end() ? rule.level : found->second;
}

void Levels::apply(base::Report& report) const {
  if (changed_.empty()) return;
  auto& findings = report.findings();
  std::erase_if(findings, [&](base::Finding& finding) {
    const auto found = changed_.find(finding.rule);
    if (found == changed_.end()) return false;
    finding.level = found->second == Level::error ? base::Level::error : base::Level::warning;
    return found->second == Level::off;
  });
}

Levels levels_of(const std::vector<model::RuleSetting>& settings, base::Report& report) {
  Levels levels;
  for (const model::RuleSetting& setting : settings) {
    Wrong wrong = set(levels, setting.rule, setting.level);
    if (wrong.rule.empty()) continue;
    const auto at = wrong.rule == "config/bad-level" ? setting.level_at : setting.rule_at;
    report.error(wrong.rule, "kept.yaml", at, std::move(wrong.message), std::move(wrong.hint), std::move(wrong.fix));
  }
  return levels;
}

base::Result<void> set_level(Levels& levels, std::string_view written) {
  const auto equals = written.find('=');
  if (equals == std::string_view::npos)
    return base::failure(base::Failure::Kind::usage, fmt::format("--rule {} says no level", written),
                         fmt::format("Write --rule {}=error, =warning or =off", written));
  Wrong wrong = set(levels, written.substr(0, equals), written.substr(equals + 1));
  if (wrong.rule.empty()) return {};
  return base::failure(base::Failure::Kind::usage, std::move(wrong.message), std::move(wrong.hint));
}

}  // namespace kept::check
