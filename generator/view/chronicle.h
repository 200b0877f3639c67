// Everything that has a date, as one long list: what was promised, reported and reached, when meetings were held, when instruments were
// adopted and who joined them. Collected once; shown year by year, and narrowed down to a country, a theme or a sort of happening.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "view/pieces.h"

namespace kept::view {

struct Happening {
  base::Date date;
  std::string_view sort;                      // a row of `happening_sorts`
  link::Target what;                          // the record or part of it
  const model::Group* group = nullptr;        // its own fields, where it is no whole record
  const timeline::Event* event = nullptr;     // where it comes from a story
};

constexpr std::array<std::string_view, 10> happening_sorts = {"made", "update", "milestone", "observation", "due", "meeting", "adopted", "in-force", "joined", "practice"};

// By date, then as above, then by record.
std::vector<Happening> happenings(const Facts& facts);
bool has_happenings(const Facts& facts);

int year_of(const Happening& happening);  // of its earliest day that is known

// The countries and themes that it concerns.
struct Concerned {
  std::vector<link::RecordId> countries, themes;
};
Concerned concerned(const Facts& facts, const Happening& happening);

}  // namespace kept::view
