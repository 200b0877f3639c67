// Writes a file that was not there.
#pragma once

#include <filesystem>
#include <string_view>

#include "base/result.h"

namespace kept::commands {

// Whole or not at all: a file that stands there already, even one made in the meantime, stays as it is and is a failure. Folders
// on the way are made.
base::Result<void> write_new_file(const std::filesystem::path& path, std::string_view bytes);

}  // namespace kept::commands
