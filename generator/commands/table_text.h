// Rows of cells as text: aligned for a terminal, or as CSV.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kept::commands {

using Cells = std::vector<std::string>;  // of one row

// The first row is the heading. A column that is empty in all other rows is left out; nothing in a cell commands the terminal.
std::string aligned(const std::vector<Cells>& rows);

// As in RFC 4180. A cell that a spreadsheet would run (it begins with = + - @, a tab or a line's end) has an apostrophe before it.
std::string csv(const std::vector<Cells>& rows);

}  // namespace kept::commands
