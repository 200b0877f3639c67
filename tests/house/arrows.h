// Which room may include what, read from the text of generator/CMakeLists.txt and of the sources.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace kept::house {

// Room to the rooms that it declares to use.
using Arrows = std::map<std::string, std::set<std::string>, std::less<>>;

// From lines such as `kept_room(link USES base model LIBRARIES fmt::fmt)`.
Arrows declared_arrows(std::string_view cmake);

// What the includes of one file break, a sentence each. `path` is relative to generator/; a file beside the rooms may
// use any.
std::vector<std::string> wrong_includes(const Arrows& arrows, std::string_view path, std::string_view source);

// Rooms that use one declared after them or none that is declared, a sentence each.
std::vector<std::string> wrong_declarations(std::string_view cmake);

}  // namespace kept::house
