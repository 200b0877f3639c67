// Findings as SARIF 2.1.0 (OASIS), which forges show beside the code. Columns count Unicode code points.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string_view>

#include "report/outcome.h"

namespace kept::report {

// One run with every rule of the catalogue; what is excused is there, suppressed, with its reason.
nlohmann::ordered_json sarif(const Outcome& outcome, std::string_view version);

}  // namespace kept::report
