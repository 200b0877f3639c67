#include "view/pages/search.h"

#include <array>

#include "view/facets.h"
#include "view/frame.h"

namespace kept::view {
namespace {

struct Offered {
  std::string_view id, words;
};
constexpr std::array<Offered, 5> offered = {
    {{"kind", "search.kind"}, {"country", "facet.country"}, {"status", "facet.status"}, {"theme", "facet.theme"}, {"declaration", "facet.declaration"}}};

Links lists_by_kind(const Facts& facts) {
  Links group{facts.words.text("search.kind"), {}};
  for (const model::Kind& kind : facts.graph.kinds().all())
    if (const auto all = facts.graph.of_kind(kind); !kind.folder.empty() && !all.empty()) group.items.push_back({list_title(facts, kind), {list_address(kind)}, std::to_string(all.size())});
  return group;
}

void add_lists_of_promises(const Facts& facts, const model::Kind& kind, std::vector<Links>& groups) {
  std::array<Links, promise_facets.size()> by_facet;
  for (const FacetValue& value : facet_values(facts, kind))
    by_facet[value.facet].items.push_back({value.text, {facet_address(kind, value.facet, value.id)}, std::to_string(value.promises.size())});
  for (const std::string_view shown : {"country", "theme", "status"})
    for (std::size_t i = 0; i < promise_facets.size(); ++i)
      if (promise_facets[i] == shown && !by_facet[i].items.empty()) {
        by_facet[i].title = facts.words.text("facet.page", {{"list", list_title(facts, kind)}, {"value", facts.words.text("facet." + std::string(shown))}});
        groups.push_back(std::move(by_facet[i]));
      }
}

}  // namespace

Root<SearchPage> search_page(const Facts& facts, std::shared_ptr<const SiteView> site, std::string_view modules) {
  Root<SearchPage> root{std::move(site), head_titled(facts, {facts.words.text("search.title")}, "search", search_address), {}};
  root.head.section = "search";
  root.page.modules = {"/" + std::string(modules) + "page.js"};
  for (const Offered& facet : offered) root.page.facets.push_back({std::string(facet.id), facts.words.text(facet.words)});
  root.page.indexes.push_back(lists_by_kind(facts));
  for (const model::Kind& kind : facts.graph.kinds().all())
    if (kind.tracked() && !facts.graph.of_kind(kind).empty()) add_lists_of_promises(facts, kind, root.page.indexes);
  return root;
}

}  // namespace kept::view
