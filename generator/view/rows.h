// One line of a list: enough to know whether to open the page.
#pragma once

#include "view/pieces.h"

namespace kept::view {

struct PromiseRow {
  Link title;
  std::vector<Link> promiser;
  std::string type;
  std::optional<When> made, due, last_heard;
  Status promiser_says, others_say;
  bool differ = false, overdue = false, due_soon = false, stale = false;
  std::vector<Link> themes;
};
template <>
inline constexpr auto members_of<PromiseRow> = members(
    "row",
    field<&PromiseRow::title>("title"), field<&PromiseRow::promiser>("promiser"), field<&PromiseRow::type>("type"), field<&PromiseRow::made>("made"),
     field<&PromiseRow::due>("due"), field<&PromiseRow::last_heard>("last_heard"), field<&PromiseRow::promiser_says>("promiser_says"),
     field<&PromiseRow::others_say>("others_say"), field<&PromiseRow::differ>("differ"), field<&PromiseRow::overdue>("overdue"),
     field<&PromiseRow::due_soon>("due_soon"), field<&PromiseRow::stale>("stale"), field<&PromiseRow::themes>("themes"));

// How many promises stand where, by what the promiser says, or, where it says nothing, what others say.
struct Share {
  Status status;
  std::int64_t count = 0;
  std::int64_t percent = 0;  // of all, rounded
};
template <>
inline constexpr auto members_of<Share> = members("share", field<&Share::status>("status"), field<&Share::count>("count"), field<&Share::percent>("percent"));

struct RecordRow {
  Link title;
  std::string meta;  // a few words: type, date, place
  Markup summary;
};
template <>
inline constexpr auto members_of<RecordRow> = members("record_row", field<&RecordRow::title>("title"), field<&RecordRow::meta>("meta"), field<&RecordRow::summary>("summary"));

// One is made for each promise of the site beforehand, see Facts::promise_rows.
Shared<PromiseRow> promise_row(const Facts& facts, link::RecordId record);
PromiseRow make_promise_row(const Facts& facts, link::RecordId record);
std::vector<Shared<PromiseRow>> promise_rows(const Facts& facts, std::span<const link::RecordId> records);
std::vector<Share> shares(const Facts& facts, std::span<const link::RecordId> records);               // in the scale's order, not assessed last, none left out
RecordRow record_row(const Facts& facts, link::RecordId record);

// The countries that are asked about: the site's, else those that have promised something.
std::vector<link::RecordId> countries_asked(const Facts& facts);
std::vector<link::RecordId> tracked(const Facts& facts);  // every published record of a tracked kind

}  // namespace kept::view
