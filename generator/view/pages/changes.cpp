#include "view/pages/changes.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>

#include "view/frame.h"

namespace kept::view {

namespace {

constexpr std::size_t most_newest = 40;      // commits on the first page
constexpr std::size_t most_in_stretch = 200; // and on one of a month
constexpr std::size_t most_records = 20;     // of a commit

constexpr std::string_view place = "changes/";

base::Date month_of(base::Day day) {
  base::Date date = base::whole(day);
  date.from.day = date.to.day = 0;
  return date;
}

std::string month_text(const Facts& facts, base::Day day) { return facts.dates.text(month_of(day), facts.words); }

std::vector<RevisionDay> days(const Facts& facts, std::size_t first, std::size_t count) {
  std::vector<RevisionDay> made;
  base::Day day{};
  for (std::size_t i = first; i < first + count; ++i) {
    const chronicle::Commit& commit = facts.history->commits[i];
    if (made.empty() || commit.day != day) made.push_back({when(facts, commit.day), {}});
    day = commit.day;
    made.back().revisions.push_back(revision(facts, commit));
  }
  return made;
}

std::string title_of_stretch(const Facts& facts, const MonthOfChanges& stretch) {
  const std::string month = month_text(facts, facts.history->commits[stretch.first].day);
  return stretch.part == 1 ? month : facts.words.text("changes.part", {{"month", month}, {"n", stretch.part}});
}

std::vector<Links> years(const Facts& facts, const std::vector<MonthOfChanges>& all) {
  std::vector<Links> made;
  for (const MonthOfChanges& stretch : all) {
    const std::string year = base::written(facts.history->commits[stretch.first].day).substr(0, 4);
    if (made.empty() || made.back().title != year) made.push_back({year, {}});
    made.back().items.push_back({title_of_stretch(facts, stretch), {stretch.address}, std::to_string(stretch.count)});
  }
  return made;
}

ChangesPage blank(const Facts& facts) {
  ChangesPage page;
  page.lede = facts.words.text("changes.lede");
  page.incomplete = facts.history->incomplete;
  if (!facts.site.base_url.empty()) page.feed = {"/changes/feed.xml"};
  return page;
}

}  // namespace

void ChangedRecord::tell(std::vector<std::string> all) {
  lines = std::move(all);
  if (lines.size() <= most_lines) return;
  more = static_cast<std::int64_t>(lines.size() - most_lines);
  lines.resize(most_lines);
}

std::vector<MonthOfChanges> stretches(const chronicle::Chronicle& history) {
  std::vector<MonthOfChanges> made;
  const auto& commits = history.commits;
  for (std::size_t first = 0; first < commits.size();) {
    const base::Date month = month_of(commits[first].day);
    std::size_t end = first;
    while (end < commits.size() && month_of(commits[end].day) == month) ++end;
    const std::size_t parts = (end - first + most_in_stretch - 1) / most_in_stretch;
    const std::size_t newest = (end - first) - (parts - 1) * most_in_stretch;  // the last part is the one that fills up
    for (std::size_t part = parts; part > 0; --part) {
      const std::size_t count = part == parts ? newest : most_in_stretch;
      made.push_back({fmt::format("{}{}/{}", place, base::written(month), part == 1 ? "" : fmt::format("{}/", part)), first, count, part});
      first += count;
    }
  }
  return made;
}

Revision revision(const Facts& facts, const chronicle::Commit& commit) {
  Revision made;
  made.set = change_set(facts, commit);
  made.more = static_cast<std::int64_t>(commit.entries.size() - std::min(commit.entries.size(), most_records));
  for (std::size_t i = 0; i < std::min(commit.entries.size(), most_records); ++i) {
    const chronicle::Entry& entry = facts.history->entries[commit.entries[i]];
    ChangedRecord record;
    record.kind = label(facts, entry.slug.empty() ? "kinds" : "kind", entry.kind);
    record.there = entry.record != link::nowhere;
    if (record.there) record.record = link_to(facts, entry.record);
    else record.record.text = entry.slug;
    record.tell(said(facts, entry));
    made.records.push_back(std::move(record));
  }
  return made;
}

Root<ChangesPage> changes_page(const Facts& facts, std::shared_ptr<const SiteView> site, const std::vector<MonthOfChanges>& all) {
  ChangesPage page = blank(facts);
  page.days = days(facts, 0, std::min(most_newest, facts.history->commits.size()));
  page.years = years(facts, all);
  Head head = head_titled(facts, facts.words.text("changes.title"), "changes", place);
  head.section = "changes";
  head.description = page.lede;
  return {std::move(site), std::move(head), std::move(page)};
}

Root<ChangesPage> changes_page(const Facts& facts, std::shared_ptr<const SiteView> site, const std::vector<MonthOfChanges>& all, std::size_t stretch) {
  const MonthOfChanges& own = all[stretch];
  ChangesPage page = blank(facts);
  page.lede.clear();
  page.days = days(facts, own.first, own.count);
  if (stretch > 0) page.newer.push_back({title_of_stretch(facts, all[stretch - 1]), {all[stretch - 1].address}, ""});
  if (stretch + 1 < all.size()) page.older.push_back({title_of_stretch(facts, all[stretch + 1]), {all[stretch + 1].address}, ""});
  Head head = head_titled(facts, facts.words.text("changes.in", {{"month", title_of_stretch(facts, own)}}), "changes", own.address);
  head.section = "changes";
  head.crumbs.push_back({facts.words.text("changes.title"), {std::string(place)}, ""});
  return {std::move(site), std::move(head), std::move(page)};
}

}  // namespace kept::view
