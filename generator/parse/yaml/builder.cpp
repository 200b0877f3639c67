#include "parse/yaml/builder.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/utf8.h"
#include "parse/characters.h"
#include "parse/rules.h"
#include "parse/yaml/scalar.h"

namespace kept::parse {

std::size_t offset_of(const YamlText& text, const YAML::Mark& mark) {
  const auto line = static_cast<std::size_t>(std::max(mark.line, 0)),
             column = static_cast<std::size_t>(std::max(mark.column, 0));
  return std::min(text.lines.start(line) + column, text.bytes.size());
}

void Builder::place(Node& node, std::size_t offset, std::size_t width) const {
  node.at = text_.mark(offset, width);
  node.offset = text_.first_offset + static_cast<std::uint32_t>(offset);
}

// The word that starts at an offset: an anchor, a tag, an alias.
std::string_view Builder::word(std::size_t offset) const {
  const auto rest = text_.bytes.substr(offset);
  return rest.substr(0, rest.find_first_of(" \t\r\n,]}"));
}

// yaml-cpp's mark of a value stands before its tag and anchor.
void Builder::refuse_marks(std::size_t offset, const std::string& tag, YAML::anchor_t anchor) {
  const char sign = offset < text_.bytes.size() ? text_.bytes[offset] : ' ';
  const bool anchored = sign == '&' || anchor != 0;
  const bool tagged = sign == '!' || (tag != "?" && tag != "!" && !tag.empty());
  if ((!anchored && !tagged) || refused_ == offset) return;
  refused_ = offset;  // a map and its first key start at the same place
  const auto mark = text_.mark(offset, word(offset).size());
  const auto shown = excerpt(word(offset));
  if (anchored)
    remarks_.error(rule::yaml_alias, mark, fmt::format("{} is an anchor, which is not used here", shown),
                   "Write the value out; a text that starts with & goes in quotes");
  else
    remarks_.error(rule::yaml_tag, mark, fmt::format("{} is a tag, which is not used here", shown),
                   "Take it out; a text that starts with ! goes in quotes");
}

// Where an empty value would stand: behind its key's colon, or behind its dash.
std::size_t Builder::empty_place(std::size_t offset) const {
  if (open_.empty()) return offset;
  if (open_.back().node.kind == Node::Kind::map) {
    const auto key_end = open_.back().key_end;
    // At the end of a text the library gives the place of the key itself.
    const auto limit = offset >= key_end ? offset : text_.bytes.find('\n', key_end);
    const auto colon = text_.bytes.substr(0, limit).find(':', key_end);
    return colon != text_.bytes.npos ? colon + 1 : key_end;
  }
  const auto dash = text_.bytes.substr(0, offset).find_last_of("-,[");
  return dash == text_.bytes.npos ? offset : dash + 1;
}

void Builder::OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) {
  const auto at = offset(mark);
  const auto name =
      text_.bytes.substr(at, std::min<std::size_t>(text_.bytes.substr(at, 5).find_first_of(" \t\r\n,]}:"), 5));
  const bool written = name == "~" || name == "null" || name == "Null" || name == "NULL";
  Node node;
  if (expects_key()) {
    place(node, at, written ? name.size() : 0);
    remarks_.error(rule::yaml_syntax, node.at,
                   written ? fmt::format("{} is no name for a key", name) : "A value has no key before its colon",
                   written ? fmt::format("Put it in quotes: \"{}\"", name) : "Write the key before the colon");
    return key(node, at);
  }
  refuse_marks(at, "?", anchor);
  written ? place(node, at, name.size()) : place(node, empty_place(at), 0);
  add(std::move(node));
}

void Builder::OnAlias(const YAML::Mark& mark, YAML::anchor_t) {
  Node node;
  const auto at = offset(mark);
  place(node, at, word(at).size());
  remarks_.error(rule::yaml_alias, node.at, fmt::format("{} is an alias, which is not used here", excerpt(word(at))),
                 "Write the value out again; a text that starts with * goes in quotes");
  expects_key() ? key(node, at) : add(std::move(node));
}

void Builder::check_text(Node& node) {
  if (!node.quoted) return;
  const auto bad = find_not_text(node.text);
  if (bad == node.text.npos) return;
  remarks_.error(
      rule::yaml_encoding, node.at,
      fmt::format("This text holds the character U+{:04X}, written with a backslash, which has no place in a text",
                  static_cast<std::uint32_t>(base::decode_utf8(std::string_view(node.text).substr(bad)).code)),
      "Take it out; a backslash that is meant as such is written twice");
  node.text = replace_not_text(node.text);
}

