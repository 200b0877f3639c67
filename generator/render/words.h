// The interface's words in one language: the built-in catalogue under the site's own.
#pragma once

#include <string_view>
#include <vector>

#include "base/file.h"
#include "base/finding.h"
#include "view/messages.h"

namespace kept::render {

// From `theme/i18n/en.yaml` and `theme/i18n/<language>.yaml`; `of_the_site` wins key by key. Findings: message/…, yaml/….
view::Messages words(std::string_view language, const std::vector<base::File>& of_the_site, base::Report& report);

}  // namespace kept::render
