// The words of an expression or a tag.
#pragma once

#include <vector>

#include "render/template/source.h"

namespace kept::render::language {

struct Token {
  enum class Kind : std::uint8_t { name, text, number, symbol, end };
  Kind kind = Kind::end;
  Span at;                // of `end`: where more was wanted
  std::string_view text;  // as written; of a text without its quotes
  bool is(Kind k, std::string_view written) const { return kind == k && text == written; }
};

// Ends with an `end`. What cannot be read is reported and left out; false then.
bool tokens(const Source& source, Span inner, Problems& problems, std::vector<Token>& out);

// The length of the text literal at the start, quotes included, or 0 where it is not closed on its line.
std::size_t quoted(std::string_view text);

// A text literal without its backslashes: `\"`, `\'`, `\\`, `\n`.
std::string unescaped(std::string_view text);

}  // namespace kept::render::language
