// What a feed or a calendar is about: the whole tracker, or what concerns one record of it.
#pragma once

#include <string>
#include <vector>

#include "view/facts.h"

namespace kept::view {

struct Subject {
  link::RecordId of = link::nowhere;     // nowhere: the whole tracker
  std::vector<link::RecordId> promises;  // of any tracked kind
  std::vector<link::RecordId> meetings;  // that it took part in, or whose theme it is
  std::vector<link::Target> outcomes;    // of any meeting: addressed to it, or concerning it or one of its promises
};

// Whether records of this kind have a feed and a calendar of their own: countries, and what serves as a theme.
bool can_be_followed(const model::Kind& kind);

// Lists are in the graph's order, each entry once. The cost is that of the edges into the record and its promises.
Subject whole_tracker(const Facts& facts);
Subject subject_of(const Facts& facts, link::RecordId record);

// The address of its page: empty for the whole tracker, whose page is the first one.
std::string address_of(const Facts& facts, const Subject& subject);

}  // namespace kept::view
