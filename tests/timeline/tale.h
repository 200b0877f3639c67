// The story of one promise as text that a table of tests can hold.
#pragma once

#include <fmt/format.h>

#include <string>
#include <utility>
#include <vector>

#include "support/tracker.h"
#include "timeline/story.h"

namespace kept::timeline::test {

using kept::test::Tracker;

inline base::Day day(std::string_view written) { return base::first_day(*base::read_date(written)); }

// The commitment `promise` of Thailand with these further fields, and other files beside it. Nothing may be wrong in
// it.
inline Tracker promise(std::string fields, std::vector<base::File> others = {}) {
  others.push_back({"content/commitments/promise.md", "---\ntitle: A promise\ncountry: THA\n" + fields + "---\n"});
  Tracker tracker = kept::test::site_of(std::move(others));
  CHECK(kept::test::places(tracker.report) == "");
  return tracker;
}

inline Measure measure(const Tracker& tracker, std::string_view today) {
  return {tracker.site.statuses, day(today), tracker.site.due_soon, tracker.site.stale_after};
}

inline Story tell(const Tracker& tracker, std::string_view today, std::string_view slug = "promise") {
  return timeline::tell(tracker.graph, tracker.id("commitment", slug), measure(tracker, today));
}

inline std::string part_id(const Tracker& tracker, link::Target target) {
  const auto& record = tracker.graph[target.record];
  return target.part ? record.parts[target.part - 1].id : "";
}

// `government met since 2019-01 (2020-03)`: the update that says so last stands in brackets.
inline std::string shown(const Tracker& tracker, const Story& story, const Standing& standing) {
  constexpr const char* names[] = {"government", "civil-society", "independent"};
  return fmt::format("{} {} since {} ({})", names[static_cast<std::size_t>(standing.voice)],
                     tracker.site.statuses[static_cast<std::size_t>(standing.status)].id, base::written(standing.since),
                     part_id(tracker, {story.record, standing.part}));
}

// `2019-01 made`, `2020 milestone missed`, `2021-05 outcome meeting#r1 ahead`.
inline std::string shown(const Tracker& tracker, const Event& event) {
  constexpr const char* names[] = {"made", "outcome", "milestone", "update", "observation", "due"};
  std::string line = fmt::format("{} {}", base::written(event.date), names[static_cast<std::size_t>(event.type)]);
  if (event.type == Event::Type::outcome) line += " " + tracker.graph[event.what.record].slug;
  if (event.what.part) line += "#" + part_id(tracker, event.what);
  if (event.type == Event::Type::milestone) line += " " + event.group->find(model::Role::title)->text()->written;
  for (const auto& [flag, word] :
       {std::pair(event.reached, " reached"), std::pair(event.missed, " missed"), std::pair(event.ahead, " ahead")})
    if (flag) line += word;
  return line;
}

inline std::string events(const Tracker& tracker, const Story& story) {
  std::string text;
  for (const Event& event : story.events) text += (text.empty() ? "" : "\n") + shown(tracker, event);
  return text;
}

}  // namespace kept::timeline::test
