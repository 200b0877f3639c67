#include "report/sarif.h"

#include <fmt/format.h>

#include <map>
#include <nlohmann/json.hpp>

#include "check/catalogue.h"
#include "report/escape.h"
#include "report/lines.h"
#include "report/manual.h"

namespace kept::report {
namespace {

using base::Finding;
using Json = nlohmann::ordered_json;

constexpr std::string_view root = "SRCROOT";

Json text(std::string_view words) { return {{"text", words}}; }

std::string_view level_of(check::Level level) { return level == check::Level::off ? "none" : check::name_of(level); }

Json rule_json(const check::Rule& rule) {
  return {{"id", rule.id},
          {"shortDescription", text(rule.title)},
          {"fullDescription", text(rule.why)},
          {"help", {{"text", rule_in_words(rule)}, {"markdown", rule_page(rule)}}},
          {"defaultConfiguration", {{"level", level_of(rule.level)}}}};
}

class Results {
 public:
  explicit Results(const Outcome& outcome) : outcome_(outcome), lines_(outcome.files) {
    for (const check::Rule* rule : check::all_rules()) {
      index_[rule->id] = rules_.size();
      rules_.push_back(rule_json(*rule));
    }
  }

  Json rules() && { return std::move(rules_); }

  Json of(const Finding& finding) {
    Json result = {{"ruleId", finding.rule}};
    if (const auto known = index_.find(finding.rule); known != index_.end()) result["ruleIndex"] = known->second;
    result["level"] = name_of(finding.level);
    result["message"] = text(finding.hint.empty() ? finding.message : fmt::format("{}. {}", finding.message, finding.hint));
    const Json file = {{"uri", for_uri(outcome_.folder + finding.file)}, {"uriBaseId", root}};
    Json place = {{"artifactLocation", file}};
    if (finding.at.line) place["region"] = region_of(finding);
    if (finding.at.line && !finding.fix.empty())
      result["fixes"] = Json::array({{{"artifactChanges",
                                       Json::array({{{"artifactLocation", file},
                                                     {"replacements", Json::array({{{"deletedRegion", place["region"]},
                                                                                    {"insertedContent", text(finding.fix)}}})}}})}}});
    result["locations"] = Json::array({{{"physicalLocation", std::move(place)}}});
    return result;
  }

 private:
  Json region_of(const Finding& finding) {
    const auto line = lines_.line(finding.file, finding.at.line);
    const auto column = columns_.of(finding, line);
    return {{"startLine", finding.at.line}, {"startColumn", column}, {"endColumn", column + width_of(finding, line)}};
  }

  const Outcome& outcome_;
  Lines lines_;
  Columns columns_;
  Json rules_ = Json::array();
  std::map<std::string_view, std::size_t> index_;
};

}  // namespace

Json sarif(const Outcome& outcome, std::string_view version) {
  Results results(outcome);
  Json list = Json::array();
  for (const Finding& finding : outcome.findings) list.push_back(results.of(finding));
  for (const check::Waived& waived : outcome.waived) {
    Json result = results.of(waived.finding);
    result["suppressions"] = Json::array({{{"kind", "inSource"}, {"justification", fmt::format("Until {}: {}", waived.until, waived.reason)}}});
    list.push_back(std::move(result));
  }
  Json driver = {{"name", "kept"}, {"version", version}, {"rules", std::move(results).rules()}};
  return {{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
          {"version", "2.1.0"},
          {"runs", Json::array({{{"tool", {{"driver", std::move(driver)}}}, {"columnKind", "unicodeCodePoints"}, {"results", std::move(list)}}})}};
}

}  // namespace kept::report
