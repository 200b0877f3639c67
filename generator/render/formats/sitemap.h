// sitemap.xml (sitemaps.org, protocol 0.9); more than 50,000 addresses are split and listed in an index.
#pragma once

#include <vector>

#include "base/file.h"
#include "view/facts.h"

namespace kept::render {

std::vector<base::File> sitemap(const view::Facts& facts);

}  // namespace kept::render
