// How the record changed, and when the tracker said so: commits and versions -> the dated changes of every record, field by
// field, in the same terms as `kept diff`. The other clock of a tracker; the first one is told by timeline/.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "chronicle/change.h"
#include "link/graph.h"

namespace kept::chronicle {

struct Commit {
  std::string id;       // 40 hexadecimal digits
  base::Day day;        // the committer's date in UTC
  std::string subject;
  std::string author;   // empty where `discreet`
  bool discreet = false;                // it touched a record whose rule forbids to say who wrote
  std::vector<std::uint32_t> entries;   // in Chronicle::entries
};

// What one commit changed in one record.
struct Entry {
  std::uint32_t commit = 0;
  link::RecordId record = link::nowhere;  // nowhere: no longer published
  std::string kind, slug;                 // as it was called then; an empty slug: a whole list
  std::vector<Change> changes;
};

// Whether a translation keeps up with what it translates.
struct Freshness {
  std::optional<base::Day> original, translation;  // the last day on which a text of each changed, where that is known
  bool behind = false;                             // a text of the original changed after the translation did
};

struct Chronicle {
  std::string head;             // the commit whose history this is
  bool incomplete = false;      // the clone is shallow: older changes are not known
  std::vector<std::string> undated;  // commits whose date is none that a calendar has: what they changed is left out
  std::vector<Commit> commits;  // newest day first; within a day, the last to build on the others
  std::vector<Entry> entries;
  std::vector<std::vector<std::uint32_t>> of_record;  // by RecordId, in the order of the commits

  const std::vector<std::uint32_t>& entries_of(link::RecordId record) const;
  std::optional<Freshness> freshness(link::RecordId record, std::string_view language) const;  // nothing where git knows neither

  struct Texts {
    struct Last {
      std::uint32_t order = 0;  // the higher, the later
      std::optional<base::Day> day;  // nothing where its commit claims a date that no calendar has
    };
    std::optional<Last> original;
    std::map<std::string, Last, std::less<>> languages;
  };
  std::vector<Texts> texts;  // by RecordId
};

// Nothing where `root` lies in no repository, or the tracker is not in that commit. `revision` is HEAD for a folder: what
// is not committed is not in the record yet. What was read of commits is kept in git's own folder, where it may be.
base::Result<std::optional<Chronicle>> read(const std::filesystem::path& root, std::string_view revision, const link::Graph& graph);

}  // namespace kept::chronicle
