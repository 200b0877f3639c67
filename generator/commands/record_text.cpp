#include "commands/record_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "commands/terminal.h"
#include "diff/compare.h"
#include "render/formats/json.h"
#include "view/history.h"

namespace kept::commands {
namespace {

using link::RecordId;
using link::Target;
using model::Group;
using model::Role;
using Happening = timeline::Event::Type;
using Json = nlohmann::ordered_json;

const Group* group_of(const link::Graph& graph, Target target) {
  const auto& record = graph[target.record];
  if (target.part == 0) return &record.fields;
  return target.part <= record.parts.size() ? record.parts[target.part - 1].group : nullptr;
}

std::string place_of(const link::Graph& graph, Target target) {
  const auto& record = graph[target.record];
  if (record.implied()) return "no file of its own; its code says all that is known";
  const bool part = target.part != 0 && target.part <= record.parts.size();
  const auto line = part ? record.parts[target.part - 1].at.line : record.at.line;
  return line ? fmt::format("{}:{}", record.path, line) : record.path;
}

void put_field(const model::Record& record, const model::Field& field, const model::Value& value, const std::string& indent, std::string& out) {
  if (!field.list || field.type != model::Type::group) {
    out += fmt::format("{}{}: {}\n", indent, field.name, fit_for_terminal(diff::written(record, value)));
    return;
  }
  out += fmt::format("{}{}:\n", indent, field.name);
  for (const model::Value& item : value.list()) out += fmt::format("{}  - {}\n", indent, fit_for_terminal(diff::written(record, item)));
}

void put_fields(const link::Graph& graph, Target target, std::string& out) {
  const Group* group = group_of(graph, target);
  if (!group) return;
  const auto& record = graph[target.record];
  for (const auto& member : group->members())
    if (member.field->role != Role::updates && (target.part || member.field->role != Role::title)) put_field(record, *member.field, *member.value, "", out);
}

std::string evidence_of(const model::Record& record, const Group& group) {
  const auto* sources = group.find(Role::evidence);
  if (!sources) return {};
  std::string out;
  for (const model::Value& item : sources->list()) {
    const Group* one = item.group();
    const auto* source = one ? one->find("source") : nullptr;
    if (!source) continue;
    const auto at = line_of(*one, "at");
    out += fmt::format("{}{}{}{}", out.empty() ? "" : "; ", diff::written(record, *source), at.empty() ? "" : ", ", at);
  }
  return out;
}

// The label in the site's first language.
std::string status_label(const Reading& reading, int status) {
  const auto& step = reading.tracker.site.statuses[static_cast<std::size_t>(status)];
  const auto label = step.label.in(reading.facts.language());
  return label.empty() ? step.id : std::string(label);
}

constexpr std::array<std::string_view, timeline::voices> voice_names = {"Government", "Civil society", "Independent"};

void put_status(const Reading& reading, RecordId id, std::string& out) {
  const auto& record = reading.tracker.graph[id];
  const auto& story = reading.stories[id];
  out += "\nStatus\n";
  if (!story.assessed()) out += "  Nobody has assessed it\n";
  for (const auto& standing : story.standings) {
    out += fmt::format("  {}: {} since {}\n", voice_names[static_cast<std::size_t>(standing.voice)], fit_for_terminal(status_label(reading, standing.status)), base::written(standing.since));
    const auto evidence = evidence_of(record, *record.parts[standing.part - 1].group);
    if (!evidence.empty()) out += fmt::format("    evidence: {}\n", fit_for_terminal(evidence));
  }
  if (story.differ) out += "  The voices differ\n";
  if (story.overdue) out += fmt::format("  Overdue: it was due {}\n", base::written(*story.due));
  if (story.due_soon) out += fmt::format("  Due soon: {}\n", base::written(*story.due));
  if (story.stale) out += fmt::format("  Stale: {}\n", story.last_heard ? "last heard of " + base::written(*story.last_heard) : "nothing was ever heard of it");
}

std::string value_of(const Group& group) {
  const auto* value = group.find("value");
  return value && value->number() ? value->number()->written : std::string();
}

std::string text_in(const model::Record& record, const Group& group, Role role) {
  const auto* value = group.find(role);
  return value ? diff::written(record, *value) : std::string();
}

std::string what_happened(const Reading& reading, const timeline::Event& event) {
  const auto& record = reading.tracker.graph[event.what.record];
  const Group& group = event.group ? *event.group : record.fields;
  switch (event.type) {
    case Happening::made: return "promised";
    case Happening::due: return event.missed ? "due, and not done" : "due";
    case Happening::milestone: return fmt::format("milestone {}: {}", event.reached ? "reached" : event.missed ? "missed" : "planned", text_in(record, group, Role::title));
    case Happening::outcome: return fmt::format("{} ({}): {}", line_of(group, "type"), reference_to(reading.tracker.graph, event.what), text_in(record, group, Role::summary));
    case Happening::observation: return fmt::format("observed: {} of {}", value_of(group), reference_to(reading.tracker.graph, event.what));
    case Happening::update: break;
  }
  const auto status = line_of(group, Role::status), voice = line_of(group, Role::voice);
  const auto text = text_in(record, group, Role::summary);
  return fmt::format("update{}{}{}{}{}{}", voice.empty() ? "" : ", ", voice, status.empty() ? "" : ", ", status, text.empty() ? "" : ": ", text);
}

void put_timeline(const Reading& reading, RecordId id, std::string& out) {
  const auto& events = reading.stories[id].events;
  if (events.empty()) return;
  out += "\nTimeline\n";
  std::size_t width = 0;
  for (const auto& event : events) width = std::max(width, base::written(event.date).size());
  for (const auto& event : events)
    out += fmt::format("  {:<{}}  {}{}\n", base::written(event.date), width, fit_for_terminal(what_happened(reading, event)), event.ahead ? " (ahead)" : "");
}

// What names the record or, where a part is meant, that part; each once.
std::vector<Target> named_by(const link::Graph& graph, Target target) {
  std::vector<Target> from;
  for (const auto& edge : target.part ? graph.into(target.record, target.part) : graph.into(target.record))
    if (edge.from.record != target.record) from.push_back(edge.from);
  std::sort(from.begin(), from.end());
  from.erase(std::unique(from.begin(), from.end()), from.end());
  return from;
}

void put_backlinks(const Reading& reading, Target target, std::string& out) {
  const auto from = named_by(reading.tracker.graph, target);
  if (from.empty()) return;
  out += "\nNamed by\n";
  for (const Target& one : from) out += fmt::format("  {}  {}\n", reference_to(reading.tracker.graph, one), fit_for_terminal(view::title_of(reading.facts, one.record)));
}

// The other clock: `2024-03-02  1a2b3c4  due date moved from 2022-12 to 2023-12`.
void put_history(const Reading& reading, RecordId id, std::string& out) {
  const auto history = view::history_of(reading.facts, id);
  if (!history) return;
  out += "\nHow the record changed\n";
  for (const view::ChangeDay& day : history->days)
    for (const view::ChangeSet& set : day.sets)
      for (std::size_t i = 0; i < set.lines.size(); ++i)
        out += fmt::format("  {:<10}  {:<7}  {}\n", i ? "" : day.date.iso, i ? "" : set.hash, fit_for_terminal(set.lines[i]));
  if (history->older) out += fmt::format("  and {} older\n", history->older);
  if (history->incomplete) out += "  What is older is not known: this clone holds only the newest commits\n";
}

Json history_json(const view::RecordHistory& history) {
  Json list = Json::array();
  for (const view::ChangeDay& day : history.days)
    for (const view::ChangeSet& set : day.sets) list.push_back({{"date", day.date.iso}, {"commit", set.hash}, {"subject", set.subject}, {"changes", set.lines}});
  return list;
}

Json timeline_json(const Reading& reading, RecordId id) {
  Json list = Json::array();
  for (const auto& event : reading.stories[id].events)
    list.push_back({{"date", base::written(event.date)}, {"what", what_happened(reading, event)}, {"reference", reference_to(reading.tracker.graph, event.what)}, {"ahead", event.ahead}});
  return list;
}

Json part_json(const link::Graph& graph, Target target) {
  const auto& record = graph[target.record];
  Json json = {{"reference", reference_to(graph, target)}, {"file", record.path}};
  if (target.part <= record.parts.size()) json["line"] = record.parts[target.part - 1].at.line;
  if (const Group* group = group_of(graph, target))
    for (const auto& member : group->members()) json["fields"][member.field->name] = diff::written(record, *member.value);
  return json;
}

}  // namespace

std::string record_in_words(const Reading& reading, Target target) {
  const auto& graph = reading.tracker.graph;
  const auto& record = graph[target.record];
  std::string out = fmt::format("{}\n{}{}  {}\n", fit_for_terminal(view::title_of(reading.facts, target)), reference_to(graph, target), record.draft() ? " (draft)" : "", fit_for_terminal(place_of(graph, target)));
  if (record.unreadable) return out + "\nThis file could not be read; `kept check` says why.\n";
  std::string fields;
  put_fields(graph, target, fields);
  if (!fields.empty()) out += "\n" + fields;
  if (target.part == 0 && record.kind->tracked()) {
    put_status(reading, target.record, out);
    put_timeline(reading, target.record, out);
  }
  put_backlinks(reading, target, out);
  if (target.part == 0) put_history(reading, target.record, out);
  return out;
}

std::string record_as_json(const Reading& reading, Target target) {
  const auto& graph = reading.tracker.graph;
  const auto& record = graph[target.record];
  Json json = target.part ? part_json(graph, target) : Json::parse(render::record_json(reading.facts, target.record));
  if (target.part == 0) {
    json["file"] = record.path;
    json["line"] = record.at.line;
    if (record.kind->tracked()) json["timeline"] = timeline_json(reading, target.record);
    if (const auto history = view::history_of(reading.facts, target.record)) json["history"] = history_json(*history);
  }
  json["named_by"] = Json::array();
  for (const Target& one : named_by(graph, target)) json["named_by"].push_back(reference_to(graph, one));
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace kept::commands
