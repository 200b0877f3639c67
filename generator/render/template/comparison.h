// == != < <= > >= as templates write them.
#pragma once

#include <cstdint>

namespace kept::render::language {

enum class Comparison : std::uint8_t { equal, unequal, less, at_most, greater, at_least };

constexpr bool holds(Comparison asked, auto left, auto right) {
  switch (asked) {
    case Comparison::equal:
      return left == right;
    case Comparison::unequal:
      return left != right;
    case Comparison::less:
      return left < right;
    case Comparison::at_most:
      return left <= right;
    case Comparison::greater:
      return left > right;
    case Comparison::at_least:
      return left >= right;
  }
  return false;
}

}  // namespace kept::render::language
