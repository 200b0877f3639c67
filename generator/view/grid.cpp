#include "view/grid.h"

#include <algorithm>
#include <set>

#include "view/rows.h"

namespace kept::view {

using link::Edge;
using link::RecordId;
using link::Target;
using model::Role;

namespace {

class GridMaker {
 public:
  GridMaker(const Facts& facts, Grid grid) : facts_(facts), grid_(std::move(grid)) {}

  // `countries` have a column whether or not they promised anything.
  Grid make(const std::vector<RecordId>& countries, const std::vector<std::pair<Target, RecordId>>& promised) {
    for (std::size_t i = 0; i < grid_.rows.size(); ++i) rows_.emplace(grid_.rows[i].what, i);
    make_columns(countries, promised);
    for (const auto& [what, promise] : promised) {
      const auto row = rows_.find(what);
      if (row == rows_.end()) continue;
      for (const Edge& edge : facts_.graph.out_of(promise))
        if (edge.top && edge.top->role == Role::promiser) add(row->second, column_of(edge.to.record), promise);
    }
    return std::move(grid_);
  }

 private:
  bool is_country(RecordId who) const { return facts_.graph[who].kind->name == model::country_kind; }

  void make_columns(const std::vector<RecordId>& countries, const std::vector<std::pair<Target, RecordId>>& promised) {
    std::set<RecordId> all(countries.begin(), countries.end());
    bool others = false;
    for (const auto& [what, promise] : promised)
      for (const Edge& edge : facts_.graph.out_of(promise)) {
        if (!edge.top || edge.top->role != Role::promiser) continue;
        if (is_country(edge.to.record)) all.insert(edge.to.record);
        else others = true;
      }
    for (const RecordId who : all) grid_.columns.push_back({who, facts_.graph[who].slug, title_of(facts_, who)});
    std::sort(grid_.columns.begin(), grid_.columns.end(), [](const GridColumn& a, const GridColumn& b) { return std::tie(a.title, a.who) < std::tie(b.title, b.who); });
    for (std::size_t i = 0; i < grid_.columns.size(); ++i) columns_.emplace(grid_.columns[i].who, i);
    if (others) grid_.columns.push_back({link::nowhere, "organisations", facts_.words.text("matrix.organisations")});
  }

  std::size_t column_of(RecordId who) const { return is_country(who) ? columns_.at(who) : grid_.columns.size() - 1; }

  void add(std::size_t row, std::size_t column, RecordId promise) {
    auto& cell = grid_.cells[{row, column}];
    if (cell.empty() || cell.back() != promise) cell.push_back(promise);
  }

  const Facts& facts_;
  Grid grid_;
  std::map<Target, std::size_t> rows_;
  std::map<RecordId, std::size_t> columns_;
};

// The kind that promises name as their themes.
const model::Kind* theme_kind(const Facts& facts) {
  for (const model::Kind& kind : facts.graph.kinds().all())
    if (const model::Field* field = kind.tracked() ? find(kind.fields, Role::themes) : nullptr; field && !field->kinds.empty()) return facts.graph.kinds().named(field->kinds.front());
  return nullptr;
}

// How far below the top a provision stands. Bounded, so that provisions which belong to each other in a circle end too.
std::int64_t depth_of(const model::Record& record, const std::map<std::string_view, std::string_view>& parents, std::uint32_t part) {
  constexpr std::int64_t deepest = 4;
  std::int64_t steps = 0;
  for (auto parent = line_of(*record.parts[part].group, Role::parent); !parent.empty() && steps < deepest; ++steps) {
    const auto above = parents.find(parent);
    parent = above == parents.end() ? std::string_view() : above->second;
  }
  return steps;
}

std::vector<RecordId> parties_of(const Facts& facts, RecordId instrument) {
  std::vector<RecordId> parties;
  for (const Edge& edge : facts.graph.out_of(instrument))
    if (edge.top && edge.top->type == model::Type::country) parties.push_back(edge.to.record);
  return parties;
}

}  // namespace

Grid themes_grid(const Facts& facts) {
  Grid grid;
  const model::Kind* kind = theme_kind(facts);
  std::vector<std::pair<std::string, RecordId>> themes;
  for (const RecordId id : kind ? facts.graph.of_kind(*kind) : std::span<const RecordId>()) themes.emplace_back(title_of(facts, id), id);
  std::sort(themes.begin(), themes.end());
  for (const auto& [title, id] : themes) grid.rows.push_back({{id, 0}, 0});
  std::vector<std::pair<Target, RecordId>> promised;
  bool themeless = false;
  for (const RecordId promise : tracked(facts)) {
    bool any = false;
    for (const Edge& edge : facts.graph.out_of(promise))
      if (edge.top && edge.top->role == Role::themes && edge.top == edge.field) {
        promised.emplace_back(Target{edge.to.record, 0}, promise);
        any = true;
      }
    if (any) continue;
    promised.emplace_back(Target{}, promise);
    themeless = true;
  }
  if (themeless && !grid.rows.empty()) grid.rows.push_back({});
  return GridMaker(facts, std::move(grid)).make(countries_asked(facts), promised);
}

Grid provisions_grid(const Facts& facts, RecordId instrument) {
  const model::Record& record = facts.graph[instrument];
  Grid grid;
  grid.instrument = instrument;
  std::map<std::string_view, std::string_view> parents;
  for (const model::Part& part : record.parts)
    if (part.group) parents.emplace(part.id, line_of(*part.group, Role::parent));
  std::vector<std::pair<Target, RecordId>> promised;
  bool whole = false;
  for (const Edge& edge : facts.graph.into(instrument)) {
    if (!edge.top || edge.top->role != Role::carries_out || !facts.graph[edge.from.record].kind->tracked()) continue;
    promised.emplace_back(edge.to, edge.from.record);
    whole = whole || edge.to.part == 0;
  }
  if (whole) grid.rows.push_back({{instrument, 0}, 0});
  for (std::uint32_t p = 0; p < record.parts.size(); ++p)
    if (record.parts[p].field->role == Role::provisions && record.parts[p].group) grid.rows.push_back({{instrument, p + 1}, depth_of(record, parents, p)});
  if (promised.empty()) return grid;
  const auto parties = parties_of(facts, instrument);
  return GridMaker(facts, std::move(grid)).make(parties.empty() ? countries_asked(facts) : parties, promised);
}

}  // namespace kept::view
