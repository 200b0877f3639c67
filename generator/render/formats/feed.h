// Atom feeds (RFC 4287) of what happened: promises made, updates, milestones reached and meetings held, newest first.
#pragma once

#include <string>

#include "view/facts.h"
#include "view/subject.h"

namespace kept::render {

// The newest 50 entries. The site must say where it will stand. An entry bears the same id in every feed that holds it.
std::string feed(const view::Facts& facts, const view::Subject& subject);

}  // namespace kept::render
