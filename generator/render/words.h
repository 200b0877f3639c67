// The interface's words: the built-in catalogue under the site's own.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/file.h"
#include "base/finding.h"
#include "view/messages.h"

namespace kept::render {

// By language, from `theme/i18n/<language>.yaml` above `theme/i18n/en.yaml`; `of_the_site` wins key by key. All have the same
// keys. Findings: message/…, yaml/….
std::vector<view::Messages> words(std::span<const std::string> languages, const std::vector<base::File>& of_the_site, base::Report& report);

}  // namespace kept::render
