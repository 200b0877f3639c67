// The theme as files of the site: one stylesheet and one script, named by their content so that browsers may keep them for
// ever, and everything else as it is.
#pragma once

#include <string>
#include <vector>

#include "base/file.h"

namespace kept::render {

struct Theme {
  std::string stylesheet, script;  // from the site's root; empty where the theme has none
  std::string search;              // the folder of the modules that search, with a slash at the end
  std::vector<base::File> files;   // to publish
};

// From files below `theme/`. Styles stand in this order: tokens, base, layout, components, others, print. The templates of
// components, and their examples, are no files of the site.
Theme theme(const std::vector<base::File>& files);

}  // namespace kept::render
