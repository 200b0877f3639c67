// A record's fields by their table, as labelled facts: what a page shows of fields that it has no special place for.
#pragma once

#include <span>
#include <string_view>

#include "view/pieces.h"

namespace kept::view {

// In the table's order; fields of many lines are left to `texts_of`. `without` names fields shown elsewhere on the page.
std::vector<Fact> facts_of(const Facts& facts, link::RecordId record, std::span<const std::string_view> without);
std::vector<Paragraph> texts_of(const Facts& facts, link::RecordId record, std::span<const std::string_view> without);

}  // namespace kept::view
