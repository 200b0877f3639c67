#include "timeline/coverage.h"

#include <algorithm>

namespace kept::timeline {
namespace {

using link::RecordId;

void add_once(std::vector<RecordId>& ids, RecordId id) {
  if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
}

// Edges come sorted by where they start, so the same record comes again only at once.
void add_next(std::vector<RecordId>& ids, RecordId id) {
  if (ids.empty() || ids.back() != id) ids.push_back(id);
}

std::vector<RecordId> parties(const link::Graph& graph, RecordId instrument) {
  std::vector<RecordId> found;
  for (const link::Edge& edge : graph.out_of(instrument))
    if (edge.top && edge.top->type == model::Type::country) add_once(found, edge.to.record);
  return found;
}

void add_promisers(const link::Graph& graph, RecordId commitment, Coverage& cover) {
  for (const link::Edge& edge : graph.out_of(commitment))
    if (edge.top && edge.top->role == model::Role::promiser) add_once(cover.promisers, edge.to.record);
}

}  // namespace

std::vector<Coverage> coverage(const link::Graph& graph, RecordId instrument, const std::vector<RecordId>& countries) {
  const model::Record& record = graph[instrument];
  const auto own = parties(graph, instrument);
  std::vector<Coverage> all;
  for (std::uint32_t part = 0; part <= record.parts.size(); ++part) {
    if (part > 0 && record.parts[part - 1].field->role != model::Role::provisions) continue;
    Coverage cover;
    cover.part = part;
    for (const link::Edge& edge : graph.into(instrument, part)) {
      if (!edge.top || edge.top->role != model::Role::carries_out) continue;
      const bool tracked = graph[edge.from.record].kind->tracked();
      add_next(tracked ? cover.commitments : cover.practices, edge.from.record);
      if (tracked) add_promisers(graph, edge.from.record, cover);
    }
    for (const RecordId country : own.empty() ? countries : own)
      if (std::find(cover.promisers.begin(), cover.promisers.end(), country) == cover.promisers.end()) cover.silent.push_back(country);
    all.push_back(std::move(cover));
  }
  return all;
}

}  // namespace kept::timeline
