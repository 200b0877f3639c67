#include "view/fields.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "view/language.h"

namespace kept::view {

using link::RecordId;
using model::Role;
using FieldType = model::Type;
using model::Value;

namespace {

// Shown by every page in places of their own, or not at all.
bool has_own_place(const model::Field& field, std::span<const std::string_view> without) {
  constexpr std::array own = {Role::title, Role::summary, Role::evidence, Role::aliases, Role::draft, Role::updates, Role::milestones, Role::indicators, Role::outcomes, Role::provisions};
  return field.type == FieldType::tree || std::find(own.begin(), own.end(), field.role) != own.end() || std::find(without.begin(), without.end(), field.name) != without.end();
}

std::vector<Link> one(const Facts& facts, RecordId record, const model::Field& field, const Value& value) {
  if (const auto* mention = value.mention()) {
    const auto target = facts.graph.target(record, mention->index);
    return target.found() ? std::vector<Link>{link_to(facts, target)} : std::vector<Link>{};
  }
  if (const auto* date = value.date()) return {{facts.dates.text(*date, facts.words), {}, ""}};
  if (const auto* flag = value.flag()) return {{facts.words.text(*flag ? "value.yes" : "value.no"), {}, ""}};
  if (const auto* number = value.number()) return {{number->written, {}, ""}};
  if (const auto* line = value.line()) {
    if (field.type == FieldType::url) return {{*line, {*line}, ""}};
    if (field.type == FieldType::choice) return {{label(facts, field.name, *line), {}, ""}};
    if (field.type == FieldType::language) return {{language_name(*line, facts.language()), {}, ""}};
    return {{Phrase(*line, facts.translated() ? facts.language_of_originals() : ""), {}, ""}};
  }
  return {};
}

std::vector<Link> values(const Facts& facts, RecordId record, const model::Field& field, const Value& value) {
  if (!field.list) return one(facts, record, field, value);
  std::vector<Link> all;
  for (const Value& item : value.list()) {
    auto own = one(facts, record, field, item);
    all.insert(all.end(), std::make_move_iterator(own.begin()), std::make_move_iterator(own.end()));
  }
  return all;
}

void add(const Facts& facts, RecordId record, const model::Group& group, std::span<const std::string_view> without, std::vector<Fact>& made) {
  for (const auto& member : group.members()) {
    const model::Field& field = *member.field;
    if (has_own_place(field, without)) continue;
    if (field.type == FieldType::group && !field.list) {
      add(facts, record, *member.value->group(), without, made);  // a group of one kind of thing reads as its fields
      continue;
    }
    auto shown = values(facts, record, field, *member.value);
    if (field.type == FieldType::line && !field.list) shown = {{line(facts, group, field.name), {}, ""}};
    if (!shown.empty()) made.push_back({label(facts, "field", field.name), std::move(shown)});
  }
}

}  // namespace

std::vector<Fact> facts_of(const Facts& facts, RecordId record, std::span<const std::string_view> without) {
  std::vector<Fact> made;
  add(facts, record, facts.graph[record].fields, without, made);
  return made;
}

std::vector<Paragraph> texts_of(const Facts& facts, RecordId record, std::span<const std::string_view> without) {
  std::vector<Paragraph> made;
  for (const auto& member : facts.graph[record].fields.members())
    if (member.field->type == FieldType::text && !member.field->list && !has_own_place(*member.field, without) && member.value->text())
      made.push_back({label(facts, "field", member.field->name), markup(facts, record, facts.graph[record].fields, member.field->name)});
  return made;
}

}  // namespace kept::view
