// Languages by their BCP 47 tags: how they are called and which way they are written.
#pragma once

#include <string>
#include <string_view>

namespace kept::view {

std::string_view direction_of(std::string_view language);  // `ltr` or `rtl`

// As CLDR calls it: `ไทย` for `th` in `th`, `Thai` in `en`; the tag where CLDR has no name. A capital letter begins it, as it
// begins an entry of a list.
std::string language_name(std::string_view language, std::string_view in);

// The attributes of an element that is in another language than the page: ` lang="en"`, and `dir` where it is written the
// other way.
void append_language(std::string_view language, std::string_view of_page, std::string& out);

}  // namespace kept::view
