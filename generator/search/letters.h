// What search makes of a single code point. The same tables stand in theme/search/tokens.js; tests/search/vectors.json holds
// both to the same answers.
//
// Scripts that put blanks between words are cut into words. Thai, Lao, Khmer, Burmese and the like are cut into orthographic
// clusters: a letter with everything that is written around it. A leading vowel opens a cluster, a stacker (Khmer COENG, Burmese
// VIRAMA) ties the next letter into it, marks follow. Chinese and Japanese characters are clusters of one.
#pragma once

#include <cstdint>
#include <string>

namespace kept::search {

enum class Letter : std::uint8_t {
  separator,
  word,     // a letter or mark of a script with words
  digit,    // of any script: read as 0 to 9, part of a word
  dropped,  // says nothing: zero-width characters, Arabic vowel signs
  base, lead, mark, stacker,  // of a script without words
};

Letter letter_of(char32_t code);

char32_t lower(char32_t code);                // digits become 0 to 9
const std::string& folded(char32_t lowered);  // without its marks, UTF-8: `d` of `đ`, `e` of `ệ`; empty of a mark alone

bool is_free_mark(char32_t code);  // one that folding takes off

// Among the marks of a cluster, which comes first however they were typed. 0: as typed.
int rank_of_mark(char32_t code);

}  // namespace kept::search
