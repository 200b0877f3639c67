#include "chronicle/change.h"

#include <algorithm>
#include <tuple>

namespace kept::chronicle {

using diff::FieldChange;
using diff::How;
using model::Field;
using model::Group;
using model::Record;
using model::Role;
using model::Type;
using What = Change::What;

namespace {

constexpr std::size_t most = 40;  // changes of one record by one commit that are told one by one

bool is_text(const Field* field) {
  if (!field) return true;
  switch (field->type) {
    case Type::date: case Type::reached: case Type::flag: case Type::number: case Type::country: case Type::choice: case Type::status:
    case Type::reference: case Type::addressee: case Type::language: case Type::period: return false;
    case Type::line: case Type::text: case Type::url: case Type::part_id: case Type::alias: case Type::localised: case Type::group: case Type::tree: return true;
  }
  return true;
}

What text_change(How how) { return how == How::added ? What::written : how == How::removed ? What::unwritten : What::rewritten; }

What value_change(const FieldChange& change) {
  if (change.how == How::added) return What::set;
  if (change.how == How::removed) return What::unset;
  return change.field->type == Type::date || change.field->type == Type::reached ? What::moved : What::changed;
}

// The source that an item of evidence names; the place in it is a text.
std::string source_of(const FieldChange& change, const Record& record) {
  const auto* value = change.item ? change.item->find("source") : nullptr;
  return value ? diff::written(record, *value) : std::string();
}

// Of a record whose translations are compared along with it.
Change change_of_translation(const FieldChange& found) {
  constexpr std::string_view easy = "easy-to-read ";
  Change change;
  change.what = found.how == How::added ? What::translated : found.how == How::removed ? What::translation_removed : What::translation_changed;
  change.type = Type::text;
  change.language = found.language.starts_with(easy) ? "easy-" + found.language.substr(easy.size()) : found.language;
  return change;
}

Change change_of(const FieldChange& found, const Record& before, const Record& after) {
  if (!found.language.empty()) return change_of_translation(found);
  Change change;
  change.field = found.field ? found.field->name : "";
  change.top = found.top ? found.top->name : "";
  change.part = found.part;
  change.dated = found.top && found.top->parts == model::Parts::by_date;
  change.type = found.field ? found.field->type : Type::text;
  const bool gone = found.how == How::removed;
  if (found.field && found.field->role == Role::evidence) {
    change.what = gone ? What::evidence_lost : What::evidence_added;
    (gone ? change.before : change.after) = source_of(found, gone ? before : after);
    if (found.how == How::changed || (change.before.empty() && change.after.empty())) change.what = What::rewritten;
  } else if (found.item) {
    change.what = gone ? What::item_removed : What::item_added;
    change.status = line_of(*found.item, Role::status);
    change.voice = line_of(*found.item, Role::voice);
    change.count = static_cast<std::int64_t>(list_of(*found.item, Role::evidence).size());
    if (const base::Date* date = date_of(*found.item, Role::date); date && change.part.empty()) {  // a milestone bears no other name
      change.part = base::written(*date);
      change.dated = true;
    }
  } else if (is_text(found.field)) {
    change.what = text_change(found.how);
  } else {
    change.what = value_change(found);
    change.before = found.before;
    change.after = found.after;
  }
  return change;
}

bool translated(const Field& field) {
  return field.translated || std::any_of(field.fields.begin(), field.fields.end(), [](const Field& inner) { return translated(inner); });
}

auto name_of(const FieldChange& change) {
  return std::tie(change.top, change.field, change.part, change.language, change.how, change.how == How::removed ? change.before : change.after);
}

}  // namespace

std::vector<Change> changes_of(const std::vector<FieldChange>& fields, const Record& before, const Record& after) {
  std::vector<Change> made;
  for (const FieldChange& found : fields) {
    Change change = change_of(found, before, after);
    if (!made.empty() && made.back() == change) continue;  // two sources of a list, both without a name
    made.push_back(std::move(change));
  }
  if (made.size() > most) {
    Change rest;
    rest.what = What::more;
    rest.count = static_cast<std::int64_t>(made.size() - most);
    made.resize(most);
    made.push_back(std::move(rest));
  }
  return made;
}

bool touch_text(const std::vector<FieldChange>& fields) {
  return std::any_of(fields.begin(), fields.end(), [](const FieldChange& change) { return !change.field || translated(*change.field); });
}

std::vector<FieldChange> of_all(const std::vector<std::vector<FieldChange>>& to_each) {
  std::vector<FieldChange> made = to_each.front();
  for (std::size_t i = 1; i < to_each.size(); ++i) {
    std::vector<const FieldChange*> own;
    for (const FieldChange& change : to_each[i]) own.push_back(&change);
    const auto less = [](const FieldChange* a, const FieldChange* b) { return name_of(*a) < name_of(*b); };
    std::sort(own.begin(), own.end(), less);
    std::erase_if(made, [&](const FieldChange& change) {
      const auto [first, last] = std::equal_range(own.begin(), own.end(), &change, less);
      return std::none_of(first, last, [&](const FieldChange* other) { return !is_text(change.field) || other->before == change.before; });
    });
  }
  return made;
}

}  // namespace kept::chronicle
