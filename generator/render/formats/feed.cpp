#include "render/formats/feed.h"

#include <fmt/format.h>

#include <algorithm>

#include "render/formats/xml.h"
#include "view/pieces.h"
#include "view/rows.h"

namespace kept::render {
namespace {

constexpr std::size_t most_entries = 50;

struct Entry {
  base::Date date;
  base::Day updated;  // the last day that the date can mean, today at most
  link::Target what;
};

// The feed speaks of days; RFC 3339 asks for a moment.
std::string moment(base::Day day) { return base::written(day) + "T00:00:00Z"; }

std::vector<Entry> newest(const view::Facts& facts) {
  std::vector<Entry> entries;
  for (const link::RecordId id : view::tracked(facts))
    for (const auto& event : facts.stories[id].events)
      if (event.type == timeline::Event::Type::update && !event.ahead) entries.push_back({event.date, std::min(base::last_day(event.date), facts.today), event.what});
  std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
    return a.updated != b.updated ? a.updated > b.updated : a.what < b.what;
  });
  if (entries.size() > most_entries) entries.resize(most_entries);
  return entries;
}

std::string entry(const view::Facts& facts, const Entry& update) {
  const auto& record = facts.graph[update.what.record];
  const auto& group = *record.parts[update.what.part - 1].group;
  const auto address = facts.site.base_url + view::address_of(facts.graph, update.what).to;
  std::string title = view::title_of(facts, update.what.record);
  if (const auto id = line_of(group, model::Role::status); !id.empty()) title += ": " + view::status(facts, status_index(facts.site.statuses, id)).label;
  return fmt::format("<entry><id>{0}</id><title>{1}</title><link rel=\"alternate\" href=\"{0}\"/><updated>{2}</updated><summary>{3}</summary></entry>\n", xml(address), xml(title),
                     moment(update.updated), xml(fmt::format("{}. {}", facts.dates.text(update.date, facts.words), view::plain(facts, update.what.record, group, model::Role::summary))));
}

}  // namespace

std::string feed(const view::Facts& facts) {
  const auto entries = newest(facts);
  const auto title = std::string(facts.site.title.in(facts.language()));
  const auto updated = entries.empty() ? facts.today : entries.front().updated;
  std::string out = fmt::format(
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{4}\">\n<id>{0}</id>\n<title>{1}</title>\n<subtitle>{2}</subtitle>\n"
      "<link rel=\"self\" type=\"application/atom+xml\" href=\"{0}feed.xml\"/>\n<link rel=\"alternate\" type=\"text/html\" href=\"{0}\"/>\n<updated>{3}</updated>\n<author><name>{1}</name></author>\n",
      xml(facts.site.base_url), xml(title), xml(facts.site.description.in(facts.language())), moment(updated), xml(facts.language()));
  for (const Entry& update : entries) out += entry(facts, update);
  return out + "</feed>\n";
}

}  // namespace kept::render
