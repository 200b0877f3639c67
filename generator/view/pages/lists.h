// The lists of records: promises as tables to sort and narrow down, all other kinds as plain rows, in groups where that helps.
#pragma once

#include "view/facets.h"
#include "view/map.h"
#include "view/page.h"
#include "view/rows.h"

namespace kept::view {

// A row, and what it can be found by: `country=tha status=started`.
struct PromiseEntry {
  Shared<PromiseRow> row;
  std::string is;
};
template <>
inline constexpr auto members_of<PromiseEntry> = members("entry", field<&PromiseEntry::row>("row"), field<&PromiseEntry::is>("is"));

struct PromiseListPage {
  std::string title;
  std::string about;               // on an index page: by what it narrows the list down
  std::int64_t total = 0;
  std::vector<Share> shares;
  std::vector<FacetView> facets;   // empty where the list goes on over pages, but for the first of all
  bool whole = false;              // all rows stand on this page, so that they can be narrowed down in place
  std::vector<PromiseEntry> entries;
  std::int64_t number = 1, pages = 1;
  std::vector<Link> previous, next, all;  // none or one each; all: the whole list, on an index page
};
template <>
inline constexpr auto members_of<PromiseListPage> = members(
    "promise_list_page",
    field<&PromiseListPage::title>("title"), field<&PromiseListPage::about>("about"), field<&PromiseListPage::total>("total"),
     field<&PromiseListPage::shares>("shares"), field<&PromiseListPage::facets>("facets"), field<&PromiseListPage::whole>("whole"),
     field<&PromiseListPage::entries>("entries"), field<&PromiseListPage::number>("number"), field<&PromiseListPage::pages>("pages"),
     field<&PromiseListPage::previous>("previous"), field<&PromiseListPage::next>("next"), field<&PromiseListPage::all>("all"));

struct RecordGroup {
  std::string id, title;  // a title may be empty: the only group
  std::vector<RecordRow> rows;
};
template <>
inline constexpr auto members_of<RecordGroup> = members("record_group", field<&RecordGroup::id>("id"), field<&RecordGroup::title>("title"), field<&RecordGroup::rows>("rows"));

struct RecordListPage {
  std::string title;
  std::int64_t total = 0;
  std::vector<RecordGroup> groups;
};
template <>
inline constexpr auto members_of<RecordListPage> = members(
    "record_list_page", field<&RecordListPage::title>("title"), field<&RecordListPage::total>("total"), field<&RecordListPage::groups>("groups"));

struct CountryRow {
  Link country;
  std::int64_t promises = 0, overdue = 0, practices = 0, asked = 0;
  std::vector<Share> shares;
};
template <>
inline constexpr auto members_of<CountryRow> = members(
    "country_row", field<&CountryRow::country>("country"), field<&CountryRow::promises>("promises"), field<&CountryRow::overdue>("overdue"),
                    field<&CountryRow::practices>("practices"), field<&CountryRow::asked>("asked"), field<&CountryRow::shares>("shares"));

struct CountryListPage {
  std::string title;
  std::int64_t total = 0;
  std::vector<CountryRow> rows;
  std::optional<MapView> map;
};
template <>
inline constexpr auto members_of<CountryListPage> = members(
    "country_list_page", field<&CountryListPage::title>("title"), field<&CountryListPage::total>("total"), field<&CountryListPage::rows>("rows"), field<&CountryListPage::map>("map"));


// The promises of a kind, by who promised and then by title, and the same narrowed down to one value. A list goes on over as many pages as
// it needs: a phone must open each.
struct PromiseList {
  const model::Kind* kind = nullptr;
  std::optional<FacetValue> by;        // none: all of them
  std::vector<link::RecordId> promises;
};
std::vector<PromiseList> promise_lists(const Facts& facts, const model::Kind& kind);
std::size_t pages_of(const PromiseList& list);
std::string address_of(const PromiseList& list, std::size_t page);  // from 0
Root<PromiseListPage> promise_list_page(const Facts& facts, std::shared_ptr<const SiteView> site, const PromiseList& list, std::size_t page);

Root<RecordListPage> record_list_page(const Facts& facts, std::shared_ptr<const SiteView> site, const model::Kind& kind);
Root<CountryListPage> country_list_page(const Facts& facts, std::shared_ptr<const SiteView> site, const model::Kind& kind);

}  // namespace kept::view
