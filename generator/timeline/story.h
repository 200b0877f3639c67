// What has become of a promise, computed from its record and from what concerns it: who says what, what is due, what happened when.
// Works on roles, so any tracked kind has a story.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "link/graph.h"
#include "model/site.h"

namespace kept::timeline {

enum class Voice : std::uint8_t { government, civil_society, independent };
constexpr std::size_t voices = 3;

// A voice's status is that of its latest update that has one, of those that are not ahead; of a day's, the last written.
struct Standing {
  Voice voice = Voice::government;
  int status = -1;         // index into the scale
  base::Date since;        // the date of the first of the unbroken run of updates that say so
  std::uint32_t part = 0;  // the latest such update: record.parts[part - 1]
};

struct Event {
  enum class Type : std::uint8_t { made, outcome, milestone, update, observation, due };
  Type type = Type::made;
  base::Date date;
  link::Target what;                    // the record, update, indicator or outcome that it is
  const model::Group* group = nullptr;  // its own fields; nullptr: the record itself
  bool reached = false;                 // a milestone that has been reached
  bool missed = false;                  // a milestone or due date that went by unmet
  bool ahead = false;                   // after today
};

struct Story {
  link::RecordId record = link::nowhere;
  std::optional<Standing> promiser;                 // what the one who promised says
  std::optional<Standing> others;                   // the later of what civil society and independent observers say
  std::vector<Standing> standings;                  // one per voice that has a status
  bool differ = false;                              // promiser and others name different statuses
  bool final = false;                               // somebody says that nothing more is owed, and nobody says otherwise
  std::optional<base::Date> due;
  bool overdue = false;                             // the last day of `due` is past and not final
  bool due_soon = false;                            // not final and due within the site's `due_soon`
  bool stale = false;                               // not final, and the last dated news is older than `stale_after`
  std::optional<base::Date> last_heard;             // when it was made, updated or reached a milestone: the latest, not ahead
  std::vector<Event> events;                        // by date; on one date in the order of Event::Type, then as written

  bool assessed() const { return !standings.empty(); }
};

// The site's clocks and scale, as far as a story needs them.
struct Measure {
  std::span<const model::StatusStep> scale;
  base::Day today;
  base::Period due_soon;
  base::Period stale_after;
};

Story tell(const link::Graph& graph, link::RecordId record, const Measure& measure);

// One per record of a tracked kind, in the graph's order; empty stories for all others, so that a RecordId is an index.
std::vector<Story> tell_all(const link::Graph& graph, const Measure& measure);

}  // namespace kept::timeline
