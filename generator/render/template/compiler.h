// From trees to programs: includes put in place, blocks overridden, names resolved, escaping chosen.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string_view>

#include "render/template/ast.h"
#include "render/template/program.h"
#include "view/messages.h"

namespace kept::render::language {

// Every template there is, by name.
using Library = std::map<std::string_view, std::unique_ptr<const Parsed>, std::less<>>;

std::vector<std::string_view> names_in(const Library& library);

// None, and at least one finding, where anything that the page needs is wrong. `page` is in the library.
std::optional<Program> compile(const Parsed& page, const view::Shape& root, const Library& library,
                               const view::Messages& messages, Problems& problems);

}  // namespace kept::render::language
