// Two revisions of a tracker -> what changed between them, in the words of the domain.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/finding.h"
#include "diff/compare.h"
#include "link/graph.h"
#include "timeline/story.h"

namespace kept::diff {

// A finding that a comment on its line excuses.
struct Excused {
  base::Finding finding;
  std::string until, reason;
};

// One revision, read and linked.
struct Side {
  const link::Graph& graph;
  const std::vector<timeline::Story>& stories;  // by RecordId
  std::span<const model::StatusStep> scale;
  std::span<const base::Finding> findings;
  std::span<const Excused> excused = {};
};

struct StatusMove {
  timeline::Voice voice = timeline::Voice::government;
  std::string from, to;  // ids of the scale; empty: not assessed
  std::string date;      // of the update that says so now, as EDTF; empty where none does
  int sources_added = 0;
};

struct RecordChange {
  enum class How : std::uint8_t { added, removed, renamed, changed };
  How how = How::changed;
  link::RecordId before = link::nowhere, after = link::nowhere;  // in their own graphs
  bool redirects = true;                                         // renamed: the old address leads to the new one
  std::vector<FieldChange> fields;                               // renamed or changed
  std::vector<StatusMove> statuses;
};

struct TrackerChange {
  std::vector<RecordChange> records;             // by kind, then by slug after (before, where it is gone)
  std::vector<base::Finding> found, resolved;    // findings that are new, and those that are no longer there
  std::vector<Excused> excused;                  // those that are excused now and were not: neither new nor resolved
  std::vector<std::string> broken;               // addresses that led to something and lead nowhere now, `kind:slug`
};

// A record that is gone and one of its kind that has come count as one renamed where an alias says so, or where they say
// nearly the same. Findings are the same when rule, file and message are: lines move.
TrackerChange compare(const Side& before, const Side& after, Items items = Items::whole);

}  // namespace kept::diff
