// A value as its place in the HTML demands it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "render/template/escape_kind.h"

namespace kept::render::language {

// A text; `escape` is what Html::hole gave for it.
void write(Escape escape, std::string_view text, std::string& out);

void write(std::int64_t number, std::string& out);

}  // namespace kept::render::language
