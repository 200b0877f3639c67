#include "render/template/escape.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "base/plain_stretch.h"

namespace kept::render {
namespace {

// A carriage return would be read as a line feed; other controls may not stand in HTML at all.
constexpr std::string_view replacements[] = {"", "&amp;", "&lt;", "&gt;", "&#34;", "&#39;", "&#13;", "\xEF\xBF\xBD"};

constexpr std::array<std::uint8_t, 256> table_of(bool quotes) {
  std::array<std::uint8_t, 256> table{};
  for (std::size_t c = 0; c < 0x20; ++c) table[c] = 7;
  table['\x7f'] = 7;
  table['\t'] = table['\n'] = table['\f'] = 0;
  table['\r'] = 6;
  table['&'] = 1;
  table['<'] = 2;
  table['>'] = 3;
  if (quotes) {
    table['"'] = 4;
    table['\''] = 5;
  }
  return table;
}
constexpr auto text_table = table_of(false);
constexpr auto attribute_table = table_of(true);

void append_by(const std::array<std::uint8_t, 256>& table, std::string_view text, std::string& out) {
  const auto special = [](base::SixteenBytes c) { return (c < 0x20) | (c == '&') | (c == '<') | (c == '>') | (c == '"') | (c == '\'') | (c == 0x7F); };
  std::size_t start = 0;
  for (std::size_t i = 0; i < text.size();) {
    i = base::plain_until(text, i, special);
    for (const std::size_t end = std::min(i + sizeof(base::SixteenBytes), text.size()); i < end; ++i) {
      const std::uint8_t which = table[static_cast<unsigned char>(text[i])];
      if (which == 0) continue;
      out.append(text.data() + start, i - start);
      out += replacements[which];
      start = i + 1;
    }
  }
  out.append(text.data() + start, text.size() - start);
}

constexpr std::array<bool, 256> unreserved = [] {
  std::array<bool, 256> table{};
  for (char c = 'a'; c <= 'z'; ++c) table[static_cast<unsigned char>(c)] = true;
  for (char c = 'A'; c <= 'Z'; ++c) table[static_cast<unsigned char>(c)] = true;
  for (const char c : {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '-', '.', '_', '~'})
    table[static_cast<unsigned char>(c)] = true;
  return table;
}();

}  // namespace

void append_text(std::string_view text, std::string& out) { append_by(text_table, text, out); }

void append_attribute(std::string_view text, std::string& out) { append_by(attribute_table, text, out); }

void append_component(std::string_view text, std::string& out, std::string_view spared) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (unreserved[byte] || spared.find(c) != std::string_view::npos)
      out += c;
    else
      out += {'%', digits[byte >> 4], digits[byte & 15]};
  }
}

void append_markup(std::string_view html, std::string_view root_prefix, std::string& out) {
  for (auto at = html.find('\x01'); at != std::string_view::npos; at = html.find('\x01')) {
    out += html.substr(0, at);
    out += root_prefix;
    html.remove_prefix(at + 1);
  }
  out += html;
}

}  // namespace kept::render
