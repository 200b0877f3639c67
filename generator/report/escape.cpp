#include "report/escape.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/ascii.h"

namespace kept::report {
namespace {

using base::is_digit;
using base::is_letter;

std::string percent_encoded(std::string_view text, std::string_view signs) {
  std::string out;
  for (const char c : text) {
    if (signs.find(c) == signs.npos)
      out += c;
    else
      out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return out;
}

bool unreserved(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_' || c == '~';
}

bool is_word(char c) { return is_letter(c) || is_digit(c); }

// `www.` makes a link by itself.
bool begins_address(std::string_view text, std::size_t dot) {
  if (text[dot] != '.' || dot < 3) return false;
  const auto before = text.substr(dot - 3, 3);
  return std::all_of(before.begin(), before.end(), [](char c) { return c == 'w' || c == 'W'; });
}

// Forges look for references in the text that comes of the Markdown, so a character reference alone does not keep these from
// being one: `@name`, `#1`, `!1`, `~label`, `$1`, `%1`, `&1`, `^1`, `GH-1`, `https://…`.
bool begins_reference(std::string_view text, std::size_t at) {
  if (begins_address(text, at)) return true;
  if (text[at] == '-') return at > 0 && is_letter(text[at - 1]) && at + 1 < text.size() && is_digit(text[at + 1]);
  if (text[at] == ':') return text.substr(at + 1).starts_with("//");
  return std::string_view("@#!~$%&^").find(text[at]) != std::string_view::npos;
}

// Seven to forty hexadecimal digits that stand alone, where forges link to a commit.
bool looks_like_commit(std::string_view text) {
  const auto end = text.substr(0, 65).find_first_not_of("0123456789abcdefABCDEF");
  const auto size = std::min(end, text.size());
  return size >= 7 && size <= 64 && (size == text.size() || !is_word(text[size]));
}

// The size of a sign that commands instead of saying something: a control (U+0080–009F), or one that turns the direction of
// writing, so that a reviewer would read other words than those that stand there; 0: another sign.
std::size_t hidden_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0u; };
  if (byte(0) == 0xC2 && byte(1) >= 0x80 && byte(1) <= 0x9F) return 2;
  const bool turns = byte(0) == 0xE2 && ((byte(1) == 0x80 && byte(2) >= 0xA8 && byte(2) <= 0xAE) || (byte(1) == 0x81 && byte(2) >= 0xA6 && byte(2) <= 0xA9));
  return turns ? 3 : 0;  // U+2028–202E, U+2066–2069
}

}  // namespace

std::string for_markdown(std::string_view text) {
  constexpr std::string_view signs = "\\`*_{}[]()<>#+-!|~@&:$%^";
  constexpr std::string_view joiner = "&#8288;";
  std::string out;
  std::size_t part_at = text.npos;  // where a run of hexadecimal digits is parted
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (i == 0 || !is_word(text[i - 1])) part_at = looks_like_commit(text.substr(i)) ? i + 4 : text.npos;
    if (i == part_at) out += joiner;
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F)
      out += ' ';
    else if (const auto hidden = hidden_at(text, i)) {
      out += "\xEF\xBF\xBD";
      i += hidden - 1;
    } else if (signs.find(c) != signs.npos || begins_address(text, i))
      out += fmt::format("&#{};{}", static_cast<int>(c), begins_reference(text, i) ? joiner : "");
    else
      out += c;
  }
  return out;
}

std::string for_command_data(std::string_view text) { return percent_encoded(text, "%\r\n"); }
std::string for_command_property(std::string_view text) { return percent_encoded(text, "%\r\n:,"); }

std::string for_uri(std::string_view path) {
  std::string out;
  for (const char c : path) {
    if (unreserved(c) || c == '/')
      out += c;
    else
      out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return out;
}

}  // namespace kept::report
