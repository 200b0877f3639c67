// Records that nothing leads to, and addresses that a change takes away.
#include <fmt/format.h>

#include <array>
#include <set>
#include <tuple>

#include "check/passages.h"
#include "check/rules/rules.h"

namespace kept::check {

using model::Role;

namespace {

// A country that is merely named says where something is, not what it has to do with; a promiser is another matter.
bool counts(const link::Graph& graph, const link::Edge& edge) {
  const bool country = graph[edge.to.record].kind->name == model::country_kind;
  return edge.from.record != edge.to.record && (!country || !edge.top || edge.top->role == Role::promiser);
}

void orphan(const Sight& sight, link::RecordId id, const Tell& tell) {
  const link::Graph& graph = sight.graph;
  const model::Record& record = graph[id];
  if (record.kind == &graph.kinds().page() || record.kind->name == model::country_kind || record.draft()) return;
  if (record.fields.wrote(Role::promiser)) return;  // it stands on the promiser's page
  for (const link::Edge& edge : graph.out_of(id))
    if (counts(graph, edge)) return;
  for (const link::Edge& edge : graph.into(id))
    if (edge.from.record != id) return;
  tell({record.path, record.at, fmt::format("Nothing refers to “{}”, and it refers to nothing", record.slug),
        "Name it where it belongs, give it `themes` or `sources`, or delete it", ""});
}

// An address that readers may hold: of a record or one of its aliases, in its kind.
using Address = std::pair<std::string_view, std::string_view>;  // folder, slug

std::string_view bare(std::string_view alias, std::string_view folder) {
  while (alias.starts_with('/')) alias.remove_prefix(1);
  while (alias.ends_with('/')) alias.remove_suffix(1);
  if (!folder.empty() && alias.starts_with(folder) && alias.size() > folder.size() && alias[folder.size()] == '/') alias.remove_prefix(folder.size() + 1);
  return alias;
}

// An alias with slashes is an address of the whole site and may name another kind's folder.
std::set<Address> addresses_of(const link::Graph& graph) {
  std::set<Address> known;
  for (const link::RecordId id : graph.published()) {
    const model::Record& record = graph[id];
    if (record.implied()) continue;
    known.emplace(record.kind->folder, record.slug);
    for (const model::Value& alias : model::list_of(record.fields, Role::aliases)) {
      if (!alias.line()) continue;
      known.emplace(record.kind->folder, bare(*alias.line(), record.kind->folder));
      const auto address = bare(*alias.line(), "");
      if (const auto slash = address.find('/'); slash != address.npos) known.emplace(address.substr(0, slash), address.substr(slash + 1));
    }
  }
  return known;
}

void removed(const Sight& sight, const Tell& tell) {
  if (!sight.before) return;
  const auto now = addresses_of(sight.graph);
  for (const link::RecordId id : sight.before->published()) {
    const model::Record& record = (*sight.before)[id];
    if (record.implied() || now.contains({record.kind->folder, record.slug})) continue;
    const link::RecordId draft = sight.graph.find(record.kind->name, record.slug);
    const bool hidden = draft != link::nowhere && sight.graph[draft].draft();
    tell({record.path, {}, fmt::format("The {} “{}” was published and is {}; its address leads nowhere now", record.kind->name, record.slug, hidden ? "a draft" : "gone"),
          fmt::format("Write `aliases: [{}]` in the record that takes its place. Where it is meant to disappear, nothing more is to do, but git keeps it", record.slug), ""});
  }
  for (const link::RecordId id : sight.before->published()) {
    const model::Record& record = (*sight.before)[id];
    for (const model::Value& alias : model::list_of(record.fields, Role::aliases)) {
      const link::RecordId same = sight.graph.find(record.kind->name, record.slug);
      if (!alias.line() || same == link::nowhere || now.contains({record.kind->folder, bare(*alias.line(), record.kind->folder)})) continue;
      tell({sight.graph[same].path, sight.graph[same].at, fmt::format("The old address “{}” led here and leads nowhere now", *alias.line()),
            fmt::format("Put `{}` back under `aliases`", *alias.line()), ""});
    }
  }
}

void part_removed(const Sight& sight, link::RecordId id, const Tell& tell) {
  const model::Record& record = sight.graph[id];
  const link::RecordId then = sight.before ? sight.before->find(record.kind->name, record.slug) : link::nowhere;
  if (then == link::nowhere) return;
  for (const model::Part& part : (*sight.before)[then].parts) {
    if (part.id.empty() || part.field->parts != model::Parts::by_id || record.part(part.id)) continue;
    tell({record.path, record.at, fmt::format("“{}#{}” was published and is gone; links to it now lead to the top of the page", record.slug, part.id),
          fmt::format("Keep the id “{}” where only the words have changed", part.id), ""});
  }
}

constexpr std::string_view practices = "content/practices.yaml";

constexpr std::array records_table = {
    Rule{.id = "record/orphan",
         .level = Level::warning,
         .title = "A record is tied to others",
         .why = "Readers come to a record from another one: its instrument, its theme, its source. One that stands alone is found by nobody.",
         .bad = {practices, "- {id: day-care, title: Day care}\n"},
         .good = {practices, "- {id: day-care, title: Day care, themes: [education]}\n"},
         .record = orphan,
         .waivable = true},
    Rule{.id = "record/removed",
         .level = Level::warning,
         .title = "An address that was published stays",
         .why = "Others have linked to it and cite it. A new name keeps the old one as an alias. Looked at with `--base`, which names what was published.",
         .bad = {practices, "- {id: day-care-centre, title: Day care, themes: [education]}\n"},
         .good = {practices, "- {id: care-in-the-day, title: Day care, themes: [education], aliases: [day-care]}\n"},
         .whole = removed},
    Rule{.id = "record/part-removed",
         .level = Level::warning,
         .title = "A part that was published keeps its id",
         .why = "A provision, outcome or indicator is cited by its id. Looked at with `--base`, which names what was published.",
         .bad = {"content/declarations/plan.md", R"(---
title: A plan
themes: [education]
provisions:
  - {id: "1-1", title: Children first}
---
)"},
         .good = {"content/declarations/plan.md", R"(---
title: A plan
themes: [education]
provisions:
  - {id: "1.1", title: Children first}
---
)"},
         .record = part_removed,
         .waivable = true},
};

}  // namespace

std::span<const Rule> records_rules() { return records_table; }

}  // namespace kept::check
