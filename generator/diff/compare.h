// Two versions of one record -> what changed in it, field by field. Needs no links, so that history can compare versions
// that could not be published.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/record.h"

namespace kept::diff {

enum class How : std::uint8_t { added, removed, changed };

struct FieldChange {
  How how = How::changed;
  const model::Field* top = nullptr;    // the record's own field; nullptr: the body
  const model::Field* field = nullptr;  // the innermost one; `top` itself where a whole item came or went
  std::string part;                     // the id of the part that it stands in; empty: the record itself
  const model::Field* list = nullptr;   // Items::matched: the list of an item without an id that it stands in,
  std::string item_name;                // and what tells that item from the others: its title, its source, its date
  std::string language;                 // of a translation; empty: the original
  std::string before, after;            // as written; empty where there was nothing
  const model::Group* item = nullptr;   // the item of a list that came or went, in its own record
};

// Items of lists that have no id, such as milestones and sources: one of which a word has changed is another one (`whole`), or the
// same (`matched`) where its title, its source or its date is the same.
enum class Items : std::uint8_t { whole, matched };

// In the order of the kind's table; parts are matched by id, updates by date and, where the date itself moved, by what they say.
std::vector<FieldChange> compare(const model::Record& before, const model::Record& after, Items items = Items::whole);

// A value as it is written in a file: a date as EDTF, a reference as `kind:slug#part`, a list with commas.
std::string written(const model::Record& record, const model::Value& value);
std::string written(const parse::Node& node);  // on one line, with commas

// Whether two records say the same, whatever they are called and wherever they stand: 0 nothing in common, 1 all.
double likeness(const model::Record& a, const model::Record& b);

}  // namespace kept::diff
