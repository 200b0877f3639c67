#include "source/keeping.h"

#include <fmt/format.h>
#include <xxhash.h>

#include "source/repository.h"

namespace kept::source {

std::filesystem::path keeping_place(const std::filesystem::path& root, std::string_view name) {
  const auto home = look_for_repository(root);
  if (!home || !*home) return {};
  const std::string& below = (*home)->below;
  return std::filesystem::path(git_repository_commondir((*home)->repository.get())) / "kept" / fmt::format("{}-{:016x}", name, XXH3_64bits(below.data(), below.size()));
}

}  // namespace kept::source
