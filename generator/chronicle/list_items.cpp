#include <algorithm>
#include <unordered_set>

#include "chronicle/cutting.h"

namespace kept::chronicle {
namespace {

// The items of a list at the edge of the page: each from its `- ` to the next. Nothing where a line at the edge is anything else.
std::optional<std::vector<std::string_view>> items(std::string_view text) {
  std::vector<std::string_view> made;
  std::size_t start = text.npos;
  for (std::size_t line = 0; line < text.size();) {
    const std::size_t next = std::min(text.find('\n', line), text.size() - 1) + 1;
    const std::string_view own = text.substr(line, next - line);
    if (own.starts_with("- ")) {
      if (start != text.npos) made.push_back(text.substr(start, line - start));
      start = line;
    } else if (own.front() == '#' || own.front() == '\n' || own.front() == '\r') {
      // a remark or a blank line belongs to the item before it
    } else if (own.front() != ' ' || start == text.npos) {
      return std::nullopt;
    }
    line = next;
  }
  if (start != text.npos) made.push_back(text.substr(start));
  return made;
}

std::string without(const std::vector<std::string_view>& some, const std::vector<std::string_view>& others) {
  const std::unordered_set<std::string_view> known(others.begin(), others.end());
  std::string text;
  for (const std::string_view item : some) {
    if (known.contains(item)) continue;
    text += item;
    if (!text.ends_with('\n')) text += '\n';
  }
  return text;
}

}  // namespace

std::optional<TextPair> differing_items(std::string_view before, std::string_view after) {
  const auto old_items = items(before), new_items = items(after);
  if (!old_items || !new_items) return std::nullopt;
  return TextPair{without(*old_items, *new_items), without(*new_items, *old_items)};
}

}  // namespace kept::chronicle
