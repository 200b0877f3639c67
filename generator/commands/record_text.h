// A record in words, as `kept show` prints it.
#pragma once

#include <string>
#include <vector>

#include "commands/reading.h"

namespace kept::commands {

// Title, file, fields, statuses with their evidence, timeline, what names it and how it changed; of a part its own fields and what names that part.
std::string record_in_words(const Reading& reading, link::Target target);

// The fields under the names of the content model, and what is computed from them.
std::string record_as_json(const Reading& reading, link::Target target);

}  // namespace kept::commands
