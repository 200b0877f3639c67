#include "source/pack.h"

#include <algorithm>
#include <cstring>

namespace kept::source {
namespace {

constexpr std::size_t names = 8 + 4 * 256;  // where the sorted ids begin, behind the count of those up to each first byte
constexpr std::size_t id_size = 20, checksum_size = 4, offset_size = 4;

}  // namespace

Pack::Pack(const std::filesystem::path& index) : index_(index), pack_(std::filesystem::path(index).replace_extension(".pack")) {
  constexpr std::string_view mark("\377tOc\0\0\0\2", 8);
  if (!index_.bytes().starts_with(mark) || !pack_.bytes().starts_with("PACK")) return;
  const std::size_t count = index_.number(names - 4);
  if (index_.bytes().size() >= names + count * (id_size + checksum_size + offset_size)) count_ = count;
}

Pack::Offset Pack::find(const Id& id) const {
  if (count_ == 0) return nowhere;
  const std::size_t row = 8 + 4 * std::size_t{id.bytes[0]};
  std::size_t low = std::min<std::size_t>(id.bytes[0] == 0 ? 0 : index_.number(row - 4), count_), high = std::min<std::size_t>(index_.number(row), count_);
  while (low < high) {
    const std::size_t middle = low + (high - low) / 2;
    const int order = std::memcmp(index_.bytes().data() + names + id_size * middle, id.bytes.data(), id_size);
    if (order == 0) return offset(middle);
    if (order < 0) low = middle + 1;
    else high = middle;
  }
  return nowhere;
}

Pack::Offset Pack::offset(std::size_t place) const {
  const std::size_t small = names + (id_size + checksum_size) * count_, large = small + offset_size * count_;
  const std::uint32_t own = index_.number(small + offset_size * place);
  if (!(own & 0x80000000)) return own;
  const std::size_t at = large + 8 * std::size_t{own & 0x7FFFFFFF};
  return Offset{index_.number(at)} << 32 | index_.number(at + 4);
}

Pack::Entry Pack::entry(Offset own) const {
  constexpr int commit = 1, tree = 2, file = 3, tag = 4, from_offset = 6, from_id = 7;
  const std::size_t end = pack_.bytes().size();
  if (own >= end) return {};
  std::size_t at = own;
  std::uint8_t byte = pack_.byte(at++);
  const int type = byte >> 4 & 7;
  Entry made{Entry::Kind::bad, nowhere, byte & 15u, {}};
  for (unsigned shift = 4; byte & 0x80 && shift < 60; shift += 7) {
    byte = pack_.byte(at++);
    made.size |= std::size_t{byte & 0x7Fu} << shift;
  }
  switch (type) {
    case file: made.kind = Entry::Kind::file; break;
    case commit: case tree: case tag: made.kind = Entry::Kind::whole; break;
    case from_id: {
      if (end - std::min(at, end) < id_size) return {};
      Id id;
      std::memcpy(id.bytes.data(), pack_.bytes().data() + at, id_size);
      at += id_size;
      made.base = find(id);
      break;
    }
    case from_offset: {
      byte = pack_.byte(at++);
      Offset back = byte & 0x7F;
      while (byte & 0x80 && back < own) {
        byte = pack_.byte(at++);
        back = (back + 1) << 7 | (byte & 0x7F);
      }
      if (back > 0 && back < own) made.base = own - back;
      break;
    }
    default: return {};
  }
  if (made.base != nowhere) made.kind = Entry::Kind::difference;
  if (at < end) made.deflated = pack_.bytes().substr(at);
  return made;
}

}  // namespace kept::source
