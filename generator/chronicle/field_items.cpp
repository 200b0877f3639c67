#include <algorithm>
#include <unordered_set>

#include "chronicle/cutting.h"

namespace kept::chronicle {
namespace {

constexpr std::string_view names[] = {"id: ", "date: "};  // what items of a list are called by

struct Item {
  std::string_view text, name;
};

std::size_t depth_of(std::string_view line) { return std::min(line.find_first_not_of(' '), line.size()); }

// `2020` of `2020~`, `'2020'` or `2020/2021`: what is read as the same name looks the same. Empty where that is not certain.
std::string_view plain_name(std::string_view value) {
  const auto is_plain = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c == '-' || c == '.'; };
  const auto first = value.find_first_not_of(" '\"");
  if (first == value.npos || value[first] == '.') return {};
  value.remove_prefix(first);
  return value.substr(0, static_cast<std::size_t>(std::find_if_not(value.begin(), value.end(), is_plain) - value.begin()));
}

// Of `- {date: 2020, …}` and of
//   - date: 2020
//     …
// the date. Empty where it does not stand in plain sight.
std::string_view name_of(std::string_view item, std::size_t depth) {
  const std::string_view first = item.substr(depth + 2);
  if (first.starts_with('{')) {
    for (const std::string_view key : names)
      if (first.substr(1).starts_with(key)) return plain_name(first.substr(1 + key.size()));
    return {};
  }
  for (std::size_t line = 0; line < item.size(); line = std::min(item.find('\n', line), item.size() - 1) + 1) {
    const std::string_view own = item.substr(line);
    if (line != 0 && depth_of(own) != depth + 2) continue;
    for (const std::string_view key : names)
      if (own.substr(std::min(depth + 2, own.size())).starts_with(key)) return plain_name(own.substr(depth + 2 + key.size()));
  }
  return {};
}

bool is_closed(std::string_view item) {
  return stands_alone(item) && count_of('{', item) == count_of('}', item) && count_of('[', item) == count_of(']', item);
}

std::optional<std::vector<Item>> items(const CutRecord::Field& field) {
  std::vector<Item> made;
  std::string_view text = field.text.substr(field.key.size() + 1);
  if (!text.starts_with('\n')) return std::nullopt;
  text.remove_prefix(1);
  const std::size_t depth = depth_of(text);
  std::size_t start = text.npos;
  const auto close = [&](std::size_t end) {
    if (start == text.npos) return true;
    const std::string_view own = text.substr(start, end - start);
    made.push_back({own, name_of(own, depth)});
    return !made.back().name.empty() && is_closed(own);
  };
  for (std::size_t line = 0; line < text.size();) {
    const std::size_t next = std::min(text.find('\n', line), text.size() - 1) + 1;
    const std::string_view own = text.substr(line, next - line);
    const std::size_t indent = depth_of(own);
    if (indent == depth && own.substr(indent).starts_with("- ")) {
      if (!close(line)) return std::nullopt;
      start = line;
    } else if (own[std::min(indent, own.size() - 1)] == '#' || (own != "\n" && (indent <= depth || start == text.npos))) {
      return std::nullopt;
    }
    line = next;
  }
  if (start == text.npos || !close(text.size())) return std::nullopt;
  return made;
}

// The items that the other version does not have. Nothing where two have one name: then what is left out could be what a name depends on.
std::optional<std::string> without(const CutRecord::Field& field, const std::vector<Item>& own, const std::vector<Item>& others) {
  std::unordered_set<std::string_view> known, told;
  for (const Item& item : others) known.insert(item.text);
  std::string text = std::string(field.key) + ":\n";
  for (const Item& item : own) {
    if (!told.insert(item.name).second) return std::nullopt;
    if (known.contains(item.text)) continue;
    text += item.text;
    if (!text.ends_with('\n')) text += '\n';
  }
  return text;
}

}  // namespace

std::optional<TextPair> differing_field_items(const CutRecord::Field& before, const CutRecord::Field& after) {
  const auto was = items(before), is = items(after);
  if (!was || !is) return std::nullopt;
  auto old_items = without(before, *was, *is), new_items = without(after, *is, *was);
  if (!old_items || !new_items) return std::nullopt;
  return TextPair{std::move(*old_items), std::move(*new_items)};
}

}  // namespace kept::chronicle
