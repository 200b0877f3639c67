// Numbers that look random and are the same on every machine: splitmix64 (Steele, Lea, Flood 2014), seeded by what is
// being made.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace kept::bench {

class Random {
 public:
  // Each thing made has numbers of its own, so that it does not change with how many others are made.
  Random(std::string_view kind, std::size_t index) : state_(index) {
    for (const char letter : kind) state_ = next() ^ static_cast<unsigned char>(letter);
  }

  std::uint64_t next() {
    std::uint64_t z = (state_ += 0x9e3779b97f4a7c15);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return z ^ (z >> 31);
  }

  std::size_t below(std::size_t limit) { return static_cast<std::size_t>(next() % limit); }
  int between(int least, int most) {
    return least + static_cast<int>(below(static_cast<std::size_t>(most - least + 1)));
  }
  bool chance(int percent) { return between(1, 100) <= percent; }

  template <std::size_t n>
  std::string_view pick(const std::array<std::string_view, n>& from) {
    return from[below(n)];
  }

  // Low numbers often and high ones seldom, as themes, sources and countries are used.
  std::size_t mostly_low(std::size_t limit) { return below(below(limit) + 1); }

 private:
  std::uint64_t state_;
};

}  // namespace kept::bench
