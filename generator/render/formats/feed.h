// An Atom feed (RFC 4287) of what has been reported about promises, newest first.
#pragma once

#include <string>

#include "view/facts.h"

namespace kept::render {

// The site must say where it will stand.
std::string feed(const view::Facts& facts);

}  // namespace kept::render
