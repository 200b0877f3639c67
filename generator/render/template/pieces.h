// A template cut into literal text, `{{ … }}` and `{% … %}`, with the white space gone that tags leave behind.
#pragma once

#include <vector>

#include "render/template/source.h"

namespace kept::render::language {

struct Piece {
  enum class Kind : std::uint8_t { text, print, tag, comment };
  Kind kind = Kind::text;
  Span whole;                                      // delimiters included
  Span inner;                                      // what stands between them; of a text what is left of it
  bool strip_before = false, strip_after = false;  // written with `-`
};

// Texts may end up empty. A line that holds nothing but tags, comments and white space leaves nothing.
std::vector<Piece> pieces(const Source& source, Problems& problems);

}  // namespace kept::render::language
