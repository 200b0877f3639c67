// Who promised what, as a grid: a row for each theme or provision, a column for each country. One pass over the edges fills it.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "view/pieces.h"

namespace kept::view {

struct GridRow {
  link::Target what;             // `nowhere`: what no row is named for
  std::int64_t depth = 0;
};

struct GridColumn {
  link::RecordId who = link::nowhere;  // `nowhere`: all bodies that are no countries
  std::string id, title;               // the country's slug, or `organisations`
};

struct Grid {
  link::RecordId instrument = link::nowhere;  // `nowhere`: its rows are themes
  std::vector<GridRow> rows;
  std::vector<GridColumn> columns;
  std::map<std::pair<std::size_t, std::size_t>, std::vector<link::RecordId>> cells;  // by row, column: promises, each once

  const std::vector<link::RecordId>* at(std::size_t row, std::size_t column) const {
    const auto found = cells.find({row, column});
    return found == cells.end() ? nullptr : &found->second;
  }
};

Grid themes_grid(const Facts& facts);
Grid provisions_grid(const Facts& facts, link::RecordId instrument);  // without cells where no promise names it

}  // namespace kept::view
