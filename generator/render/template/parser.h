// From a file to its tree. All errors of syntax are found, also in a template that no page uses.
#pragma once

#include <memory>

#include "render/template/ast.h"

namespace kept::render::language {

std::unique_ptr<const Parsed> parse(base::File file, Problems& problems);

}  // namespace kept::render::language
