// Most of a text needs no care: escapers and scanners pass over it sixteen bytes at a time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace kept::base {

using SixteenBytes = unsigned char __attribute__((vector_size(16)));  // of GCC and Clang, on every processor

// The end of the stretch from `at` on in which `special` sees nothing, in whole steps of sixteen bytes. `special` takes
// SixteenBytes and gives the same with every bit set where a byte needs care, such as `bytes == '&' | bytes < ' '`.
template <class Special>
std::size_t plain_until(std::string_view text, std::size_t at, Special special) {
  for (; at + sizeof(SixteenBytes) <= text.size(); at += sizeof(SixteenBytes)) {
    SixteenBytes bytes;
    std::memcpy(&bytes, text.data() + at, sizeof bytes);
    const auto seen = special(bytes);
    std::uint64_t halves[2];
    std::memcpy(halves, &seen, sizeof halves);
    if (halves[0] | halves[1]) break;
  }
  return at;
}

}  // namespace kept::base
