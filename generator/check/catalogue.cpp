#include "check/catalogue.h"

#include <array>

#include "base/nearest.h"
#include "check/rules/rules.h"

namespace kept::check {
namespace {

constexpr std::array table = {
    Family{"fields", "Fields and values", fields_rules},
    Family{"names", "Names and addresses", names_rules},
    Family{"files", "Files and translations", files_rules},
    Family{"yaml", "YAML", yaml_rules},
    Family{"references", "References", references_rules},
    Family{"records", "Records that come and go", records_rules},
    Family{"evidence", "Statuses and evidence", evidence_rules},
    Family{"order", "Dates and order", order_rules},
    Family{"markdown", "Markdown", markdown_rules},
    Family{"languages", "Languages and characters", languages_rules},
    Family{"accessibility", "Accessibility", accessibility_rules},
    Family{"plain", "Plain language", plain_rules},
    Family{"privacy", "Privacy", privacy_rules},
    Family{"chatham-house", "The Chatham House Rule", chatham_rules},
    Family{"templates", "Templates and words", templates_rules},
    Family{"configuration", "Configuration", configuration_rules},
    Family{"waivers", "Exceptions", waivers_rules},
};

}  // namespace

std::span<const Family> families() { return table; }

std::vector<const Rule*> all_rules() {
  std::vector<const Rule*> all;
  for (const Family& family : table)
    for (const Rule& rule : family.rules()) all.push_back(&rule);
  return all;
}

const Rule* find_rule(std::string_view id) {
  for (const Family& family : table)
    for (const Rule& rule : family.rules())
      if (rule.id == id) return &rule;
  return nullptr;
}

std::string_view nearest_rule(std::string_view id) {
  std::vector<std::string_view> known;
  for (const Rule* rule : all_rules()) known.push_back(rule->id);
  return base::nearest(id, known).value_or(std::string_view());
}

}  // namespace kept::check
