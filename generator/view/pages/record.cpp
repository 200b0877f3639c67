#include "view/pages/record.h"

#include <algorithm>
#include <array>

#include "view/fields.h"
#include "view/frame.h"

namespace kept::view {

using link::Edge;
using link::RecordId;
using model::Role;

namespace {

bool from_own_field(const Edge& edge) { return edge.top != nullptr && edge.field && edge.field->type != model::Type::text; }

// What names it in a field of its own or of its parts, each once.
std::vector<RecordId> named_by(const Facts& facts, RecordId id, bool tracked) {
  std::vector<RecordId> ids;
  for (const Edge& edge : facts.graph.into(id))
    if (from_own_field(edge) && facts.graph[edge.from.record].kind->tracked() == tracked) ids.push_back(edge.from.record);
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  return ids;
}

bool is_practice_like(const model::Kind& kind) { return !kind.tracked() && find(kind.fields, Role::carries_out); }

}  // namespace

Root<RecordPage> record_page(const Facts& facts, std::shared_ptr<const SiteView> site, RecordId id) {
  constexpr std::array<std::string_view, 2> own = {"url", "archived"};
  const auto& record = facts.graph[id];
  Evidence evidence(facts);
  RecordPage page;
  page.kind = label(facts, "kind", record.kind->name);
  page.summary = markup(facts, id, record.fields, Role::summary);
  page.body = body(facts, id);
  page.facts = facts_of(facts, id, own);
  page.texts = texts_of(facts, id, own);
  page.url = {std::string(line_of(record.fields, "url"))};
  page.archived = {std::string(line_of(record.fields, "archived"))};
  page.cites = evidence.cite(id, record.fields);
  const auto promises = named_by(facts, id, true);
  page.promises = promise_rows(facts, promises);
  if (promises.size() > 1) page.shares = shares(facts, promises);
  for (const RecordId other : named_by(facts, id, false))
    if (is_practice_like(*facts.graph[other].kind)) page.records.push_back(record_row(facts, other));
  page.mentioned = mentioned(facts, id, [&](const Edge& edge) {
    const auto& kind = *facts.graph[edge.from.record].kind;
    return from_own_field(edge) && (kind.tracked() || is_practice_like(kind));
  });
  page.evidence = evidence.take();
  return {std::move(site), head_of(facts, id), std::move(page)};
}

}  // namespace kept::view
