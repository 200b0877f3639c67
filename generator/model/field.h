// A field of a kind: its name, the type of what may be written, and its role, by which the rest of the program knows
// it. Rooms above ask for roles, never for kinds by name, so a kind that a site declares itself is tracked, linked and
// checked alike.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kept::model {

enum class Type : std::uint8_t {
  line,       // one line of plain text
  text,       // one paragraph, inline Markdown allowed
  date,       // EDTF, base/date.h
  reached,    // a date, or yes / no where the date is not known
  flag,       // yes / no
  number,     // a decimal number
  country,    // ISO 3166-1 alpha-3, refers to the country's record
  choice,     // one of `choices`
  status,     // one of the site's scale
  reference,  // a record or a part of one, of one of `kinds`
  addressee,  // a country, an organisation, or one of `choices`
  url,        // http or https
  language,   // a BCP 47 tag
  part_id,    // [a-z0-9][a-z0-9.-]*
  alias,      // an old slug, or an old address with slashes
  localised,  // a line, or a map from language to line
  period,     // `6 months`, base/date.h
  group,      // a map with `fields`
  tree,       // anything, untouched
};

// clang-format off
enum class Role : std::uint8_t {
  none,
  title, summary, themes, evidence, aliases, draft,  // of any record
  promiser, made, made_at, due, carries_out,         // of a promise
  updates, status, voice, reporter,                  // of its updates
  milestones, reached,                               // of its milestones
  indicators, observations,                          // of its indicators
  outcomes, concerns, addressees,                    // of a meeting
  provisions, parent, matches,                       // of an instrument
  date,                                              // when a group or a record happened
  cited,                                             // of evidence: the document that says so
};
// clang-format on

// How the items of a list of groups are named from outside, after `#`.
enum class Parts : std::uint8_t { none, by_id, by_date };

struct Field {
  std::string name;
  Type type = Type::line;
  Role role = Role::none;
  Parts parts = Parts::none;
  bool list = false;
  bool required = false;
  bool translated = false;           // may stand in `name.<lang>.md`
  std::vector<std::string> choices;  // choice, addressee
  std::vector<std::string> kinds;    // reference: the kinds that may be meant; empty: any
  std::vector<Field> fields;         // group
  std::string shorthand;             // group: the field that a bare scalar stands for
  std::string says;                  // one sentence for the manual and the schema

  // For tables: each returns the field changed.
  Field as(Role r) &&;
  Field needed() &&;
  Field many() &&;
  Field per_language() &&;
  Field named(Parts p) &&;
  Field meaning(std::string sentence) &&;
};

Field line(std::string name);
Field text(std::string name);
Field date(std::string name);
Field reached(std::string name);
Field flag(std::string name);
Field number(std::string name);
Field country(std::string name);
Field choice(std::string name, std::vector<std::string> choices);
Field status(std::string name);
Field reference(std::string name, std::vector<std::string> kinds);
Field addressee(std::string name, std::vector<std::string> audiences);
Field url(std::string name);
Field language(std::string name);
Field part_id(std::string name);
Field alias(std::string name);
Field localised(std::string name);
Field period(std::string name);
Field tree(std::string name);
Field group(std::string name, std::vector<Field> fields);
Field group_or(std::string shorthand, std::string name,
               std::vector<Field> fields);  // a bare scalar stands for `shorthand`

Field sources();  // pinpoints: `sources: [{source: rt-report-2020, at: "para 82"}]`, or the bare slug

const Field* find(const std::vector<Field>& fields, std::string_view name);
const Field* find(const std::vector<Field>& fields, Role role);

}  // namespace kept::model
