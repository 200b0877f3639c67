// The tags of a repository, as names for commits.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "source/history.h"

namespace kept::source {

struct Tag {
  std::string name;       // UTF-8
  Id commit;
  std::int64_t when = 0;  // the committer's seconds since 1970, UTC
};

// Those whose name matches `pattern`, as git matches (`v*`), and that `head` builds on or is; the newest first, and no more
// than `most`. A tag that names no commit, or one that this clone lacks, is left out. Failures as in read_revision.
struct Tags {
  std::vector<Tag> newest;
  std::size_t older = 0;  // matching tags beyond them, whether `head` builds on them or not
};
base::Result<Tags> tags(const std::filesystem::path& root, std::string_view pattern, const Id& head, std::size_t most);

}  // namespace kept::source
