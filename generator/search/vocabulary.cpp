#include "search/vocabulary.h"

#include <xxhash.h>

#include <algorithm>
#include <cstring>

namespace kept::search {

std::uint32_t Vocabulary::number_of(std::string_view term) {
  if (terms_.size() * 2 >= table_.size()) grow();
  const auto hash = XXH3_64bits(term.data(), term.size());
  auto slot = hash & (table_.size() - 1);
  for (; table_[slot] != 0; slot = (slot + 1) & (table_.size() - 1)) {
    const auto number = table_[slot] - 1;
    if (hashes_[number] == hash && terms_[number] == term) return number;
  }
  terms_.push_back(keep(term));
  hashes_.push_back(hash);
  table_[slot] = static_cast<std::uint32_t>(terms_.size());
  return table_[slot] - 1;
}

std::string_view Vocabulary::keep(std::string_view term) {
  constexpr std::size_t block = 64 << 10;
  if (used_ + term.size() > room_) {
    room_ = std::max(block, term.size());
    blocks_.push_back(std::make_unique<char[]>(room_));
    used_ = 0;
  }
  char* const at = blocks_.back().get() + used_;
  std::memcpy(at, term.data(), term.size());
  used_ += term.size();
  return {at, term.size()};
}

void Vocabulary::grow() {
  table_.assign(std::max<std::size_t>(table_.size() * 2, 1024), 0);
  for (std::size_t number = 0; number < hashes_.size(); ++number) {
    auto slot = hashes_[number] & (table_.size() - 1);
    while (table_[slot] != 0) slot = (slot + 1) & (table_.size() - 1);
    table_[slot] = static_cast<std::uint32_t>(number + 1);
  }
}

}  // namespace kept::search
