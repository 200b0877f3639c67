// A page as search sees it: its words part by part, and what it can be narrowed down by. Plain values; nothing of HTML is left.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace kept::search {

// How often a word counts, by where it stands.
enum class Weight : std::uint8_t { text = 1, label = 1, summary = 2, involved = 3, heading = 3, name = 5, title = 8 };

struct Part {
  std::string anchor;  // `13h`; empty: the page itself
  std::string title;   // may be empty
  std::string text;
  Weight weight = Weight::text;  // of the text
};

// When something happened that the page tells of: months counted as 12 × year + month, both included.
struct Months {
  std::int32_t first = 0, last = 0;
};

// A value of a facet that it has: `tha` of the facet `country`, which readers call `Thailand`.
struct Trait {
  std::size_t facet = 0;  // into `facets`
  std::string id, label;
};

struct Document {
  std::string address;  // from the root of its language: `commitments/tha-mou-atd/`
  std::string kind;     // as readers call it: `Commitment`
  std::string title;
  std::string about;    // a few words that tell it from others: `Thailand · January 2019 · Partly met`
  std::string names;    // by which it is called: its slug, a short name
  std::string involved; // who promised, where: found though no sentence says so, and not shown
  std::string language;  // where it is not that of the page: nobody has translated it
  std::vector<Part> parts;
  std::vector<Trait> traits;
  std::vector<Months> when;
};

}  // namespace kept::search
