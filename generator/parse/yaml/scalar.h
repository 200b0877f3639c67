// How a scalar stands in the source: quoted or plain, and which stretch of its first line it takes.
#pragma once

#include <string_view>

namespace kept::parse {

struct Written {
  std::size_t offset;  // of the scalar's first line
  std::size_t width;   // in bytes, quotes included
  bool closed = true;  // false: a quote without its partner
};

// The scalar that starts at `offset`: a plain word, a quote, or `|` and `>` of a block, whose first line is that of its
// text. `parent` is the column of the map or list around it, -1 for none; `quoted` says that it is no plain word.
Written written_scalar(std::string_view yaml, std::size_t offset, int parent, std::string_view value, bool quoted);

}  // namespace kept::parse
