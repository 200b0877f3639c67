// Persons in a text: how many are counted, who is told apart by age and place, and telephone numbers. Private to this room.
#pragma once

#include <functional>
#include <optional>
#include <string_view>

#include "check/passages.h"

namespace kept::check {

struct Counted {
  int number;
  std::size_t offset, size;  // of the text, from the number to the word that names the persons
};

// Each number from one to nine that counts persons: `3 girls`, `four unaccompanied children`, `2 of the 14 children`, `3 orang`,
// `เด็ก 3 คน`, `เด็กสามคน`. Not a share (`one in five children`), not the number of a section (`Article 3 children`), not a limit
// (`kurang dari lima anak`), not what has another noun between (`three days' children`).
void each_count(const Passage& passage, const std::function<void(const Counted&)>& show);

// An indicator whose unit or title counts persons.
bool counts_people(const model::Group& indicator);

// A telephone number written as people of one country write it to each other, with a zero first (`081 234 5678`), or any seven
// digits or more behind `tel`, `call` and the like. Those with a plus are found in the file.
void each_number_called(const Passage& passage, const std::function<void(std::size_t first, std::size_t last)>& show);

// A sentence with the age of one person and an exact place: the stretch that holds both, and the place's word.
void each_person_placed(const Passage& passage, const std::function<void(std::size_t offset, std::size_t size, std::string_view place)>& show);

}  // namespace kept::check
