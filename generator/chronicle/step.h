// What one step of the history did to records, told from the versions of the files that it changed. Private to this room.
#pragma once

#include "chronicle/versions.h"
#include "model/layout.h"

namespace kept::chronicle {

// Both versions of every file, each read once where `last` remembers the one before.
Notes comparison(const Versions& versions, std::span<const FilePair> files, Versions::Last* last);

// Of a step in which every file is new: each is read and let go, as many as there are.
bool only_adds(std::span<const FilePair> files);
Notes additions(const Versions& versions, std::span<const FilePair> files);

// What both say of a record.
void tell_added(Note& note, bool discreet);
void tell_translation(Note& note, Change::What what, std::string language);
void tell_unreadable(const Versions& versions, const FilePair& file, const model::Seat& seat, Note& note);

Change plain(Change::What what);
bool is_discreet(const model::Record& record);        // it forbids to say who wrote
std::string version_of(const model::Seat& seat);      // of its record: empty, `th`, `easy`, `easy-th`

}  // namespace kept::chronicle
