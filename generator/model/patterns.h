// What may be typed into a field, as a regular expression that JSON Schema and browsers read alike. What it cannot say, such as
// days that a month does not have, is for the reader of records.
#pragma once

#include <string_view>

#include "model/field.h"

namespace kept::model {

inline constexpr std::string_view slug_pattern = "^[a-z0-9][a-z0-9-]*$";

std::string_view pattern_of(Type type);  // empty: anything may be typed

}  // namespace kept::model
