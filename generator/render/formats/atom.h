// What all Atom feeds (RFC 4287) of a site share.
#pragma once

#include <cstddef>
#include <string>

#include "base/date.h"

namespace kept::render {

inline constexpr std::size_t most_entries = 50;

// A feed speaks of days; Atom asks for a moment (RFC 3339).
inline std::string moment(base::Day day) { return base::written(day) + "T00:00:00Z"; }

}  // namespace kept::render
