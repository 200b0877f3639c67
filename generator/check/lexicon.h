// What words are known for, in the languages of the region; the words themselves stand in lexicon_words.h. Private to this room.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "check/words.h"

namespace kept::check {

// The roles of a word by the hash of its small letters, all in one look; 0: it is not known.
std::uint16_t known_roles(std::uint32_t hash, std::string_view word);

// Of digits in any script of the region, or of a word that is_number; nothing from 1000 on.
std::optional<int> value_of(std::string_view word);

// The plainer words for the built-in terms that start with this word.
struct HardTerm {
  std::string_view term, plain;
};
const std::vector<HardTerm>& hard_terms();

}  // namespace kept::check
