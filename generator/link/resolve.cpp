#include "link/resolve.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace kept::link {

using model::Mention;
using model::Record;

namespace {

constexpr std::string_view content = "content/";

}  // namespace

bool allowed(const Mention& mention, const model::Kind& kind) {
  if (!mention.kind.empty() && mention.kind != kind.name) return false;
  const auto* kinds = mention.field ? &mention.field->kinds : nullptr;
  return !kinds || kinds->empty() || std::find(kinds->begin(), kinds->end(), kind.name) != kinds->end();
}

bool in_prose(const Mention& mention) { return !mention.field || mention.field->type == model::Type::text; }

std::string beside(std::string_view from, std::string_view relative) {
  std::vector<std::string_view> steps;
  const auto walk = [&](std::string_view path) {
    while (true) {
      const auto slash = path.find('/');
      const auto step = path.substr(0, slash);
      if (step == "..") {
        if (steps.empty()) return false;
        steps.pop_back();
      } else if (!step.empty() && step != ".") {
        steps.push_back(step);
      }
      if (slash == std::string_view::npos) return true;
      path.remove_prefix(slash + 1);
    }
  };
  const auto last = from.rfind('/');
  if (last != std::string_view::npos && !walk(from.substr(0, last))) return {};
  if (!walk(relative)) return {};
  std::string path = fmt::format("{}", fmt::join(steps, "/"));
  return path.starts_with(content) ? path : std::string();
}

Way Resolver::follow(std::string_view file, const Mention& mention) const {
  if (mention.form == Mention::Form::asset)
    return {std::binary_search(assets_.begin(), assets_.end(), beside(file, mention.slug)), {}};
  const RecordId id = record_of(file, mention);
  if (id == nowhere) return {};
  const auto part = part_of(id, mention);
  return part ? Way{true, {id, *part}} : Way{};
}

RecordId Resolver::record_of(std::string_view file, const Mention& mention) const {
  if (mention.form == Mention::Form::file) return names_.at_path(beside(file, mention.slug));
  RecordId only = nowhere;
  for (const RecordId id : names_.called(mention.slug)) {
    if (!allowed(mention, *records_[id].kind)) continue;
    if (only != nowhere) return nowhere;
    only = id;
  }
  return only;
}

std::optional<std::uint32_t> Resolver::part_of(RecordId id, const Mention& mention) const {
  if (mention.part.empty()) return 0;
  const Record& record = records_[id];
  const auto parts = static_cast<std::uint32_t>(record.parts.size());
  if (const model::Part* part = record.part(mention.part))
    return static_cast<std::uint32_t>(part - record.parts.data()) + 1;
  if (!in_prose(mention)) return std::nullopt;
  const auto heading = names_.heading(id, mention.part);
  return heading ? std::optional(parts + *heading + 1) : std::nullopt;
}

}  // namespace kept::link
