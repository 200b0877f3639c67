// Any record without a page of its own making: its fields by their table, and what names it. Serves themes, organisations,
// practices, sources, and every kind that a site declares itself.
#pragma once

#include "view/evidence.h"
#include "view/page.h"
#include "view/rows.h"

namespace kept::view {

struct RecordPage {
  std::string kind;  // `Theme`
  Markup summary, body;
  std::vector<Fact> facts;
  std::vector<Paragraph> texts;       // longer fields
  std::vector<Shared<PromiseRow>> promises;   // tracked records that name it
  std::vector<Share> shares;          // where these stand; none for a single one
  std::vector<RecordRow> records;     // the records of its practice-like kinds that name it
  std::vector<Links> mentioned;
  std::vector<Cite> cites;
  std::vector<EvidenceItem> evidence;
  Address url, archived;              // of a source or an organisation
};
template <>
inline constexpr auto members_of<RecordPage> = members(
    "record_page",
    field<&RecordPage::kind>("kind"), field<&RecordPage::summary>("summary"), field<&RecordPage::body>("body"), field<&RecordPage::facts>("facts"),
     field<&RecordPage::texts>("texts"), field<&RecordPage::promises>("promises"), field<&RecordPage::shares>("shares"), field<&RecordPage::records>("records"),
     field<&RecordPage::mentioned>("mentioned"), field<&RecordPage::cites>("cites"), field<&RecordPage::evidence>("evidence"),
     field<&RecordPage::url>("url"), field<&RecordPage::archived>("archived"));

Root<RecordPage> record_page(const Facts& facts, std::shared_ptr<const SiteView> site, link::RecordId record);

}  // namespace kept::view
