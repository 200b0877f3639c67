// Every term with the documents that hold it, in the order in which the index keeps them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "search/gathering.h"

namespace kept::search {

struct Posting {
  std::uint32_t id = 0;      // of the document, see ids.h
  std::uint32_t places = 0;  // into the places of its batch
  std::uint16_t batch = 0;
  std::uint8_t impact = 0;   // 1 to 255: what BM25 makes of how often and where the term stands, without the term's rarity
};

struct List {
  std::string_view term;
  std::string key;  // the term folded: sorted by it, then by the term
  std::vector<Posting>::const_iterator first, last;  // by id
};

// Of documents, in places: in steps of a half octave, so that an edit hardly ever changes it, and with it every shard.
double usual_length(const std::vector<std::uint32_t>& lengths);

class Lists {
 public:
  // `ids` and `lengths` by document; batches name documents by their place in them.
  Lists(std::vector<Batch> batches, const std::vector<std::uint32_t>& ids, const std::vector<std::uint32_t>& lengths);
  Lists(const Lists&) = delete;

  const std::vector<List>& all() const { return lists_; }
  std::string_view places(const Posting& posting) const;  // the count, then the gaps

 private:
  std::vector<Batch> batches_;
  Vocabulary terms_;
  std::vector<Posting> postings_;
  std::vector<List> lists_;
};

}  // namespace kept::search
