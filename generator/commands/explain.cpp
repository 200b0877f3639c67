#include <fmt/format.h>

#include <array>
#include <iostream>

#include "commands/command.h"
#include "commands/show.h"
#include "report/manual.h"

namespace kept::commands {
namespace {

constexpr std::array<std::string_view, 2> explain_formats = {"human", "md"};
constexpr Option explain_format_option = {"format", 0, "human|md", "how to write; md is a page of the manual", "human", explain_formats};
constexpr std::array explain_options = {explain_format_option};
std::vector<std::string> rule_ids() {
  std::vector<std::string> ids;
  for (const check::Rule* rule : check::all_rules()) ids.emplace_back(rule->id);
  return ids;
}

constexpr std::array explain_operands = {Operand{"RULE", "a rule's name, such as evidence/no-source; all rules without it", false, rule_ids}};

int run_explain(const Given& given) {
  const bool page = given.get("format") == "md";
  if (given.operands.empty()) {
    std::cout << (page ? report::rules_page() : report::rules_in_words());
    return 0;
  }
  const std::string& id = given.operands.front();
  const check::Rule* rule = check::find_rule(id);
  if (!rule) {
    const auto near = check::nearest_rule(id);
    return show_failure({base::Failure::Kind::usage, fmt::format("There is no rule “{}”", id), near.empty() ? "`kept explain` lists the rules there are" : fmt::format("Did you mean “{}”?", near)});
  }
  std::cout << (page ? report::rule_page(*rule) : report::rule_in_words(*rule));
  return 0;
}

}  // namespace

const Command explain = {"explain", "say what a rule asks for and why, with an example", explain_options, explain_operands, run_explain};

}  // namespace kept::commands
