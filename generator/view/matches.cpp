#include "view/matches.h"

#include <algorithm>
#include <array>

namespace kept::view {

using link::Edge;
using link::RecordId;
using model::Role;

namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 2> turned = {{{"broad", "narrow"}, {"narrow", "broad"}}};

std::string_view seen_from_there(std::string_view relation) {
  for (const auto& [here, there] : turned)
    if (here == relation) return there;
  return relation;
}

bool is_match(const Edge& edge) {
  const model::Field* relations = edge.top && edge.top->role == Role::provisions ? find(edge.top->fields, Role::matches) : nullptr;
  return relations && std::any_of(relations->fields.begin(), relations->fields.end(), [&](const model::Field& f) { return &f == edge.field; });
}

void add_from(const Facts& facts, RecordId instrument, std::vector<ProvisionMatch>& found) {
  for (const Edge& edge : facts.graph.out_of(instrument))
    if (is_match(edge)) found.push_back({edge.from, edge.to, edge.field->name});
}

void add_into(const Facts& facts, RecordId instrument, std::vector<ProvisionMatch>& found) {
  for (const Edge& edge : facts.graph.into(instrument))
    if (is_match(edge)) found.push_back({edge.to, edge.from, seen_from_there(edge.field->name)});
}

std::vector<ProvisionMatch> each_once(std::vector<ProvisionMatch> found) {
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

}  // namespace

std::vector<ProvisionMatch> matches(const Facts& facts) {
  std::vector<ProvisionMatch> found;
  for (const model::Kind& kind : facts.graph.kinds().all()) {
    if (!find(kind.fields, Role::provisions)) continue;
    for (const RecordId id : facts.graph.of_kind(kind)) {
      add_from(facts, id, found);
      add_into(facts, id, found);
    }
  }
  return each_once(std::move(found));
}

std::vector<ProvisionMatch> matches_of(const Facts& facts, RecordId instrument) {
  std::vector<ProvisionMatch> found;
  add_from(facts, instrument, found);
  add_into(facts, instrument, found);
  return each_once(std::move(found));
}

}  // namespace kept::view
