// What one commit changed in one record, without words: the view finds them in the reader's language.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "diff/compare.h"

namespace kept::chronicle {

// Values that say something by themselves are kept: dates, statuses, choices, numbers, countries, references. Texts are not
// quoted: what an editor has taken out of one, such as a name, must not be shown again by its history.
struct Change {
  enum class What : std::uint8_t {
    added, removed, renamed,   // the record; renamed: from slug `before` to `after`
    unreadable,                // it held something that could not be read
    item_added, item_removed,  // of a list whose items have names: an update, a milestone, a provision
    set, unset, changed,       // a value
    moved,                     // a date
    written, unwritten, rewritten,                       // a text; without a field: the body
    evidence_added, evidence_lost,                       // `after`, `before`: the source
    translated, translation_changed, translation_removed,
    more                       // `count` further changes
  };
  What what = What::changed;
  model::Type type = model::Type::line;  // of `before` and `after`
  std::string top, field;                // names of the tables: the record's own field, the innermost one
  std::string part;                      // its id or date
  bool dated = false;                    // the part is named by its date
  std::string language;                  // of a translation; `easy`, `easy-th`: of a version that is easy to read
  std::string before, after;             // as written
  std::string status, voice;             // of an update
  std::int64_t count = 0;                // sources of an update; what `more` stands for

  friend bool operator==(const Change&, const Change&) = default;
};

// What a comparison of two versions of a record found, in its order.
std::vector<Change> changes_of(const std::vector<diff::FieldChange>& fields, const model::Record& before, const model::Record& after);

// Whether one of them touches what a translator has translated.
bool touch_text(const std::vector<diff::FieldChange>& fields);

// Of a merge: the changes that it made to all its parents, and none of them brought. A text counts only where the parents
// agreed about it: two that changed it have said so themselves.
std::vector<diff::FieldChange> of_all(const std::vector<std::vector<diff::FieldChange>>& to_each);

}  // namespace kept::chronicle
