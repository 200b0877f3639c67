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
Phrase title_of(const Facts& facts, link::RecordId record);
Phrase title_of(const Facts& facts, link::Target target);

// One line of a record or of a group of it, translated where it is; empty where nothing was written.
Phrase line(const Facts& facts, const model::Group& group, std::string_view name);
Phrase line(const Facts& facts, const model::Group& group, model::Role role);

// A text of kept.yaml.
Phrase localised(const Facts& facts, const model::Localised& text);

// A version of a record in prose, as it stands there.
Markup body(const Facts& facts, link::RecordId record, const model::Translation& version);
Markup summary(const Facts& facts, link::RecordId record, const model::Translation& version);

// Prose of a record, ready to stand in any page; what is not translated says in its markup which language it is in.
Markup markup(const Facts& facts, link::RecordId record, const model::Group& group, std::string_view field);
Markup markup(const Facts& facts, link::RecordId record, const model::Group& group, model::Role role);  // empty where nothing was written
Markup body(const Facts& facts, link::RecordId record);
const parse::Prose& body_prose(const Facts& facts, link::RecordId record);  // the one that `body` shows: for its headings
std::string plain_words(const Markup& markup);
std::string plain(const Facts& facts, link::RecordId record, const model::Group& group, model::Role role);  // the same in words only

}  // namespace kept::view
