// Words that have a plainer one: Kept's own for English, and those of the site, which `terms:` in kept.yaml lists.
#pragma once

#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "check/lexicon.h"
#include "check/passages.h"

namespace kept::check {

class Terms {
 public:
  explicit Terms(const model::Site& site);

  struct Hit {
    std::size_t words;  // how many it takes
    std::string_view term, plain;
    bool of_site = false;
  };
  // The longest term that starts with this word of a passage; of two as long that of the site.
  std::optional<Hit> at(const Passage& passage, std::size_t word) const;

  struct Inside {
    std::size_t offset, size;  // in the passage's text
    std::string_view plain;
  };
  // A term of the site in a script without spaces between words, from an offset on; what is a word there only its readers know.
  std::optional<Inside> inside(const Passage& passage, std::size_t word, std::size_t from) const;

 private:
  std::unordered_multimap<std::uint32_t, HardTerm> of_site_;  // by the hash of the first word
  std::unordered_multimap<std::uint32_t, HardTerm> built_in_;
  std::vector<HardTerm> unspaced_;  // of the site
};

}  // namespace kept::check
