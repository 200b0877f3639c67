#include "report/manual.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/utf8.h"
#include "check/levels.h"

namespace kept::report {

using check::Example;
using check::Family;
using check::Level;
using check::Rule;

namespace {

bool cannot_be_seen(char32_t code) {
  return (code != '\n' && base::is_control(code)) || code == 0xAD || (code >= 0x200B && code <= 0x200F) ||
         (code >= 0x202A && code <= 0x202E) || (code >= 0x2060 && code <= 0x2069) || code == 0xFEFF;
}

// What cannot be seen in an example is named, and so breaks no rule on the page that shows it.
std::string visible(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const auto next = base::decode_utf8(text);
    const auto bytes = text.substr(0, std::max<std::size_t>(next.length, 1));
    if (next.length == 0)
      out += fmt::format("⟨byte {:02X}⟩", static_cast<unsigned char>(bytes.front()));
    else if (cannot_be_seen(next.code))
      out += fmt::format("⟨U+{:04X}⟩", static_cast<std::uint32_t>(next.code));
    else
      out += bytes;
    text.remove_prefix(bytes.size());
  }
  return out;
}

// Of a line that breaks a rule by its length only the beginning is shown.
std::string shown(const Example& example) {
  constexpr std::size_t longest = 300, beginning = 24;
  std::string out;
  for (auto text = example.text; !text.empty();) {
    const auto line = text.substr(0, text.find('\n'));
    out += line.size() > longest ? fmt::format("{}… ({} bytes)", visible(line.substr(0, beginning)), line.size()) : visible(line);
    out += '\n';
    text.remove_prefix(std::min(line.size() + 1, text.size()));
  }
  return out;
}

std::string indented(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const auto line = text.substr(0, text.find('\n'));
    out += line.empty() ? "\n" : fmt::format("    {}\n", line);
    text.remove_prefix(std::min(line.size() + 1, text.size()));
  }
  return out;
}

std::string fenced(const Example& example) {
  const auto language = example.path.substr(example.path.rfind('.') + 1);
  const std::string text = shown(example);
  std::string fence = "```";
  while (text.find(fence) != text.npos) fence += '`';
  return fmt::format("{}{}\n{}{}\n", fence, language == "md" ? "markdown" : language, text, fence);
}

// Words of a table as Markdown: what stands between backticks stays code, nothing else is markup.
std::string prose(std::string_view words) {
  constexpr std::string_view signs = "[<*_";
  std::string out;
  bool code = false;
  for (const char c : words) {
    if (c == '`') code = !code;
    if (!code && signs.find(c) != signs.npos) out += '\\';
    out += c;
  }
  return out;
}

std::string how_to_change(const Rule& rule) {
  if (rule.fixed_level) return "Its level cannot be changed: a tracker that breaks it cannot be published as it is meant.";
  return fmt::format("Its level can be changed in kept.yaml, for instance `checks: {{{}: {}}}`, or for one run with `--rule {}={}`.", rule.id,
                     rule.level == Level::error ? "warning" : "off", rule.id, rule.level == Level::error ? "warning" : "off");
}

std::string how_to_excuse(const Rule& rule) {
  if (!rule.waivable) return "";
  return fmt::format("One line is excused by a comment at its end or alone above it: `# kept: allow {0} until 2027-01-31 because REASON`, in Markdown `<!-- kept: allow {0} until 2027-01-31 because REASON -->`.", rule.id);
}

std::string shown_level(const Rule& rule) { return std::string(check::name_of(rule.level)); }

}  // namespace

std::string rule_in_words(const Rule& rule) {
  std::string text = fmt::format("{} ({})\n{}\n\n{}\n", rule.id, shown_level(rule), rule.title, rule.why);
  text += fmt::format("\nNot so, in {}:\n\n{}", rule.bad.path, indented(shown(rule.bad)));
  text += fmt::format("\nBut so, in {}:\n\n{}", rule.good.path, indented(shown(rule.good)));
  text += "\n" + how_to_change(rule) + "\n";
  if (const auto excuse = how_to_excuse(rule); !excuse.empty()) text += excuse + "\n";
  return text;
}

std::string rules_in_words() {
  std::string text;
  for (const Family& family : check::families()) {
    text += fmt::format("{}{}\n", text.empty() ? "" : "\n", family.title);
    for (const Rule& rule : family.rules()) text += fmt::format("  {:<30} {:<8} {}\n", rule.id, shown_level(rule), rule.title);
  }
  return text + "\n`kept explain RULE` says more of one.\n";
}

std::string rule_page(const Rule& rule) {
  std::string text = fmt::format("### {}\n\n**{}** ({}). {}\n", rule.id, prose(rule.title), shown_level(rule), prose(rule.why));
  text += fmt::format("\nNot so, in `{}`:\n\n{}", rule.bad.path, fenced(rule.bad));
  text += fmt::format("\nBut so, in `{}`:\n\n{}", rule.good.path, fenced(rule.good));
  text += "\n" + how_to_change(rule);
  if (const auto excuse = how_to_excuse(rule); !excuse.empty()) text += " " + excuse;
  return text + "\n";
}

std::string rules_page() {
  std::string text = R"(---
title: Rules
summary: What `kept check` looks for, why, and what to write instead.
weight: 50
---
`kept check` reads a whole tracker and says what is wrong, where, and what to write instead. An error keeps a site from being
built; a warning does not. Each rule below stands with its level, its reason, and an example of each way.

)";
  for (const Family& family : check::families()) {
    text += fmt::format("## {}\n\n", family.title);
    for (const Rule& rule : family.rules()) text += rule_page(rule) + "\n";
  }
  while (text.ends_with("\n\n")) text.pop_back();
  return text;
}

}  // namespace kept::report
