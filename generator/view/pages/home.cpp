#include "view/pages/home.h"

#include <algorithm>
#include <set>

#include "view/frame.h"
#include "view/versions.h"

namespace kept::view {

using link::Edge;
using link::RecordId;
using model::Role;

namespace {

constexpr std::size_t most_updates = 8;
constexpr std::size_t most_due = 8;
constexpr std::size_t most_ways = 24;

std::vector<EventView> latest(const Facts& facts, std::span<const RecordId> promises) {
  std::vector<timeline::Event> updates;
  for (const RecordId id : promises)
    for (const auto& event : facts.stories[id].events)
      if (event.type == timeline::Event::Type::update && !event.ahead) updates.push_back(event);
  const auto newest = [](const timeline::Event& a, const timeline::Event& b) {
    if (base::earlier(b.date, a.date) || base::earlier(a.date, b.date)) return base::earlier(b.date, a.date);
    return a.what < b.what;
  };
  const auto end = updates.begin() + static_cast<std::ptrdiff_t>(std::min(most_updates, updates.size()));
  std::partial_sort(updates.begin(), end, updates.end(), newest);
  updates.erase(end, updates.end());
  Evidence unused(facts);
  auto events = timeline(facts, updates, true, unused).events;
  for (EventView& event : events) event.cites.clear();  // the evidence stands on the promise's own page
  return events;
}

std::vector<Shared<PromiseRow>> due_next(const Facts& facts, std::span<const RecordId> promises) {
  std::vector<RecordId> due;
  for (const RecordId id : promises)
    if (facts.stories[id].due && !facts.stories[id].final) due.push_back(id);
  std::sort(due.begin(), due.end(), [&](RecordId a, RecordId b) {
    const auto& first = facts.stories[a];
    const auto& second = facts.stories[b];
    const auto days = std::pair(base::last_day(*first.due), base::last_day(*second.due));
    return days.first != days.second ? days.first < days.second : a < b;
  });
  if (due.size() > most_due) due.resize(most_due);
  return promise_rows(facts, due);
}

struct Way {
  RecordId to;
  std::int64_t promises;
};

// The records of a kind that promises name in one of their own fields, with how many do; the most first.
std::vector<Way> ways(const Facts& facts, const model::Kind* kind, bool (*counts)(const Edge&)) {
  std::vector<Way> ranked;
  if (!kind) return {};
  for (const RecordId id : facts.graph.of_kind(*kind)) {
    std::set<RecordId> promises;  // one may name several provisions of an instrument
    for (const Edge& edge : facts.graph.into(id))
      if (counts(edge) && facts.graph[edge.from.record].kind->tracked()) promises.insert(edge.from.record);
    if (!promises.empty()) ranked.push_back({id, static_cast<std::int64_t>(promises.size())});
  }
  std::stable_sort(ranked.begin(), ranked.end(), [](const Way& a, const Way& b) { return a.promises > b.promises; });
  return ranked;
}

std::vector<Link> links(const Facts& facts, const std::vector<Way>& ranked) {
  std::vector<Link> made;
  for (std::size_t i = 0; i < std::min(most_ways, ranked.size()); ++i) {
    made.push_back(link_to(facts, ranked[i].to));
    made.back().note = std::to_string(ranked[i].promises);
  }
  return made;
}

const model::Kind* kind_named_by(const Facts& facts, Role role) {
  for (const model::Kind& kind : facts.graph.kinds().all())
    if (const model::Field* field = kind.tracked() ? find(kind.fields, role) : nullptr; field && !field->kinds.empty()) return facts.graph.kinds().named(field->kinds.front());
  return nullptr;
}

}  // namespace

Root<HomePage> home_page(const Facts& facts, std::shared_ptr<const SiteView> site) {
  const auto promises = tracked(facts);
  HomePage page;
  Head head = head_titled(facts, "", "home", "");
  head.crumbs.clear();
  head.description = facts.site.description.in(facts.language());
  for (const RecordId id : facts.graph.of_kind(facts.graph.kinds().page()))
    if (address_of(facts.graph[id]).empty()) {
      page.intro = body(facts, id);
      if (easy_version(facts, id)) head.easy = easy_address(facts.graph[id]);
    }
  page.total = static_cast<std::int64_t>(promises.size());
  page.overdue = std::count_if(promises.begin(), promises.end(), [&](RecordId id) { return facts.stories[id].overdue; });
  page.stale = std::count_if(promises.begin(), promises.end(), [&](RecordId id) { return facts.stories[id].stale; });
  page.shares = shares(facts, promises);
  page.latest = latest(facts, promises);
  page.due = due_next(facts, promises);
  const auto countries = ways(facts, facts.graph.kinds().named(model::country_kind), [](const Edge& e) { return e.top && e.top->role == Role::promiser; });
  page.countries = static_cast<std::int64_t>(countries.size());
  page.by_country = links(facts, countries);
  page.by_theme = links(facts, ways(facts, kind_named_by(facts, Role::themes), [](const Edge& e) { return e.top && e.top->role == Role::themes; }));
  page.by_declaration = links(facts, ways(facts, kind_named_by(facts, Role::carries_out), [](const Edge& e) { return e.top && e.top->role == Role::carries_out; }));
  for (const model::Kind& kind : facts.graph.kinds().all())
    if (kind.tracked() && page.promises.to.empty()) page.promises = {list_address(kind)};
  return {std::move(site), std::move(head), std::move(page)};
}

}  // namespace kept::view
