#include "view/translations.h"

#include <map>

#include "model/country.h"

namespace kept::view {

using link::RecordId;
using model::Group;

namespace {

std::string code_of(std::string_view slug) {
  std::string out(slug);
  for (char& c : out)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return out;
}

// How an item of a list names itself: by its id, else by its date.
std::string name_of(const Group& item) {
  for (const auto& member : item.members())
    if (member.field->type == model::Type::part_id && member.value->line()) return *member.value->line();
  const auto* date = date_of(item, model::Role::date);
  return date ? base::written(*date) : std::string();
}

template <class Found>
const typename Found::mapped_type* found_in(const Found& all, const typename Found::key_type& key) {
  const auto found = all.find(key);
  return found == all.end() ? nullptr : &found->second;
}

}  // namespace

Translations::Translations(const link::Graph& graph, std::string_view language) {
  for (RecordId id = 0; id < graph.records().size(); ++id) {
    const auto& record = graph[id];
    if (record.kind->name == model::country_kind)
      if (auto code = code_of(record.slug); model::is_country(code)) countries_.emplace(id, model::country_name(code, language));
    if (const auto* translation = record.version(language, false)) {
      records_.emplace(id, translation);
      add(record.fields, translation->fields, translation->first_mention);
    }
  }
}

void Translations::add(const Group& original, const Group& version, std::uint32_t first_mention) {
  groups_.emplace(&original, Version{&version, first_mention});
  for (const auto& member : version.members()) {
    const auto* meant = original.find(member.field->name);
    if (!meant) continue;
    if (meant->group() && member.value->group()) add(*meant->group(), *member.value->group(), first_mention);
    if (member.field->list) add_list(meant->list(), member.value->list(), first_mention);
  }
}

// The second item of a name stands for the second of that name.
void Translations::add_list(const model::List& original, const model::List& version, std::uint32_t first_mention) {
  std::map<std::pair<std::string, int>, const Group*> named;
  std::map<std::string, int> seen;
  for (const auto& item : original)
    if (item.group()) {
      const auto name = name_of(*item.group());
      named[{name, seen[name]++}] = item.group();
    }
  seen.clear();
  for (const auto& item : version)
    if (item.group()) {
      const auto name = name_of(*item.group());
      if (const auto* meant = found_in(named, {name, seen[name]++})) add(**meant, *item.group(), first_mention);
    }
}

const model::Translation* Translations::of(RecordId record) const {
  const auto* found = found_in(records_, record);
  return found ? *found : nullptr;
}

const Translations::Version* Translations::of(const Group& original) const { return found_in(groups_, &original); }

const std::string* Translations::country(RecordId record) const { return found_in(countries_, record); }

}  // namespace kept::view
