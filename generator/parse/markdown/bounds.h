// What cmark-gfm may be given: its cost for some texts grows with their square, its output without measure.
#pragma once

#include <string_view>

#include "parse/markdown/places.h"
#include "parse/remarks.h"

namespace kept::parse {

constexpr std::size_t largest_markdown = 512 << 10;  // bytes

// True: the text costs linear time and memory. Else an error says why not.
bool within_bounds(std::string_view markdown, Places& places, Remarks& remarks);

}  // namespace kept::parse
