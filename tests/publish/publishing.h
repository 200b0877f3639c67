// Sites as maps, for the tests of publishing.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "publish/staging.h"
#include "support/scratch.h"

namespace kept::test {

using Files = std::map<std::string, std::string>;  // path -> bytes

inline base::Result<publish::Summary> publish_to(const std::filesystem::path& destination, const Files& files) {
  auto staging = publish::Staging::open(destination, {});
  if (!staging) return tl::unexpected(staging.error());
  for (const auto& [path, bytes] : files) {
    if (auto added = staging->add(path, bytes); !added) return tl::unexpected(added.error());
  }
  return staging->commit();
}

// Every file below a folder but the mark; a folder that holds nothing is given with a slash.
inline Files files_in(const std::filesystem::path& folder) {
  Files files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    const std::string path = entry.path().lexically_relative(folder).generic_string();
    if (entry.is_regular_file() && path != ".kept") files[path] = read_file(entry.path());
    if (entry.is_directory() && std::filesystem::is_empty(entry.path())) files[path + "/"] = "";
  }
  return files;
}

inline std::vector<std::string> names_in(const std::filesystem::path& folder) {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    names.push_back(entry.path().filename().native());
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace kept::test
