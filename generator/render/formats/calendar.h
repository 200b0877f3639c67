// A calendar (iCalendar, RFC 5545) of what is due: promises and milestones that are not yet met, and what meetings set a date for.
//
// A date of less precision than a day stands on the last day that it can mean, as one day: “due 2025” is kept if it is done by
// 31 December 2025, which is also when Kept begins to call it overdue; a bar across the whole year would bury a calendar. The
// text says what is known. What has no end (`2025/..`) is no deadline and has no place.
#pragma once

#include <string>

#include "view/facts.h"
#include "view/subject.h"

namespace kept::render {

// An entry keeps its UID when its date moves, so that a subscriber's calendar moves it. The time stamp is the build's date.
std::string calendar(const view::Facts& facts, const view::Subject& subject);

// One content line, folded at 75 bytes between characters, with its line end.
std::string folded(std::string_view line);

// Text as a property's value.
std::string calendar_text(std::string_view text);

}  // namespace kept::render
