#include "report/github.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>
#include <vector>

#include "report/escape.h"
#include "report/lines.h"

namespace kept::report {
namespace {

using base::Finding;

constexpr std::size_t longest_summary = 500'000;

struct Ranked {
  int distance;  // 0: on a changed line, 1: in a changed file, 2: elsewhere
  const Finding* finding;
  std::size_t column;
};

int distance_of(const Finding& finding, const Change& change) {
  const auto file = change.find(finding.file);
  if (file == change.end()) return 2;
  return std::binary_search(file->second.begin(), file->second.end(), finding.at.line) ? 0 : 1;
}

std::vector<Ranked> ranked(const Outcome& outcome, const Change& change) {
  Lines lines(outcome.files);
  Columns columns;
  std::vector<Ranked> all;
  for (const Finding& finding : outcome.findings)
    all.push_back({distance_of(finding, change), &finding, columns.of(finding, lines.line(finding.file, finding.at.line))});
  std::stable_sort(all.begin(), all.end(), [](const Ranked& a, const Ranked& b) {
    return std::tuple(a.distance, b.finding->level) < std::tuple(b.distance, a.finding->level);
  });
  return all;
}

std::string place_of(const Finding& finding, std::size_t column, const std::string& folder) {
  if (!finding.at.line) return folder + finding.file;
  return fmt::format("{}{}:{}:{}", folder, finding.file, finding.at.line, column);
}

std::string annotation(const Ranked& one, const std::string& folder) {
  const Finding& finding = *one.finding;
  std::string command = fmt::format("::{} file={}", name_of(finding.level), for_command_property(folder + finding.file));
  if (finding.at.line) command += fmt::format(",line={},col={}", finding.at.line, one.column);
  const std::string words = finding.hint.empty() ? finding.message : finding.message + "\n" + finding.hint;
  return command + fmt::format(",title={}::{}\n", for_command_property(finding.rule), for_command_data(words));
}

// The dash keeps a path that looks like a command from being one.
std::string log_line(const Ranked& one, const std::string& folder) {
  const Finding& finding = *one.finding;
  return fmt::format("- {}: {}: {} [{}]\n", for_command_data(place_of(finding, one.column, folder)), name_of(finding.level),
                     for_command_data(finding.message), finding.rule);
}

std::string summary_line(const Ranked& one, const std::string& folder) {
  const Finding& finding = *one.finding;
  std::string line = fmt::format("- **{}** {}: {}", name_of(finding.level), for_markdown(place_of(finding, one.column, folder)), for_markdown(finding.message));
  if (!finding.hint.empty()) line += fmt::format(". {}", for_markdown(finding.hint));
  return line + fmt::format(" (`{}`)\n", finding.rule);
}

std::string waived_line(const check::Waived& waived, const std::string& folder) {
  return fmt::format("- {}, excused until {}: {} (`{}`)\n", for_markdown(fmt::format("{}{}:{}", folder, waived.finding.file, waived.finding.at.line)),
                     for_markdown(waived.until), for_markdown(waived.reason), waived.finding.rule);
}

// Takes lines as long as there is room, and says how many it could not take.
class Summary {
 public:
  void title(std::string_view words) { text_ += fmt::format("{}### {}\n\n", text_.empty() ? "" : "\n", words); }
  void line(const std::string& words) {
    if (text_.size() + words.size() > longest_summary)
      ++left_out_;
    else
      text_ += words;
  }
  std::string text() && {
    if (left_out_) text_ += fmt::format("\n… and {} more; run `kept check` to see them all.\n", left_out_);
    return std::move(text_);
  }

 private:
  std::string text_;
  std::size_t left_out_ = 0;
};

}  // namespace

Github github(const Outcome& outcome, const Change& change) {
  const auto all = ranked(outcome, change);
  const auto first = std::min(all.size(), most_annotations);
  Github made;
  Summary summary;
  for (std::size_t i = 0; i < first; ++i) made.log += annotation(all[i], outcome.folder);
  if (first < all.size()) summary.title(fmt::format("{} more findings", all.size() - first));
  for (std::size_t i = first; i < all.size(); ++i) {
    made.log += log_line(all[i], outcome.folder);
    summary.line(summary_line(all[i], outcome.folder));
  }
  if (!outcome.waived.empty()) summary.title("Excused");
  for (const check::Waived& waived : outcome.waived) summary.line(waived_line(waived, outcome.folder));
  made.summary = std::move(summary).text();
  return made;
}

}  // namespace kept::report
