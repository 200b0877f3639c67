// Which paths a site may hold, so that a copy of it on any system, or in an archive, is the same site.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "base/result.h"

namespace kept::publish {

// Why no site may hold this path, in plain words; empty if it may.
std::string objection_to(std::string_view path);

// Paths that some system takes for the same have the same key: case folded, canonically decomposed.
std::string folded(std::string_view path);

// The paths of one site. Not shared between threads.
class Names {
 public:
  // Fails if the path is not allowed, is taken, or is a folder where a file is (or the other way round).
  base::Result<void> claim(std::string_view path);

 private:
  std::unordered_map<std::string, std::string> files_;    // folded -> as first written
  std::unordered_map<std::string, std::string> folders_;  // folded -> the first file below
};

}  // namespace kept::publish
