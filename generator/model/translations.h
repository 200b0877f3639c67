// `name.th.md` finds the record that it translates.
#pragma once

#include <vector>

#include "base/finding.h"
#include "model/record.h"

namespace kept::model {

// `overlay` is a translation as it was read, its language in `folder`; `all` is sorted by kind, then slug. What it
// mentions becomes the original's, and what a part of it mentions that of the original's part.
// Findings: translation/orphan, translation/part, record/duplicate.
void attach_translation(Record&& overlay, std::vector<Record>& all, base::Report& report);

}  // namespace kept::model
