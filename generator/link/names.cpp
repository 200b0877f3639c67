#include "link/names.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/slug.h"

namespace kept::link {
namespace {

std::string heading_key(RecordId record, std::string_view id) { return fmt::format("{}#{}", record, id); }

}  // namespace

Names::Names(const std::vector<model::Record>& records) {
  by_slug_.reserve(records.size());
  by_path_.reserve(records.size());
  for (RecordId id = 0; id < records.size(); ++id) {
    const model::Record& record = records[id];
    add(record.slug, id, records);
    if (!record.implied()) by_path_.emplace(record.path, id);
    for (const model::Translation& translation : record.translations) by_path_.emplace(translation.path, id);
    const auto& headings = record.body.headings;
    for (std::uint32_t i = 0; i < headings.size(); ++i) headings_.emplace(heading_key(id, headings[i].id), i);
  }
  for (RecordId id = 0; id < records.size(); ++id)
    for (const model::Value& alias : list_of(records[id].fields, model::Role::aliases))
      if (alias.line() && base::is_slug(*alias.line())) add(*alias.line(), id, records);
}

// Of two records of a kind that share a name the first has it; that they share it is a finding of its own.
void Names::add(std::string_view slug, RecordId id, const std::vector<model::Record>& records) {
  auto& called = by_slug_[std::string(slug)];
  const auto same_kind = [&](RecordId other) { return records[other].kind == records[id].kind; };
  if (std::none_of(called.begin(), called.end(), same_kind)) called.push_back(id);
}

std::span<const RecordId> Names::called(std::string_view slug) const {
  const auto found = by_slug_.find(std::string(slug));
  return found == by_slug_.end() ? std::span<const RecordId>() : found->second;
}

RecordId Names::at_path(std::string_view path) const {
  const auto found = by_path_.find(std::string(path));
  return found == by_path_.end() ? nowhere : found->second;
}

std::optional<std::uint32_t> Names::heading(RecordId record, std::string_view id) const {
  const auto found = headings_.find(heading_key(record, id));
  return found == headings_.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace kept::link
