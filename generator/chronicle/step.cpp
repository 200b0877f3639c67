#include "chronicle/step.h"

#include <algorithm>

namespace kept::chronicle {
namespace {

using What = Change::What;

constexpr std::string_view discreet_rule = "chatham-house";

// Whose rule is not known, since a version cannot be read: any mention of it counts.
bool speaks_of_discretion(const Versions& versions, const FilePair& file) {
  std::vector<source::Id> ids = file.others;
  ids.insert(ids.end(), {file.before, file.after});
  return std::any_of(ids.begin(), ids.end(), [&](const source::Id& id) {
    const auto bytes = id.none() ? nullptr : versions.bytes(id);
    return bytes && bytes->find(discreet_rule) != std::string::npos;
  });
}

}  // namespace

Change plain(What what) {
  Change change;
  change.what = what;
  return change;
}

bool is_discreet(const model::Record& record) { return line_of(record.fields, "rule") == discreet_rule; }

std::string version_of(const model::Seat& seat) {
  if (!seat.easy) return seat.language;
  return seat.language.empty() ? "easy" : "easy-" + seat.language;
}

void tell_added(Note& note, bool discreet) {
  note.changes.insert(note.changes.begin(), plain(What::added));
  note.text = true;
  note.discreet = discreet;
}

void tell_translation(Note& note, What what, std::string language) {
  Change change = plain(what);
  change.language = language;
  note.changes.push_back(std::move(change));
  note.languages.push_back(std::move(language));
}

void tell_unreadable(const Versions& versions, const FilePair& file, const model::Seat& seat, Note& note) {
  Change change = plain(What::unreadable);
  change.language = version_of(seat);
  note.changes.push_back(std::move(change));
  note.discreet = note.discreet || speaks_of_discretion(versions, file);
}

}  // namespace kept::chronicle
