#include "commands/diff_formats.h"

#include <fmt/format.h>

#include <array>
#include <nlohmann/json.hpp>

#include "commands/terminal.h"

namespace kept::commands {
namespace {

constexpr std::string_view nothing = "Nothing changed that the tracker knows of.\n";

bool is_empty(const diff::TrackerChange& change, const std::vector<diff::Line>& lines) {
  return lines.empty() && change.found.empty() && change.resolved.empty();
}

// Every sign that Markdown gives a meaning to becomes a character reference. Forges look for mentions and issue numbers in the
// text that comes of it, so a joiner that nobody sees follows each sign that begins one: no person is called, no issue closed.
std::string fit_for_comment(std::string_view text) {
  constexpr std::string_view signs = "\\`*_{}[]()<>#+-!|~@&:$%";
  constexpr std::string_view begins_reference = "@#!~$%&";
  constexpr std::string_view joiner = "&#8288;";
  std::string out;
  for (const char c : text) {
    if (static_cast<unsigned char>(c) < 0x20)
      out += ' ';
    else if (signs.find(c) != std::string_view::npos)
      out += fmt::format("&#{};{}", static_cast<int>(static_cast<unsigned char>(c)), begins_reference.find(c) != std::string_view::npos || (c == '-' && (out.ends_with("GH") || out.ends_with("gh"))) ? joiner : "");
    else
      out += c;
  }
  return out;
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
  return out;
}

std::string diff_markdown(const diff::TrackerChange& change, const std::vector<diff::Line>& lines) {
  constexpr std::size_t most = 60'000;
  if (is_empty(change, lines)) return std::string(nothing);
  std::string out = "### What this change means\n";
  std::size_t left_out = 0;
  const auto put = [&](const std::string& text) {
    if (out.size() + text.size() > most) {
      ++left_out;
      return;
    }
    out += text;
  };
  by_subject(lines, [&](const diff::Line& line) { put(fmt::format("\n**{}**\n\n", fit_for_comment(line.subject))); },
             [&](const diff::Line& line) { put(fmt::format("- {}{}\n", line.tone == "warning" ? "⚠ " : "", fit_for_comment(line.text))); });
  const auto findings = [&](std::string_view title, const std::vector<base::Finding>& list) {
    if (list.empty()) return;
    put(fmt::format("\n**{}**\n\n", title));
    for (const auto& finding : list) put(fmt::format("- {}: {}\n", fit_for_comment(place_of(finding)), fit_for_comment(finding.message)));
  };
  findings("New findings", change.found);
  findings("Findings resolved", change.resolved);
  if (left_out) out += fmt::format("\n… and {} lines more; run `kept diff` to see them all.\n", left_out);
  return out;
}

std::string diff_json(const diff::TrackerChange& change, const std::vector<diff::Line>& lines) {
  nlohmann::ordered_json json = {{"changes", nlohmann::ordered_json::array()}};
  for (const diff::Line& line : lines) json["changes"].push_back({{"record", line.reference}, {"subject", line.subject}, {"text", line.text}, {"tone", line.tone}});
  json["broken_addresses"] = change.broken;
  json["new_findings"] = nlohmann::ordered_json::array();
  json["resolved_findings"] = nlohmann::ordered_json::array();
  for (const auto& finding : change.found) json["new_findings"].push_back(finding_json(finding));
  for (const auto& finding : change.resolved) json["resolved_findings"].push_back(finding_json(finding));
  return json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace kept::commands
