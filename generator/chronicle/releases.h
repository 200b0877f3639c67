// Tags as releases of the tracker: what each held, and what it changed since the one before, by the same code as `kept diff`.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "chronicle/change.h"
#include "model/kind.h"
#include "source/history.h"

namespace kept::chronicle {

struct ReleasedRecord {
  std::string kind, slug;  // as it is called in the release; of one that is gone, as it was called before
  std::vector<Change> changes;

  friend bool operator==(const ReleasedRecord&, const ReleasedRecord&) = default;
};

struct Release {
  std::string name;    // of the tag
  std::string commit;  // 40 hexadecimal digits
  base::Day day;       // the committer's date in UTC
  bool readable = true;                                    // false: the tracker is not in it
  std::vector<std::pair<std::string, std::size_t>> holds;  // published records by kind, in the order of the kinds; none of a kind: left out
  bool first = false;                                      // nothing to compare with is known
  std::vector<ReleasedRecord> records;                     // what changed, by kind, then slug
  std::size_t more = 0;                                    // records that are left out
};

struct Releases {
  std::vector<Release> newest;  // first the newest
  std::size_t older = 0;        // tags that are left out
};

// Those that `head` builds on. Empty where `pattern` is, and where no tag matches. Each tag is read once: what was found is
// kept by its commit and that of the one before.
base::Result<Releases> releases(const std::filesystem::path& root, std::string_view pattern, std::string_view head, const model::Kinds& kinds);

}  // namespace kept::chronicle
