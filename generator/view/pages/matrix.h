// Who promised what: a country to a column, a theme or a provision to a row. Every cell opens what is behind it.
#pragma once

#include "view/grid.h"
#include "view/page.h"
#include "view/rows.h"

namespace kept::view {

struct MatrixCell {
  std::int64_t count = 0;      // 0: no commitment is recorded, which is something else than no progress
  std::vector<Share> shares;   // where they stand; only steps that occur
  Address href;
  std::string label;           // all of it in words
};
template <>
inline constexpr auto members_of<MatrixCell> = members(
    "cell", field<&MatrixCell::count>("count"), field<&MatrixCell::shares>("shares"), field<&MatrixCell::href>("href"), field<&MatrixCell::label>("label"));

struct MatrixRow {
  Link what;
  std::int64_t depth = 0, count = 0;  // count: of its promises, whoever made them
  std::vector<MatrixCell> cells;
};
template <>
inline constexpr auto members_of<MatrixRow> = members("matrix_row", field<&MatrixRow::what>("what"), field<&MatrixRow::depth>("depth"), field<&MatrixRow::count>("count"),
                                                      field<&MatrixRow::cells>("cells"));

struct MatrixPage {
  Phrase title;
  std::string about;
  std::string corner;            // what the rows are: `Theme`, `Provision`
  std::vector<Link> columns;
  std::vector<MatrixRow> rows;
  std::vector<Status> legend;    // the scale, and not assessed
  std::vector<Link> matrices;    // by theme, and by each instrument that promises name; the note of this page's own is `here`
  std::vector<Link> unnamed;     // instruments that no promise names
};
template <>
inline constexpr auto members_of<MatrixPage> = members(
    "matrix_page",
    field<&MatrixPage::title>("title"), field<&MatrixPage::about>("about"), field<&MatrixPage::corner>("corner"), field<&MatrixPage::columns>("columns"),
     field<&MatrixPage::rows>("rows"), field<&MatrixPage::legend>("legend"), field<&MatrixPage::matrices>("matrices"), field<&MatrixPage::unnamed>("unnamed"));

struct ColumnGroup {
  std::string id;
  Link what;
  std::vector<Shared<PromiseRow>> promises;
};
template <>
inline constexpr auto members_of<ColumnGroup> = members("column_group", field<&ColumnGroup::id>("id"), field<&ColumnGroup::what>("what"), field<&ColumnGroup::promises>("promises"));

// One column, opened: what one country promised, row by row.
struct MatrixColumnPage {
  Phrase title;
  std::string about;
  std::vector<Link> who;           // the country's own page; none for bodies together
  std::vector<ColumnGroup> groups;
  std::vector<Link> silent;        // the rows for which nothing is recorded
  Link matrix;
  bool named = true;               // whose promises they are stands in the title
};
template <>
inline constexpr auto members_of<MatrixColumnPage> = members(
    "matrix_column_page",
    field<&MatrixColumnPage::title>("title"), field<&MatrixColumnPage::about>("about"), field<&MatrixColumnPage::who>("who"),
     field<&MatrixColumnPage::groups>("groups"), field<&MatrixColumnPage::silent>("silent"), field<&MatrixColumnPage::matrix>("matrix"),
     field<&MatrixColumnPage::named>("named"));

// All grids of a site: by theme first, then by instrument.
struct Grids {
  std::vector<Grid> grids;             // that have cells
  std::vector<link::RecordId> unnamed;  // instruments with provisions that no promise names
};
Grids grids(const Facts& facts);
bool has_grids(const Facts& facts);

std::string address_of(const Facts& facts, const Grid& grid);                             // `matrix/`, `matrix/gcm-2018/`
std::string address_of(const Facts& facts, const Grid& grid, const GridColumn& column);   // `matrix/by/theme/tha/`, `matrix/gcm-2018/tha/`

Root<MatrixPage> matrix_page(const Facts& facts, std::shared_ptr<const SiteView> site, const Grids& all, std::size_t grid);
Root<MatrixColumnPage> matrix_column_page(const Facts& facts, std::shared_ptr<const SiteView> site, const Grid& grid, std::size_t column);

}  // namespace kept::view
