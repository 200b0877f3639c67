// How the record changed, commit by commit: the newest on one page, all of them by month.
#pragma once

#include <map>

#include "view/history.h"
#include "view/page.h"

namespace kept::view {

struct ChangedRecord {
  static constexpr std::size_t most_lines = 8;

  void tell(std::vector<std::string> all);  // as many of them as a page shows

  std::string kind;            // `Commitment`
  Link record;                 // an empty text: a whole list
  bool there = false;          // it has a page; that of the site itself has an empty address
  std::vector<std::string> lines;
  std::int64_t more = 0;       // lines that are left out
};
template <>
inline constexpr auto members_of<ChangedRecord> = members("changed_record", field<&ChangedRecord::kind>("kind"), field<&ChangedRecord::record>("record"), field<&ChangedRecord::there>("there"), field<&ChangedRecord::lines>("lines"),
                                                              field<&ChangedRecord::more>("more"));

struct Revision {
  ChangeSet set;
  std::vector<ChangedRecord> records;
  std::int64_t more = 0;       // records that are left out
};
template <>
inline constexpr auto members_of<Revision> = members("revision", field<&Revision::set>("set"), field<&Revision::records>("records"), field<&Revision::more>("more"));

struct RevisionDay {
  When date;
  std::vector<Revision> revisions;
};
template <>
inline constexpr auto members_of<RevisionDay> = members("revision_day", field<&RevisionDay::date>("date"), field<&RevisionDay::revisions>("revisions"));

struct ChangesPage {
  std::string lede;
  std::vector<RevisionDay> days;    // newest first
  std::vector<Links> years;         // on the page of the newest: the months of each, with how many commits
  std::vector<Link> newer, older;   // none or one: the pages beside a month's
  bool incomplete = false;
  Address feed;
};
template <>
inline constexpr auto members_of<ChangesPage> = members("changes_page",
                                         field<&ChangesPage::lede>("lede"), field<&ChangesPage::days>("days"), field<&ChangesPage::years>("years"), field<&ChangesPage::newer>("newer"),
                                          field<&ChangesPage::older>("older"), field<&ChangesPage::incomplete>("incomplete"), field<&ChangesPage::feed>("feed"));

// A page of commits that were made in one month. A busy month has several; each holds the same commits for good, so that
// the address of a commit stays.
struct MonthOfChanges {
  std::string address;       // `changes/2026-11/`, `changes/2026-11/2/`
  std::size_t first = 0, count = 0;  // in Chronicle::commits
  std::size_t part = 1;
};
std::vector<MonthOfChanges> stretches(const chronicle::Chronicle& history);  // newest first

Revision revision(const Facts& facts, const chronicle::Commit& commit);

Root<ChangesPage> changes_page(const Facts& facts, std::shared_ptr<const SiteView> site, const std::vector<MonthOfChanges>& all);
Root<ChangesPage> changes_page(const Facts& facts, std::shared_ptr<const SiteView> site, const std::vector<MonthOfChanges>& all, std::size_t stretch);

}  // namespace kept::view
