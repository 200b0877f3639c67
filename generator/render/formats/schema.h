// The tables of fields as JSON Schema (draft 2020-12), for editors that complete and check while one types.
#pragma once

#include <nlohmann/json.hpp>
#include <span>

#include "model/kind.h"
#include "model/site.h"

namespace kept::render {

// A record's front matter or data file, or a list file of such records. `statuses` may be empty: then any is let through.
nlohmann::ordered_json schema_of(const model::Kind& kind, std::span<const model::StatusStep> statuses);

nlohmann::ordered_json schema_of_site();  // kept.yaml

}  // namespace kept::render
