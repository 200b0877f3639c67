// How a reader proposes an update to a record: a form made from the table of its fields, and where what it makes may be sent.
// The page sends nothing by itself.
#pragma once

#include "view/pieces.h"

namespace kept::view {

struct SuggestChoice {
  std::string value, label;
};
template <>
inline constexpr auto members_of<SuggestChoice> = members("suggest_choice", field<&SuggestChoice::value>("value"), field<&SuggestChoice::label>("label"));

struct SuggestField {
  std::string name, label, hint;
  std::string control;   // line, text, choice, evidence
  std::string pattern;   // what may be typed, as a regular expression; empty: anything
  bool needed = false;
  bool needs_evidence = false;  // what it says counts only with a source and a voice
  bool is_voice = false;
  std::vector<SuggestChoice> choices;
};
template <>
inline constexpr auto members_of<SuggestField> = members(
    "suggest_field",
    field<&SuggestField::name>("name"), field<&SuggestField::label>("label"), field<&SuggestField::hint>("hint"), field<&SuggestField::control>("control"),
     field<&SuggestField::pattern>("pattern"), field<&SuggestField::needed>("needed"), field<&SuggestField::needs_evidence>("needs_evidence"), field<&SuggestField::is_voice>("is_voice"), field<&SuggestField::choices>("choices"));

struct Suggest {
  std::vector<SuggestField> fields;
  std::string record, list;     // `commitment:tha-detention`, `updates`
  std::string subject;          // of the issue or the mail
  std::string yaml;             // the blank form, to copy and fill in by hand
  Address issue;                // the forge's page for a new issue with the blank form in it; empty where there is none
  std::string base, title, body;  // the same in pieces, for what has been filled in
  Address mail;                 // the same as a mail; empty where the site gives no address
  std::string mailbox;
};
template <>
inline constexpr auto members_of<Suggest> = members(
    "suggest",
    field<&Suggest::fields>("fields"), field<&Suggest::record>("record"), field<&Suggest::list>("list"), field<&Suggest::subject>("subject"), field<&Suggest::yaml>("yaml"),
     field<&Suggest::issue>("issue"), field<&Suggest::base>("base"), field<&Suggest::title>("title"), field<&Suggest::body>("body"), field<&Suggest::mail>("mail"), field<&Suggest::mailbox>("mailbox"));

// Nothing where the record has no updates to its name, and in a version that stands beside today's site.
std::optional<Suggest> suggest(const Facts& facts, link::RecordId record);

}  // namespace kept::view
