// All that pages are made from, for one language. Nothing in it changes while pages are made.
#pragma once

#include <string_view>
#include <vector>

#include "base/date.h"
#include "link/graph.h"
#include "model/site.h"
#include "timeline/story.h"
#include "view/dates.h"
#include "view/messages.h"

namespace kept::view {

struct Facts {
  const link::Graph& graph;
  const std::vector<timeline::Story>& stories;  // by RecordId
  const model::Site& site;
  const Messages& words;
  const Dates& dates;
  base::Day today;

  const std::string& language() const { return words.language(); }
};

}  // namespace kept::view
