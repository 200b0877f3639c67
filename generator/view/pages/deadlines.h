// What is overdue, what is due next, and what nobody has heard of for long.
#pragma once

#include "view/page.h"
#include "view/rows.h"

namespace kept::view {

// One date that something hangs on.
struct DueRow {
  When date;
  std::string type;          // `Commitment`, `Milestone`, `Recommendation`, `Meeting`
  Markup text;               // what is due, where that is not the whole promise
  Phrase line;               // the same of a meeting's own deadline, in plain words
  Link about;                // the record it belongs to
  std::vector<Link> whose;
  std::vector<Status> status;  // none or one
  bool overdue = false;
};
template <>
inline constexpr auto members_of<DueRow> = members(
    "due_row", field<&DueRow::date>("date"), field<&DueRow::type>("type"), field<&DueRow::text>("text"), field<&DueRow::line>("line"), field<&DueRow::about>("about"),
                field<&DueRow::whose>("whose"), field<&DueRow::status>("status"), field<&DueRow::overdue>("overdue"));

struct DueSection {
  std::string id, title;
  std::string about;          // one sentence
  std::int64_t total = 0;
  std::vector<DueRow> rows;   // no more than a page can bear
  std::vector<Link> all;      // where the rest stand; none or one
};
template <>
inline constexpr auto members_of<DueSection> = members(
    "due_section", field<&DueSection::id>("id"), field<&DueSection::title>("title"), field<&DueSection::about>("about"), field<&DueSection::total>("total"),
                    field<&DueSection::rows>("rows"), field<&DueSection::all>("all"));

struct DeadlinesPage {
  std::string title;
  std::int64_t total = 0, undated = 0;  // promises still open; of them, those that name no date
  std::vector<DueSection> sections;     // overdue, soon, later
  std::int64_t stale_total = 0;
  std::vector<Shared<PromiseRow>> stale;        // the longest silent first
  std::vector<Link> stale_all;
};
template <>
inline constexpr auto members_of<DeadlinesPage> = members(
    "deadlines_page",
    field<&DeadlinesPage::title>("title"), field<&DeadlinesPage::total>("total"), field<&DeadlinesPage::undated>("undated"),
     field<&DeadlinesPage::sections>("sections"), field<&DeadlinesPage::stale_total>("stale_total"), field<&DeadlinesPage::stale>("stale"),
     field<&DeadlinesPage::stale_all>("stale_all"));

Root<DeadlinesPage> deadlines_page(const Facts& facts, std::shared_ptr<const SiteView> site);

}  // namespace kept::view
