// The releases of the tracker: what each held, and what it changed.
#pragma once

#include "view/pages/changes.h"

namespace kept::view {

struct ReleaseRow {
  std::string name;
  When date;
  ChangeSet set;                    // its commit
  std::vector<std::string> holds;   // `Commitments: 12`
  std::string changed;              // `3 records changed since v1.1`, or why that is not known
  std::vector<ChangedRecord> records;
  std::int64_t more = 0;            // records that are left out
  Address site;                     // the version of the site that shows it; empty where none does
};
template <>
inline constexpr auto members_of<ReleaseRow> = members(
    "release",
    field<&ReleaseRow::name>("name"), field<&ReleaseRow::date>("date"), field<&ReleaseRow::set>("set"), field<&ReleaseRow::holds>("holds"), field<&ReleaseRow::changed>("changed"),
     field<&ReleaseRow::records>("records"), field<&ReleaseRow::more>("more"), field<&ReleaseRow::site>("site"));

struct ReleasesPage {
  std::string lede;
  std::vector<ReleaseRow> releases;  // newest first
  std::int64_t older = 0;            // tags that are left out
};
template <>
inline constexpr auto members_of<ReleasesPage> = members("releases_page", field<&ReleasesPage::lede>("lede"), field<&ReleasesPage::releases>("releases"), field<&ReleasesPage::older>("older"));

inline constexpr std::string_view releases_address = "releases/";
bool has_releases(const Facts& facts);

Root<ReleasesPage> releases_page(const Facts& facts, std::shared_ptr<const SiteView> site);

}  // namespace kept::view
