#include "view/language.h"

#include <unicode/uloc.h>

#include <array>

namespace kept::view {
namespace {

// ICU asks a locale's data each time; a page asks for the same few hundreds of times.
bool from_right(std::string_view language) {
  constexpr std::array<std::string_view, 9> known = {"en", "th", "id", "ms", "vi", "fil", "km", "lo", "my"};
  for (const std::string_view tag : known)
    if (tag == language) return false;
  return uloc_isRightToLeft(std::string(language).c_str());
}

}  // namespace

std::string_view direction_of(std::string_view language) { return from_right(language) ? "rtl" : "ltr"; }

void append_language(std::string_view language, std::string_view of_page, std::string& out) {
  out += " lang=\"";
  for (const char c : language)  // a tag has no other bytes
    if (c == '-' || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')) out += c;
  out += '"';
  if (const auto direction = direction_of(language); direction != direction_of(of_page)) {
    out += " dir=\"";
    out += direction;
    out += '"';
  }
}

}  // namespace kept::view
