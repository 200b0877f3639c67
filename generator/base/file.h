// A file as bytes: what a source gives at one end of the program and what publishing takes at the other.
#pragma once

#include <string>

namespace kept::base {

struct File {
  std::string path;   // relative, with `/`, never starting with `/` or holding `..`
  std::string bytes;

  friend bool operator==(const File&, const File&) = default;
};

}  // namespace kept::base
