#include "render/formats/feed.h"

#include <fmt/format.h>

#include <algorithm>

#include "render/formats/atom.h"
#include "render/formats/xml.h"
#include "view/pieces.h"
#include "view/rows.h"

namespace kept::render {
namespace {

using link::RecordId;
using model::Role;
using timeline::Event;

// One that may come into the feed: an event of a promise's story, or a meeting.
struct Candidate {
  base::Day updated;  // the last day that the date can mean, today at most
  RecordId record = link::nowhere;
  std::size_t event = 0;  // in the record's story; of a meeting 0
  base::Date date;
};

bool is_news(const Event& event) {
  if (event.ahead) return false;
  return event.type == Event::Type::made || event.type == Event::Type::update || (event.type == Event::Type::milestone && event.reached);
}

std::vector<Candidate> newest(const view::Facts& facts, const view::Subject& subject) {
  std::vector<Candidate> all;
  const auto add = [&](RecordId record, std::size_t event, const base::Date& date) { all.push_back({std::min(base::last_day(date), facts.today), record, event, date}); };
  for (const RecordId id : subject.promises) {
    const auto& events = facts.stories[id].events;
    for (std::size_t i = 0; i < events.size(); ++i)
      if (is_news(events[i])) add(id, i, events[i].date);
  }
  std::vector<RecordId> meetings = subject.meetings;
  for (const link::Target& outcome : subject.outcomes) meetings.push_back(outcome.record);
  std::sort(meetings.begin(), meetings.end());
  meetings.erase(std::unique(meetings.begin(), meetings.end()), meetings.end());
  for (const RecordId id : meetings)
    if (const auto* date = date_of(facts.graph[id].fields, Role::date); date && base::first_day(*date) <= facts.today) add(id, 0, *date);
  const auto end = all.begin() + static_cast<std::ptrdiff_t>(std::min(most_entries, all.size()));
  std::partial_sort(all.begin(), end, all.end(), [](const Candidate& a, const Candidate& b) {
    if (a.updated != b.updated) return a.updated > b.updated;
    if (const auto from_a = base::first_day(a.date), from_b = base::first_day(b.date); from_a != from_b) return from_a > from_b;
    return std::tie(a.record, a.event) < std::tie(b.record, b.event);
  });
  all.erase(end, all.end());
  return all;
}

struct Entry {
  std::string address, title, text;
};

// The address of a milestone on its promise's page, where the second of a date is called `-2` (view/events.cpp).
std::string milestone_anchor(const view::Facts& facts, const std::vector<Event>& events, std::size_t index) {
  const base::Date& date = events[index].date;
  const auto same = std::count_if(events.begin(), events.begin() + static_cast<std::ptrdiff_t>(index),
                                  [&](const Event& e) { return e.type == Event::Type::milestone && e.date.from == date.from && e.date.span == date.span; });
  const std::string name = "milestone-" + view::when(facts, date).iso;
  return same ? fmt::format("{}-{}", name, same + 1) : name;
}

Entry entry_of_event(const view::Facts& facts, RecordId id, std::size_t index) {
  const auto& story = facts.stories[id];
  const Event& event = story.events[index];
  const auto& record = facts.graph[id];
  Entry entry{view::address_of(record), view::title_of(facts, id), ""};
  switch (event.type) {
    case Event::Type::update: {
      const auto status = line_of(*event.group, Role::status);
      entry.address = view::address_of(facts.graph, event.what).to;
      if (!status.empty()) entry.title += ": " + view::status(facts, status_index(facts.site.statuses, status)).label;
      entry.text = view::plain(facts, id, *event.group, Role::summary);
      break;
    }
    case Event::Type::milestone:
      entry.address += "#" + milestone_anchor(facts, story.events, index);
      entry.title += ": " + facts.words.text("event.reached");
      entry.text = view::plain(facts, id, *event.group, Role::title);
      break;
    default:
      entry.address += "#made";
      entry.title += ": " + facts.words.text("event.made");
      entry.text = view::plain(facts, id, record.fields, Role::summary);
  }
  return entry;
}

Entry entry_of(const view::Facts& facts, const Candidate& news) {
  const auto& record = facts.graph[news.record];
  if (record.kind->tracked()) return entry_of_event(facts, news.record, news.event);
  return {view::address_of(record), view::title_of(facts, news.record), view::plain(facts, news.record, record.fields, Role::summary)};
}

std::string written(const view::Facts& facts, const Candidate& news) {
  const Entry entry = entry_of(facts, news);
  const auto summary = facts.dates.text(news.date, facts.words) + (entry.text.empty() ? "." : ". " + entry.text);
  return fmt::format("<entry><id>{0}</id><title>{1}</title><link rel=\"alternate\" href=\"{0}\"/><updated>{2}</updated><summary>{3}</summary></entry>\n", xml(facts.site.base_url + entry.address),
                     xml(entry.title), moment(news.updated), xml(summary));
}

}  // namespace

std::string feed(const view::Facts& facts, const view::Subject& subject) {
  const auto entries = newest(facts, subject);
  const auto site = std::string(facts.site.title.in(facts.language()));
  const bool whole = subject.of == link::nowhere;
  const auto title = whole ? site : facts.words.text("feed.of", {{"title", view::title_of(facts, subject.of)}, {"site", site}});
  const auto subtitle = whole ? std::string(facts.site.description.in(facts.language())) : facts.words.text("feed.subtitle_of", {{"title", view::title_of(facts, subject.of)}});
  const auto updated = entries.empty() ? facts.today : entries.front().updated;
  std::string out = fmt::format(
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{4}\">\n<id>{0}</id>\n<title>{1}</title>\n<subtitle>{2}</subtitle>\n"
      "<link rel=\"self\" type=\"application/atom+xml\" href=\"{0}feed.xml\"/>\n<link rel=\"alternate\" type=\"text/html\" href=\"{0}\"/>\n<updated>{3}</updated>\n<author><name>{5}</name></author>\n",
      xml(facts.site.base_url + view::address_of(facts, subject)), xml(title), xml(subtitle), moment(updated), xml(facts.language()), xml(site));
  for (const Candidate& news : entries) out += written(facts, news);
  return out + "</feed>\n";
}

}  // namespace kept::render
