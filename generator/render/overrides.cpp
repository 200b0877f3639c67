#include <map>

#include "render/built_in.h"

namespace kept::render {

std::vector<base::File> with_overrides(const std::vector<base::File>& of_the_site) {
  std::map<std::string, std::string> by_path;
  for (base::File& file : built_in_files()) by_path.emplace(std::move(file.path), std::move(file.bytes));
  for (const base::File& file : of_the_site)
    if (file.path.starts_with("templates/") || file.path.starts_with("theme/")) by_path[file.path] = file.bytes;
  std::vector<base::File> all;
  for (auto& [path, bytes] : by_path) all.push_back({path, std::move(bytes)});
  return all;
}

}  // namespace kept::render
