#include "model/field.h"

#include <algorithm>
#include <utility>

namespace kept::model {
namespace {

Field make(std::string name, Type type) {
  Field field;
  field.name = std::move(name);
  field.type = type;
  return field;
}

}  // namespace

Field Field::as(Role r) && {
  role = r;
  return std::move(*this);
}

Field Field::needed() && {
  required = true;
  return std::move(*this);
}

Field Field::many() && {
  list = true;
  return std::move(*this);
}

Field Field::per_language() && {
  translated = true;
  return std::move(*this);
}

Field Field::named(Parts p) && {
  parts = p;
  return std::move(*this);
}

Field Field::meaning(std::string sentence) && {
  says = std::move(sentence);
  return std::move(*this);
}

Field line(std::string name) { return make(std::move(name), Type::line); }
Field text(std::string name) { return make(std::move(name), Type::text).per_language(); }
Field date(std::string name) { return make(std::move(name), Type::date); }
Field reached(std::string name) { return make(std::move(name), Type::reached).as(Role::reached); }
Field flag(std::string name) { return make(std::move(name), Type::flag); }
Field number(std::string name) { return make(std::move(name), Type::number); }
Field country(std::string name) { return make(std::move(name), Type::country); }
Field status(std::string name) { return make(std::move(name), Type::status).as(Role::status); }
Field url(std::string name) { return make(std::move(name), Type::url); }
Field language(std::string name) { return make(std::move(name), Type::language); }
Field part_id(std::string name) { return make(std::move(name), Type::part_id).needed(); }
Field alias(std::string name) { return make(std::move(name), Type::alias); }
Field localised(std::string name) { return make(std::move(name), Type::localised); }
Field period(std::string name) { return make(std::move(name), Type::period); }
Field tree(std::string name) { return make(std::move(name), Type::tree); }

Field choice(std::string name, std::vector<std::string> choices) {
  Field field = make(std::move(name), Type::choice);
  field.choices = std::move(choices);
  return field;
}

Field reference(std::string name, std::vector<std::string> kinds) {
  Field field = make(std::move(name), Type::reference);
  field.kinds = std::move(kinds);
  return field;
}

Field addressee(std::string name, std::vector<std::string> audiences) {
  Field field = make(std::move(name), Type::addressee);
  field.kinds = {"organisation", "country"};
  field.choices = std::move(audiences);
  return field;
}

Field group(std::string name, std::vector<Field> fields) {
  Field field = make(std::move(name), Type::group);
  field.translated = std::any_of(fields.begin(), fields.end(), [](const Field& f) { return f.translated; });
  field.fields = std::move(fields);
  return field;
}

Field group_or(std::string shorthand, std::string name, std::vector<Field> fields) {
  Field field = group(std::move(name), std::move(fields));
  field.shorthand = std::move(shorthand);
  return field;
}

Field sources() {
  return group_or("source", "sources", {reference("source", {"source"}).needed().as(Role::cited), line("at")})
      .many()
      .as(Role::evidence)
      .meaning("The documents that say so, each with the place in it: paragraph, section or page.");
}

const Field* find(const std::vector<Field>& fields, std::string_view name) {
  const auto found = std::find_if(fields.begin(), fields.end(), [&](const Field& f) { return f.name == name; });
  return found == fields.end() ? nullptr : &*found;
}

const Field* find(const std::vector<Field>& fields, Role role) {
  const auto found = std::find_if(fields.begin(), fields.end(), [&](const Field& f) { return f.role == role; });
  return found == fields.end() ? nullptr : &*found;
}

}  // namespace kept::model
