// A record as others cite it: for people, and for programs that keep references.
#pragma once

#include <string>

#include "view/facts.h"
#include "view/shape.h"

namespace kept::view {

struct Citation {
  std::string text;     // title, tracker, date and version in a sentence or two; without the address
  std::string address;  // empty where the site does not say where it will stand
  std::string version;  // of the record: the release that was built, else the commit that last changed it; empty where it is not known
  std::string bibtex;   // one entry, `@misc`, which every BibTeX knows
  std::string csl;      // a list of one item, in CSL JSON
};
template <>
inline constexpr auto members_of<Citation> = members(
    "citation", field<&Citation::text>("text"), field<&Citation::address>("address"), field<&Citation::version>("version"), field<&Citation::bibtex>("bibtex"), field<&Citation::csl>("csl"));

Citation citation_of(const Facts& facts, link::RecordId record);
Citation citation_of_data(const Facts& facts, std::string title, std::string_view address);  // of the tracker's data as a whole

}  // namespace kept::view
