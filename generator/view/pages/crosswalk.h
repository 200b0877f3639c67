// How instruments match: which provisions say the same, with what relation, and where one has nothing beside it.
#pragma once

#include "view/matches.h"
#include "view/page.h"

namespace kept::view {

struct CrosswalkCell {
  std::int64_t count = 0;  // 0: no match
  Address href;
  std::string label;       // in words
  bool self = false;       // an instrument beside itself
};
template <>
inline constexpr auto members_of<CrosswalkCell> = members("crosswalk_cell", field<&CrosswalkCell::count>("count"), field<&CrosswalkCell::href>("href"),
                                                              field<&CrosswalkCell::label>("label"), field<&CrosswalkCell::self>("self"));

struct CrosswalkRow {
  Link instrument;             // to its own crosswalk
  std::int64_t provisions = 0, matched = 0;
  std::vector<CrosswalkCell> cells;
};
template <>
inline constexpr auto members_of<CrosswalkRow> = members("crosswalk_row", field<&CrosswalkRow::instrument>("instrument"), field<&CrosswalkRow::provisions>("provisions"),
                                                            field<&CrosswalkRow::matched>("matched"), field<&CrosswalkRow::cells>("cells"));

struct CrosswalkPage {
  std::string title;
  std::int64_t total = 0;
  std::vector<Link> columns;
  std::vector<CrosswalkRow> rows;
  std::vector<Link> unmatched;  // instruments with provisions, none of which matches any
};
template <>
inline constexpr auto members_of<CrosswalkPage> = members("crosswalk_page", field<&CrosswalkPage::title>("title"), field<&CrosswalkPage::total>("total"),
                                                              field<&CrosswalkPage::columns>("columns"), field<&CrosswalkPage::rows>("rows"),
                                                              field<&CrosswalkPage::unmatched>("unmatched"));

struct Pair {
  Link here, there;
  std::string relation;  // `Says the same as`
  std::string id;        // the relation itself, for its sign
};
template <>
inline constexpr auto members_of<Pair> = members("pair", field<&Pair::here>("here"), field<&Pair::there>("there"), field<&Pair::relation>("relation"), field<&Pair::id>("id"));

// One instrument beside another.
struct SideBySide {
  std::string id;
  Link instrument;
  std::vector<Pair> pairs;
  std::vector<Link> only_here, only_there;  // provisions without a match in the other
};
template <>
inline constexpr auto members_of<SideBySide> = members("beside", field<&SideBySide::id>("id"), field<&SideBySide::instrument>("instrument"), field<&SideBySide::pairs>("pairs"),
                                               field<&SideBySide::only_here>("only_here"), field<&SideBySide::only_there>("only_there"));

struct InstrumentCrosswalkPage {
  Link instrument;
  std::vector<SideBySide> others;
  std::vector<Link> alone;  // its provisions that match nothing anywhere
  std::int64_t provisions = 0;
};
template <>
inline constexpr auto members_of<InstrumentCrosswalkPage> = members(
    "instrument_crosswalk_page", field<&InstrumentCrosswalkPage::instrument>("instrument"), field<&InstrumentCrosswalkPage::others>("others"),
                                  field<&InstrumentCrosswalkPage::alone>("alone"), field<&InstrumentCrosswalkPage::provisions>("provisions"));

// The instruments that match any other, by title.
std::vector<link::RecordId> matched_instruments(const Facts& facts);
std::string crosswalk_address(const Facts& facts, link::RecordId instrument);

Root<CrosswalkPage> crosswalk_page(const Facts& facts, std::shared_ptr<const SiteView> site);
Root<InstrumentCrosswalkPage> instrument_crosswalk_page(const Facts& facts, std::shared_ptr<const SiteView> site, link::RecordId instrument);

}  // namespace kept::view
