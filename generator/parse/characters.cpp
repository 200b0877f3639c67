#include "parse/characters.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

#include "base/utf8.h"

namespace kept::parse {
namespace {

// Eight bytes of printable ASCII, at once.
bool all_plain(const char* bytes) {
  std::uint64_t word;
  std::memcpy(&word, bytes, sizeof word);
  constexpr std::uint64_t ones = 0x0101010101010101, high = 0x8080808080808080;
  const std::uint64_t without_deletes = word ^ (ones * 0x7F);
  const std::uint64_t below_space = (word - ones * 0x20) & ~word;
  const std::uint64_t is_delete = (without_deletes - ones) & ~without_deletes;
  return ((word | below_space | is_delete) & high) == 0;
}

}  // namespace

std::size_t find_not_text(std::string_view bytes, std::size_t from) {
  for (std::size_t at = from; at < bytes.size();) {
    if (bytes.size() - at >= 8 && all_plain(bytes.data() + at)) {
      at += 8;
      continue;
    }
    const auto next = base::decode_utf8(bytes.substr(at));
    const bool line_end = next.code == '\r' && at + 1 < bytes.size() && bytes[at + 1] == '\n';
    if (!line_end && (next.length == 0 || !is_text(next.code))) return at;
    at += next.length;
  }
  return std::string_view::npos;
}

std::string replace_not_text(std::string_view bytes) {
  std::string clean;
  for (std::size_t from = 0; from < bytes.size();) {
    const auto at = std::min(find_not_text(bytes, from), bytes.size());
    clean.append(bytes, from, at - from);
    if (at == bytes.size()) break;
    clean += replacement;
    from = at + std::max<std::size_t>(base::decode_utf8(bytes.substr(at)).length, 1);
  }
  return clean;
}

}  // namespace kept::parse
