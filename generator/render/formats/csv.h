// Cells of CSV as in RFC 4180.
//
// A spreadsheet takes a cell that begins with = + - @, a tab or a line end for a formula, and would run what a stranger wrote. So
// a text that begins so gets an apostrophe before it, and so does one that begins with an apostrophe: taking a first apostrophe
// away gives the text back. Numbers stay as they are.
#pragma once

#include <string>
#include <string_view>

namespace kept::render {

std::string csv_text(std::string_view text);  // one cell of text

}  // namespace kept::render
