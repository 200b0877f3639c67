// A text put together piece by piece. The pieces of `<<` are taken from left to right, the arguments of a function in any order:
// only so are the numbers drawn for them the same with every compiler.
#pragma once

#include <concepts>
#include <string>
#include <string_view>

namespace kept::bench {

struct Text {
  std::string written;

  Text& operator<<(std::string_view piece) {
    written += piece;
    return *this;
  }
  Text& operator<<(std::integral auto number) {
    written += std::to_string(number);
    return *this;
  }
};

}  // namespace kept::bench
