// Commits read one by one, and what each changed. Private to this room.
#pragma once

#include "source/archive.h"
#include "source/trees.h"

namespace kept::source {

class Commits {
 public:
  Commits(const Archive::Inside& inside, Ledger& ledger, const std::function<bool(std::string_view)>& wanted)
      : inside_(inside), ledger_(ledger), wanted_(wanted), trees_(inside.database.get()), folder_(inside.home.below.empty() ? "content" : inside.home.below + "/content") {}

  // Its place in the ledger; nothing where this clone lacks it. Its changes are not looked at yet where it was not known.
  std::optional<std::uint32_t> find(const Id& id);
  // Its changes, read if need be.
  const Commit& looked_at(std::uint32_t commit);
  bool has_tracker(const Id& commit);  // the tracker's folder is in it

 private:
  Id tree_of(const Id& commit);
  std::optional<Id> content_of(const Id& commit);
  void look(Commit& commit);

  const Archive::Inside& inside_;
  Ledger& ledger_;
  const std::function<bool(std::string_view)>& wanted_;
  Trees trees_;
  std::string folder_;
  std::unordered_map<Id, Id, IdHash> tree_of_, content_of_;  // of commits; none: it has no content
};

}  // namespace kept::source
