#include "view/evidence.h"

#include <fmt/format.h>

namespace kept::view {

using link::RecordId;

std::vector<Cite> Evidence::cite(RecordId record, const model::Group& group) {
  std::vector<Cite> cites;
  for (const model::Value& value : list_of(group, model::Role::evidence)) {
    const model::Group* pinpoint = value.group();
    const model::Value* source = pinpoint ? pinpoint->find("source") : nullptr;
    if (!source || !source->mention()) continue;
    const auto target = facts_.graph.target(record, source->mention()->index);
    if (target.found()) cites.push_back(cite(target.record, line_of(*pinpoint, "at")));
  }
  return cites;
}

Cite Evidence::cite(RecordId source, std::string_view at) {
  const auto [place, fresh] = numbers_.try_emplace({source, std::string(at)}, static_cast<std::int64_t>(items_.size()) + 1);
  const auto number = place->second;
  if (fresh) {
    const auto& fields = facts_.graph[source].fields;
    EvidenceItem item{number, fmt::format("source-{}", number), link_to(facts_, source), Phrase(std::string(at), facts_.translated() ? facts_.language_of_originals() : ""), line(facts_, fields, "publisher"),
                      when(facts_, fields, model::Role::date), {std::string(line_of(fields, "url"))}, {std::string(line_of(fields, "archived"))}};
    items_.push_back(std::move(item));
  }
  const auto& item = items_[static_cast<std::size_t>(number - 1)];
  return {number, {"#" + item.id}, item.source.text + (at.empty() ? "" : ", " + std::string(at))};
}

}  // namespace kept::view
