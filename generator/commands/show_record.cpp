#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iostream>

#include "commands/options.h"
#include "commands/record_text.h"
#include "commands/show.h"

namespace kept::commands {
namespace {

using base::Failure;
using link::RecordId;
using link::Target;

constexpr std::array show_record_options = {source_option, revision_option, drafts_option, as_of_option, format_option};
constexpr std::array show_record_operands = {Operand{"SLUG", "a record, such as tha-mou-atd or commitment:tha-mou-atd, or a part of one: gcm-2018#13h"}};

base::Result<RecordId> record_named(const link::Graph& graph, const model::Name& name, const std::string& written) {
  std::vector<std::string> found, known;
  RecordId id = link::nowhere;
  for (RecordId n = 0; n < graph.records().size(); ++n) {
    const auto& record = graph[n];
    if (!name.kind.empty() && record.kind->name != name.kind) continue;
    known.push_back(record.slug);
    const auto reference = reference_to(graph, {n, 0});
    if (record.slug != name.slug || (!found.empty() && found.back() == reference)) continue;  // of two with one name, which is an error, the first
    found.push_back(reference);
    if (id == link::nowhere) id = n;
  }
  if (found.empty()) return base::failure(Failure::Kind::usage, fmt::format("There is no record “{}”", written), did_you_mean(name.slug, known, "`kept list` lists the records there are"));
  if (found.size() > 1) return base::failure(Failure::Kind::usage, fmt::format("“{}” names {} records", written, found.size()), fmt::format("Write one of: {}", fmt::join(found, ", ")));
  return id;
}

base::Result<Target> target_named(const link::Graph& graph, const std::string& written) {
  const model::Name name = model::read_name(written);
  if (!name.kind.empty())
    if (const auto kind = kind_named(graph.kinds(), name.kind); !kind) return tl::unexpected<Failure>(kind.error());
  const auto id = record_named(graph, name, written);
  if (!id || name.part.empty()) return id.map([](RecordId record) { return Target{record, 0}; });
  const auto& record = graph[*id];
  if (const auto* part = record.part(name.part); part && part->group) return Target{*id, static_cast<std::uint32_t>(part - record.parts.data()) + 1};
  std::vector<std::string> known;
  for (const auto& part : record.parts)
    if (!part.id.empty()) known.push_back(part.id);
  return base::failure(Failure::Kind::usage, fmt::format("{} has no part “{}”", reference_to(graph, {*id, 0}), name.part),
                       did_you_mean(name.part, known, known.empty() ? "It has no parts" : fmt::format("`kept show {}` shows its parts", record.slug)));
}

int run_show(const Given& given) {
  const auto settings = settings_from(given);
  if (!settings) return show_failure(settings.error());
  const auto reading = read_to_look_at(*settings, true);
  if (!reading) return show_failure(reading.error());
  const auto target = target_named((*reading)->tracker.graph, given.operands.front());
  if (!target) return show_failure(target.error());
  std::cout << (given.get("format") == "json" ? record_as_json(**reading, *target) : record_in_words(**reading, *target));
  return 0;
}

}  // namespace

const Command show_command = {"show", "show a record: its fields, status and timeline, what names it and how it changed", show_record_options, show_record_operands, run_show};

}  // namespace kept::commands
