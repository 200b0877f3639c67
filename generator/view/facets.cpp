#include "view/facets.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace kept::view {

using link::RecordId;
using model::Role;

namespace {

enum Facet : std::size_t { country, organisation, promiser_status, others_status, theme, declaration, attention };

// What a value is before it is shown: a record, a step of the scale, or a word.
struct Key {
  std::size_t facet = 0;
  std::int64_t order = 0;  // among the values of its facet that are no records
  RecordId record = link::nowhere;
  std::string id;

  friend bool operator<(const Key& a, const Key& b) { return std::tie(a.facet, a.order, a.record, a.id) < std::tie(b.facet, b.order, b.record, b.id); }
  friend bool operator==(const Key& a, const Key& b) { return a.facet == b.facet && a.order == b.order && a.record == b.record && a.id == b.id; }
};

struct Call {
  std::string_view id, words;
  bool (*holds)(const timeline::Story&);
};
constexpr std::array<Call, 5> calls = {{{"overdue", "row.overdue", [](const timeline::Story& s) { return s.overdue; }},
                                        {"due-soon", "row.due-soon", [](const timeline::Story& s) { return s.due_soon; }},
                                        {"stale", "facet.stale", [](const timeline::Story& s) { return s.stale; }},
                                        {"differ", "row.differ", [](const timeline::Story& s) { return s.differ; }},
                                        {"not-assessed", "facet.not-assessed", [](const timeline::Story& s) { return !s.assessed(); }}}};

Key status_key(const Facts& facts, std::size_t facet, const std::optional<timeline::Standing>& said) {
  const auto unassessed = static_cast<std::int64_t>(facts.site.statuses.size());
  if (!said) return {facet, unassessed, link::nowhere, "not-assessed"};
  return {facet, said->status, link::nowhere, facts.site.statuses[static_cast<std::size_t>(said->status)].id};
}

std::vector<Key> keys_of(const Facts& facts, RecordId promise) {
  const auto& story = facts.stories[promise];
  std::vector<Key> keys = {status_key(facts, promiser_status, story.promiser ? story.promiser : story.others), status_key(facts, others_status, story.others)};
  for (const link::Edge& edge : facts.graph.out_of(promise)) {
    if (!edge.top) continue;
    const auto& to = facts.graph[edge.to.record];
    if (edge.top->role == Role::promiser) keys.push_back({to.kind->name == model::country_kind ? country : organisation, 0, edge.to.record, to.slug});
    if (edge.top->role == Role::themes) keys.push_back({theme, 0, edge.to.record, to.slug});
    if (edge.top->role == Role::carries_out) keys.push_back({declaration, 0, edge.to.record, to.slug});
  }
  for (std::size_t i = 0; i < calls.size(); ++i)
    if (calls[i].holds(story)) keys.push_back({attention, static_cast<std::int64_t>(i), link::nowhere, std::string(calls[i].id)});
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  return keys;
}

Phrase text_of(const Facts& facts, const Key& key) {
  if (key.record != link::nowhere) return title_of(facts, key.record);
  if (key.facet == attention) return facts.words.text(calls[static_cast<std::size_t>(key.order)].words);
  return status(facts, key.id == "not-assessed" ? -1 : static_cast<int>(key.order)).label;
}

std::vector<FacetValue> values_among(const Facts& facts, std::span<const RecordId> among) {
  std::map<Key, std::vector<RecordId>> found;
  for (const RecordId id : among)
    for (Key& key : keys_of(facts, id)) found[std::move(key)].push_back(id);
  std::vector<std::pair<std::int64_t, FacetValue>> sorted;
  for (auto& [key, promises] : found) sorted.emplace_back(key.order, FacetValue{key.facet, key.id, text_of(facts, key), std::move(promises)});
  std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) {
    return std::tie(a.second.facet, a.first, a.second.text) < std::tie(b.second.facet, b.first, b.second.text);
  });
  std::vector<FacetValue> values;
  values.reserve(sorted.size());
  for (auto& [order, value] : sorted) values.push_back(std::move(value));
  return values;
}

}  // namespace

std::vector<FacetValue> facet_values(const Facts& facts, const model::Kind& kind) { return values_among(facts, facts.graph.of_kind(kind)); }

std::string facets_of(const Facts& facts, RecordId promise) {
  std::string said;
  for (const Key& key : keys_of(facts, promise)) said += fmt::format("{}{}={}", said.empty() ? "" : " ", promise_facets[key.facet], key.id);
  return said;
}

std::string facet_address(const model::Kind& kind, std::size_t facet, std::string_view id) { return fmt::format("{}/by/{}/{}/", kind.folder, promise_facets[facet], id); }

std::vector<FacetView> facet_views(const Facts& facts, const model::Kind& kind, std::span<const RecordId> promises, const FacetValue* here) {
  std::vector<FacetView> views;
  for (const std::string_view id : promise_facets) views.push_back({std::string(id), facts.words.text(fmt::format("facet.{}", id)), {}});
  for (const FacetValue& value : values_among(facts, promises)) {
    const bool own = here && here->facet == value.facet && here->id == value.id;
    views[value.facet].choices.push_back({value.id, value.text, {facet_address(kind, value.facet, value.id)}, static_cast<std::int64_t>(value.promises.size()), own});
  }
  const auto all = static_cast<std::int64_t>(promises.size());
  std::erase_if(views, [&](const FacetView& view) { return view.choices.empty() || (here && view.choices.size() == 1 && view.choices.front().count == all); });
  return views;
}

}  // namespace kept::view
