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
#include "view/translations.h"

namespace kept::view {

struct Facts {
  const link::Graph& graph;
  const std::vector<timeline::Story>& stories;  // by RecordId
  const model::Site& site;
  const Messages& words;
  const Dates& dates;
  base::Day today;
  const Translations* translations = nullptr;  // into this language; nullptr: the one in which originals are written

  const std::string& language() const { return words.language(); }
  const std::string& language_of_originals() const { return site.languages.front(); }
  bool translated() const { return language() != language_of_originals(); }

  // Where the pages of this language stand: nothing, or `th/`.
  std::string folder() const { return translated() ? language() + "/" : std::string(); }
  std::string_view to_top() const { return translated() ? "../" : ""; }
};

}  // namespace kept::view
