// Folders by descriptor, so that nothing that is renamed or linked meanwhile leads elsewhere. Private to this room.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/descriptor.h"

namespace kept::publish {

struct Item {
  std::string name;
  enum class Kind { file, folder, other } kind = Kind::other;  // other: a symbolic link, a pipe …
};

// Never follows a symbolic link; errno says why it could not.
base::Descriptor open_folder(int above, const std::string& name);

// Everything in a folder, in no order; false with errno if it cannot be read.
bool list(int folder, std::vector<Item>& items);

// All bytes of a regular file; false with errno otherwise, EFBIG for more than `most`.
bool read_whole(int folder, const std::string& name, std::size_t most, std::string& bytes);

bool write_whole(int file, std::string_view bytes);

}  // namespace kept::publish
