// Which characters a text may hold, and where it first holds something else.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace kept::parse {

// False for controls but tab and line feed, and for noncharacters, which Markdown keeps for its own marks
// (markdown/sealed.h).
constexpr bool is_text(char32_t c) {
  if (c < 0x20) return c == '\t' || c == '\n';
  if (c < 0x7F) return true;
  return c >= 0xA0 ? (c & 0xFFFE) != 0xFFFE && !(c >= 0xFDD0 && c <= 0xFDEF) : c == 0x85;
}

// The first offset at which the bytes are no UTF-8 or no text, or npos. A carriage return is text before a line feed
// only.
std::size_t find_not_text(std::string_view bytes, std::size_t from = 0);

// The text with each such byte or character replaced by U+FFFD.
std::string replace_not_text(std::string_view bytes);

constexpr std::string_view replacement = "\xEF\xBF\xBD";
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

}  // namespace kept::parse
