#include "parse/markdown/line_prefix.h"

#include <algorithm>

namespace kept::parse {
namespace {

constexpr bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

// The size of a list's marker and the blank behind it, else 0.
std::size_t list_marker(std::string_view text) {
  if (text.empty()) return 0;
  const auto ends = [&](std::size_t at) { return at >= text.size() || is_blank(text[at]); };
  if (std::string_view("-+*").find(text.front()) != std::string_view::npos) return ends(1) ? 2 : 0;
  const auto digits = std::min(text.find_first_not_of("0123456789"), text.size());
  const bool numbered =
      digits > 0 && digits < 10 && digits < text.size() && (text[digits] == '.' || text[digits] == ')');
  return numbered && ends(digits + 1) ? digits + 2 : 0;
}

}  // namespace

LinePrefix line_prefix(std::string_view line) {
  LinePrefix result;
  std::size_t columns = 0, markers = 0;
  for (;;) {
    const auto words = std::min(line.find_first_not_of(" \t\r"), line.size());
    for (const char c : line.substr(0, words)) columns += c == '\t' ? 4 : 1;
    line.remove_prefix(words);
    const auto marker = line.starts_with('>') ? std::size_t{line.starts_with("> ") ? 2u : 1u} : list_marker(line);
    if (marker == 0) break;
    ++markers;
    line.remove_prefix(std::min(marker, line.size()));
  }
  result.depth = markers == 0 ? 0 : markers + columns / 2;
  result.words = line;
  return result;
}

}  // namespace kept::parse
