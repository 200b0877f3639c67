// The file of a new record, made from its kind's table: what is known filled in, what is needed left blank, the rest as comments.
#pragma once

#include <map>
#include <span>
#include <string>

#include "model/kind.h"
#include "model/site.h"

namespace kept::commands {

using Filled = std::map<std::string, std::string, std::less<>>;  // a field's name -> its value, as plain text

// Markdown with front matter. A blank is a line `name:  # what belongs there`; once all are filled, `kept check` finds no error.
std::string blank_record(const model::Kind& kind, std::span<const model::StatusStep> statuses, const Filled& filled);

// A text as a YAML scalar that reads as exactly that text; in quotes where it needs them. It holds no control characters.
std::string yaml_scalar(const std::string& text);

}  // namespace kept::commands
