#include "view/subject.h"

#include <algorithm>

#include "view/places.h"
#include "view/rows.h"

namespace kept::view {

using link::Edge;
using link::RecordId;
using model::Role;

namespace {

template <class T>
void once(std::vector<T>& list) {
  std::sort(list.begin(), list.end());
  list.erase(std::unique(list.begin(), list.end()), list.end());
}

bool is_meeting(const model::Record& record) { return find(record.kind->fields, Role::outcomes) != nullptr; }

bool is_outcome(const Facts& facts, link::Target part) {
  const model::Record& record = facts.graph[part.record];
  return part.part > 0 && part.part <= record.parts.size() && record.parts[part.part - 1].field->role == Role::outcomes;
}

// `who took part` and `themes` name a record from the meeting itself; its outcomes do so from a part of it.
bool belongs_to_meeting(const Edge& edge) {
  if (!edge.top || !edge.field || edge.from.part != 0) return false;
  return edge.top->role == Role::themes || edge.field->type == model::Type::country;
}

}  // namespace

bool can_be_followed(const model::Kind& kind) { return kind.name == model::country_kind || kind.name == "theme"; }

Subject whole_tracker(const Facts& facts) {
  Subject all;
  all.promises = tracked(facts);
  for (const RecordId id : facts.graph.published()) {
    const model::Record& record = facts.graph[id];
    if (!is_meeting(record)) continue;
    all.meetings.push_back(id);
    for (std::uint32_t part = 1; part <= record.parts.size(); ++part)
      if (is_outcome(facts, {id, part})) all.outcomes.push_back({id, part});
  }
  return all;
}

Subject subject_of(const Facts& facts, RecordId record) {
  Subject made;
  made.of = record;
  for (const Edge& edge : facts.graph.into(record)) {
    if (edge.top && (edge.top->role == Role::promiser || edge.top->role == Role::themes) && facts.graph[edge.from.record].kind->tracked()) made.promises.push_back(edge.from.record);
    if (is_meeting(facts.graph[edge.from.record]) && belongs_to_meeting(edge)) made.meetings.push_back(edge.from.record);
    if (edge.field && (edge.field->role == Role::addressees || edge.field->role == Role::concerns) && is_outcome(facts, edge.from)) made.outcomes.push_back(edge.from);
  }
  once(made.promises);
  once(made.meetings);
  for (const RecordId promise : made.promises)
    for (const Edge& edge : facts.graph.into(promise))
      if (edge.field && edge.field->role == Role::concerns && is_outcome(facts, edge.from)) made.outcomes.push_back(edge.from);
  once(made.outcomes);
  return made;
}

std::string address_of(const Facts& facts, const Subject& subject) {
  return subject.of == link::nowhere ? std::string() : address_of(facts.graph[subject.of]);
}

}  // namespace kept::view
