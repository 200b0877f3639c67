// Which provisions of other instruments say the same: every match from both sides, whichever of the two records it was written in.
#pragma once

#include <string_view>
#include <vector>

#include "view/facts.h"

namespace kept::view {

struct ProvisionMatch {
  link::Target from, to;
  std::string_view relation;  // as seen from `from`: exact, close, broad (the other is the broader one), narrow, related

  friend auto operator<=>(const ProvisionMatch&, const ProvisionMatch&) = default;
};

std::vector<ProvisionMatch> matches(const Facts& facts);                             // sorted; one pass over the edges
std::vector<ProvisionMatch> matches_of(const Facts& facts, link::RecordId instrument);  // those that begin there, sorted

}  // namespace kept::view