// A value without quotes goes on in the next line, and swallows a list that starts there.
void Builder::check_continuation(std::size_t offset) {
  const auto next =
      text_.bytes.find_first_not_of(" \t\r\n", std::min(text_.bytes.find('\n', offset), text_.bytes.size()));
  if (next == text_.bytes.npos || !text_.bytes.substr(next).starts_with("- ")) return;
  remarks_.error(rule::yaml_syntax, text_.mark(next, 1), "This list starts below a value that is not one",
                 "Write nothing behind the key of a list; a text that goes on with a dash stands in quotes");
}

void Builder::OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       const std::string& value) {
  const auto at = offset(mark);
  refuse_marks(at, tag, anchor);
  Node node;
  node.kind = Node::Kind::scalar;
  node.quoted = tag != "?";
  node.text = value;
  const auto written = written_scalar(text_.bytes, at, expects_key() ? indent() - 1 : indent(), value, node.quoted);
  place(node, written.offset, written.width);
  if (!written.closed) throw Stopped{{at, rule::yaml_syntax, "unclosed quote"}};
  if (!node.quoted && refused_ != at && !text_.bytes.substr(at).starts_with(value)) check_continuation(at);
  check_text(node);
  if (expects_key() && value.empty())
    remarks_.error(rule::yaml_syntax, node.at, "A key is empty", "Write the key between the quotes");
  expects_key() ? key(node, written.offset + written.width) : add(std::move(node));
}

void Builder::open(Node::Kind kind, const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                   YAML::EmitterStyle::value style) {
  const auto at = offset(mark);
  refuse_marks(at, tag, anchor);
  if (open_.size() >= deepest_yaml) throw Stopped{{at, rule::yaml_too_deep, "too deep"}};
  Frame frame;
  frame.node.kind = kind;
  place(frame.node, at, 0);
  frame.indent = style == YAML::EmitterStyle::Block ? mark.column : indent();
  frame.is_key = expects_key();
  if (frame.is_key)
    remarks_.error(rule::yaml_syntax, frame.node.at, "A key is a word, not a list or a map",
                   "A text that starts with [ or { goes in quotes");
  open_.push_back(std::move(frame));
}

void Builder::close() {
  auto frame = std::move(open_.back());
  open_.pop_back();
  frame.is_key ? key(frame.node, frame.node.offset - text_.first_offset) : add(std::move(frame.node));
}

void Builder::key(const Node& node, std::size_t end) {
  auto& frame = open_.back();
  frame.has_key = true;
  frame.key = node.text;
  frame.key_at = node.at;
  frame.key_end = end;
}

// Where the frame's new key stands already, or nullptr. A small map is searched, a large one remembers its keys.
const base::Mark* Builder::first_of(Frame& frame) {
  constexpr std::size_t small = 16;
  const auto& entries = frame.node.entries;
  if (entries.size() < small) {
    const auto found = std::find_if(entries.begin(), entries.end(), [&](const Entry& e) { return e.key == frame.key; });
    return found == entries.end() ? nullptr : &found->key_at;
  }
  if (frame.seen.empty())
    for (const auto& entry : entries) frame.seen.emplace(entry.key, entry.key_at);
  const auto [found, is_new] = frame.seen.try_emplace(frame.key, frame.key_at);
  return is_new ? nullptr : &found->second;
}

// The value of the last key, the next item of a list, or the root.
void Builder::add(Node node) {
  if (open_.empty()) {
    root_ = std::move(node);
    return;
  }
  auto& frame = open_.back();
  if (frame.node.kind == Node::Kind::list) return frame.node.items.push_back(std::move(node));
  frame.has_key = false;
  if (frame.key.empty()) return;
  if (frame.key == "<<") {
    remarks_.error(rule::yaml_merge, frame.key_at, "<< merges another map into this one, which is not used here",
                   "Write the keys out");
    return;
  }
  if (const auto* first = first_of(frame)) {
    remarks_.error(rule::yaml_duplicate_key, frame.key_at,
                   fmt::format("The key {} stands twice; the first is on line {}", excerpt(frame.key), first->line),
                   "Keep one of the two, or put both values in one list where the field takes several");
    return;
  }
  frame.node.entries.push_back({std::move(frame.key), frame.key_at, std::move(node)});
}

}  // namespace kept::parse
