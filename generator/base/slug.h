// Names that stand in addresses. A slug names a record in its kind, a part id a part of its record.
#pragma once

#include <string>
#include <string_view>

namespace kept::base {

bool is_slug(std::string_view text);     // [a-z0-9][a-z0-9-]*
bool is_part_id(std::string_view text);  // [a-z0-9][a-z0-9.-]*

// The nearest slug to a text: lower case, everything else one hyphen; empty where no letter or digit is left.
std::string slug_from(std::string_view text);

}  // namespace kept::base
