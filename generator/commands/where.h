// The conditions of `kept list --where field=value`: which records meet them.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/result.h"
#include "model/kind.h"
#include "view/facts.h"

namespace kept::commands {

using Condition = std::function<bool(const view::Facts&, link::RecordId)>;

// `updates.voice=government` looks into lists of groups; nothing after `=` asks for records without the field. A field is met by
// any of its items as written, a reference by its slug alone too. Computed: kind, slug, country, status (of any voice, or
// `not-assessed`), overdue, due_soon, stale and assessed (`yes` or `no`). Failures suggest the nearest field or value.
// `kind`: where only its records are asked for; nullptr: all kinds.
base::Result<Condition> condition_from(const std::string& written, const model::Kinds& kinds, const model::Kind* kind, const model::Site& site);

}  // namespace kept::commands
