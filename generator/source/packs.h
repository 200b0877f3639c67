// The packs of a repository, read for many files at a time. Private to this room.
//
// A pack holds most files as what they differ from another, that one as what it differs from a third, and so on for up to fifty. Read so
// that those that build on a file come right after it, each is unpacked once.
#pragma once

#include <filesystem>
#include <vector>

#include "source/unpacking.h"

namespace kept::source {

class Packs {
 public:
  explicit Packs(const std::filesystem::path& folder);  // git's `objects`

  // The same ids, each once, in that order; those that are in no pack come last.
  std::vector<Id> reading_order(std::vector<Id> ids) const;

  // nullptr where libgit2 must be asked: it is in none of these packs, it is no file, it is large, or something is amiss with it.
  Unpacking::Text file(const Id& id);

 private:
  std::vector<Pack> packs_;
  Unpacking unpacking_;
};

}  // namespace kept::source
