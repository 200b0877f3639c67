#include "view/overviews.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "view/pages/chronicle.h"
#include "view/pages/crosswalk.h"
#include "view/pages/deadlines.h"
#include "view/pages/matrix.h"
#include "view/rows.h"

namespace kept::view {
namespace {

using Site = std::shared_ptr<const SiteView>;
using Plans = std::vector<PagePlan>;

bool has_promises(const Facts& facts) { return !tracked(facts).empty(); }

void plan_deadlines(const Facts& facts, const Site& site, Plans& plans) {
  plans.push_back({"deadlines/index.html", "deadlines.html", [&facts, site] { return made(deadlines_page(facts, site)); }});
}

// A column that holds nothing has no page: no cell leads there.
void plan_matrix(const Facts& facts, const Site& site, Plans& plans) {
  const auto all = std::make_shared<const Grids>(grids(facts));
  for (std::size_t g = 0; g < all->grids.size(); ++g) {
    const Grid& grid = all->grids[g];
    plans.push_back({address_of(facts, grid) + "index.html", "matrix.html", [&facts, site, all, g] { return made(matrix_page(facts, site, *all, g)); }});
    std::vector<bool> held(grid.columns.size());
    for (const auto& [place, promises] : grid.cells) held[place.second] = true;
    for (std::size_t c = 0; c < held.size(); ++c)
      if (held[c]) plans.push_back({address_of(facts, grid, grid.columns[c]) + "index.html", "matrix_column.html", [&facts, site, all, g, c] { return made(matrix_column_page(facts, site, all->grids[g], c)); }});
  }
}

bool has_matches(const Facts& facts) { return !matched_instruments(facts).empty(); }

void plan_crosswalk(const Facts& facts, const Site& site, Plans& plans) {
  plans.push_back({"crosswalk/index.html", "crosswalk.html", [&facts, site] { return made(crosswalk_page(facts, site)); }});
  for (const link::RecordId id : matched_instruments(facts))
    plans.push_back({crosswalk_address(facts, id) + "index.html", "instrument_crosswalk.html", [&facts, site, id] { return made(instrument_crosswalk_page(facts, site, id)); }});
}

void plan_chronicle(const Facts& facts, const Site& site, Plans& plans) {
  const auto all = std::make_shared<const Chronicle>(chronicle(facts));
  plans.push_back({"timeline/index.html", "chronicle.html", [&facts, site, all] { return made(chronicle_page(facts, site, *all)); }});
  for (std::size_t s = 0; s < all->stretches.size(); ++s)
    for (std::size_t page = 0; page < pages_of(all->stretches[s]); ++page)
      plans.push_back({address_of(all->stretches[s], page) + "index.html", "chronicle.html", [&facts, site, all, s, page] { return made(stretch_page(facts, site, *all, s, page)); }});
}

struct Overview {
  std::string_view id;  // its address, and its words: `nav.deadlines`, `overview.deadlines`
  bool (*wanted)(const Facts&);
  void (*plan)(const Facts&, const Site&, Plans&);
};

constexpr std::array<Overview, 4> table = {{
    {"matrix", has_grids, plan_matrix},
    {"crosswalk", has_matches, plan_crosswalk},
    {"timeline", has_happenings, plan_chronicle},
    {"deadlines", has_promises, plan_deadlines},
}};

}  // namespace

std::vector<PagePlan> overviews(const Facts& facts, const Site& site) {
  Plans plans;
  for (const Overview& overview : table)
    if (overview.wanted(facts)) overview.plan(facts, site, plans);
  return plans;
}

std::vector<Link> overview_links(const Facts& facts) {
  std::vector<Link> links;
  for (const Overview& overview : table)
    if (overview.wanted(facts))
      links.push_back({facts.words.text(fmt::format("nav.{}", overview.id)), {fmt::format("{}/", overview.id)}, facts.words.text(fmt::format("overview.{}", overview.id))});
  return links;
}

std::vector<TemplateUse> overview_templates() {
  return {
      {"matrix.html", &shape_of<Root<MatrixPage>>},
      {"matrix_column.html", &shape_of<Root<MatrixColumnPage>>},
      {"crosswalk.html", &shape_of<Root<CrosswalkPage>>},
      {"instrument_crosswalk.html", &shape_of<Root<InstrumentCrosswalkPage>>},
      {"chronicle.html", &shape_of<Root<ChroniclePage>>},
      {"deadlines.html", &shape_of<Root<DeadlinesPage>>},
  };
}

}  // namespace kept::view
