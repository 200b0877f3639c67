// How the record changed, in words: for a record's page, for the list of all changes and for its feed.
#pragma once

#include "view/pieces.h"

namespace kept::view {

// What one commit did, to one record or to many.
struct ChangeSet {
  std::string id;                 // its address on the page of all changes
  Phrase subject;                 // in the language of the originals, as far as anybody knows
  std::string author;             // only where the site says so and no rule forbids it
  std::string hash;               // short
  Address commit;                 // at the forge; empty where that is not known
  std::vector<std::string> lines; // of one record
};
template <>
inline constexpr auto members_of<ChangeSet> = members("change_set",
                                       field<&ChangeSet::id>("id"), field<&ChangeSet::subject>("subject"), field<&ChangeSet::author>("author"), field<&ChangeSet::hash>("hash"),
                                        field<&ChangeSet::commit>("commit"), field<&ChangeSet::lines>("lines"));

struct ChangeDay {
  When date;
  std::vector<ChangeSet> sets;
};
template <>
inline constexpr auto members_of<ChangeDay> = members("change_day", field<&ChangeDay::date>("date"), field<&ChangeDay::sets>("sets"));

struct RecordHistory {
  std::string summary;          // `Changed 3 times, last on 4 May 2024`
  std::vector<ChangeDay> days;  // newest first
  std::int64_t older = 0;       // changes that are left out
  bool incomplete = false;      // the clone was shallow: what is older is not known
  Address all;                  // the list of all changes
};
template <>
inline constexpr auto members_of<RecordHistory> = members(
    "record_history",
    field<&RecordHistory::summary>("summary"), field<&RecordHistory::days>("days"), field<&RecordHistory::older>("older"), field<&RecordHistory::incomplete>("incomplete"),
     field<&RecordHistory::all>("all"));

// Where a day stands on its record's page: `_history-2024-03-02`.
std::string address_of_day(const ChangeDay& day);

// Nothing where there is no repository, or nothing of the record is committed.
std::optional<RecordHistory> history_of(const Facts& facts, link::RecordId record);

// One change in words: `due date moved from 2022-12 to 2023-12`.
std::string said(const Facts& facts, const chronicle::Change& change);
std::vector<std::string> said(const Facts& facts, const chronicle::Entry& entry);

ChangeSet change_set(const Facts& facts, const chronicle::Commit& commit);

}  // namespace kept::view
