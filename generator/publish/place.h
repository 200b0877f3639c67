// Where a site may go. Private to this room.
#pragma once

#include <filesystem>
#include <span>
#include <string>

#include "base/result.h"

namespace kept::publish {

struct Place {
  std::filesystem::path above;  // exists; absolute, no symbolic link in it
  std::string name;             // of the site's folder in it, which may or may not exist
  std::string shown;            // the destination as it was given, fit to print
};

// A symbolic link to a folder stands for that folder. Makes the missing folders above, once nothing else objects.
base::Result<Place> find_place(const std::filesystem::path& destination,
                               std::span<const std::filesystem::path> protected_folders);

}  // namespace kept::publish
