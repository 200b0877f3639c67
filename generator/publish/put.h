// Files into a site that is being built. Private to this room. Safe from many threads, for different paths.
#pragma once

#include <time.h>

#include <optional>
#include <string>
#include <string_view>

namespace kept::publish {

inline constexpr unsigned file_mode = 0644, folder_mode = 0755;

// Makes the folders above, too. `modified`: the time stamp the file is to have, if not that of now. False with errno.
bool write_new(int site, const std::string& path, std::string_view bytes, const std::optional<timespec>& modified);

// Links the file of the old site into the new one if it holds just these bytes. Where it does but cannot be linked,
// sets `modified` to its time stamp and gives false.
bool link_unchanged(int old_site, int site, const std::string& path, std::string_view bytes,
                    std::optional<timespec>& modified);

}  // namespace kept::publish
