// In which order objects are read from a repository's packs for the least work. Private to this room.
//
// A pack holds most objects as what they differ from another, that one as what it differs from a third, and so on for up to fifty.
// libgit2 remembers the last few that it put together on the way. Read so that an object comes after all that build on it, each
// is unpacked once; in any other order, again and again, up to twenty times in all.
#pragma once

#include <filesystem>
#include <vector>

#include "source/history.h"

namespace kept::source {

// These objects, each once, in that order; those that are in no pack come last, their size unknown. `folder` is git's `objects`. A pack
// that cannot be made out costs time and nothing else.
std::vector<Stored> reading_order(const std::filesystem::path& folder, std::vector<Id> ids);

}  // namespace kept::source
