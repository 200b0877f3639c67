#include "view/pages/crosswalk.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "view/frame.h"

namespace kept::view {

using link::RecordId;
using link::Target;
using model::Role;

namespace {

std::vector<RecordId> by_title(const Facts& facts, const std::set<RecordId>& ids) {
  std::vector<std::pair<std::string, RecordId>> named;
  for (const RecordId id : ids) named.emplace_back(title_of(facts, id), id);
  std::sort(named.begin(), named.end());
  std::vector<RecordId> sorted;
  for (const auto& [title, id] : named) sorted.push_back(id);
  return sorted;
}

std::vector<Target> provisions_of(const Facts& facts, RecordId instrument) {
  const auto& record = facts.graph[instrument];
  std::vector<Target> provisions;
  for (std::uint32_t p = 0; p < record.parts.size(); ++p)
    if (record.parts[p].field->role == Role::provisions && record.parts[p].group) provisions.push_back({instrument, p + 1});
  return provisions;
}

// A provision by its own title; the whole of an instrument by words that say so.
Link own_link(const Facts& facts, Target what) {
  Link link = link_to(facts, what);
  if (what.part == 0) {
    link.text = facts.words.text("matrix.whole");
  } else if (const auto& parts = facts.graph[what.record].parts; what.part <= parts.size()) {
    const Phrase title = parts[what.part - 1].group ? line(facts, *parts[what.part - 1].group, Role::title) : Phrase();
    link.text = title.empty() ? Phrase(parts[what.part - 1].id) : title;
  }
  return link;
}

std::vector<Link> without(const Facts& facts, RecordId instrument, const std::set<Target>& matched) {
  std::vector<Link> rest;
  for (const Target provision : provisions_of(facts, instrument))
    if (!matched.contains(provision)) rest.push_back(own_link(facts, provision));
  return rest;
}

}  // namespace

std::vector<RecordId> matched_instruments(const Facts& facts) {
  std::set<RecordId> ids;
  for (const ProvisionMatch& match : matches(facts))
    if (match.from.record != match.to.record) ids.insert(match.from.record);
  return by_title(facts, ids);
}

std::string crosswalk_address(const Facts& facts, RecordId instrument) { return fmt::format("crosswalk/{}/", facts.graph[instrument].slug); }

Root<CrosswalkPage> crosswalk_page(const Facts& facts, std::shared_ptr<const SiteView> site) {
  CrosswalkPage page;
  page.title = facts.words.text("crosswalk.title");
  std::map<std::pair<RecordId, RecordId>, std::int64_t> counts;
  std::map<RecordId, std::set<Target>> matched;
  for (const ProvisionMatch& match : matches(facts)) {
    if (match.from.record == match.to.record) continue;
    ++counts[{match.from.record, match.to.record}];
    if (match.from.part != 0) matched[match.from.record].insert(match.from);
    page.total += match.from < match.to;
  }
  const auto instruments = matched_instruments(facts);
  for (const RecordId id : instruments) page.columns.push_back({title_of(facts, id), {crosswalk_address(facts, id)}, ""});
  for (const RecordId row : instruments) {
    CrosswalkRow made{{title_of(facts, row), {crosswalk_address(facts, row)}, ""}, static_cast<std::int64_t>(provisions_of(facts, row).size()), static_cast<std::int64_t>(matched[row].size()), {}};
    for (const RecordId column : instruments) {
      CrosswalkCell cell;
      cell.self = row == column;
      if (const auto found = counts.find({row, column}); found != counts.end()) {
        cell.count = found->second;
        cell.href = {fmt::format("{}#{}", crosswalk_address(facts, row), facts.graph[column].slug)};
        cell.label = facts.words.text("crosswalk.cell", {{"one", made.instrument.text}, {"other", title_of(facts, column)}, {"n", cell.count}});
      }
      made.cells.push_back(std::move(cell));
    }
    page.rows.push_back(std::move(made));
  }
  std::set<RecordId> rest;
  for (const model::Kind& kind : facts.graph.kinds().all())
    if (find(kind.fields, Role::provisions))
      for (const RecordId id : facts.graph.of_kind(kind))
        if (!provisions_of(facts, id).empty()) rest.insert(id);
  for (const RecordId id : instruments) rest.erase(id);
  for (const RecordId id : by_title(facts, rest)) page.unmatched.push_back(link_to(facts, id));
  Head head = head_titled(facts, page.title, "list", "crosswalk/");
  head.section = "crosswalk";
  return {std::move(site), std::move(head), std::move(page)};
}

Root<InstrumentCrosswalkPage> instrument_crosswalk_page(const Facts& facts, std::shared_ptr<const SiteView> site, RecordId instrument) {
  InstrumentCrosswalkPage page;
  page.instrument = link_to(facts, instrument);
  page.provisions = static_cast<std::int64_t>(provisions_of(facts, instrument).size());
  std::map<RecordId, std::vector<ProvisionMatch>> by_other;
  std::set<Target> matched;
  std::set<RecordId> others;
  for (const ProvisionMatch& match : matches_of(facts, instrument)) {
    if (match.to.record == instrument) continue;
    by_other[match.to.record].push_back(match);
    others.insert(match.to.record);
    matched.insert(match.from);
  }
  for (const RecordId other : by_title(facts, others)) {
    SideBySide beside{facts.graph[other].slug, {title_of(facts, other), {crosswalk_address(facts, other)}, ""}, {}, {}, {}};
    std::set<Target> here, there;
    for (const ProvisionMatch& match : by_other[other]) {
      beside.pairs.push_back({own_link(facts, match.from), own_link(facts, match.to), label(facts, "relation", match.relation), std::string(match.relation)});
      here.insert(match.from);
      there.insert(match.to);
    }
    beside.only_here = without(facts, instrument, here);
    beside.only_there = without(facts, other, there);
    page.others.push_back(std::move(beside));
  }
  page.alone = without(facts, instrument, matched);
  Head head = head_titled(facts, facts.words.text("crosswalk.of", {{"title", page.instrument.text}}), "crosswalk", crosswalk_address(facts, instrument));
  head.section = "crosswalk";
  head.crumbs.push_back({facts.words.text("nav.crosswalk"), {"crosswalk/"}, ""});
  return {std::move(site), std::move(head), std::move(page)};
}

}  // namespace kept::view
