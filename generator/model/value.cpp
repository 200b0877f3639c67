#include "model/value.h"

#include <algorithm>

namespace kept::model {
namespace {

const List no_items;

template <class Key>
std::string_view line_at(const Group& group, Key key) {
  const Value* value = group.find(key);
  return value && value->line() ? std::string_view(*value->line()) : std::string_view();
}

template <class Key>
const List& list_at(const Group& group, Key key) {
  const Value* value = group.find(key);
  return value ? value->list() : no_items;
}

}  // namespace

void Group::add(const Field& field, Value value) {
  members_.push_back({&field, std::make_unique<Value>(std::move(value))});
}

void Group::spoil(const Field& field) { spoilt_.push_back(&field); }

bool Group::wrote(Role role) const {
  return find(role) || std::any_of(spoilt_.begin(), spoilt_.end(), [&](const Field* f) { return f->role == role; });
}

bool Group::wrote(const Field& field) const {
  return find(field.name) || std::find(spoilt_.begin(), spoilt_.end(), &field) != spoilt_.end();
}

const Value* Group::find(std::string_view name) const {
  for (const Member& member : members_)
    if (member.field->name == name) return member.value.get();
  return nullptr;
}

const Value* Group::find(Role role) const {
  for (const Member& member : members_)
    if (member.field->role == role) return member.value.get();
  return nullptr;
}

const Text* Value::text() const {
  const auto* held = std::get_if<std::unique_ptr<Text>>(&is);
  return held ? held->get() : nullptr;
}

const parse::Node* Value::tree() const {
  const auto* held = std::get_if<std::unique_ptr<parse::Node>>(&is);
  return held ? held->get() : nullptr;
}

const List& Value::list() const {
  const auto* held = std::get_if<List>(&is);
  return held ? *held : no_items;
}

std::string_view line_of(const Group& group, std::string_view name) { return line_at(group, name); }
std::string_view line_of(const Group& group, Role role) { return line_at(group, role); }
const List& list_of(const Group& group, std::string_view name) { return list_at(group, name); }
const List& list_of(const Group& group, Role role) { return list_at(group, role); }

const base::Date* date_of(const Group& group, Role role) {
  const Value* value = group.find(role);
  return value ? value->date() : nullptr;
}

}  // namespace kept::model
