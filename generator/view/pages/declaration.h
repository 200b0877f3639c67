// An instrument, provision by provision: who has committed to carry each out, and who has not.
#pragma once

#include "view/evidence.h"
#include "view/page.h"
#include "view/rows.h"

namespace kept::view {

struct Match {
  std::string relation;  // `says the same as`
  std::vector<Link> provisions;
};
template <>
inline constexpr auto members_of<Match> = members("match", field<&Match::relation>("relation"), field<&Match::provisions>("provisions"));

struct ProvisionView {
  std::string id;
  Phrase title;  // may be empty
  Markup text;
  std::int64_t depth = 0;  // 0: at the top; 1: below another provision; …
  std::vector<Link> themes;
  std::vector<Match> matches;
  std::vector<Shared<PromiseRow>> promises;
  std::vector<Link> practices, promisers, silent;
  std::int64_t outcomes = 0;  // of meetings that concern it
};
template <>
inline constexpr auto members_of<ProvisionView> = members(
    "provision",
    field<&ProvisionView::id>("id"), field<&ProvisionView::title>("title"), field<&ProvisionView::text>("text"), field<&ProvisionView::depth>("depth"),
     field<&ProvisionView::themes>("themes"), field<&ProvisionView::matches>("matches"), field<&ProvisionView::promises>("promises"),
     field<&ProvisionView::practices>("practices"), field<&ProvisionView::promisers>("promisers"), field<&ProvisionView::silent>("silent"),
     field<&ProvisionView::outcomes>("outcomes"));

struct RatifiedBy {
  Link country;
  std::string action;
  std::optional<When> date;
};
template <>
inline constexpr auto members_of<RatifiedBy> = members("ratified_by",
                                        field<&RatifiedBy::country>("country"), field<&RatifiedBy::action>("action"), field<&RatifiedBy::date>("date"));

struct DeclarationPage {
  Markup summary, body;
  std::vector<Fact> facts;
  std::vector<Shared<PromiseRow>> promises;  // that name the instrument as a whole
  std::vector<ProvisionView> provisions;
  std::int64_t covered = 0;          // provisions with at least one commitment
  std::int64_t total = 0;            // promises that name it or a provision
  std::vector<Share> shares;         // where these stand; none for a single one
  std::vector<RatifiedBy> ratified;
  std::vector<Link> followed_by;     // the instruments that carry it out
  std::vector<Cite> cites;
  std::vector<EvidenceItem> evidence;
  std::vector<Links> mentioned;
};
template <>
inline constexpr auto members_of<DeclarationPage> = members(
    "declaration_page",
    field<&DeclarationPage::summary>("summary"), field<&DeclarationPage::body>("body"), field<&DeclarationPage::facts>("facts"),
     field<&DeclarationPage::promises>("promises"), field<&DeclarationPage::provisions>("provisions"), field<&DeclarationPage::covered>("covered"), field<&DeclarationPage::total>("total"), field<&DeclarationPage::shares>("shares"),
     field<&DeclarationPage::ratified>("ratified"), field<&DeclarationPage::followed_by>("followed_by"), field<&DeclarationPage::cites>("cites"),
     field<&DeclarationPage::evidence>("evidence"), field<&DeclarationPage::mentioned>("mentioned"));

Root<DeclarationPage> declaration_page(const Facts& facts, std::shared_ptr<const SiteView> site, link::RecordId record);

}  // namespace kept::view
