// Records as tables: CSV (RFC 4180) for spreadsheets and statistics, with what each column holds as Frictionless Table Schema.
//
// A kind is a table; a list of groups in it (updates, provisions, outcomes) is a table of its own, whose rows name their record and
// their place in its list. All pinpoints stand in one table, `evidence`. A field with many values is one cell, its values apart by
// `;`. Texts that say nothing in a cell (bodies, `extra`) stand in the JSON only.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "view/facts.h"

namespace kept::render {

struct Table {
  std::string name;  // `commitments`, `commitments-updates`
  std::string of;    // the kind, or `evidence`
  std::string list;  // `updates`; empty: the records themselves
  std::string csv;
  std::size_t rows = 0;
  nlohmann::ordered_json schema;
};

std::vector<Table> tables_of(const view::Facts& facts);

}  // namespace kept::render
