#include "source/relation.h"

#include "source/repository.h"

namespace kept::source {

base::Result<std::optional<std::string>> common_ancestor(const std::filesystem::path& root, std::string_view a, std::string_view b) {
  auto home = find_repository(root);
  if (!home) return tl::unexpected(std::move(home.error()));
  git_repository* repository = home->repository.get();
  auto first = find_commit(repository, a);
  if (!first) return tl::unexpected(std::move(first.error()));
  auto second = find_commit(repository, b);
  if (!second) return tl::unexpected(std::move(second.error()));
  git_oid base;
  if (git_merge_base(&base, repository, git_commit_id(first->get()), git_commit_id(second->get())) != 0) return std::nullopt;
  return std::string(git_oid_tostr_s(&base));
}

}  // namespace kept::source
