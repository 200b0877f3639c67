// What can be found out again and takes time, kept between runs in git's own folder, which a clone never carries along: who
// can write there can write history itself. What is damaged, or was written by another build of Kept, is not there.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace kept::base {

std::string taken_from(const std::filesystem::path& file);                   // empty where there is nothing to be had
void put_into(const std::filesystem::path& file, std::string_view bytes);    // says nothing where it cannot

}  // namespace kept::base
