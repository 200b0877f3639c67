#include "commands/diff_formats.h"

#include <fmt/format.h>

#include <array>
#include <nlohmann/json.hpp>
#include <utility>

#include "commands/terminal.h"
#include "report/escape.h"

namespace kept::commands {
namespace {

constexpr std::string_view nothing = "Nothing changed that the tracker knows of.\n";

bool is_empty(const diff::TrackerChange& change, const std::vector<diff::Line>& lines) {
  return lines.empty() && change.found.empty() && change.resolved.empty() && change.excused.empty();
}

std::string place_of(const base::Finding& finding) { return finding.at.line ? fmt::format("{}:{}", finding.file, finding.at.line) : finding.file; }

// Lines by subject: its name once, what changed below it.
template <class Subject, class Item>
void by_subject(const std::vector<diff::Line>& lines, Subject subject, Item item) {
  const diff::Line* last = nullptr;
  for (const diff::Line& line : lines) {
    if (!last || last->subject != line.subject || last->reference != line.reference) subject(line);
    item(line);
    last = &line;
  }
}

nlohmann::ordered_json finding_json(const base::Finding& finding) {
  return {{"rule", finding.rule}, {"level", finding.level == base::Level::error ? "error" : "warning"}, {"file", finding.file}, {"line", finding.at.line}, {"message", finding.message}};
}

}  // namespace

std::string diff_human(const diff::TrackerChange& change, const std::vector<diff::Line>& lines) {
  if (is_empty(change, lines)) return std::string(nothing);
  std::string out;
  by_subject(lines, [&](const diff::Line& line) { out += (out.empty() ? "" : "\n") + fit_for_terminal(line.subject) + "\n"; },
             [&](const diff::Line& line) { out += fmt::format("  {} {}\n", line.tone == "warning" ? "!" : line.tone == "added" ? "+" : line.tone == "removed" ? "-" : "~", fit_for_terminal(line.text)); });
  const auto findings = [&](std::string_view title, const std::vector<base::Finding>& list) {
    if (list.empty()) return;
    out += fmt::format("{}{}\n", out.empty() ? "" : "\n", title);
    for (const auto& finding : list) out += fmt::format("  {}: {} [{}]\n", fit_for_terminal(place_of(finding)), fit_for_terminal(finding.message), finding.rule);
  };
  findings("New findings", change.found);
  findings("Findings resolved", change.resolved);
  if (!change.excused.empty()) out += fmt::format("{}Excused now\n", out.empty() ? "" : "\n");
  for (const auto& [finding, until, reason] : change.excused)
    out += fmt::format("  {}: {} [{}]\n    until {}: {}\n", fit_for_terminal(place_of(finding)), fit_for_terminal(finding.message), finding.rule, fit_for_terminal(until), fit_for_terminal(reason));
  return out;
}

namespace {

// Takes lines as long as there is room, and then no more, so that each stands below its own title.
class Comment {
 public:
  void title(std::string words) { title_ = std::move(words); }
  void line(const std::string& words) {
    const auto size = title_.size() + words.size();
    if (left_out_ || text_.size() + size > most) {
      ++left_out_;
      return;
    }
    text_ += std::exchange(title_, {}) + words;
  }
  std::string text() && {
    if (left_out_) text_ += fmt::format("\n… and {} more; run `kept diff` to see them all.\n", left_out_);
    return std::move(text_);
  }

 private:
  static constexpr std::size_t most = 60'000;  // bytes; GitHub takes 65,536 characters

  std::string text_ = "### What this change means\n", title_;
  std::size_t left_out_ = 0;
};

}  // namespace

std::string diff_markdown(const diff::TrackerChange& change, const std::vector<diff::Line>& lines) {
  if (is_empty(change, lines)) return std::string(nothing);
  Comment comment;
  by_subject(lines, [&](const diff::Line& line) { comment.title(fmt::format("\n**{}**\n\n", report::for_markdown(line.subject))); },
             [&](const diff::Line& line) { comment.line(fmt::format("- {}{}\n", line.tone == "warning" ? "⚠ " : "", report::for_markdown(line.text))); });
  const auto findings = [&](std::string_view title, const std::vector<base::Finding>& list) {
    comment.title(fmt::format("\n**{}**\n\n", title));
    for (const auto& finding : list)
      comment.line(fmt::format("- {}{}: {}\n", finding.level == base::Level::error ? "⚠ " : "", report::for_markdown(place_of(finding)), report::for_markdown(fmt::format("{} ({})", finding.message, finding.rule))));
  };
  findings("New findings", change.found);
  findings("Findings resolved", change.resolved);
  comment.title("\n**Excused now**\n\n");
  for (const auto& [finding, until, reason] : change.excused)
    comment.line(fmt::format("- {}: {}\n", report::for_markdown(place_of(finding)), report::for_markdown(fmt::format("{} ({}), until {} because {}", finding.message, finding.rule, until, reason))));
  return std::move(comment).text();
}

std::string diff_json(const diff::TrackerChange& change, const std::vector<diff::Line>& lines) {
  nlohmann::ordered_json json = {{"changes", nlohmann::ordered_json::array()}};
  for (const diff::Line& line : lines) json["changes"].push_back({{"record", line.reference}, {"subject", line.subject}, {"text", line.text}, {"tone", line.tone}});
  json["broken_addresses"] = change.broken;
  json["new_findings"] = nlohmann::ordered_json::array();
  json["resolved_findings"] = nlohmann::ordered_json::array();
  for (const auto& finding : change.found) json["new_findings"].push_back(finding_json(finding));
  for (const auto& finding : change.resolved) json["resolved_findings"].push_back(finding_json(finding));
  json["excused_findings"] = nlohmann::ordered_json::array();
  for (const auto& [finding, until, reason] : change.excused) {
    auto item = finding_json(finding);
    item["until"] = until;
    item["reason"] = reason;
    json["excused_findings"].push_back(std::move(item));
  }
  return json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace kept::commands
