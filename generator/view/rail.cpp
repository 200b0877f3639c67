#include "view/rail.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>

namespace kept::view {

using link::RecordId;

namespace {

constexpr std::size_t most_lines_of_day = 6;  // of a day


EventView event_of(const Facts& facts, base::Day day, const ChangeDay& change) {
  EventView made;
  made.type = "record";
  made.id = "_record-" + change.date.iso;
  made.label = facts.words.text("event.record");
  made.date = change.date;
  made.short_date = facts.dates.within_year(base::whole(day), facts.words);
  for (const ChangeSet& set : change.sets) made.changes.insert(made.changes.end(), set.lines.begin(), set.lines.end());
  if (made.changes.size() > most_lines_of_day) {
    made.more = static_cast<std::int64_t>(made.changes.size() - most_lines_of_day);
    made.changes.resize(most_lines_of_day);
  }
  made.all = {"#" + address_of_day(change)};
  return made;
}

// Years stand on the first event of each; one that only the record knows is told apart, since its events are shown on request.
void name_years(std::vector<EventView>& events, const std::vector<int>& years) {
  for (std::size_t first = 0; first < events.size();) {
    std::size_t end = first;
    bool only_record = true;
    for (; end < events.size() && years[end] == years[first]; ++end) {
      events[end].year.clear();
      only_record = only_record && events[end].type == "record";
    }
    events[first].year = std::to_string(years[first]);
    events[first].only_record = only_record;
    first = end;
  }
}

}  // namespace

void add_record(const Facts& facts, RecordId id, const RecordHistory& history, TimelineView& made) {
  const auto& story = facts.stories[id].events;
  std::vector<EventView> merged;
  std::vector<int> years;
  std::size_t next = 0;
  const auto take_event = [&] {
    const base::Date& date = story[next].date;
    years.push_back((date.span == base::Date::Span::open_start ? date.to : date.from).year);
    merged.push_back(std::move(made.events[next++]));
  };
  for (auto day = history.days.rbegin(); day != history.days.rend(); ++day) {
    const auto date = base::read_date(day->date.iso);
    if (!date || base::first_day(*date) > facts.today) continue;
    const base::Day own = base::first_day(*date);
    while (next < story.size() && !story[next].ahead && base::first_day(story[next].date) <= own) take_event();
    years.push_back(base::year_of(own));
    merged.push_back(event_of(facts, own, *day));
    ++made.recorded;
  }
  if (made.recorded == 0) return;
  while (next < story.size()) take_event();
  made.events = std::move(merged);
  name_years(made.events, years);
}

}  // namespace kept::view
