#include "render/formats/xml.h"

#include <fmt/format.h>

#include "view/address.h"

namespace kept::render {
namespace {

constexpr std::string_view no_characters[] = {"\xEF\xBF\xBE", "\xEF\xBF\xBF"};  // U+FFFE and U+FFFF

}  // namespace

std::string xml(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char c : text) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      case '\'': out += "&apos;"; break;
      default:
        if (static_cast<unsigned char>(c) >= 0x20 || c == '\t' || c == '\n') out += c;
    }
    if (c != '\xBE' && c != '\xBF') continue;
    for (const std::string_view none : no_characters)
      if (out.ends_with(none)) out.resize(out.size() - none.size());
  }
  return out;
}

std::string xml_address(std::string_view address) {
  std::string out;
  for (const char c : xml(view::relative(address, "")))
    if (static_cast<unsigned char>(c) < 0x80)
      out += c;
    else
      out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
  return out;
}

}  // namespace kept::render
