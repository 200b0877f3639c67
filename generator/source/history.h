// What every commit of a tracker's history changed, file by file. Trees are compared by their ids, so a folder that a commit
// left alone is never read; a shallow clone ends where its commits do, and says so.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/result.h"

namespace kept::source {

// Of a commit, a tree or a file's bytes. All zeros: none.
struct Id {
  std::array<std::uint8_t, 20> bytes{};

  bool none() const { return *this == Id{}; }
  std::string text() const;  // 40 hexadecimal digits
  friend auto operator<=>(const Id&, const Id&) = default;
};
struct IdHash {
  std::size_t operator()(const Id& id) const {
    std::size_t hash;  // ids are hashes already
    std::memcpy(&hash, id.bytes.data(), sizeof hash);
    return hash;
  }
};

// Of a file below content/; a move is a file that went and one that came.
struct FileChange {
  std::uint32_t path = 0;  // in Ledger::paths
  Id before, after;        // none: it was not there, it is no longer there

  friend bool operator==(const FileChange&, const FileChange&) = default;
};

struct Commit {
  Id id;
  std::int64_t when = 0;        // the committer's seconds since 1970, UTC
  std::string subject, author;  // UTF-8; the author's name alone
  std::vector<Id> parents;
  std::vector<FileChange> changes;  // against the first parent
  // Of a merge, beside each change: which parent had the file so already, counted from 1; 0: none, and `befores` goes on
  // with what the other parents had, in their order.
  std::vector<std::uint8_t> taken_from;
  std::vector<Id> befores;
  bool looked_at = false;  // its changes are known; nobody may have asked yet
  bool cut = false;        // they cannot be known: its trees are not in this clone
};

// What is known of commits. A commit never changes, so what was read once can be kept and given to the next walk, which
// reads the others and adds them; it changes nothing but the time that a walk takes.
struct Ledger {
  std::vector<std::string> paths;
  std::vector<Commit> commits;
  std::unordered_map<std::string, std::uint32_t> path_index;
  std::unordered_map<Id, std::uint32_t, IdHash> commit_index;

  std::uint32_t path(std::string_view text);
};

// A commit that made what the tracker holds now, and the files that it changed to that end.
struct Step {
  struct Change {
    FileChange file;
    std::vector<Id> others;  // of a merge that made something of its own: what its other parents had
  };
  std::uint32_t commit = 0;  // in Ledger::commits
  std::vector<Change> changes;
};

// As `git log FILE` walks, for all files at once: where a merge took a file from one parent, only that parent is followed,
// so what was given up with a branch is no part of the history, and what was picked twice counts once. A merge itself
// counts for a file only where it differs from all its parents.
struct Walk {
  std::string head;         // the commit's full id
  std::vector<Step> steps;  // children before their parents, and among those that could be next the newest first
  bool incomplete = false;  // the clone is shallow, or lacks a part: older changes are not known
};

class Archive {
 public:
  // Nothing where `root` lies in no repository. Failures as in read_revision.
  static base::Result<std::optional<Archive>> open(const std::filesystem::path& root);
  Archive(Archive&&) noexcept;
  Archive& operator=(Archive&&) noexcept;
  ~Archive();

  // The id that `revision` names; nothing where it is HEAD and nothing has been committed.
  base::Result<std::optional<Id>> commit(std::string_view revision) const;

  // Nothing where the tracker's folder is not in that commit. Looks at files whose path is `wanted`; of others nothing is
  // said. Paths count from the tracker's folder.
  std::optional<Walk> walk(const Id& commit, Ledger& ledger, const std::function<bool(std::string_view path)>& wanted) const;

  // nullptr where this clone lacks it or it is too large to be content. Not from two threads at once.
  std::shared_ptr<const std::string> file(const Id& id) const;

  // These files, each once, in the order in which they are read with the least work.
  std::vector<Id> reading_order(std::vector<Id> ids) const;

  bool is_shallow() const;
  std::filesystem::path folder() const;  // git's own, shared by its worktrees
  std::string below() const;             // the tracker's folder from the top of the tree

  struct Inside;

 private:
  explicit Archive(std::unique_ptr<Inside> inside);
  std::unique_ptr<Inside> inside_;
};

}  // namespace kept::source
