// The known name that somebody most likely meant, for the hints of findings.
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace kept::base {

// Damerau–Levenshtein in its restricted form (a byte inserted, left out, changed, or two neighbours swapped; case of
// ASCII letters is free). At most a third of `wanted` may differ, never more than 5 steps and never all of it; of
// equals the first wins. Names over 100 bytes are never near. Time: known × length × 11 at most, most names are left
// after a few bytes.
std::optional<std::string_view> nearest(std::string_view wanted, std::span<const std::string_view> known);

}  // namespace kept::base
