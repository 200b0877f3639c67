// Findings for programs. Columns and widths count characters.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "report/outcome.h"

namespace kept::report {

nlohmann::ordered_json findings_json(const Outcome& outcome);
nlohmann::ordered_json waived_json(const Outcome& outcome);  // findings with `until` and `reason`

}  // namespace kept::report
