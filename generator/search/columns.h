// What results can be narrowed down by, a file for each facet and one for dates. Fetched only where a reader narrows down.
//
// A facet: the number of values; for each its id, its label, the number of documents, and their ids as gaps.
// Dates: the number of documents; for each the gap of its id, the number of stretches, and for each stretch the months from
// January 1900 to its first (zigzag: odd numbers are negative) and from that to its last.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "search/document.h"

namespace kept::search {

class Columns {
 public:
  void add(std::uint32_t id, std::vector<Trait> traits, std::vector<Months> when);
  void merge(Columns&& others);
  void sort();  // before files are taken

  std::string facet(std::size_t facet) const;  // empty where no document has a value
  std::string dates() const;

 private:
  struct Row {
    std::size_t facet = 0;
    std::string value, label;
    std::uint32_t id = 0;
  };
  struct Dated {
    std::uint32_t id = 0;
    std::vector<Months> when;
  };
  std::vector<Row> rows_;
  std::vector<Dated> dated_;
};

}  // namespace kept::search
