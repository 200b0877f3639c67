// Text as a terminal shows it: how many cells it takes, and nothing in it that commands the terminal.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace kept::commands {

// One blank for each control character, U+FFFD for what is no UTF-8 and for marks that turn the direction of writing:
// a terminal's own codes never come from content, and what stands there is read in the order in which it was written.
std::string fit_for_terminal(std::string_view text);

// Cells of a terminal: two for wide East Asian characters, none for marks that stand above or below another.
std::size_t cells(std::string_view text);

}  // namespace kept::commands
