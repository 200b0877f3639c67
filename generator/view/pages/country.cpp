#include "view/pages/country.h"

#include <fmt/format.h>

#include <algorithm>

#include "view/facets.h"
#include "view/frame.h"
#include "view/pages/embed.h"

namespace kept::view {

using link::Edge;
using link::RecordId;
using model::Role;

namespace {

bool is_promise(const Edge& edge) { return edge.top && edge.top->role == Role::promiser; }
bool is_address(const Edge& edge) { return edge.field && edge.field->role == Role::addressees; }
bool is_of_country(const Edge& edge) { return edge.top && edge.top->type == model::Type::country && edge.top == edge.field && edge.top->role == Role::none; }

std::vector<RecordId> sources_of(std::span<const Edge> edges, bool (*wanted)(const Edge&)) {
  std::vector<RecordId> ids;
  for (const Edge& edge : edges)
    if (wanted(edge) && (ids.empty() || ids.back() != edge.from.record)) ids.push_back(edge.from.record);
  return ids;
}

std::vector<Ratification> ratifications(const Facts& facts, RecordId id, std::size_t most, Evidence& evidence) {
  std::vector<Ratification> made;
  for (const model::Value& value : list_of(facts.graph[id].fields, "ratifications")) {
    const model::Group& group = *value.group();
    const auto* instrument = group.find("declaration");
    const auto target = instrument && instrument->mention() ? facts.graph.target(id, instrument->mention()->index) : link::Target{};
    if (!target.found()) continue;
    if (made.size() == most) break;
    const auto action = line_of(group, "action");
    made.push_back({link_to(facts, target), label(facts, "action", action), std::string(action), when(facts, group, Role::date),
                    markup(facts, id, group, "reservations"), evidence.cite(id, group)});
  }
  return made;
}

// Each once, however often it is addressed.
std::vector<link::Target> outcomes_for(const Facts& facts, RecordId id) {
  std::vector<link::Target> outcomes;
  for (const Edge& edge : facts.graph.into(id))
    if (is_address(edge) && edge.from.part != 0 && (outcomes.empty() || outcomes.back() != edge.from)) outcomes.push_back(edge.from);
  return outcomes;
}

std::vector<AskedOf> asked_of(const Facts& facts, std::span<const link::Target> outcomes, Evidence& evidence) {
  std::vector<AskedOf> made;
  for (const link::Target outcome : outcomes) {
    const auto& meeting = facts.graph[outcome.record];
    const model::Group& group = *meeting.parts[outcome.part - 1].group;
    made.push_back({label(facts, "outcome", line_of(group, "type")), markup(facts, outcome.record, group, Role::summary),
                    {title_of(facts, outcome.record), address_of(facts.graph, outcome), ""}, when(facts, meeting.fields, Role::date), evidence.cite(outcome.record, group)});
  }
  return made;
}

// The events of all its promises; an outcome that concerns several stands there once. Equals stay in the order of the
// promises and of their stories.
std::vector<timeline::Event> events_of(const Facts& facts, std::span<const RecordId> promises) {
  std::vector<timeline::Event> all;
  for (const RecordId id : promises) all.insert(all.end(), facts.stories[id].events.begin(), facts.stories[id].events.end());
  std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) {
    if (base::earlier(a.date, b.date) || base::earlier(b.date, a.date)) return base::earlier(a.date, b.date);
    return std::tie(a.type, a.what) < std::tie(b.type, b.what);
  });
  const auto same = [](const auto& a, const auto& b) { return a.type == timeline::Event::Type::outcome && a.type == b.type && a.what == b.what; };
  all.erase(std::unique(all.begin(), all.end(), same), all.end());
  return all;
}

// A phone must open the page: what goes beyond stands on pages of its own.
constexpr std::size_t most_promises = 100;
constexpr std::size_t most_events = 200;

Link all_of_them(const Facts& facts, RecordId country, RecordId promise) {
  return {facts.words.text("country.all_promises"), {facet_address(*facts.graph[promise].kind, 0, facts.graph[country].slug)}, ""};
}

}  // namespace

std::vector<RecordId> promises_of(const Facts& facts, RecordId country) { return sources_of(facts.graph.into(country), is_promise); }

std::vector<Ratification> ratifications_of(const Facts& facts, RecordId country, std::size_t most, Evidence& evidence) { return ratifications(facts, country, most, evidence); }

std::vector<AskedOf> newest_asked_of(const Facts& facts, RecordId country, std::size_t most, std::int64_t& more, Evidence& evidence) {
  auto outcomes = outcomes_for(facts, country);
  const auto held = [&](link::Target outcome) {
    const base::Date* date = date_of(facts.graph[outcome.record].fields, Role::date);
    return date ? base::first_day(*date) : base::Day{};
  };
  std::stable_sort(outcomes.begin(), outcomes.end(), [&](link::Target a, link::Target b) { return held(a) > held(b); });
  more = static_cast<std::int64_t>(outcomes.size() - std::min(most, outcomes.size()));
  return asked_of(facts, std::span(outcomes).first(std::min(most, outcomes.size())), evidence);
}

Root<CountryPage> country_page(const Facts& facts, std::shared_ptr<const SiteView> site, RecordId id) {
  const auto into = facts.graph.into(id);
  const auto promises = sources_of(into, is_promise);
  CountryPage page;
  Evidence evidence(facts);
  page.region = line(facts, facts.graph[id].fields, "region");
  page.summary = markup(facts, id, facts.graph[id].fields, Role::summary);
  page.body = body(facts, id);
  page.cites = evidence.cite(id, facts.graph[id].fields);
  page.total = static_cast<std::int64_t>(promises.size());
  page.shares = shares(facts, promises);
  page.promises = promise_rows(facts, std::span(promises).first(std::min(most_promises, promises.size())));
  if (promises.size() > most_promises) page.all_promises.push_back(all_of_them(facts, id, promises.front()));
  const auto count = [&](auto test) { return std::count_if(promises.begin(), promises.end(), [&](RecordId p) { return test(facts.stories[p]); }); };
  page.overdue = count([](const timeline::Story& s) { return s.overdue; });
  page.stale = count([](const timeline::Story& s) { return s.stale; });
  page.not_assessed = count([](const timeline::Story& s) { return !s.assessed(); });
  page.ratifications = ratifications(facts, id, SIZE_MAX, evidence);
  for (const RecordId practice : sources_of(into, is_of_country))
    if (find(facts.graph[practice].kind->fields, Role::carries_out)) page.practices.push_back(record_row(facts, practice));
  page.asked = asked_of(facts, outcomes_for(facts, id), evidence);
  auto events = events_of(facts, promises);
  if (events.size() > most_events) {
    events.erase(events.begin(), events.end() - static_cast<std::ptrdiff_t>(most_events));
    page.all_events.push_back({facts.words.text("country.all_events"), {fmt::format("timeline/by/country/{}/", facts.graph[id].slug)}, ""});
  }
  page.timeline = timeline(facts, events, true, evidence);
  page.evidence = evidence.take();
  page.briefing = {facts.words.text("briefing.link"), {address_of(facts.graph[id]) + "briefing/"}, ""};
  page.themes = links_by(facts, id, Role::themes);
  page.mentioned = mentioned(facts, id, [&](const Edge& edge) {
    return is_promise(edge) || is_address(edge) || (is_of_country(edge) && find(facts.graph[edge.from.record].kind->fields, Role::carries_out));
  });
  Root<CountryPage> root{std::move(site), head_of(facts, id), std::move(page)};
  tell_embed(facts, id, root.head);
  return root;
}

}  // namespace kept::view
