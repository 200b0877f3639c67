#include "commands/where.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>

#include "base/ascii.h"
#include "commands/reading.h"
#include "diff/compare.h"
#include "model/country.h"

namespace kept::commands {
namespace {

using base::Failure;
using link::RecordId;
using model::Field;
using model::Type;
using model::Value;

bool is_reference(const model::Mention& mention, const std::string& written, const std::string& wanted) {
  if (mention.field && mention.field->type == Type::country) return written == base::upper(wanted);
  return written == wanted || mention.slug == wanted || (!mention.part.empty() && mention.slug + "#" + mention.part == wanted);
}

bool meets(const model::Record& record, const Value* value, std::span<const std::string> path, const std::string& wanted) {
  if (!value) return false;
  if (std::holds_alternative<model::List>(value->is))
    return std::any_of(value->list().begin(), value->list().end(), [&](const Value& item) { return meets(record, &item, path, wanted); });
  if (const auto* group = value->group()) {
    if (!path.empty()) return meets(record, group->find(path.front()), path.subspan(1), wanted);
    return std::any_of(group->members().begin(), group->members().end(), [&](const auto& member) { return meets(record, member.value.get(), {}, wanted); });
  }
  const auto written = diff::written(record, *value);
  if (const auto* mention = value->mention()) return is_reference(record.mentions[mention->index], written, wanted);
  return path.empty() && written == wanted;
}

bool is_of_country(const view::Facts& facts, RecordId id, const std::string& wanted) {
  const model::Record& record = facts.graph[id];
  if (record.kind->name == model::country_kind) return base::upper(record.slug) == wanted;
  for (const auto& member : record.fields.members())
    if (member.field->type == Type::country && !member.field->list && diff::written(record, *member.value) == wanted) return true;
  return false;
}

bool has_status(const view::Facts& facts, RecordId id, const std::string& wanted) {
  if (!facts.graph[id].kind->tracked()) return false;
  const auto& standings = facts.stories[id].standings;
  if (wanted == "not-assessed") return standings.empty();
  return std::any_of(standings.begin(), standings.end(), [&](const timeline::Standing& one) { return facts.site.statuses[static_cast<std::size_t>(one.status)].id == wanted; });
}

// What is known of every promise: yes or no.
struct PromiseFlag {
  std::string_view name;
  bool (*is)(const timeline::Story&);
};
constexpr std::array promise_flags = {
    PromiseFlag{"overdue", [](const timeline::Story& story) { return story.overdue; }},
    PromiseFlag{"due_soon", [](const timeline::Story& story) { return story.due_soon; }},
    PromiseFlag{"stale", [](const timeline::Story& story) { return story.stale; }},
    PromiseFlag{"assessed", [](const timeline::Story& story) { return story.assessed(); }},
};

base::Result<Condition> flag_condition(const PromiseFlag& flag, const std::string& wanted) {
  if (wanted != "yes" && wanted != "no") return base::failure(Failure::Kind::usage, fmt::format("“{}” cannot be “{}”", flag.name, wanted), fmt::format("Write {}=yes or {}=no", flag.name, flag.name));
  return Condition([is = flag.is, yes = wanted == "yes"](const view::Facts& facts, RecordId id) { return facts.graph[id].kind->tracked() && is(facts.stories[id]) == yes; });
}

base::Result<Condition> status_condition(const std::string& wanted, const model::Site& site) {
  std::vector<std::string> known = {"not-assessed"};
  for (const auto& step : site.statuses) known.push_back(step.id);
  if (std::find(known.begin(), known.end(), wanted) == known.end())
    return base::failure(Failure::Kind::usage, fmt::format("There is no status “{}”", wanted), did_you_mean(wanted, known, fmt::format("The statuses are {}", fmt::join(known, ", "))));
  return Condition([wanted](const view::Facts& facts, RecordId id) { return has_status(facts, id, wanted); });
}

base::Result<Condition> country_condition(const std::string& wanted) {
  const auto code = base::upper(wanted);
  if (!wanted.empty() && !model::is_country(code)) {
    const auto guess = model::guess_country(wanted);
    return base::failure(Failure::Kind::usage, fmt::format("There is no country “{}”", wanted), guess ? fmt::format("Did you mean “{}”?", *guess) : "Write its code of three letters, such as THA");
  }
  return Condition([code](const view::Facts& facts, RecordId id) { return is_of_country(facts, id, code); });
}

std::vector<std::string> split(std::string_view path) {
  std::vector<std::string> names;
  for (std::size_t dot; (dot = path.find('.')) != std::string_view::npos; path.remove_prefix(dot + 1)) names.emplace_back(path.substr(0, dot));
  names.emplace_back(path);
  return names;
}

bool leads_somewhere(const std::vector<Field>& fields, std::span<const std::string> path) {
  const Field* field = model::find(fields, path.front());
  if (!field || path.size() == 1) return field != nullptr;
  return leads_somewhere(field->fields, path.subspan(1));
}

void add_names(const std::vector<Field>& fields, const std::string& before, std::vector<std::string>& known) {
  for (const Field& field : fields) {
    known.push_back(before + field.name);
    add_names(field.fields, before + field.name + ".", known);
  }
}

base::Result<Condition> field_condition(const std::string& name, const std::string& wanted, const model::Kinds& kinds, const model::Kind* kind) {
  const auto path = split(name);
  bool found = false;
  std::vector<std::string> known = {"kind", "slug", "country", "status", "overdue", "due_soon", "stale", "assessed"};
  for (const model::Kind& one : kinds.all()) {
    if (kind && kind != &one) continue;
    found = found || leads_somewhere(one.fields, path);
    add_names(one.fields, "", known);
  }
  if (!found)
    return base::failure(Failure::Kind::usage, kind ? fmt::format("“{}” is no field of a {}", name, kind->name) : fmt::format("No kind has a field “{}”", name),
                         did_you_mean(name, known, "The manual lists the fields of each kind"));
  return Condition([path, wanted](const view::Facts& facts, RecordId id) {
    const model::Record& record = facts.graph[id];
    const Value* value = record.fields.find(path.front());
    return wanted.empty() ? value == nullptr : meets(record, value, std::span(path).subspan(1), wanted);
  });
}

}  // namespace

base::Result<Condition> condition_from(const std::string& written, const model::Kinds& kinds, const model::Kind* kind, const model::Site& site) {
  const auto equals = written.find('=');
  if (equals == std::string::npos || equals == 0) return base::failure(Failure::Kind::usage, fmt::format("“{}” is no condition", written), "Write --where field=value");
  const auto name = written.substr(0, equals), wanted = written.substr(equals + 1);
  for (const PromiseFlag& flag : promise_flags)
    if (flag.name == name) return flag_condition(flag, wanted);
  if (name == "status") return status_condition(wanted, site);
  if (name == "country" && !wanted.empty()) return country_condition(wanted);
  if (name == "slug") return Condition([wanted](const view::Facts& facts, RecordId id) { return facts.graph[id].slug == wanted; });
  if (name == "kind") {
    const auto known = kind_named(kinds, wanted);
    if (!known) return tl::unexpected<Failure>(known.error());
    return Condition([one = *known](const view::Facts& facts, RecordId id) { return facts.graph[id].kind == one; });
  }
  return field_condition(name, wanted, kinds, kind);
}

}  // namespace kept::commands
