// Modules as a browser fetches them: what one of them needs at once as one file, what it asks for later as files of their own.
// Readers on slow lines wait for each request and pay for each blank.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/file.h"

namespace kept::render {

// Paths are names without folders. `entry` takes in whatever it imports, and what that imports; others keep their files. Only
// `import {a, b} from './x.js';` and `export` before a const, a function or a class, each at the start of a line, can be joined:
// where a module says anything else, or two export the same name, all stay apart.
std::vector<base::File> joined(const std::vector<base::File>& modules, std::string_view entry);

// Without what only people read: lines that are comments, indentation, blanks that part nothing. What is not understood stays.
std::string tight(std::string_view script);

}  // namespace kept::render
