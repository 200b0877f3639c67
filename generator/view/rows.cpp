#include "view/rows.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace kept::view {

using link::RecordId;
using model::Role;

namespace {

std::vector<Link> promiser_links(const Facts& facts, RecordId record) {
  std::vector<Link> links;
  for (const link::Edge& edge : facts.graph.out_of(record))
    if (edge.top && edge.top->role == Role::promiser) links.push_back(link_to(facts, edge.to));
  return links;
}

}  // namespace

PromiseRow make_promise_row(const Facts& facts, RecordId id) {
  const auto& record = facts.graph[id];
  const auto& story = facts.stories[id];
  PromiseRow row;
  row.title = link_to(facts, id);
  row.promiser = promiser_links(facts, id);
  if (const auto type = line_of(record.fields, "type"); !type.empty()) row.type = label(facts, "type", type);
  row.made = when(facts, record.fields, Role::made);
  row.due = when(facts, record.fields, Role::due);
  if (story.last_heard) row.last_heard = when(facts, *story.last_heard);
  row.promiser_says = status(facts, story.promiser);
  row.others_say = status(facts, story.others);
  row.differ = story.differ;
  row.overdue = story.overdue;
  row.due_soon = story.due_soon;
  row.stale = story.stale;
  row.themes = links_by(facts, id, Role::themes);
  return row;
}

Shared<PromiseRow> promise_row(const Facts& facts, RecordId id) {
  return id < facts.promise_rows.size() ? facts.promise_rows[id] : Shared(make_promise_row(facts, id));
}

std::vector<Shared<PromiseRow>> promise_rows(const Facts& facts, std::span<const RecordId> records) {
  std::vector<Shared<PromiseRow>> rows;
  rows.reserve(records.size());
  for (const RecordId id : records) rows.push_back(promise_row(facts, id));
  return rows;
}

std::vector<Share> shares(const Facts& facts, std::span<const RecordId> records) {
  std::vector<std::int64_t> counts(facts.site.statuses.size() + 1, 0);  // the last: not assessed
  for (const RecordId id : records) {
    const auto& story = facts.stories[id];
    const auto& said = story.promiser ? story.promiser : story.others;
    ++counts[said ? static_cast<std::size_t>(said->status) : counts.size() - 1];
  }
  std::vector<Share> made;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    const auto percent = records.empty() ? 0 : (counts[i] * 200 + static_cast<std::int64_t>(records.size())) / (2 * static_cast<std::int64_t>(records.size()));
    made.push_back({status(facts, i + 1 == counts.size() ? -1 : static_cast<int>(i)), counts[i], percent});
  }
  return made;
}

RecordRow record_row(const Facts& facts, RecordId id) {
  const auto& fields = facts.graph[id].fields;
  std::vector<std::string> meta;
  if (const auto type = line_of(fields, "type"); !type.empty()) meta.push_back(label(facts, "type", type));
  if (const auto date = when(facts, fields, Role::date)) meta.push_back(date->text);
  for (const char* name : {"place", "publisher"})
    if (const auto text = line(facts, fields, name); !text.empty()) meta.push_back(text);
  if (const auto* country = fields.find("country"); country && country->mention())
    if (const auto target = facts.graph.target(id, country->mention()->index); target.found()) meta.push_back(title_of(facts, target));
  return {link_to(facts, id), fmt::format("{}", fmt::join(meta, " · ")), markup(facts, id, fields, Role::summary)};
}

std::vector<RecordId> countries_asked(const Facts& facts) {
  std::vector<RecordId> ids;
  for (const std::string& slug : facts.site.countries)
    if (const RecordId id = facts.graph.find(model::country_kind, slug); id != link::nowhere) ids.push_back(id);
  if (!ids.empty()) return ids;
  const model::Kind* countries = facts.graph.kinds().named(model::country_kind);
  for (const RecordId id : countries ? facts.graph.of_kind(*countries) : std::span<const RecordId>()) {
    const auto into = facts.graph.into(id);
    if (std::any_of(into.begin(), into.end(), [](const link::Edge& edge) { return edge.top && edge.top->role == Role::promiser; })) ids.push_back(id);
  }
  return ids;
}

std::vector<RecordId> tracked(const Facts& facts) {
  std::vector<RecordId> all;
  for (const model::Kind& kind : facts.graph.kinds().all()) {
    if (!kind.tracked()) continue;
    const auto ids = facts.graph.of_kind(kind);
    all.insert(all.end(), ids.begin(), ids.end());
  }
  return all;
}

}  // namespace kept::view
