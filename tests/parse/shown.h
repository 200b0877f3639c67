// What the room gives back, as text that a table of tests can hold.
#pragma once

#include <fmt/format.h>

#include <string>

#include "base/finding.h"
#include "parse/document.h"
#include "parse/prose.h"

namespace kept::parse {

inline std::string shown(const base::Mark& mark) { return fmt::format("{}:{}+{}", mark.line, mark.column, mark.width); }

// `{a: [1, "x"], b: ~}`: plain scalars bare, quoted ones in quotes.
inline std::string shown(const Node& node) {
  std::string text;
  switch (node.kind) {
    case Node::Kind::empty:
      return "~";
    case Node::Kind::scalar:
      return node.quoted ? "\"" + node.text + "\"" : node.text;
    case Node::Kind::list:
      for (const auto& item : node.items) text += (text.empty() ? "" : ", ") + shown(item);
      return "[" + text + "]";
    case Node::Kind::map:
      for (const auto& entry : node.entries) text += (text.empty() ? "" : ", ") + entry.key + ": " + shown(entry.value);
      return "{" + text + "}";
  }
  return text;
}

// `2:5+3 yaml/syntax`, one per line.
inline std::string places(const base::Report& report) {
  std::string text;
  for (const auto& f : report.findings()) text += fmt::format("{}{} {}", text.empty() ? "" : "\n", shown(f.at), f.rule);
  return text;
}

// The HTML with `{address 0}` and `{title 0}` in its holes.
inline std::string filled(const Prose& prose) {
  auto html = prose.html;
  for (auto hole = prose.holes.rbegin(); hole != prose.holes.rend(); ++hole)
    html.insert(hole->offset,
                fmt::format("{{{} {}}}", hole->what == Hole::What::address ? "address" : "title", hole->link));
  return html;
}

// `record slug 1:3+4`, one per line.
inline std::string listed(const Prose& prose) {
  constexpr const char* kinds[] = {"record", "file", "asset"};
  std::string text;
  for (const auto& link : prose.links)
    text += fmt::format("{}{} {} {}", text.empty() ? "" : "\n", kinds[static_cast<int>(link.kind)], link.target,
                        shown(link.at));
  return text;
}

}  // namespace kept::parse
