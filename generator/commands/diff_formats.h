// What a change means, for a terminal, for a comment on a pull request, and for programs.
#pragma once

#include <string>
#include <vector>

#include "diff/say.h"

namespace kept::commands {

std::string diff_human(const diff::TrackerChange& change, const std::vector<diff::Line>& lines);

// At most 60,000 bytes (GitHub takes 65,536 characters); everything from the tracker is escaped, so that no mention, no issue
// number and no closing keyword can fire.
std::string diff_markdown(const diff::TrackerChange& change, const std::vector<diff::Line>& lines);

std::string diff_json(const diff::TrackerChange& change, const std::vector<diff::Line>& lines);

}  // namespace kept::commands
