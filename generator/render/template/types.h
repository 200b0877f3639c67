// The types of values that templates compute; those in views have types of their own.
#pragma once

#include "view/shape.h"

namespace kept::render::language {

inline constexpr view::Type text_type{view::Type::Kind::text};
inline constexpr view::Type number_type{view::Type::Kind::number};
inline constexpr view::Type flag_type{view::Type::Kind::flag};
inline constexpr view::Type address_type{view::Type::Kind::address};

}  // namespace kept::render::language
