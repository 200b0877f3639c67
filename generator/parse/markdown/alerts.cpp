#include "parse/markdown/alerts.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "parse/lines.h"

namespace kept::parse {
namespace {

constexpr Alert alerts[] = {
    {"NOTE", "alert-note", "Note"},
    {"TIP", "alert-tip", "Tip"},
    {"IMPORTANT", "alert-important", "Important"},
    {"WARNING", "alert-warning", "Warning"},
    {"CAUTION", "alert-caution", "Caution"},
};
constexpr std::size_t longest_mark = 16;  // of a first line that can be an alert's

constexpr char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

bool ends_line(cmark_node* node) {
  const auto element = element_of(node);
  return element == Element::soft_break || element == Element::hard_break;
}

// The first line of a paragraph where it is nothing but a few words of text.
std::string first_line(cmark_node* paragraph) {
  std::string line;
  for (auto* node = cmark_node_first_child(paragraph); node && !ends_line(node); node = cmark_node_next(node)) {
    if (element_of(node) != Element::text || line.size() > longest_mark) return {};
    line += literal_of(node);
  }
  return line;
}

void take_first_line(cmark_node* paragraph) {
  for (bool more = true; more;) {
    const Tree node(cmark_node_first_child(paragraph));
    more = node && !ends_line(node.get());
    if (node) cmark_node_unlink(node.get());
  }
}

}  // namespace

const Alert* take_alert(cmark_node* block_quote) {
  auto* paragraph = cmark_node_first_child(block_quote);
  if (!paragraph || element_of(paragraph) != Element::paragraph) return nullptr;
  const auto line = first_line(paragraph);
  std::string_view name = trimmed(line);
  if (!name.starts_with("[!") || !name.ends_with(']')) return nullptr;
  name = name.substr(2, name.size() - 3);
  const auto found = std::find_if(std::begin(alerts), std::end(alerts), [&](const Alert& alert) {
    return std::equal(name.begin(), name.end(), alert.name.begin(), alert.name.end(),
                      [](char a, char b) { return upper(a) == b; });
  });
  if (found == std::end(alerts)) return nullptr;
  take_first_line(paragraph);
  return found;
}

}  // namespace kept::parse
