// What changed beside the records: the settings in kept.yaml, templates and theme, pictures.
#pragma once

#include <span>
#include <vector>

#include "base/file.h"
#include "diff/say.h"

namespace kept::diff {

// Both by path. A rule that is switched off is a warning: what it would have said, nobody is told.
std::vector<Line> say_settings(std::span<const base::File> before, std::span<const base::File> after);
std::vector<Line> say_files(std::span<const base::File> before, std::span<const base::File> after);

}  // namespace kept::diff
