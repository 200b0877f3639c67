#include "parse/markdown/html.h"

#include <array>

#include "parse/characters.h"

namespace kept::parse {
namespace {

// What each byte becomes; nullptr: it stays. The table is all that the three ways of escaping differ in.
using Escapes = std::array<const char*, 256>;

constexpr Escapes text_escapes() {
  Escapes table{};
  for (int c = 0; c < 0x20; ++c) table[c] = replacement.data();
  table['\t'] = table['\n'] = nullptr;
  table[0x7F] = replacement.data();
  table['&'] = "&amp;";
  table['<'] = "&lt;";
  table['>'] = "&gt;";
  return table;
}

constexpr Escapes attribute_escapes() {
  Escapes table = text_escapes();
  table['"'] = "&quot;";
  return table;
}

constexpr Escapes address_escapes() {
  Escapes table = attribute_escapes();
  table[' '] = "%20";
  table['"'] = "%22";
  table['<'] = "%3C";
  table['>'] = "%3E";
  table['['] = "%5B";
  table['\\'] = "%5C";
  table[']'] = "%5D";
  table['^'] = "%5E";
  table['`'] = "%60";
  table['{'] = "%7B";
  table['|'] = "%7C";
  table['}'] = "%7D";
  return table;
}

constexpr Escapes in_text = text_escapes(), in_attribute = attribute_escapes(), in_address = address_escapes();

void append(std::string& html, std::string_view text, const Escapes& escapes) {
  std::size_t from = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char* escape = escapes[static_cast<unsigned char>(text[at])];
    if (!escape) continue;
    html.append(text, from, at - from);
    html += escape;
    from = at + 1;
  }
  html.append(text, from, text.size() - from);
}

bool is_hex(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

}  // namespace

void append_text(std::string& html, std::string_view text) { append(html, text, in_text); }

void append_attribute(std::string& html, std::string_view text) { append(html, text, in_attribute); }

void append_address(std::string& html, std::string_view url) {
  for (;;) {
    const auto percent = url.find('%');
    append(html, url.substr(0, percent), in_address);
    if (percent == url.npos) return;
    const bool encodes = percent + 2 < url.size() && is_hex(url[percent + 1]) && is_hex(url[percent + 2]);
    html += encodes ? "%" : "%25";
    url.remove_prefix(percent + 1);
  }
}

}  // namespace kept::parse
