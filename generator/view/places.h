// Where records stand in the site, and prose with its links filled in.
#pragma once

#include <string>

#include "view/facts.h"
#include "view/shape.h"

namespace kept::view {

// `commitments/tha-mou-atd/`; of a page, the folders it stands in; of the home page, nothing.
std::string address_of(const model::Record& record);
Address address_of(const link::Graph& graph, link::Target target);  // with `#part`

// What a reader calls it: its title, a country's name, `Objective 13 (h)` of a part with a title, else its id.
std::string title_of(const Facts& facts, link::RecordId record);
std::string title_of(const Facts& facts, link::Target target);

// Prose of a record, ready to stand in any page. `first_mention` is that of its first link.
Markup markup(const Facts& facts, link::RecordId record, const parse::Prose& prose, std::uint32_t first_mention);
Markup markup(const Facts& facts, link::RecordId record, const model::Text& text);
Markup markup(const Facts& facts, link::RecordId record, const model::Group& group, model::Role role);  // empty where nothing was written
Markup body(const Facts& facts, link::RecordId record);
std::string plain(const Facts& facts, link::RecordId record, const model::Group& group, model::Role role);  // the same in words only

}  // namespace kept::view
