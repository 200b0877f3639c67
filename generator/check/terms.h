// Words that have a plainer one: Kept's own for English, and those of the site, which `terms:` in kept.yaml lists.
#pragma once

#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "check/passages.h"

namespace kept::check {

class Terms {
 public:
  explicit Terms(const model::Site& site);

  struct Hit {
    std::size_t words;  // how many it takes
    std::string_view plain;
  };
  // The longest term that starts with this word of a passage.
  std::optional<Hit> at(const Passage& passage, std::size_t word) const;

 private:
  std::unordered_multimap<std::uint32_t, HardTerm> of_site_;  // by the hash of the first word
  std::unordered_multimap<std::uint32_t, HardTerm> built_in_;
};

}  // namespace kept::check
