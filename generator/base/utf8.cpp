#include "base/utf8.h"

#include <fmt/format.h>

#include <cstdint>
#include <iterator>

namespace kept::base {
namespace {

// Table 3-7 of the Unicode standard: the first byte decides how many follow and what the second may be.
struct Lead {
  std::uint8_t first, last;  // of the first byte
  std::size_t length;
  std::uint8_t second_min, second_max;
  std::uint8_t bits;  // of the first byte, that belong to the code
};
constexpr Lead leads[] = {
    {0x00, 0x7F, 1, 0x00, 0x00, 0x7F}, {0xC2, 0xDF, 2, 0x80, 0xBF, 0x1F}, {0xE0, 0xE0, 3, 0xA0, 0xBF, 0x0F},
    {0xE1, 0xEC, 3, 0x80, 0xBF, 0x0F}, {0xED, 0xED, 3, 0x80, 0x9F, 0x0F}, {0xEE, 0xEF, 3, 0x80, 0xBF, 0x0F},
    {0xF0, 0xF0, 4, 0x90, 0xBF, 0x07}, {0xF1, 0xF3, 4, 0x80, 0xBF, 0x07}, {0xF4, 0xF4, 4, 0x80, 0x8F, 0x07},
};

Decoded decode_as(const Lead& lead, std::string_view text) {
  if (text.size() < lead.length) return {};
  char32_t code = static_cast<std::uint8_t>(text[0]) & lead.bits;
  for (std::size_t i = 1; i < lead.length; ++i) {
    const auto byte = static_cast<std::uint8_t>(text[i]);
    const std::uint8_t min = i == 1 ? lead.second_min : 0x80;
    const std::uint8_t max = i == 1 ? lead.second_max : 0xBF;
    if (byte < min || byte > max) return {};
    code = code << 6 | (byte & 0x3Fu);
  }
  return {code, lead.length};
}

}  // namespace

Decoded decode_utf8(std::string_view text) {
  if (text.empty()) return {};
  const auto first = static_cast<std::uint8_t>(text[0]);
  for (const Lead& lead : leads) {
    if (first >= lead.first && first <= lead.last) return decode_as(lead, text);
  }
  return {};
}

bool is_utf8(std::string_view text) {
  while (!text.empty()) {
    const std::size_t length = decode_utf8(text).length;
    if (length == 0) return false;
    text.remove_prefix(length);
  }
  return true;
}

bool is_control(char32_t code) { return code < 0x20 || (code >= 0x7F && code <= 0x9F); }

std::string printable(std::string_view text) {
  std::string shown;
  while (!text.empty()) {
    const Decoded next = decode_utf8(text);
    const std::size_t length = next.length == 0 ? 1 : next.length;
    if (next.length != 0 && !is_control(next.code)) {
      shown += text.substr(0, length);
    } else {
      for (const char byte : text.substr(0, length))
        fmt::format_to(std::back_inserter(shown), "\\x{:02x}", static_cast<std::uint8_t>(byte));
    }
    text.remove_prefix(length);
  }
  return shown;
}

}  // namespace kept::base
