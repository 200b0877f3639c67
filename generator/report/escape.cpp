#include "report/escape.h"

#include <fmt/format.h>

namespace kept::report {
namespace {

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

}  // namespace

std::string for_markdown(std::string_view text) {
  constexpr std::string_view signs = "\\`*_{}[]()<>#+-!|~@&:";
  std::string out;
  for (const char c : text) {
    if (static_cast<unsigned char>(c) < 0x20)
      out += ' ';
    else if (signs.find(c) != signs.npos)
      out += fmt::format("&#{};", static_cast<int>(c));
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
