// A country's profile: what it has ratified, what it has promised, where that stands, what has been asked of it.
#pragma once

#include "view/events.h"
#include "view/page.h"
#include "view/rows.h"

namespace kept::view {

struct Ratification {
  Link instrument;
  std::string action;  // `Ratified`, `Not a party`
  std::string id;      // the choice itself
  std::optional<When> date;
  Markup reservations;
  std::vector<Cite> cites;
};
template <>
inline constexpr auto members_of<Ratification> = members(
    "ratification",
    field<&Ratification::instrument>("instrument"), field<&Ratification::action>("action"), field<&Ratification::id>("id"), field<&Ratification::date>("date"),
     field<&Ratification::reservations>("reservations"), field<&Ratification::cites>("cites"));

struct AskedOf {  // an outcome addressed to it
  std::string type;
  Markup text;
  Link meeting;
  std::optional<When> date;
  std::vector<Cite> cites;
};
template <>
inline constexpr auto members_of<AskedOf> = members("asked", field<&AskedOf::type>("type"), field<&AskedOf::text>("text"), field<&AskedOf::meeting>("meeting"),
                                               field<&AskedOf::date>("date"), field<&AskedOf::cites>("cites"));

struct CountryPage {
  Phrase region;
  Markup summary, body;
  std::int64_t total = 0, overdue = 0, stale = 0, not_assessed = 0;
  std::vector<Share> shares;
  std::vector<Shared<PromiseRow>> promises;
  std::vector<Ratification> ratifications;
  std::vector<RecordRow> practices;
  std::vector<AskedOf> asked;
  TimelineView timeline;
  std::vector<Link> all_promises, all_events;  // where all stand, if the page shows only some; none or one each
  std::vector<Cite> cites;
  std::vector<EvidenceItem> evidence;
  std::vector<Link> themes;
  std::vector<Links> mentioned;
  Link briefing;
};
template <>
inline constexpr auto members_of<CountryPage> = members(
    "country_page",
    field<&CountryPage::region>("region"), field<&CountryPage::summary>("summary"), field<&CountryPage::body>("body"), field<&CountryPage::total>("total"),
     field<&CountryPage::overdue>("overdue"), field<&CountryPage::stale>("stale"), field<&CountryPage::not_assessed>("not_assessed"),
     field<&CountryPage::shares>("shares"), field<&CountryPage::promises>("promises"), field<&CountryPage::ratifications>("ratifications"),
     field<&CountryPage::practices>("practices"), field<&CountryPage::asked>("asked"), field<&CountryPage::timeline>("timeline"),
     field<&CountryPage::all_promises>("all_promises"), field<&CountryPage::all_events>("all_events"),
     field<&CountryPage::cites>("cites"), field<&CountryPage::evidence>("evidence"), field<&CountryPage::themes>("themes"),
     field<&CountryPage::mentioned>("mentioned"), field<&CountryPage::briefing>("briefing"));

// What its briefing takes of it. `more`: how many were left out.
std::vector<link::RecordId> promises_of(const Facts& facts, link::RecordId country);
std::vector<Ratification> ratifications_of(const Facts& facts, link::RecordId country, std::size_t most, Evidence& evidence);
std::vector<AskedOf> newest_asked_of(const Facts& facts, link::RecordId country, std::size_t most, std::int64_t& more, Evidence& evidence);

Root<CountryPage> country_page(const Facts& facts, std::shared_ptr<const SiteView> site, link::RecordId record);

}  // namespace kept::view
