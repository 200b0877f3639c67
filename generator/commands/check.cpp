#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>

#include "check/catalogue.h"
#include "check/levels.h"
#include "commands/leaving.h"
#include "commands/options.h"
#include "commands/pipeline.h"
#include "commands/show.h"
#include "report/github.h"
#include "report/json.h"
#include "report/sarif.h"
#include "view/version.h"

namespace kept::commands {
namespace {

constexpr std::array<std::string_view, 4> check_formats = {"human", "json", "github", "sarif"};
constexpr Option check_format_option = {"format", 0, "human|json|github|sarif", "how to report; github makes annotations in a workflow", "human", check_formats};
std::vector<std::string> rule_settings() {
  std::vector<std::string> settings;
  for (const check::Rule* rule : check::all_rules())
    for (const auto level : {check::Level::off, check::Level::warning, check::Level::error})
      if (!rule->fixed_level && level != rule->level) settings.push_back(fmt::format("{}={}", rule->id, check::name_of(level)));
  return settings;
}

constexpr Option rule_option = {"rule", 0, "ID=LEVEL", "error, warning or off for one rule; may be given again", {}, {}, true, rule_settings};
constexpr Option strict_option = {"strict", 0, "", "let warnings fail too"};
constexpr Option base_option = {"base", 0, "REV", "the revision that a change starts from: what it removes is looked at too"};
constexpr std::array check_options = {source_option, revision_option, base_option, rule_option, strict_option, drafts_option, as_of_option, jobs_option, profile_option, check_format_option};

// Where the tracker stands below the folder of this run, which in a workflow is the repository.
std::string folder_of(const std::filesystem::path& source) {
  std::error_code error;
  const auto below = std::filesystem::relative(source, error).generic_string();
  return error || below.empty() || below == "." || below.starts_with("..") ? std::string() : below + "/";
}

std::size_t records_of(const Tracker& tracker) {
  const auto& records = tracker.graph.records();
  return static_cast<std::size_t>(std::count_if(records.begin(), records.end(), [](const auto& record) { return !record.implied(); }));
}

std::string closing_line(const Tracker& tracker, bool strict) {
  const auto& findings = tracker.report.findings();
  if (tracker.report.has_errors()) return summary_of(findings) + ".\n";
  const auto records = records_of(tracker);
  const std::string warnings = findings.empty() ? "" : fmt::format("; {}{}", summary_of(findings), strict ? ", which --strict does not allow" : "");
  return fmt::format("No errors in {} record{}{}.\n", records, records == 1 ? "" : "s", warnings);
}

void say_human(const Tracker& tracker, bool strict) {
  show_findings(std::cout, tracker.report.findings(), tracker.files, colour_wanted(STDOUT_FILENO));
  show_waived(std::cout, tracker.waived);
  std::cout << closing_line(tracker, strict);
}

std::string written(const nlohmann::ordered_json& json) { return json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n"; }

std::string as_json(const Tracker& tracker, const report::Outcome& outcome) {
  const auto& findings = tracker.report.findings();
  const auto errors = std::count_if(findings.begin(), findings.end(), [](const base::Finding& finding) { return finding.level == base::Level::error; });
  nlohmann::ordered_json json = {{"as_of", base::written(tracker.today)}, {"records", records_of(tracker)}, {"errors", errors}, {"warnings", std::ptrdiff_t(findings.size()) - errors}};
  json["skipped"] = nlohmann::ordered_json::array();
  for (const auto& skipped : tracker.skipped) json["skipped"].push_back({{"path", skipped.path}, {"reason", skipped.reason}});
  json["findings"] = report::findings_json(outcome);
  json["waived"] = report::waived_json(outcome);
  return written(json);
}

int say_github(const Tracker& tracker, const report::Outcome& outcome, bool strict) {
  const auto change = tracker.before ? report::change_between(tracker.before->files, tracker.files) : report::Change();
  const auto made = report::github(outcome, change);
  std::cout << made.log << closing_line(tracker, strict);
  const char* place = std::getenv("GITHUB_STEP_SUMMARY");
  if (!place || !*place || made.summary.empty()) return 0;
  std::ofstream file(place, std::ios::binary | std::ios::app);
  if (file << made.summary << std::flush) return 0;
  return show_failure({base::Failure::Kind::world, fmt::format("The step summary {} cannot be written", place), "All findings stand in the log"});
}

int say(const Tracker& tracker, const report::Outcome& outcome, const std::string& format, bool strict) {
  if (format == "github") return say_github(tracker, outcome, strict);
  if (format == "json")
    std::cout << as_json(tracker, outcome);
  else if (format == "sarif")
    std::cout << written(report::sarif(outcome, view::version));
  else
    say_human(tracker, strict);
  return 0;
}

int run_check(const Given& given) {
  const auto settings = settings_from(given);
  if (!settings) return show_failure(settings.error());
  const auto threads = limit_threads(*settings);
  auto read = read_tracker(*settings);
  if (!read) return show_failure(read.error());
  const auto tracker = std::make_shared<Tracker>(std::move(*read));
  leave(tracker);
  leave(std::make_shared<const Plan>(*tracker, *settings->steps));  // whether any two pages have one address
  settings->steps->end();
  const auto& findings = tracker->report.findings();
  const bool strict = given.has("strict");
  const report::Outcome outcome{findings, tracker->waived, tracker->files, folder_of(settings->source)};
  if (const int failed = say(*tracker, outcome, given.get("format"), strict)) return failed;
  std::cerr << settings->steps->profile();
  return tracker->report.has_errors() || (strict && !findings.empty()) ? 1 : 0;
}

}  // namespace

const Command check_command = {"check", "say what is wrong in a tracker, where, and what to write instead", check_options, {}, run_check};

}  // namespace kept::commands
