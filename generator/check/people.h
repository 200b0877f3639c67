// Persons in a text: how many are counted, and who is told apart by age and place. Private to this room.
#pragma once

#include <functional>
#include <optional>
#include <string_view>

#include "check/passages.h"

namespace kept::check {

struct Counted {
  int number;
  std::size_t last;  // the word that names the persons
};

// Whether the number at a word counts persons: `3 girls`, `four unaccompanied children`, `3 orang`, `เด็ก 3 คน`. Not a share (`one in five
// children`), not the number of a section (`Article 3 children`), not what has another noun between (`three days' children`).
std::optional<Counted> people_counted(const Passage& passage, std::size_t number);

// An indicator whose unit or title counts persons.
bool counts_people(const model::Group& indicator);

// The word that ends a telephone number behind `tel`, `call` and the like: seven digits or more.
std::optional<std::size_t> number_called(const Passage& passage, std::size_t word);

// A sentence with the age of one person and an exact place: the words from the first to the last of the two, and the place's word.
void each_person_placed(const Passage& passage, const std::function<void(std::size_t, std::size_t, std::string_view)>& show);

}  // namespace kept::check
