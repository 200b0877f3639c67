// `name.th.md` finds the record that it translates, `name.easy.md` the one that it makes easy to read.
#pragma once

#include <vector>

#include "base/finding.h"
#include "model/record.h"

namespace kept::model {

// A version of a record as it was read.
struct Overlay {
  Record record;
  std::string language;
  bool easy = false;
};

// `all` is sorted by kind, then slug. What the overlay mentions becomes the original's, and what a part of it mentions that
// of the original's part; headings of a body that has as many as the original are called as they are there.
// Findings: translation/orphan, translation/part, record/duplicate.
void attach_translation(Overlay&& made, std::vector<Record>& all, base::Report& report);

}  // namespace kept::model
