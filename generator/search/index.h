// What the search of one language reads: see shards.h, columns.h and texts.h for its files.
#pragma once

#include <cstdint>

#include "search/shards.h"
#include "view/facts.h"

namespace kept::search {

struct Cost {
  std::size_t documents = 0, terms = 0, files = 0;
  std::uintmax_t bytes = 0;  // of all its files
  std::uintmax_t text = 0;   // bytes of the words that it covers
  double seconds = 0;        // as a clock on the wall tells them
  double processor = 0;      // the same, of all cores together

  Cost& operator+=(const Cost& other);
};

// Written on all cores, to the folder search/ of the language. The same facts make the same bytes.
base::Result<Cost> write_index(const view::Facts& facts, const Sink& sink);

}  // namespace kept::search
