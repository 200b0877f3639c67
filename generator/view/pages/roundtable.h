// A meeting: its outcomes by type, what each concerns and what came of it.
#pragma once

#include "view/evidence.h"
#include "view/page.h"
#include "view/rows.h"

namespace kept::view {

struct OutcomeView {
  std::string id;
  Markup text;
  std::vector<Link> addressed_to, concerns;
  std::vector<Shared<PromiseRow>> promises;  // commitments that it concerns: what came of it
  std::optional<When> due;
  std::vector<Cite> cites;
};
template <>
inline constexpr auto members_of<OutcomeView> = members(
    "outcome",
    field<&OutcomeView::id>("id"), field<&OutcomeView::text>("text"), field<&OutcomeView::addressed_to>("addressed_to"),
     field<&OutcomeView::concerns>("concerns"), field<&OutcomeView::promises>("promises"), field<&OutcomeView::due>("due"), field<&OutcomeView::cites>("cites"));

struct OutcomeGroup {
  std::string id;     // `recommendation`
  std::string title;  // `Recommendations`
  std::vector<OutcomeView> outcomes;
};
template <>
inline constexpr auto members_of<OutcomeGroup> = members("outcome_group",
                                          field<&OutcomeGroup::id>("id"), field<&OutcomeGroup::title>("title"), field<&OutcomeGroup::outcomes>("outcomes"));

struct Deadline {
  When date;
  Phrase title;
  bool passed = false;
};
template <>
inline constexpr auto members_of<Deadline> = members("deadline", field<&Deadline::date>("date"), field<&Deadline::title>("title"), field<&Deadline::passed>("passed"));

struct RoundtablePage {
  std::optional<When> date;
  Markup summary, body;
  bool chatham_house = false;
  std::vector<Fact> facts;
  std::vector<OutcomeGroup> groups;
  std::int64_t total = 0;
  std::vector<Deadline> deadlines;
  std::vector<Shared<PromiseRow>> made_here;  // commitments made at it
  std::vector<Cite> cites;
  std::vector<EvidenceItem> evidence;
  std::vector<Links> mentioned;
};
template <>
inline constexpr auto members_of<RoundtablePage> = members(
    "roundtable_page",
    field<&RoundtablePage::date>("date"), field<&RoundtablePage::summary>("summary"), field<&RoundtablePage::body>("body"),
     field<&RoundtablePage::chatham_house>("chatham_house"), field<&RoundtablePage::facts>("facts"), field<&RoundtablePage::groups>("groups"),
     field<&RoundtablePage::total>("total"), field<&RoundtablePage::deadlines>("deadlines"), field<&RoundtablePage::made_here>("made_here"),
     field<&RoundtablePage::cites>("cites"), field<&RoundtablePage::evidence>("evidence"), field<&RoundtablePage::mentioned>("mentioned"));

Root<RoundtablePage> roundtable_page(const Facts& facts, std::shared_ptr<const SiteView> site, link::RecordId record);

}  // namespace kept::view
