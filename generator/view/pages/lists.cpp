#include "view/pages/lists.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "view/collation.h"
#include "view/frame.h"
#include "view/versions.h"

namespace kept::view {

using link::RecordId;
using model::Role;

namespace {

constexpr std::size_t promises_on_a_page = 300;

std::int64_t size_of(std::span<const RecordId> ids) { return static_cast<std::int64_t>(ids.size()); }

// Kinds with a date read newest first, the undated last; all others by title.
std::vector<RecordId> ordered(const Facts& facts, const model::Kind& kind) {
  const auto ids = facts.graph.of_kind(kind);
  std::vector<RecordId> all(ids.begin(), ids.end());
  std::map<RecordId, std::string> titles;
  const Collation collation(facts.language());
  for (const RecordId id : all) titles[id] = collation.key(title_of(facts, id));
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

// By who promised, then by title.
std::vector<RecordId> by_name(const Facts& facts, std::span<const RecordId> ids) {
  const Collation collation(facts.language());
  std::vector<std::tuple<std::string, std::string, RecordId>> named;
  for (const RecordId id : ids) {
    std::string who;
    for (const link::Edge& edge : facts.graph.out_of(id))
      if (who.empty() && edge.top && edge.top->role == Role::promiser) who = collation.key(title_of(facts, edge.to.record));
    named.emplace_back(std::move(who), collation.key(title_of(facts, id)), id);
  }
  std::sort(named.begin(), named.end());
  std::vector<RecordId> sorted;
  sorted.reserve(named.size());
  for (const auto& [who, title, id] : named) sorted.push_back(id);
  return sorted;
}

}  // namespace

std::vector<PromiseList> promise_lists(const Facts& facts, const model::Kind& kind) {
  std::vector<PromiseList> lists = {{&kind, std::nullopt, by_name(facts, facts.graph.of_kind(kind))}};
  std::vector<std::size_t> place(facts.graph.records().size());  // of each promise in the whole list
  for (std::size_t i = 0; i < lists.front().promises.size(); ++i) place[lists.front().promises[i]] = i;
  for (FacetValue& value : facet_values(facts, kind)) {
    std::vector<RecordId> promises = std::move(value.promises);
    std::sort(promises.begin(), promises.end(), [&](RecordId a, RecordId b) { return place[a] < place[b]; });
    lists.push_back({&kind, std::move(value), std::move(promises)});
  }
  return lists;
}

std::size_t pages_of(const PromiseList& list) { return std::max<std::size_t>(1, (list.promises.size() + promises_on_a_page - 1) / promises_on_a_page); }

std::string address_of(const PromiseList& list, std::size_t page) {
  const std::string first = list.by ? facet_address(*list.kind, list.by->facet, list.by->id) : list_address(*list.kind);
  return page == 0 ? first : fmt::format("{}page/{}/", first, page + 1);
}

Root<PromiseListPage> promise_list_page(const Facts& facts, std::shared_ptr<const SiteView> site, const PromiseList& list, std::size_t number) {
  const auto all = std::span(list.promises);
  const auto own = all.subspan(number * promises_on_a_page, std::min(promises_on_a_page, all.size() - number * promises_on_a_page));
  PromiseListPage page;
  page.title = list_title(facts, *list.kind);
  page.total = size_of(all);
  page.pages = static_cast<std::int64_t>(pages_of(list));
  page.number = static_cast<std::int64_t>(number) + 1;
  page.whole = page.pages == 1;
  if (number == 0) page.shares = shares(facts, all);
  if (page.whole || (number == 0 && !list.by)) page.facets = facet_views(facts, *list.kind, all, list.by ? &*list.by : nullptr);
  page.entries.reserve(own.size());
  for (const RecordId id : own) page.entries.push_back({promise_row(facts, id), facets_of(facts, id)});
  const auto turn = [&](std::size_t to) { return Link{facts.words.text("list.page", {{"n", to + 1}, {"all", page.pages}}), {address_of(list, to)}, ""}; };
  if (number > 0) page.previous.push_back(turn(number - 1));
  if (number + 1 < pages_of(list)) page.next.push_back(turn(number + 1));
  Head head = head_titled(facts, page.title, list.by || number > 0 ? "list-part" : "list", address_of(list, number));
  head.section = list.kind->folder;
  if (list.by) {
    head.crumbs.push_back({page.title, {list_address(*list.kind)}, ""});
    page.about = facts.words.text(fmt::format("facet.{}", promise_facets[list.by->facet]));
    page.all.push_back({page.title, {list_address(*list.kind)}, ""});
    page.title = facts.words.text("facet.page", {{"list", page.title}, {"value", list.by->text}});
  }
  head.title = page.title;
  if (number > 0) head.title = facts.words.text("list.title_of_page", {{"title", page.title}, {"n", number + 1}});
  return {std::move(site), std::move(head), std::move(page)};
}

Root<RecordListPage> record_list_page(const Facts& facts, std::shared_ptr<const SiteView> site, const model::Kind& kind) {
  return {std::move(site), head_of_list(facts, kind), {list_title(facts, kind), size_of(facts.graph.of_kind(kind)), grouped(facts, kind)}};
}

Root<CountryListPage> country_list_page(const Facts& facts, std::shared_ptr<const SiteView> site, const model::Kind& kind) {
  CountryListPage page{list_title(facts, kind), size_of(facts.graph.of_kind(kind)), {}, std::nullopt};
  std::vector<MapCountry> mapped;
  for (const RecordId id : ordered(facts, kind)) {
    page.rows.push_back(country_row(facts, id));
    const CountryRow& row = page.rows.back();
    mapped.push_back({facts.graph[id].slug, row.country, row.promises, facts.words.text("map.dot", {{"country", row.country.text}, {"commitments", facts.words.text("list.commitments", {{"n", row.promises}})}})});
  }
  if (site->outline) page.map = map_of(*site->outline, mapped);
  return {std::move(site), head_of_list(facts, kind), std::move(page)};
}

}  // namespace kept::view
