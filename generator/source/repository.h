// Which repository a tracker's folder belongs to, and which commit an expression names. Private to this room.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "source/git.h"

namespace kept::source {

struct Home {
  git::Repository repository;
  std::string below;  // the tracker's folder below the top of the tree, without slashes at its ends; empty at the top
};

// The nearest `.git` at `root` or above it, opened by its exact path; only where there is none may `root` itself be a
// bare repository. So nothing that content can hold, such as a bare repository planted in it, is ever taken for one.
base::Result<Home> find_repository(const std::filesystem::path& root);

// Nothing where neither `root` nor a folder above it has one.
base::Result<std::optional<Home>> look_for_repository(const std::filesystem::path& root);

base::Result<git::Commit> find_commit(git_repository* repository, std::string_view revision);

std::filesystem::path objects_of(git_repository* repository);  // shared by its worktrees

// The commits at which a shallow clone ends, as ids in hexadecimal digits.
std::vector<std::string> shallow_ends(git_repository* repository);
bool is_shallow(git_repository* repository);

}  // namespace kept::source
