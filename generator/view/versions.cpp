#include "view/versions.h"

#include <fmt/format.h>

#include <algorithm>

#include "view/forge.h"
#include "view/language.h"

namespace kept::view {

using link::RecordId;
using model::Role;

namespace {

enum class State { here, translated, partly, outdated, untranslated };

struct StateWords {
  const char *id, *note;
};
constexpr StateWords words_of[] = {{"here", ""}, {"translated", ""}, {"partly", "language.partly"}, {"outdated", "language.outdated"}, {"untranslated", "language.untranslated"}};

Version version_shown(const Facts& facts, const std::string& language, std::string_view address, State state) {
  const auto& words = words_of[static_cast<std::size_t>(language == facts.language() ? State::here : state)];
  const std::string below = (language == facts.language_of_originals() ? "" : language + "/") + std::string(address);
  Version made{language, language_name(language, language), std::string(direction_of(language)), {"/" + below}, {}, words.id, *words.note ? facts.words.text(words.note) : ""};
  if (!facts.site.base_url.empty() && state != State::untranslated) made.absolute = {facts.site.base_url + below};
  return made;
}

// The day on which a text of the original changed after it was translated; nothing where it did not, or that is not known.
std::optional<base::Day> overtaken(const Facts& facts, RecordId id, std::string_view language) {
  const auto known = facts.history ? facts.history->freshness(id, language) : std::nullopt;
  return known && known->behind ? known->original : std::nullopt;
}

// Whether the translation says what readers look for first; a record without a text of its own has nothing to translate.
State state_of(const Facts& facts, RecordId id, std::string_view language) {
  const auto& record = facts.graph[id];
  if (language == facts.language_of_originals() || record.implied()) return State::translated;
  const auto* translation = record.version(language, false);
  if (!translation) return State::untranslated;
  if (overtaken(facts, id, language)) return State::outdated;
  const auto lacks = [&](Role role) { return record.fields.find(role) && !translation->fields.find(role); };
  return lacks(Role::title) || lacks(Role::summary) || (!record.body.empty() && translation->body.empty()) ? State::partly : State::translated;
}

// Beside the original; of an item of a list, in the folder of its kind.
std::string file_of_translation(const model::Record& record, std::string_view language) {
  const bool item = !record.path.ends_with(".md") && !record.kind->folder.empty();
  const auto folder = item ? "content/" + record.kind->folder + "/" : record.path.substr(0, record.path.rfind('/') + 1);
  return fmt::format("{}{}.{}.md", folder, record.index ? "index" : record.slug, language);
}

std::string notice(const Facts& facts, State state, std::optional<base::Day> changed = {}) {
  const std::string language = language_name(facts.language(), facts.language()), original = language_name(facts.language_of_originals(), facts.language());
  switch (state) {
    case State::partly: return facts.words.text("notice.partly", {{"language", language}, {"original", original}});
    case State::untranslated: return facts.words.text("notice.untranslated", {{"language", language}, {"original", original}});
    case State::outdated: return facts.words.text("notice.outdated", {{"original", original}, {"date", facts.dates.text(*changed)}});
    case State::here: case State::translated: return {};
  }
  return {};
}

}  // namespace

std::vector<Version> versions(const Facts& facts, std::string_view address) {
  std::vector<Version> made;
  if (facts.site.languages.size() < 2) return made;
  for (const std::string& language : facts.site.languages) made.push_back(version_shown(facts, language, address, State::translated));
  return made;
}

void tell_versions(const Facts& facts, RecordId id, Head& head) {
  const auto& record = facts.graph[id];
  if (easy_version(facts, id)) head.easy = easy_address(record);
  if (facts.site.languages.size() < 2) return;
  const auto address = address_of(record);
  head.versions.clear();
  for (const std::string& language : facts.site.languages) head.versions.push_back(version_shown(facts, language, address, state_of(facts, id, language)));
  if (!facts.translated()) return;
  head.notice = notice(facts, state_of(facts, id, facts.language()), overtaken(facts, id, facts.language()));
  if (const auto* translation = record.version(facts.language(), false)) {
    head.edit = edit_at_forge(facts.site, translation->path);
  } else if (!record.implied()) {
    if (!facts.site.base_url.empty() && !facts.beside) head.canonical = {facts.site.base_url + address};  // the same text in other surroundings
    head.translate = create_at_forge(facts.site, file_of_translation(record, facts.language()));
  }
}

std::vector<std::string_view> languages_of(const Facts& facts, RecordId id) {
  std::vector<std::string_view> made;
  for (const std::string& language : facts.site.languages)
    if (state_of(facts, id, language) != State::untranslated) made.push_back(language);
  return made;
}

std::vector<std::string_view> easy_languages_of(const Facts& facts, RecordId id) {
  std::vector<std::string_view> made;
  for (const std::string& language : facts.site.languages)
    if (facts.graph[id].version(language, true)) made.push_back(language);
  return made;
}

const model::Translation* easy_version(const Facts& facts, RecordId id) {
  const auto& record = facts.graph[id];
  const auto* own = record.version(facts.language(), true);
  return own ? own : record.version(facts.language_of_originals(), true);
}

Address easy_address(const model::Record& record) { return {address_of(record) + "easy/"}; }

void tell_easy_versions(const Facts& facts, RecordId id, Head& head) {
  const auto& record = facts.graph[id];
  const auto& easy = *easy_version(facts, id);
  const bool own = easy.language == facts.language();
  const bool everywhere = record.version(facts.language_of_originals(), true);
  const auto address = easy_address(record).to;
  head.json = head.easy = head.translate = {};
  head.notice = notice(facts, own ? State::translated : State::untranslated);
  head.edit = edit_at_forge(facts.site, easy.path);
  if (!facts.beside) head.canonical = facts.site.base_url.empty() ? Address() : Address{facts.site.base_url + (own ? facts.folder() : "") + address};
  head.versions.clear();
  for (const std::string& language : facts.site.languages) {
    const bool there = record.version(language, true);
    if (facts.site.languages.size() > 1 && (there || everywhere)) head.versions.push_back(version_shown(facts, language, address, there ? State::translated : State::untranslated));
  }
}

}  // namespace kept::view
