#include "commands/terminal.h"

#include <unicode/uchar.h>

#include "base/utf8.h"

namespace kept::commands {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

struct Character {
  char32_t code = 0;
  std::string_view bytes;
  bool well_formed = false;
};

Character take_first(std::string_view& text) {
  const base::Decoded next = base::decode_utf8(text);
  const Character made{next.code, text.substr(0, next.length ? next.length : 1), next.length != 0};
  text.remove_prefix(made.bytes.size());
  return made;
}

bool turns_direction(char32_t code) { return (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069); }

std::size_t cells_of(const Character& character) {
  if (!character.well_formed || base::is_control(character.code) || turns_direction(character.code)) return 1;
  const auto code = static_cast<UChar32>(character.code);
  if ((U_GET_GC_MASK(code) & (U_GC_MN_MASK | U_GC_ME_MASK | U_GC_CF_MASK)) && code != 0xAD) return 0;
  const int width = u_getIntPropertyValue(code, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_FULLWIDTH || width == U_EA_WIDE ? 2 : 1;
}

}  // namespace

std::string fit_for_terminal(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const Character next = take_first(text);
    if (!next.well_formed || turns_direction(next.code))
      out += replacement;
    else if (base::is_control(next.code))
      out += ' ';
    else
      out += next.bytes;
  }
  return out;
}

std::size_t cells(std::string_view text) {
  std::size_t count = 0;
  while (!text.empty()) count += cells_of(take_first(text));
  return count;
}

}  // namespace kept::commands
