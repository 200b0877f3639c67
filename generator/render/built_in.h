// The templates and the theme that are compiled into the program.
#pragma once

#include <vector>

#include "base/file.h"

namespace kept::render {

// `templates/…` and `theme/…`, as they stand in Kept's own repository.
std::vector<base::File> built_in_files();

// The built-in files, each replaced by the site's own file of the same path, and what the site adds.
std::vector<base::File> with_overrides(const std::vector<base::File>& of_the_site);

}  // namespace kept::render
