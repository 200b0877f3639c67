// The dated events of a timeline as a page shows them.
#pragma once

#include "view/evidence.h"

namespace kept::view {

struct EventView {
  std::string id;            // its address on the page
  std::string type;          // made, update, milestone, outcome, observation, due
  std::string label;         // `Promised`, `Recommendation`, …
  When date;                 // in full
  std::string short_date;    // within its year; may be empty
  std::string year;          // set on the first event of a year
  Markup text;
  std::vector<Status> status;  // none or one
  Phrase voice;              // who says so; of a measurement what it gave; may be empty
  std::vector<Link> by;      // the organisation that says so, or the meeting it comes from
  std::vector<Link> about;   // on timelines of more than one record: which
  std::vector<Cite> cites;
  bool missed = false;
  bool ahead = false;
  bool first_ahead = false;  // the first one after today
  std::vector<std::string> changes;  // of a day on which the record changed (type `record`): how
  std::int64_t more = 0;             // changes that are left out
  Address all;                       // where they stand
  bool only_record = false;  // first of a year in which only the record changed
};
template <>
inline constexpr auto members_of<EventView> = members(
    "event",
    field<&EventView::id>("id"), field<&EventView::type>("type"), field<&EventView::label>("label"), field<&EventView::date>("date"),
     field<&EventView::short_date>("short_date"), field<&EventView::year>("year"), field<&EventView::text>("text"), field<&EventView::status>("status"),
     field<&EventView::voice>("voice"), field<&EventView::by>("by"), field<&EventView::about>("about"), field<&EventView::cites>("cites"),
     field<&EventView::missed>("missed"), field<&EventView::ahead>("ahead"), field<&EventView::first_ahead>("first_ahead"), field<&EventView::changes>("changes"),
     field<&EventView::more>("more"), field<&EventView::all>("all"), field<&EventView::only_record>("only_record"));

struct TimelineView {
  std::vector<EventView> events;  // oldest first
  bool nothing_ahead = true;
  std::string today;              // `Today, 21 November 2026`
  std::int64_t recorded = 0;      // days on which the record changed, among the events: the other clock, shown on request
};
template <>
inline constexpr auto members_of<TimelineView> = members(
    "timeline", field<&TimelineView::events>("events"), field<&TimelineView::nothing_ahead>("nothing_ahead"), field<&TimelineView::today>("today"),
                 field<&TimelineView::recorded>("recorded"));

// Events of one story or of many; `about` is filled where they are of many. Evidence is numbered as they come.
TimelineView timeline(const Facts& facts, const std::vector<timeline::Event>& events, bool of_many, Evidence& evidence);

}  // namespace kept::view
