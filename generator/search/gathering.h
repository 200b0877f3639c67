// What terms a batch of documents holds, and where. Batches are gathered on all cores and put together afterwards.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "search/document.h"
#include "search/tokens.h"
#include "search/vocabulary.h"

namespace kept::search {

// One term in one document.
struct Occurrence {
  std::uint32_t term = 0;      // in the batch's vocabulary
  std::uint32_t document = 0;  // place in the list of all documents
  std::uint32_t places = 0;    // into the batch's places: the count, then the gaps
  std::uint32_t weight = 0;    // of all its places together
};

struct Batch {
  Vocabulary terms;
  std::vector<Occurrence> occurrences;  // by term, then document
  std::string places;
};

class Gathering {
 public:
  // Its words are cut as the reader cuts them. Returns how many places it has.
  std::uint32_t add(const Document& document, std::uint32_t number);
  Batch take();  // sorted

 private:
  void read_title(std::string_view title);
  void read(std::string_view text, Weight weight);

  Batch batch_;
  Cutter cutter_;
  std::vector<std::uint64_t> places_;  // of the document at hand: the term, where it stands, how much it counts there
  std::uint32_t at_ = 0;
};

}  // namespace kept::search
