// Where what is kept between runs has its place.
#pragma once

#include <filesystem>
#include <string_view>

namespace kept::source {

// `.git/kept/NAME-` and a number for the folder below the top of the tree, for the tracker at `root`; empty where that lies in
// no repository.
std::filesystem::path keeping_place(const std::filesystem::path& root, std::string_view name);

}  // namespace kept::source
