#include "source/repository.h"

#include <fmt/format.h>

#include <fstream>
#include <system_error>

#include "base/utf8.h"

namespace kept::source {
namespace {

namespace fs = std::filesystem;
using Kind = base::Failure::Kind;

// libgit2 says what it cannot open in its own words; these are the cases that have a way out.
struct Unopened {
  std::string_view said;  // a part of libgit2's message
  std::string_view message, hint;
};
constexpr Unopened unopened[] = {
    {"extensions.objectformat", "The repository {} uses SHA-256 ids, which Kept cannot read",
     "Build the folder instead of a revision, or keep the tracker in a repository with SHA-1 ids, git's default"},
    {"extensions.refstorage", "The repository {} keeps its branches as reftables, which Kept cannot read",
     "Run `git refs migrate --ref-format=files`"},
    {"unsupported extension", "The repository {} uses an extension of git's format that Kept does not know",
     "Build the folder instead of a revision"},
    {"repository version", "The repository {} has a newer format than Kept knows",
     "Build the folder instead of a revision"},
};

base::Result<git::Repository> open_exactly(const fs::path& path) {
  git::start();
  git::Repository repository;
  const unsigned flags = GIT_REPOSITORY_OPEN_NO_SEARCH | GIT_REPOSITORY_OPEN_NO_DOTGIT | GIT_REPOSITORY_OPEN_CROSS_FS;
  if (git::acquire(repository, git_repository_open_ext, path.c_str(), flags, nullptr) == 0) return repository;

  const std::string name = base::printable(path.native());
  const git_error* last = git_error_last();
  for (const Unopened& row : unopened) {
    if (last != nullptr && std::string_view(last->message).find(row.said) != std::string_view::npos)
      return base::failure(Kind::world, fmt::format(fmt::runtime(row.message), name), std::string(row.hint));
  }
  return git::failed(fmt::format("The repository {} cannot be opened", name));
}

bool lies_at(const fs::path& path) {
  std::error_code ignored;
  return fs::exists(fs::symlink_status(path, ignored));
}

bool looks_bare(const fs::path& folder) {
  return lies_at(folder / "HEAD") && lies_at(folder / "objects") && lies_at(folder / "refs");
}

}  // namespace

base::Result<std::optional<Home>> look_for_repository(const fs::path& root) {
  std::error_code error;
  const fs::path start = fs::canonical(root, error);
  const std::string name = base::printable(root.native());
  if (error)
    return base::failure(Kind::usage, fmt::format("There is no folder {}", name),
                         "Name the folder that holds kept.yaml");

  for (fs::path folder = start;; folder = folder.parent_path()) {
    if (lies_at(folder / ".git")) {
      auto repository = open_exactly(folder / ".git");
      if (!repository) return tl::unexpected(repository.error());
      const fs::path below = start.lexically_relative(folder);
      return Home{std::move(*repository), below == "." ? std::string() : below.generic_string()};
    }
    if (folder == folder.root_path()) break;
  }
  if (!looks_bare(start)) return std::nullopt;
  auto repository = open_exactly(start);
  if (!repository) return tl::unexpected(repository.error());
  return Home{std::move(*repository), {}};
}

base::Result<Home> find_repository(const fs::path& root) {
  auto home = look_for_repository(root);
  if (!home) return tl::unexpected(std::move(home.error()));
  if (!*home)
    return base::failure(Kind::world, fmt::format("{} is not in a git repository", base::printable(root.native())),
                         "Build the folder instead of a revision, or run `git init` and commit the tracker");
  return std::move(**home);
}

fs::path objects_of(git_repository* repository) { return fs::path(git_repository_commondir(repository)) / "objects"; }

std::vector<std::string> shallow_ends(git_repository* repository) {
  std::ifstream file(fs::path(git_repository_commondir(repository)) / "shallow");
  std::vector<std::string> ends;
  for (std::string line; std::getline(file, line);) ends.push_back(std::move(line));
  return ends;
}

// A worktree's own git folder has no `shallow` file: it lies with the repository that the worktree belongs to.
bool is_shallow(git_repository* repository) {
  std::error_code ignored;
  const auto size = fs::file_size(fs::path(git_repository_commondir(repository)) / "shallow", ignored);
  return !ignored && size > 0;
}

}  // namespace kept::source
