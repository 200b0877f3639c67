#include "view/pages/releases.h"

#include <fmt/format.h>

#include <algorithm>

#include "view/forge.h"
#include "view/frame.h"

namespace kept::view {

namespace {


ChangedRecord changed_record(const Facts& facts, const chronicle::ReleasedRecord& released) {
  ChangedRecord made;
  made.kind = label(facts, "kind", released.kind);
  const auto id = facts.graph.find(released.kind, released.slug);  // by its name then: what was renamed later has no link
  made.there = id != link::nowhere;
  if (made.there) made.record = link_to(facts, id);
  else made.record.text = released.slug;
  std::vector<std::string> lines;
  for (const chronicle::Change& change : released.changes) lines.push_back(said(facts, change));
  made.tell(std::move(lines));
  return made;
}

std::string since(const Facts& facts, const chronicle::Release& release, const chronicle::Release* before) {
  if (!release.readable) return facts.words.text("releases.unreadable");
  if (!before) return facts.words.text("releases.first");
  if (!before->readable) return facts.words.text("releases.unknown", {{"before", before->name}});
  const auto n = static_cast<std::int64_t>(release.records.size() + release.more);
  return n ? facts.words.text("releases.since", {{"n", n}, {"before", before->name}}) : facts.words.text("releases.nothing", {{"before", before->name}});
}

ReleaseRow row(const Facts& facts, const chronicle::Release& release, const chronicle::Release* before) {
  ReleaseRow made;
  made.name = release.name;
  made.date = when(facts, release.day);
  made.set.hash = release.commit.substr(0, 7);
  made.set.id = "c-" + release.commit.substr(0, 12);
  made.set.commit = commit_at_forge(facts.site, release.commit);
  for (const auto& [kind, count] : release.holds) made.holds.push_back(fmt::format("{}: {}", label(facts, "kinds", kind), count));
  made.changed = since(facts, release, before);
  for (const auto& record : release.records) made.records.push_back(changed_record(facts, record));
  made.more = static_cast<std::int64_t>(release.more);
  for (const model::NamedRevision& named : facts.site.versions)
    if (named.revision == release.name && !facts.beside) made.site = {"/at/" + named.name + "/"};
  return made;
}

}  // namespace

bool has_releases(const Facts& facts) { return facts.releases && !facts.releases->newest.empty(); }

Root<ReleasesPage> releases_page(const Facts& facts, std::shared_ptr<const SiteView> site) {
  ReleasesPage page;
  page.lede = facts.words.text("releases.lede");
  page.older = static_cast<std::int64_t>(facts.releases->older);
  const auto& all = facts.releases->newest;
  for (std::size_t i = 0; i < all.size(); ++i) page.releases.push_back(row(facts, all[i], i + 1 < all.size() ? &all[i + 1] : nullptr));
  Head head = head_titled(facts, facts.words.text("releases.title"), "releases", releases_address);
  head.section = "releases";
  head.description = page.lede;
  return {std::move(site), std::move(head), std::move(page)};
}

}  // namespace kept::view
