// Languages by their BCP 47 tags, with their names from CLDR.
#pragma once

#include <string>
#include <string_view>

namespace kept::model {

// As CLDR calls it: `ไทย` for `th` in `th`, `Thai` in `en`; the tag where CLDR has no name. A capital letter begins it, as it
// begins an entry of a list.
std::string language_name(std::string_view language, std::string_view in);

}  // namespace kept::model
