// The quiet second rail of a timeline: beside what happened, when the tracker said so.
#pragma once

#include "view/events.h"
#include "view/history.h"
#include "view/strip.h"

namespace kept::view {

// Puts the days on which the record changed, up to the day of the site, among the events of its story, which `made` was made from.
void add_record(const Facts& facts, link::RecordId record, const RecordHistory& history, TimelineView& made);

}  // namespace kept::view
