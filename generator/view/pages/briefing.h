// A country on two sheets of paper: where its promises stand, what is owed, what it was asked, each with its numbered source.
#pragma once

#include "view/evidence.h"
#include "view/page.h"
#include "view/pages/country.h"
#include "view/rows.h"

namespace kept::view {

struct BriefingRow {
  Shared<PromiseRow> row;
  std::vector<Cite> cites;
};
template <>
inline constexpr auto members_of<BriefingRow> = members("briefing_row", field<&BriefingRow::row>("row"), field<&BriefingRow::cites>("cites"));

struct BriefingPage {
  Link country;
  Markup summary;
  std::vector<Cite> cites;
  std::int64_t total = 0, overdue = 0, stale = 0, not_assessed = 0;
  std::vector<Share> shares;
  std::vector<BriefingRow> rows;          // overdue first, then due soon, then where accounts differ, then the latest heard of
  std::int64_t more_rows = 0;             // that found no room
  std::vector<Ratification> ratifications;
  std::vector<AskedOf> asked;             // the newest
  std::int64_t more_asked = 0;
  std::vector<EvidenceItem> evidence;
  std::string address;                    // where the page stands, in full; empty where that is not known
};
template <>
inline constexpr auto members_of<BriefingPage> = members(
    "briefing_page",
    field<&BriefingPage::country>("country"), field<&BriefingPage::summary>("summary"), field<&BriefingPage::cites>("cites"), field<&BriefingPage::total>("total"),
     field<&BriefingPage::overdue>("overdue"), field<&BriefingPage::stale>("stale"), field<&BriefingPage::not_assessed>("not_assessed"),
     field<&BriefingPage::shares>("shares"), field<&BriefingPage::rows>("rows"), field<&BriefingPage::more_rows>("more_rows"),
     field<&BriefingPage::ratifications>("ratifications"), field<&BriefingPage::asked>("asked"), field<&BriefingPage::more_asked>("more_asked"),
     field<&BriefingPage::evidence>("evidence"), field<&BriefingPage::address>("address"));

Root<BriefingPage> briefing_page(const Facts& facts, std::shared_ptr<const SiteView> site, link::RecordId country);
std::string briefing_address(const model::Record& country);  // `countries/tha/briefing/`

}  // namespace kept::view
