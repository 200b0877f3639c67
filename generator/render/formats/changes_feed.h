// An Atom feed of how the record changed: an entry for each commit that changed what is published, newest first.
#pragma once

#include <string>

#include "view/facts.h"

namespace kept::render {

std::string changes_feed(const view::Facts& facts);

}  // namespace kept::render
