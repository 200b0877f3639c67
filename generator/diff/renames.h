// Which of the records that are gone are those that have come, under another name.
#pragma once

#include <span>
#include <vector>

#include "model/record.h"

namespace kept::diff {

struct Renamed {
  std::size_t gone = 0, come = 0;  // places in the lists given
};

// One of its kind where an alias says so, else where they say nearly the same; each at most once.
std::vector<Renamed> renamed(std::span<const model::Record* const> gone, std::span<const model::Record* const> come);

bool has_alias(const model::Record& record, std::string_view slug);

}  // namespace kept::diff
