// Languages by their BCP 47 tags: how they are called and which way they are written.
#pragma once

#include <string>
#include <string_view>

#include "model/language.h"

namespace kept::view {

std::string_view direction_of(std::string_view language);  // `ltr` or `rtl`

using model::language_name;

// The attributes of an element that is in another language than the page: ` lang="en"`, and `dir` where it is written the
// other way.
void append_language(std::string_view language, std::string_view of_page, std::string& out);

}  // namespace kept::view
