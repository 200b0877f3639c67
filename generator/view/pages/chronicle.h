// The timeline of everything: an overview by year, a page for every year, and one for every country, theme and sort of happening.
#pragma once

#include <mutex>

#include "view/chronicle.h"
#include "view/facets.h"
#include "view/page.h"

namespace kept::view {

struct HappeningRow {
  When date;
  std::string short_date;     // within its year; may be empty
  std::string label;          // `Promised`, `Meeting`, …
  std::string sort;
  Link what;
  Markup text;
  std::vector<Status> status;  // none or one
  std::vector<Link> who;
  bool missed = false;
  std::string is;             // `country=tha sort=update`
};
template <>
inline constexpr auto members_of<HappeningRow> = members(
    "happening",
    field<&HappeningRow::date>("date"), field<&HappeningRow::short_date>("short_date"), field<&HappeningRow::label>("label"), field<&HappeningRow::sort>("sort"),
     field<&HappeningRow::what>("what"), field<&HappeningRow::text>("text"), field<&HappeningRow::status>("status"), field<&HappeningRow::who>("who"),
     field<&HappeningRow::missed>("missed"), field<&HappeningRow::is>("is"));

struct ChronicleYear {
  std::string year;
  Address href;
  std::int64_t count = 0, percent = 0;  // percent: of the fullest year
  bool ahead = false;                   // begins after today
  std::vector<Shared<HappeningRow>> rows;  // may be left to the year's own page
};
template <>
inline constexpr auto members_of<ChronicleYear> = members("chronicle_year", field<&ChronicleYear::year>("year"), field<&ChronicleYear::href>("href"), field<&ChronicleYear::count>("count"),
                                                              field<&ChronicleYear::percent>("percent"), field<&ChronicleYear::ahead>("ahead"), field<&ChronicleYear::rows>("rows"));

struct ChroniclePage {
  std::string title, about;         // about: by what it is narrowed down; may be empty
  std::int64_t total = 0;
  std::vector<ChronicleYear> bars;  // every year with something in it; on the overview only
  std::vector<FacetView> facets;
  bool whole = false;               // all of it stands here
  std::vector<ChronicleYear> years;
  std::int64_t number = 1, pages = 1;
  std::vector<Link> previous, next, all;
};
template <>
inline constexpr auto members_of<ChroniclePage> = members(
    "chronicle_page",
    field<&ChroniclePage::title>("title"), field<&ChroniclePage::about>("about"), field<&ChroniclePage::total>("total"), field<&ChroniclePage::bars>("bars"),
     field<&ChroniclePage::facets>("facets"), field<&ChroniclePage::whole>("whole"), field<&ChroniclePage::years>("years"), field<&ChroniclePage::number>("number"),
     field<&ChroniclePage::pages>("pages"), field<&ChroniclePage::previous>("previous"), field<&ChroniclePage::next>("next"), field<&ChroniclePage::all>("all"));

// A stretch of the chronicle that has an address of its own; it goes on over as many pages as it needs.
struct Stretch {
  std::size_t facet = 0;      // into chronicle_facets; 0 is the year
  std::string id;
  Phrase text;
  std::vector<std::size_t> rows;  // into Chronicle::all
};
constexpr std::array<std::string_view, 4> chronicle_facets = {"year", "country", "theme", "sort"};

struct Chronicle {
  std::vector<Happening> all;
  std::vector<Stretch> stretches;  // by facet, then year or name

  // As long lists show it: made when it is first asked for, from any thread.
  Shared<HappeningRow> light_row(const Facts& facts, std::size_t happening) const;

 private:
  friend Chronicle chronicle(const Facts& facts);
  std::unique_ptr<std::once_flag[]> made_;
  mutable std::vector<Shared<HappeningRow>> rows_;
};
Chronicle chronicle(const Facts& facts);

std::size_t pages_of(const Stretch& stretch);
std::string address_of(const Stretch& stretch, std::size_t page);  // `timeline/2019/`, `timeline/by/country/tha/page/2/`

Root<ChroniclePage> chronicle_page(const Facts& facts, std::shared_ptr<const SiteView> site, const Chronicle& chronicle);
Root<ChroniclePage> stretch_page(const Facts& facts, std::shared_ptr<const SiteView> site, const Chronicle& chronicle, std::size_t stretch, std::size_t page);

}  // namespace kept::view
