// The first rows of tables in a Markdown text. Private to this room.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

namespace kept::check {

using ShowHeader = std::function<bool(std::string_view line, const std::vector<std::string_view>& cells)>;  // false: enough

// Those above a row of dashes with as many cells, outside code; `line` is a stretch of the text.
void each_table_header(std::string_view text, const ShowHeader& show);

}  // namespace kept::check
