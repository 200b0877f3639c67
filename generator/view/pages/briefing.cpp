#include "view/pages/briefing.h"

#include <algorithm>

#include "view/frame.h"

namespace kept::view {

using link::RecordId;
using model::Role;

namespace {

// What two sheets bear, with their sources.
constexpr std::size_t most_rows = 12;
constexpr std::size_t most_asked = 5;
constexpr std::size_t most_ratifications = 8;

// What calls for attention first; then the latest heard of.
std::vector<RecordId> by_urgency(const Facts& facts, std::vector<RecordId> promises) {
  const auto key = [&](RecordId id) {
    const auto& story = facts.stories[id];
    const auto heard = story.last_heard ? base::last_day(*story.last_heard) : base::Day{};
    return std::tuple(!story.overdue, !story.due_soon, !story.differ, !story.assessed(), -heard.time_since_epoch().count(), id);
  };
  std::sort(promises.begin(), promises.end(), [&](RecordId a, RecordId b) { return key(a) < key(b); });
  return promises;
}

// The evidence of what is said of it; of a promise that nobody has spoken of, that it was made.
std::vector<Cite> cites_of(const Facts& facts, RecordId id, Evidence& evidence) {
  const auto& story = facts.stories[id];
  std::vector<Cite> cites;
  for (const auto& said : {story.promiser, story.others})
    if (said)
      for (Cite& cite : evidence.cite(id, *facts.graph[id].parts[said->part - 1].group)) cites.push_back(std::move(cite));
  return cites.empty() ? evidence.cite(id, facts.graph[id].fields) : cites;
}

}  // namespace

std::string briefing_address(const model::Record& country) { return address_of(country) + "briefing/"; }

Root<BriefingPage> briefing_page(const Facts& facts, std::shared_ptr<const SiteView> site, RecordId id) {
  const auto& record = facts.graph[id];
  Evidence evidence(facts);
  BriefingPage page;
  page.country = link_to(facts, id);
  page.summary = markup(facts, id, record.fields, Role::summary);
  const auto promises = by_urgency(facts, promises_of(facts, id));
  page.total = static_cast<std::int64_t>(promises.size());
  page.shares = shares(facts, promises);
  const auto count = [&](auto test) { return std::count_if(promises.begin(), promises.end(), [&](RecordId p) { return test(facts.stories[p]); }); };
  page.overdue = count([](const timeline::Story& s) { return s.overdue; });
  page.stale = count([](const timeline::Story& s) { return s.stale; });
  page.not_assessed = count([](const timeline::Story& s) { return !s.assessed(); });
  for (std::size_t i = 0; i < std::min(most_rows, promises.size()); ++i) page.rows.push_back({promise_row(facts, promises[i]), cites_of(facts, promises[i], evidence)});
  page.more_rows = page.total - static_cast<std::int64_t>(page.rows.size());
  page.ratifications = ratifications_of(facts, id, most_ratifications, evidence);
  page.asked = newest_asked_of(facts, id, most_asked, page.more_asked, evidence);
  page.evidence = evidence.take();
  Head head = head_titled(facts, facts.words.text("briefing.title", {{"country", page.country.text}}), "briefing", briefing_address(record));
  head.section = record.kind->folder;
  head.crumbs.push_back({list_title(facts, *record.kind), {list_address(*record.kind)}, ""});
  head.crumbs.push_back(page.country);
  page.address = head.canonical.to;
  return {std::move(site), std::move(head), std::move(page)};
}

}  // namespace kept::view
