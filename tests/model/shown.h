// What was read, as text that a table of tests can hold.
#pragma once

#include <fmt/format.h>

#include <string>

#include "model/record.h"

namespace kept::model {

inline std::string shown(const parse::Node& node) {
  std::string text;
  for (const auto& item : node.items) text += (text.empty() ? "" : ", ") + shown(item);
  for (const auto& entry : node.entries) text += (text.empty() ? "" : ", ") + entry.key + ": " + shown(entry.value);
  switch (node.kind) {
    case parse::Node::Kind::empty:
      return "~";
    case parse::Node::Kind::scalar:
      return node.text;
    case parse::Node::Kind::list:
      return "[" + text + "]";
    case parse::Node::Kind::map:
      return "{" + text + "}";
  }
  return text;
}

inline std::string shown(const Group& group);

// `word`, `yes`, `2.50`, `2019-01`, `@0` for the mention 0, `/a *text*/` for a text, `[a, b]`, `{title: T}`.
inline std::string shown(const Value& value) {
  if (value.line()) return *value.line();
  if (value.text()) return "/" + value.text()->written + "/";
  if (value.date()) return base::written(*value.date());
  if (value.flag()) return *value.flag() ? "yes" : "no";
  if (value.number()) return value.number()->written;
  if (value.mention()) return fmt::format("@{}", value.mention()->index);
  if (value.group()) return shown(*value.group());
  if (const auto* node = value.tree()) return shown(*node);
  if (const auto* reached = std::get_if<Reached>(&value.is))
    return reached->date ? "yes " + base::written(*reached->date) : reached->yes ? "yes" : "no";
  std::string text;
  for (const Value& item : value.list()) text += (text.empty() ? "" : ", ") + shown(item);
  return "[" + text + "]";
}

inline std::string shown(const Group& group) {
  std::string text;
  for (const Group::Member& member : group.members())
    text += (text.empty() ? "" : ", ") + member.field->name + ": " + shown(*member.value);
  return "{" + text + "}";
}

// `commitment:tha-mou#2019-01`, as it was written.
inline std::string shown(const Mention& mention) {
  return mention.kind + (mention.kind.empty() ? "" : ":") + mention.slug + (mention.part.empty() ? "" : "#") +
         mention.part;
}

}  // namespace kept::model
