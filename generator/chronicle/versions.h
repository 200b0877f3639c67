// What a step of the history did to records: both versions of every file that it changed are read and compared.
#pragma once

#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "chronicle/change.h"
#include "chronicle/cutting.h"
#include "model/records.h"
#include "source/history.h"

namespace kept::chronicle {

// What a commit changed in one record.
struct Note {
  std::string kind, slug;  // as it is called after it; an empty slug: a whole list that could not be read
  std::string renamed_from;
  std::vector<Change> changes;
  bool discreet = false;   // it is, or was, under a rule that forbids to say who wrote
  bool text = false;       // a text of the original changed
  std::vector<std::string> languages;  // translations that changed

  friend bool operator==(const Note&, const Note&) = default;
};

struct Notes {
  std::uint64_t fingerprint = 0;  // of the files compared
  std::vector<Note> notes;        // by kind, then slug
  std::vector<std::string> unreadable;  // files whose version could not be read
  bool lacking = false;           // a version is not in this clone
};

struct FilePair {
  std::string_view path;
  source::Id before, after;
  std::vector<source::Id> others;  // of a merge: what its other parents had

  std::uint64_t fingerprint(std::uint64_t seed) const;
};

// Safe from any thread, except hold() and let_go().
class Versions {
 public:
  Versions(const source::Archive& archive, const model::Kinds& kinds) : archive_(archive), kinds_(kinds) {}

  using Held = std::shared_ptr<const model::Version>;  // nullptr: not in this clone
  Held read(std::string_view path, const source::Id& id) const;

  // The version that a path was left with, so that the next comparison need not read it again: whole, or cut into its fields.
  struct Last {
    source::Id id;
    Held version;
    std::shared_ptr<const CutRecord> cut;
  };
  Notes compare(std::span<const FilePair> files, Last* last = nullptr) const;

  const model::Kinds& kinds() const { return kinds_; }
  using Text = std::shared_ptr<const std::string>;
  Text bytes(const source::Id& id) const;  // nullptr: not in this clone

  // Reads these of `all`, in turn, and holds what fits into so many bytes in place of what it held; the rest is read when it is asked for.
  struct Load {
    std::size_t count = 0, bytes = 0;  // of those that it came to
  };
  Load hold(const std::vector<source::Id>& all, const std::vector<std::uint32_t>& these, std::size_t most);
  void let_go() { at_hand_.clear(); }

 private:
  const source::Archive& archive_;
  const model::Kinds& kinds_;
  std::unordered_map<source::Id, Text, source::IdHash> at_hand_;  // nullptr: known to be missing
  mutable std::mutex reading_;  // libgit2 reads no faster on two threads than on one
};

}  // namespace kept::chronicle
