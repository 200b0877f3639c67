// What stands before the words of a line of Markdown: the signs of lists and quotations.
#pragma once

#include <cstddef>
#include <string_view>

namespace kept::parse {

struct LinePrefix {
  std::size_t depth = 0;   // how many lists and quotations the line may open or go on with, at most; 0 without a sign
  std::string_view words;  // the rest
};

LinePrefix line_prefix(std::string_view line);

}  // namespace kept::parse
