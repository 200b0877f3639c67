#include <tbb/parallel_for.h>

#include <algorithm>
#include <map>

#include "chronicle/step.h"

namespace kept::chronicle {
namespace {

using Form = model::Seat::Form;

// What is left of a file once it has been read.
struct Arrival {
  struct Named {
    std::string_view kind;
    std::string slug, version;
    bool discreet = false;
  };
  model::Seat seat;
  std::vector<Named> records;
  bool lacking = false, readable = true;
};

Arrival arrival(const Versions& versions, const FilePair& file) {
  Arrival made;
  made.seat = model::seat_of(file.path, versions.kinds());
  if (made.seat.form != Form::list && made.seat.form != Form::record) return made;
  const auto version = versions.read(file.path, file.after);
  made.lacking = !version;
  if (!version) return made;
  made.readable = version->readable;
  if (!made.readable) return made;
  for (const model::Record& record : version->records)
    if (!record.draft()) made.records.push_back({record.kind->name, record.slug, version_of(made.seat), is_discreet(record)});
  return made;
}

}  // namespace

bool only_adds(std::span<const FilePair> files) {
  const auto none = [](const source::Id& id) { return id.none(); };
  return std::all_of(files.begin(), files.end(), [&](const FilePair& file) { return none(file.before) && std::all_of(file.others.begin(), file.others.end(), none); });
}

Notes additions(const Versions& versions, std::span<const FilePair> files) {
  std::vector<Arrival> arrivals(files.size());
  tbb::parallel_for(std::size_t{0}, files.size(), [&](std::size_t i) { arrivals[i] = arrival(versions, files[i]); });

  Notes made;
  std::map<std::pair<std::string_view, std::string_view>, Note> notes;
  std::map<std::tuple<std::string_view, std::string_view, std::string_view>, const Arrival::Named*> come;
  const auto note = [&](std::string_view kind, std::string_view slug) -> Note& {
    Note& own = notes[{kind, slug}];
    own.kind = kind;
    own.slug = slug;
    return own;
  };
  for (std::size_t i = 0; i < files.size(); ++i) {
    const Arrival& own = arrivals[i];
    made.lacking = made.lacking || own.lacking;
    for (const Arrival::Named& record : own.records) come.emplace(std::tuple(record.kind, std::string_view(record.slug), std::string_view(record.version)), &record);
    if (own.readable) continue;
    made.unreadable.emplace_back(files[i].path);
    tell_unreadable(versions, files[i], own.seat, note(own.seat.kind->name, own.seat.form == Form::list ? std::string_view() : std::string_view(own.seat.slug)));
  }
  for (const auto& [name, record] : come)  // a record before its translations
    if (record->version.empty()) tell_added(note(record->kind, record->slug), record->discreet);
    else tell_translation(note(record->kind, record->slug), Change::What::translated, record->version);
  for (auto& [name, own] : notes) made.notes.push_back(std::move(own));
  return made;
}

}  // namespace kept::chronicle
