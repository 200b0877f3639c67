// All that pages are made from, for one language. Nothing in it changes while pages are made.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "chronicle/chronicle.h"
#include "chronicle/releases.h"
#include "link/graph.h"
#include "model/site.h"
#include "timeline/story.h"
#include "view/dates.h"
#include "view/messages.h"
#include "view/shape.h"
#include "view/translations.h"

namespace kept::view {

// Which of the two clocks was turned: what happened until when, and what the record said when.
struct Clock {
  std::optional<base::Day> as_of;     // by what is known now
  std::string revision;               // of the record, where it is not the newest; else empty
  std::optional<base::Day> recorded;  // and its day
};

struct PromiseRow;

// Of a named revision that stands beside today's site, two folders below it.
struct Beside {
  std::string name;
  std::set<std::string, std::less<>> pages;  // of today's site: `th/commitments/a/index.html`
  std::string base_url;                      // of today's site; may be empty
};

struct Facts {
  const link::Graph& graph;
  const std::vector<timeline::Story>& stories;  // by RecordId
  const model::Site& site;
  const Messages& words;
  const Dates& dates;
  base::Day today;
  const Translations* translations = nullptr;  // into this language; nullptr: the one in which originals are written
  const chronicle::Chronicle* history = nullptr;  // how the record changed; nullptr where there is no repository
  Clock clock = {};
  const chronicle::Releases* releases = nullptr;
  const Beside* beside = nullptr;  // nullptr: this is today's site
  std::vector<Shared<PromiseRow>> promise_rows = {};  // by RecordId, empty where a record is none; none at all: each is made when it is asked for

  const std::string& language() const { return words.language(); }
  const std::string& language_of_originals() const { return site.languages.front(); }
  bool translated() const { return language() != language_of_originals(); }

  // Where the pages of this language stand: nothing, or `th/`.
  std::string folder() const { return translated() ? language() + "/" : std::string(); }
  std::string_view to_top() const { return translated() ? "../" : ""; }
};

}  // namespace kept::view
