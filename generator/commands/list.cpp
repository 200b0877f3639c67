#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iostream>
#include <nlohmann/json.hpp>

#include "commands/options.h"
#include "commands/reading.h"
#include "commands/show.h"
#include "commands/table_text.h"
#include "commands/where.h"
#include "diff/compare.h"

namespace kept::commands {
namespace {

using link::RecordId;
using model::Role;
using Json = nlohmann::ordered_json;

constexpr std::array<std::string_view, 3> list_formats = {"human", "json", "csv"};
constexpr Option list_format_option = {"format", 0, "human|json|csv", "how to write", "human", list_formats};
constexpr Option where_option = {"where", 0, "FIELD=VALUE", "only records of which this is true, such as status=met or updates.voice=independent; may be given again", {}, {}, true};
constexpr std::array list_options = {source_option, revision_option, where_option, drafts_option, as_of_option, list_format_option};
constexpr std::array list_operands = {Operand{"KIND", "a kind, such as commitment; all kinds without it", false, kind_names}};

// The country or body whose record it is, as written: `THA`.
std::string promiser_of(const model::Record& record) {
  for (const auto& member : record.fields.members())
    if (member.field->role == Role::promiser) return diff::written(record, *member.value);
  return {};
}

std::string status_of(const view::Facts& facts, RecordId id, timeline::Voice voice) {
  for (const auto& standing : facts.stories[id].standings)
    if (standing.voice == voice) return facts.site.statuses[static_cast<std::size_t>(standing.status)].id;
  return {};
}

struct Flag {
  std::string_view name;
  bool (*is)(const timeline::Story&);
};
constexpr std::array flags = {
    Flag{"overdue", [](const timeline::Story& story) { return story.overdue; }},
    Flag{"due_soon", [](const timeline::Story& story) { return story.due_soon; }},
    Flag{"stale", [](const timeline::Story& story) { return story.stale; }},
    Flag{"voices_differ", [](const timeline::Story& story) { return story.differ; }},
    Flag{"not_assessed", [](const timeline::Story& story) { return !story.assessed(); }},
};

std::string flags_of(const timeline::Story& story) {
  std::string out;
  for (const Flag& flag : flags)
    if (flag.is(story)) out += (out.empty() ? "" : " ") + std::string(flag.name);
  return out;
}

constexpr std::array voices = {timeline::Voice::government, timeline::Voice::civil_society, timeline::Voice::independent};

Cells cells_of(const view::Facts& facts, RecordId id) {
  const model::Record& record = facts.graph[id];
  Cells row = {record.kind->name, record.slug, view::title_of(facts, id), promiser_of(record)};
  const auto& story = facts.stories[id];
  const bool tracked = record.kind->tracked();
  for (const auto voice : voices) row.push_back(tracked ? status_of(facts, id, voice) : "");
  row.push_back(tracked && story.due ? base::written(*story.due) : "");
  row.push_back(tracked ? flags_of(story) : "");
  return row;
}

std::vector<Cells> rows_of(const view::Facts& facts, const std::vector<RecordId>& records) {
  std::vector<Cells> rows = {{"kind", "slug", "title", "promiser"}};
  for (const auto voice : voices) rows.front().emplace_back(id_of(voice));
  rows.front().insert(rows.front().end(), {"due", "flags"});
  for (const RecordId id : records) rows.push_back(cells_of(facts, id));
  return rows;
}

Json json_of(const view::Facts& facts, RecordId id) {
  const model::Record& record = facts.graph[id];
  Json json = {{"kind", record.kind->name}, {"slug", record.slug}, {"title", view::title_of(facts, id)}, {"file", record.path}, {"line", record.at.line}};
  if (!record.kind->tracked()) return json;
  const auto& story = facts.stories[id];
  const auto or_null = [](const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); };
  json["promiser"] = or_null(promiser_of(record));
  for (const auto voice : voices) json["status"][std::string(id_of(voice))] = or_null(status_of(facts, id, voice));
  json["due"] = story.due ? Json(base::written(*story.due)) : Json(nullptr);
  for (const Flag& flag : flags) json[std::string(flag.name)] = flag.is(story);
  return json;
}

std::string as_json(const view::Facts& facts, const std::vector<RecordId>& records) {
  Json list = Json::array();
  for (const RecordId id : records) list.push_back(json_of(facts, id));
  return list.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string as_table(const view::Facts& facts, const std::vector<RecordId>& records, bool one_kind) {
  auto rows = rows_of(facts, records);
  if (one_kind)
    for (Cells& row : rows) row.front().clear();
  return records.empty() ? "No record fits.\n" : aligned(rows);
}

base::Result<std::vector<RecordId>> selected(const Reading& reading, const Given& given) {
  const auto& graph = reading.tracker.graph;
  const model::Kind* kind = nullptr;
  if (!given.operands.empty()) {
    const auto named = kind_named(graph.kinds(), given.operands.front());
    if (!named) return tl::unexpected<base::Failure>(named.error());
    kind = *named;
  }
  std::vector<Condition> conditions;
  for (const std::string& written : given.all("where")) {
    auto condition = condition_from(written, graph.kinds(), kind, reading.tracker.site);
    if (!condition) return tl::unexpected<base::Failure>(condition.error());
    conditions.push_back(std::move(*condition));
  }
  std::vector<RecordId> records;
  const auto candidates = kind ? graph.of_kind(*kind) : graph.published();
  std::copy_if(candidates.begin(), candidates.end(), std::back_inserter(records), [&](RecordId id) {
    if (graph[id].implied() || graph[id].unreadable) return false;
    return std::all_of(conditions.begin(), conditions.end(), [&](const Condition& condition) { return condition(reading.facts, id); });
  });
  return records;
}

int run_list(const Given& given) {
  const auto settings = settings_from(given);
  if (!settings) return show_failure(settings.error());
  const auto reading = read_to_look_at(*settings);
  if (!reading) return show_failure(reading.error());
  const auto& facts = (*reading)->facts;
  const auto records = selected(**reading, given);
  if (!records) return show_failure(records.error());
  const auto format = given.get("format");
  std::cout << (format == "json" ? as_json(facts, *records) : format == "csv" ? csv(rows_of(facts, *records)) : as_table(facts, *records, !given.operands.empty()));
  return 0;
}

}  // namespace

const Command list_command = {"list", "list records: who promised what, and how it stands", list_options, list_operands, run_list};

}  // namespace kept::commands
