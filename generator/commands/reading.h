// A tracker as `list` and `show` look at it: read, linked and told, without its pages. What could not be read is missing.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "commands/pipeline.h"

namespace kept::commands {

struct Reading {
  explicit Reading(Tracker read);
  Reading(const Reading&) = delete;

  Tracker tracker;
  view::Dates dates;
  std::vector<timeline::Story> stories;
  view::Facts facts;  // points to the members above
};

// Says on standard error how many errors there are. Failure: there are errors and no record could be read. `history`: how the
// record changed is read too.
base::Result<std::unique_ptr<Reading>> read_to_look_at(const Settings& settings, bool history = false);

// A kind by its name. Failure: there is none; the nearest is named.
base::Result<const model::Kind*> kind_named(const model::Kinds& kinds, std::string_view name);

// `commitment:tha-detention`, with `#part` where one is meant.
std::string reference_to(const link::Graph& graph, link::Target target);

// `Did you mean “…”?`; `otherwise` where nothing known is near.
std::string did_you_mean(std::string_view wanted, const std::vector<std::string>& known, std::string otherwise);

// What a voice is called in files: `civil-society`.
std::string_view id_of(timeline::Voice voice);

}  // namespace kept::commands
