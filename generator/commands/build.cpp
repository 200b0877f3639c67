#include <fmt/format.h>

#include <array>
#include <iostream>
#include <nlohmann/json.hpp>

#include "commands/leaving.h"
#include "commands/options.h"
#include "commands/pipeline.h"
#include "commands/show.h"
#include "commands/terminal.h"
#include "report/json.h"

namespace kept::commands {
namespace {

constexpr Option destination_option = {"destination", 'd', "DIR", "where to put the site", "public"};
constexpr std::array build_options = {source_option, revision_option, destination_option, base_url_option, drafts_option, as_of_option, jobs_option, profile_option, quiet_option, format_option};

// Every content file is a record, a file published as it is, or has a finding; what was not even read is listed.
void say_json(const Tracker& tracker, const std::optional<publish::Summary>& summary) {
  nlohmann::ordered_json json = {{"published", summary.has_value()}, {"as_of", base::written(tracker.today)}};
  json["input"] = {{"content_files", tracker.content_files}, {"records", tracker.graph.records().size()}, {"published_records", tracker.graph.published().size()},
                   {"assets", tracker.graph.assets().size()}};
  json["skipped"] = nlohmann::ordered_json::array();
  for (const auto& skipped : tracker.skipped) json["skipped"].push_back({{"path", skipped.path}, {"reason", skipped.reason}});
  if (tracker.history) json["history"] = {{"commits", tracker.history->commits.size()}, {"incomplete", tracker.history->incomplete}};
  json["notices"] = tracker.notices;
  if (summary)
    json["output"] = {{"files", summary->files}, {"bytes", summary->bytes}, {"written", summary->written}, {"unchanged", summary->unchanged}, {"removed", summary->removed}};
  if (summary) json["search"] = {{"documents", tracker.search_cost.documents}, {"terms", tracker.search_cost.terms}, {"files", tracker.search_cost.files}, {"bytes", tracker.search_cost.bytes}, {"text_bytes", tracker.search_cost.text}};
  const report::Outcome outcome{tracker.report.findings(), tracker.waived, tracker.files};
  json["findings"] = report::findings_json(outcome);
  json["waived"] = report::waived_json(outcome);
  std::cout << json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) << '\n';
}

// A small index takes no time worth telling.
std::string said_of_search(const search::Cost& cost) {
  constexpr std::size_t worth_timing = 100;
  const std::string took = cost.documents < worth_timing ? "" : fmt::format(", {:.2f} s ({:.2f} s of processors)", cost.seconds, cost.processor);
  return fmt::format("Search: {} documents, {} terms, {} kB in {} files{}\n", cost.documents, cost.terms, (cost.bytes + 999) / 1000, cost.files, took);
}

void say_human(const Tracker& tracker, const std::optional<publish::Summary>& summary, const std::string& destination, bool quiet) {
  const auto& findings = tracker.report.findings();
  show_findings(std::cerr, findings, tracker.files, colour_wanted());
  for (const std::string& notice : tracker.notices) std::cerr << fmt::format("kept: warning: {}\n", fit_for_terminal(notice));
  if (!findings.empty()) std::cerr << summary_of(findings) << (summary ? ".\n" : ". Nothing was published.\n");
  if (quiet || !summary) return;
  show_waived(std::cout, tracker.waived);
  for (const auto& skipped : tracker.skipped) std::cout << fmt::format("Left out: {} ({})\n", skipped.path, skipped.reason);
  std::cout << fmt::format("Built {} files from {} records, as of {}, into {}\n", summary->files, tracker.graph.published().size(), base::written(tracker.today), destination);
  std::cout << said_of_search(tracker.search_cost);
  std::cout << fmt::format("{} written, {} unchanged, {} removed\n", summary->written, summary->unchanged, summary->removed);
}

int run_build(const Given& given) {
  const auto settings = settings_from(given);
  if (!settings) return show_failure(settings.error());
  const auto threads = limit_threads(*settings);

  auto read = read_tracker(*settings);
  if (!read) return show_failure(read.error());
  const auto tracker = std::make_shared<Tracker>(std::move(*read));
  leave(tracker);
  const std::string destination = given.get("destination");
  const auto summary = publish_site(*tracker, *settings, destination);
  if (!summary) return show_failure(summary.error());
  if (given.get("format") == "json")
    say_json(*tracker, *summary);
  else
    say_human(*tracker, *summary, destination, given.has("quiet"));
  std::cerr << settings->steps->profile();
  return *summary ? 0 : 1;
}

}  // namespace

const Command build = {"build", "make the site", build_options, {}, run_build};

}  // namespace kept::commands
