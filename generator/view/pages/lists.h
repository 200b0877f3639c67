// The lists of records: promises by who made them, all other kinds as plain rows, in groups where that helps.
#pragma once

#include "view/page.h"
#include "view/rows.h"

namespace kept::view {

struct PromiseListPage {
  std::string title;
  std::int64_t total = 0;
  std::vector<Share> shares;
  std::vector<PromiseGroup> groups;
};
template <>
inline const Shape shape_of<PromiseListPage>{"promise_list_page",
                                             {field<&PromiseListPage::title>("title"), field<&PromiseListPage::total>("total"),
                                              field<&PromiseListPage::shares>("shares"), field<&PromiseListPage::groups>("groups")}};

struct RecordGroup {
  std::string id, title;  // a title may be empty: the only group
  std::vector<RecordRow> rows;
};
template <>
inline const Shape shape_of<RecordGroup>{"record_group", {field<&RecordGroup::id>("id"), field<&RecordGroup::title>("title"), field<&RecordGroup::rows>("rows")}};

struct RecordListPage {
  std::string title;
  std::int64_t total = 0;
  std::vector<RecordGroup> groups;
};
template <>
inline const Shape shape_of<RecordListPage>{
    "record_list_page", {field<&RecordListPage::title>("title"), field<&RecordListPage::total>("total"), field<&RecordListPage::groups>("groups")}};

struct CountryRow {
  Link country;
  std::int64_t promises = 0, overdue = 0, practices = 0, asked = 0;
  std::vector<Share> shares;
};
template <>
inline const Shape shape_of<CountryRow>{
    "country_row", {field<&CountryRow::country>("country"), field<&CountryRow::promises>("promises"), field<&CountryRow::overdue>("overdue"),
                    field<&CountryRow::practices>("practices"), field<&CountryRow::asked>("asked"), field<&CountryRow::shares>("shares")}};

struct CountryListPage {
  std::string title;
  std::int64_t total = 0;
  std::vector<CountryRow> rows;
};
template <>
inline const Shape shape_of<CountryListPage>{
    "country_list_page", {field<&CountryListPage::title>("title"), field<&CountryListPage::total>("total"), field<&CountryListPage::rows>("rows")}};

Root<PromiseListPage> promise_list_page(const Facts& facts, std::shared_ptr<const SiteView> site, const model::Kind& kind);
Root<RecordListPage> record_list_page(const Facts& facts, std::shared_ptr<const SiteView> site, const model::Kind& kind);
Root<CountryListPage> country_list_page(const Facts& facts, std::shared_ptr<const SiteView> site, const model::Kind& kind);

}  // namespace kept::view
