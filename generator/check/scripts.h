// Which letters a text is written in.
#pragma once

#include <cstdint>
#include <string_view>

#include "check/passages.h"

namespace kept::check {

enum class Script : std::uint8_t { none, latin, thai, lao, khmer, myanmar, other };

Script script_of(std::string_view language);  // of a tag such as `th`
std::string_view name_of(Script script);      // `Thai`

struct Letters {
  Script most = Script::none;
  std::size_t of_most = 0, all = 0;
};
Letters letters_in(const Passage& passage);
std::size_t first_word_in(const Passage& passage, Script script);  // the first word that begins with such a letter, else the first of all

// Where a line of Burmese letters shows to be Zawgyi; npos where it does not. True Unicode of Burmese, Shan, Mon and Karen shows none of
// the signs that are looked for; a slip of the pen or two is not enough.
std::size_t zawgyi_in(std::string_view line);

}  // namespace kept::check
