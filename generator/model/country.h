// Countries by ISO 3166-1, with their names from CLDR.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kept::model {

bool is_country(std::string_view alpha3);  // `THA`

// Its name in a language, as CLDR has it; the code itself where it has none.
std::string country_name(std::string_view alpha3, std::string_view language);

std::string alpha2(std::string_view alpha3);  // `TH`; empty where the code is none

// The code that somebody who wrote `TH`, `tha`, `Thailand` or `Thailnd` meant.
std::optional<std::string> guess_country(std::string_view written);

}  // namespace kept::model
