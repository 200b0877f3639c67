// A waiver excuses one line from one rule, with a reason and until a day. It is a comment at the end of that line or alone on the
// line above it:
//   YAML      # kept: allow evidence/no-archive until 2027-01-31 because The archive is down
//   Markdown  <!-- kept: allow evidence/no-archive until 2027-01-31 because The archive is down -->
// At the very top of a file or its front matter it also excuses what concerns the file as a whole.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/file.h"
#include "base/finding.h"
#include "check/levels.h"

namespace kept::check {

struct Waived {
  base::Finding finding;
  std::string until;  // as written
  std::string reason;
};

// Takes what is excused out of the report and returns it, by place. Findings: waiver/expired, /incomplete, /not-allowed,
// /unknown-rule, /unused. `levels` tells which rules are off, whose waivers cannot be used.
std::vector<Waived> waive(std::span<const base::File> files, base::Day today, const Levels& levels, base::Report& report);

}  // namespace kept::check
