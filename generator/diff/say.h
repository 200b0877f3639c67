// What changed, in sentences that a reviewer reads without knowing the files.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diff/trackers.h"

namespace kept::diff {

// A line about a record: `subject` says which, `text` what. `tone` tells good news from bad: added, removed, changed, warning.
struct Line {
  std::string subject;  // `Thailand · Alternatives to detention`
  std::string text;     // `government status started → partly met (2020-12-14, 1 source added)`
  std::string tone;
  std::string reference;  // `commitment:tha-mou-atd`
};

// In the order of the change: statuses first in each record, then dates, evidence, and the rest.
std::vector<Line> say(const TrackerChange& change, const Side& before, const Side& after);

// The first line of a text, cut where it is long.
std::string shortened(std::string_view text);

}  // namespace kept::diff
