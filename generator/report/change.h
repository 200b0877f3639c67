// Which lines a change has touched, so that reviewers first see what it brought.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "base/file.h"

namespace kept::report {

// Files that differ, each with the numbers of its lines that are new or other than before, ascending.
using Change = std::map<std::string, std::vector<std::uint32_t>, std::less<>>;

// Both by path. A line counts as changed if it stands between the first and the last difference and stood less often there
// before: linear, and blind only to lines that were merely moved.
Change change_between(std::span<const base::File> before, std::span<const base::File> after);

}  // namespace kept::report
