#include "view/chronicle.h"

#include <algorithm>

#include "view/rows.h"

namespace kept::view {

using link::RecordId;
using model::Role;

namespace {

// A date that stands in a field of a record itself.
struct DatedField {
  std::string_view sort, kind, field;
};
constexpr std::array<DatedField, 4> dated_fields = {{{"meeting", "roundtable", "date"}, {"adopted", "declaration", "adopted"}, {"in-force", "declaration", "in_force"}, {"practice", "practice", "date"}}};

constexpr std::array<std::string_view, 6> sorts_of_events = {"made", "", "milestone", "update", "observation", "due"};  // by Event::Type; outcomes stand with their meeting

std::size_t rank(std::string_view sort) { return static_cast<std::size_t>(std::find(happening_sorts.begin(), happening_sorts.end(), sort) - happening_sorts.begin()); }

void add_story(const timeline::Story& story, std::vector<Happening>& all) {
  for (const auto& event : story.events)
    if (const auto sort = sorts_of_events[static_cast<std::size_t>(event.type)]; !sort.empty()) all.push_back({event.date, sort, event.what, event.group, &event});
}

void add_joined(const Facts& facts, RecordId country, std::vector<Happening>& all) {
  for (const model::Value& value : list_of(facts.graph[country].fields, "ratifications"))
    if (const base::Date* date = value.group() ? date_of(*value.group(), Role::date) : nullptr) all.push_back({*date, "joined", {country, 0}, value.group(), nullptr});
}

// The earliest day of a date is dear to find, and asked for once.
std::vector<Happening> in_order(std::vector<Happening> all) {
  struct Place {
    base::Day day;
    std::size_t rank;
    const Happening* happening;
  };
  std::vector<Place> places;
  places.reserve(all.size());
  for (const Happening& happening : all) places.push_back({base::first_day(happening.date), rank(happening.sort), &happening});
  std::sort(places.begin(), places.end(), [](const Place& a, const Place& b) {
    if (a.day != b.day) return a.day < b.day;
    if (a.happening->date != b.happening->date && (base::earlier(a.happening->date, b.happening->date) || base::earlier(b.happening->date, a.happening->date)))
      return base::earlier(a.happening->date, b.happening->date);
    return std::tuple(a.rank, a.happening->what, a.happening) < std::tuple(b.rank, b.happening->what, b.happening);
  });
  std::vector<Happening> sorted;
  sorted.reserve(all.size());
  for (const Place& place : places) sorted.push_back(*place.happening);
  return sorted;
}

std::vector<Happening> gathered(const Facts& facts) {
  std::vector<Happening> all;
  for (const RecordId id : tracked(facts)) add_story(facts.stories[id], all);
  for (const DatedField& dated : dated_fields)
    if (const model::Kind* kind = facts.graph.kinds().named(dated.kind))
      for (const RecordId id : facts.graph.of_kind(*kind))
        if (const auto* value = facts.graph[id].fields.find(dated.field); value && value->date()) all.push_back({*value->date(), dated.sort, {id, 0}, nullptr, nullptr});
  if (const model::Kind* countries = facts.graph.kinds().named(model::country_kind))
    for (const RecordId id : facts.graph.of_kind(*countries)) add_joined(facts, id, all);
  return all;
}

}  // namespace

std::vector<Happening> happenings(const Facts& facts) { return in_order(gathered(facts)); }

bool has_happenings(const Facts& facts) { return !gathered(facts).empty(); }

int year_of(const Happening& happening) { return happening.date.span == base::Date::Span::open_start ? happening.date.to.year : happening.date.from.year; }

Concerned concerned(const Facts& facts, const Happening& happening) {
  Concerned made;
  const auto add = [](std::vector<RecordId>& ids, RecordId id) {
    if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
  };
  if (happening.sort == "joined") made.countries.push_back(happening.what.record);
  for (const link::Edge& edge : facts.graph.out_of(happening.what.record)) {
    if (!edge.top) continue;
    const bool of_country = happening.sort == "joined" ? false : edge.top->type == model::Type::country || edge.top->role == Role::promiser;
    if (of_country && facts.graph[edge.to.record].kind->name == model::country_kind) add(made.countries, edge.to.record);
    if (happening.sort != "joined" && edge.top->role == Role::themes && edge.top == edge.field) add(made.themes, edge.to.record);
  }
  return made;
}

}  // namespace kept::view
