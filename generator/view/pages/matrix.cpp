#include "view/pages/matrix.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "view/frame.h"

namespace kept::view {

using link::RecordId;
using model::Role;

namespace {

bool of_themes(const Grid& grid) { return grid.instrument == link::nowhere; }

std::string anchor_of(const Facts& facts, const GridRow& row) {
  if (!row.what.found()) return "none";
  const auto& record = facts.graph[row.what.record];
  return row.what.part == 0 ? record.slug : record.parts[row.what.part - 1].id;
}

// Of a provision its own title: the instrument's stands above.
Link row_link(const Facts& facts, const Grid& grid, const GridRow& row) {
  if (!row.what.found()) return {facts.words.text("matrix.no_theme"), {}, ""};
  Link link = link_to(facts, row.what);
  if (of_themes(grid)) return link;
  if (row.what.part == 0) {
    link.text = facts.words.text("matrix.whole");
  } else {
    const auto& part = facts.graph[row.what.record].parts[row.what.part - 1];
    const Phrase title = line(facts, *part.group, Role::title);
    link.text = title.empty() ? Phrase(part.id) : title;
  }
  return link;
}

Phrase grid_title(const Facts& facts, const Grid& grid) { return of_themes(grid) ? Phrase(facts.words.text("matrix.by_theme")) : title_of(facts, grid.instrument); }

MatrixCell cell(const Facts& facts, const Grid& grid, std::size_t row, std::size_t column, const Link& what) {
  MatrixCell made;
  const auto* promises = grid.at(row, column);
  if (!promises) return made;
  made.count = static_cast<std::int64_t>(promises->size());
  made.href = {fmt::format("{}#{}", address_of(facts, grid, grid.columns[column]), anchor_of(facts, grid.rows[row]))};
  std::string states;
  for (Share& share : shares(facts, *promises)) {
    if (share.count == 0) continue;
    states += (states.empty() ? "" : facts.words.text("list.separator")) + facts.words.text("row.share", {{"n", share.count}, {"status", share.status.label}});
    made.shares.push_back(std::move(share));
  }
  made.label = facts.words.text("matrix.cell", {{"who", grid.columns[column].title}, {"what", what.text}, {"states", states}});
  return made;
}

std::vector<Status> scale(const Facts& facts) {
  std::vector<Status> steps;
  for (int i = 0; i < static_cast<int>(facts.site.statuses.size()); ++i) steps.push_back(status(facts, i));
  steps.push_back(status(facts, -1));
  return steps;
}

const model::Kind* instrument_kind(const Facts& facts) {
  for (const model::Kind& kind : facts.graph.kinds().all())
    if (find(kind.fields, Role::provisions)) return &kind;
  return nullptr;
}

}  // namespace

Grids grids(const Facts& facts) {
  Grids all;
  if (Grid grid = themes_grid(facts); !grid.cells.empty()) all.grids.push_back(std::move(grid));
  const model::Kind* kind = instrument_kind(facts);
  std::vector<std::pair<std::string, RecordId>> named;
  for (const RecordId id : kind ? facts.graph.of_kind(*kind) : std::span<const RecordId>()) named.emplace_back(title_of(facts, id), id);
  std::sort(named.begin(), named.end());
  for (const auto& [title, id] : named) {
    Grid grid = provisions_grid(facts, id);
    if (!grid.cells.empty()) all.grids.push_back(std::move(grid));
    else if (!grid.rows.empty()) all.unnamed.push_back(id);
  }
  return all;
}

bool has_grids(const Facts& facts) {
  for (const RecordId promise : tracked(facts)) {
    const auto out = facts.graph.out_of(promise);
    const auto any = [&](auto test) { return std::any_of(out.begin(), out.end(), test); };
    if (any([](const link::Edge& e) { return e.top && e.top->role == Role::promiser; }) && any([](const link::Edge& e) { return e.top && e.top->role == Role::themes; })) return true;
  }
  return false;
}

std::string address_of(const Facts& facts, const Grid& grid) { return of_themes(grid) ? "matrix/" : fmt::format("matrix/{}/", facts.graph[grid.instrument].slug); }

std::string address_of(const Facts& facts, const Grid& grid, const GridColumn& column) {
  return of_themes(grid) ? fmt::format("matrix/by/theme/{}/", column.id) : fmt::format("{}{}/", address_of(facts, grid), column.id);
}

Root<MatrixPage> matrix_page(const Facts& facts, std::shared_ptr<const SiteView> site, const Grids& all, std::size_t number) {
  const Grid& grid = all.grids[number];
  MatrixPage page;
  page.title = of_themes(grid) ? Phrase(facts.words.text("matrix.title")) : grid_title(facts, grid);
  page.about = facts.words.text(of_themes(grid) ? "matrix.about_themes" : "matrix.about_provisions");
  page.corner = facts.words.text(of_themes(grid) ? "matrix.theme" : "matrix.provision");
  page.legend = scale(facts);
  for (const GridColumn& column : grid.columns)
    page.columns.push_back({column.title, column.who == link::nowhere ? Address{address_of(facts, grid, column)} : address_of(facts.graph, {column.who, 0}), ""});
  for (std::size_t r = 0; r < grid.rows.size(); ++r) {
    MatrixRow row{row_link(facts, grid, grid.rows[r]), grid.rows[r].depth, 0, {}};
    std::set<RecordId> promises;
    for (std::size_t c = 0; c < grid.columns.size(); ++c) {
      row.cells.push_back(cell(facts, grid, r, c, row.what));
      if (const auto* own = grid.at(r, c)) promises.insert(own->begin(), own->end());
    }
    row.count = static_cast<std::int64_t>(promises.size());
    page.rows.push_back(std::move(row));
  }
  for (const Grid& other : all.grids) page.matrices.push_back({grid_title(facts, other), {address_of(facts, other)}, &other == &grid ? "here" : ""});
  for (const RecordId id : all.unnamed) page.unnamed.push_back(link_to(facts, id));
  Head head = head_titled(facts, of_themes(grid) ? page.title : facts.words.text("matrix.of", {{"title", page.title}}), of_themes(grid) ? "list" : "matrix", address_of(facts, grid));
  head.section = "matrix";
  if (!of_themes(grid)) head.crumbs.push_back({facts.words.text("nav.matrix"), {"matrix/"}, ""});
  return {std::move(site), std::move(head), std::move(page)};
}

Root<MatrixColumnPage> matrix_column_page(const Facts& facts, std::shared_ptr<const SiteView> site, const Grid& grid, std::size_t number) {
  const GridColumn& column = grid.columns[number];
  MatrixColumnPage page;
  page.title = facts.words.text(of_themes(grid) ? "matrix.column_themes" : "matrix.column", {{"who", column.title}, {"title", grid_title(facts, grid)}});
  page.named = column.who != link::nowhere;
  if (page.named) page.who.push_back(link_to(facts, column.who));
  page.matrix = {facts.words.text("matrix.back"), {address_of(facts, grid)}, ""};
  for (std::size_t r = 0; r < grid.rows.size(); ++r) {
    Link what = row_link(facts, grid, grid.rows[r]);
    if (const auto* promises = grid.at(r, number))
      page.groups.push_back({anchor_of(facts, grid.rows[r]), std::move(what), promise_rows(facts, *promises)});
    else if (!what.href.to.empty())
      page.silent.push_back(std::move(what));
  }
  Head head = head_titled(facts, page.title, "matrix", address_of(facts, grid, column));
  head.section = "matrix";
  head.crumbs.push_back({facts.words.text("nav.matrix"), {"matrix/"}, ""});
  if (!of_themes(grid)) head.crumbs.push_back({grid_title(facts, grid), {address_of(facts, grid)}, ""});
  return {std::move(site), std::move(head), std::move(page)};
}

}  // namespace kept::view
