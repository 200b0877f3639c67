// The page of downloads: what there is, in which form, how large, and under which licence.
#pragma once

#include <span>

#include "view/data_file.h"
#include "view/page.h"

namespace kept::view {

struct DataRow {
  Link file;         // `commitments-updates.csv`
  std::string says;  // `Commitments: updates`
  std::int64_t rows = 0;
  std::string size;  // `12 kB`
};
template <>
inline constexpr auto members_of<DataRow> = members(
    "data_row", field<&DataRow::file>("file"), field<&DataRow::says>("says"), field<&DataRow::rows>("rows"), field<&DataRow::size>("size"));

struct DataPage {
  std::vector<DataRow> package, tables, records, schemas;
  std::int64_t total = 0;  // records of all kinds
};
template <>
inline constexpr auto members_of<DataPage> = members(
    "data_page",
    field<&DataPage::package>("package"), field<&DataPage::tables>("tables"), field<&DataPage::records>("records"), field<&DataPage::schemas>("schemas"),
     field<&DataPage::total>("total"));

inline constexpr std::string_view data_address = "data/";

Root<DataPage> data_page(const Facts& facts, std::shared_ptr<const SiteView> site, std::span<const DataFile> files);

}  // namespace kept::view
