#include "view/pages/lists.h"

#include <algorithm>
#include <map>
#include <utility>

#include "view/frame.h"

namespace kept::view {

using link::RecordId;
using model::Role;

namespace {

std::int64_t size_of(std::span<const RecordId> ids) { return static_cast<std::int64_t>(ids.size()); }

// Kinds with a date read newest first, the undated last; all others by title.
std::vector<RecordId> ordered(const Facts& facts, const model::Kind& kind) {
  const auto ids = facts.graph.of_kind(kind);
  std::vector<RecordId> all(ids.begin(), ids.end());
  std::map<RecordId, std::string> titles;
  for (const RecordId id : all) titles[id] = title_of(facts, id);
  const bool dated = find(kind.fields, Role::date) != nullptr;
  std::sort(all.begin(), all.end(), [&](RecordId a, RecordId b) {
    if (dated) {
      const auto* first = date_of(facts.graph[a].fields, Role::date);
      const auto* second = date_of(facts.graph[b].fields, Role::date);
      if (!first != !second) return first != nullptr;
      if (first && base::first_day(*first) != base::first_day(*second)) return base::first_day(*first) > base::first_day(*second);
    }
    return titles[a] != titles[b] ? titles[a] < titles[b] : a < b;
  });
  return all;
}

// By the choices of its `type`, in the table's order, where it has one; the untyped last.
std::vector<RecordGroup> grouped(const Facts& facts, const model::Kind& kind) {
  const model::Field* type = find(kind.fields, "type");
  std::vector<RecordGroup> groups;
  if (type && type->type == model::Type::choice)
    for (const std::string& choice : type->choices) groups.push_back({choice, label(facts, "type", choice), {}});
  groups.push_back({"untyped", groups.empty() ? "" : facts.words.text("list.untyped"), {}});
  for (const RecordId id : ordered(facts, kind)) {
    const auto own = line_of(facts.graph[id].fields, "type");
    const auto group = std::find_if(groups.begin(), groups.end(), [&](const RecordGroup& g) { return g.id == own; });
    (group == groups.end() ? groups.back() : *group).rows.push_back(record_row(facts, id));
  }
  std::erase_if(groups, [](const RecordGroup& g) { return g.rows.empty(); });
  return groups;
}

CountryRow country_row(const Facts& facts, RecordId id) {
  CountryRow row;
  row.country = link_to(facts, id);
  std::vector<RecordId> promises;
  link::Target last_asked;
  for (const link::Edge& edge : facts.graph.into(id)) {
    if (edge.top && edge.top->role == Role::promiser)
      promises.push_back(edge.from.record);
    else if (edge.field && edge.field->role == Role::addressees)
      row.asked += std::exchange(last_asked, edge.from) != edge.from;
    else if (edge.top && edge.top->type == model::Type::country && find(facts.graph[edge.from.record].kind->fields, Role::carries_out))
      ++row.practices;
  }
  row.promises = size_of(promises);
  row.overdue = std::count_if(promises.begin(), promises.end(), [&](RecordId p) { return facts.stories[p].overdue; });
  row.shares = shares(facts, promises);
  return row;
}

}  // namespace

Root<PromiseListPage> promise_list_page(const Facts& facts, std::shared_ptr<const SiteView> site, const model::Kind& kind) {
  const auto ids = facts.graph.of_kind(kind);
  return {std::move(site), head_of_list(facts, kind), {list_title(facts, kind), size_of(ids), shares(facts, ids), by_promiser(facts, ids)}};
}

Root<RecordListPage> record_list_page(const Facts& facts, std::shared_ptr<const SiteView> site, const model::Kind& kind) {
  return {std::move(site), head_of_list(facts, kind), {list_title(facts, kind), size_of(facts.graph.of_kind(kind)), grouped(facts, kind)}};
}

Root<CountryListPage> country_list_page(const Facts& facts, std::shared_ptr<const SiteView> site, const model::Kind& kind) {
  CountryListPage page{list_title(facts, kind), size_of(facts.graph.of_kind(kind)), {}};
  for (const RecordId id : ordered(facts, kind)) page.rows.push_back(country_row(facts, id));
  return {std::move(site), head_of_list(facts, kind), std::move(page)};
}

}  // namespace kept::view
