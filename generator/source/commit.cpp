#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "base/nearest.h"
#include "base/utf8.h"
#include "source/repository.h"

namespace kept::source {
namespace {

using Kind = base::Failure::Kind;

std::vector<std::string> known_names(git_repository* repository) {
  std::vector<std::string> names;
  git::References references;
  if (git::acquire(references, git_reference_iterator_new, repository) != 0) return names;
  for (git_reference* next = nullptr; git_reference_next(&next, references.get()) == 0;) {
    const git::Owner<git_reference, git_reference_free> reference(next);
    names.emplace_back(git_reference_shorthand(next));
  }
  std::ranges::sort(names);
  return names;
}

// In CI a checkout often has `origin/main` and no `main` of its own: such a name is nearer than any that is spelt
// alike.
std::string nearest_name(git_repository* repository, std::string_view revision) {
  const std::vector<std::string> names = known_names(repository);
  for (const std::string& name : names) {
    if (name.ends_with(fmt::format("/{}", revision))) return name;
  }
  const std::vector<std::string_view> views(names.begin(), names.end());
  return std::string(base::nearest(revision, views).value_or(""));
}

bool is_known(git_repository* repository, const std::string& name) {
  git::Object object;
  return git::acquire(object, git_revparse_single, repository, name.c_str()) == 0;
}

// `main~30` is a name and a way from it; either can be what is wrong.
std::string advice(git_repository* repository, const std::string& revision) {
  const std::size_t end = std::min(revision.find_first_of("~^@:", 1), revision.size());
  const std::string name = revision.substr(0, end), way = revision.substr(end);
  if (!way.empty() && is_known(repository, name))
    return fmt::format("{} is here, but {} leads nowhere from it", base::printable(name), base::printable(way));
  const std::string near = nearest_name(repository, name);
  if (!near.empty()) return fmt::format("Did you mean {}{}?", base::printable(near), base::printable(way));
  return "`git branch --all` and `git tag` list the names there are";
}

tl::unexpected<base::Failure> unknown(git_repository* repository, const std::string& revision) {
  const std::string name = base::printable(revision);
  const bool head = revision.starts_with("HEAD") || revision.starts_with("@");
  if ((head && git_repository_head_unborn(repository) == 1) || known_names(repository).empty())
    return base::failure(Kind::world, fmt::format("There is no {}: nothing is committed yet on this branch", name),
                         "Commit the tracker first, or build the folder instead of a revision");
  if (is_shallow(repository))
    return base::failure(
        Kind::world, fmt::format("There is no revision {} in this clone, which holds only the newest commits", name),
        "Run `git fetch --unshallow --tags`; in a CI checkout set `fetch-depth: 0`. " + advice(repository, revision));
  return base::failure(Kind::usage, fmt::format("There is no revision {} in this repository", name),
                       advice(repository, revision));
}

tl::unexpected<base::Failure> no_commit(git_object* object, const std::string& name) {
  const bool file = git_object_type(object) == GIT_OBJECT_BLOB;
  return base::failure(Kind::usage, fmt::format("{} names a {}, not a commit", name, file ? "file" : "folder"),
                       "Name a branch, a tag or a commit");
}

}  // namespace

base::Result<git::Commit> find_commit(git_repository* repository, std::string_view revision) {
  const std::string expression(revision);
  const std::string name = base::printable(revision);
  git::Object object;
  const bool empty = revision.empty() || revision.find('\0') != revision.npos;
  switch (empty ? GIT_EINVALIDSPEC : git::acquire(object, git_revparse_single, repository, expression.c_str())) {
    case 0:
      break;
    case GIT_EUNBORNBRANCH:
    case GIT_ENOTFOUND:
      return unknown(repository, expression);
    case GIT_EAMBIGUOUS:
      return base::failure(Kind::usage, fmt::format("{} can mean more than one commit", name),
                           "Give more characters of the commit's id");
    case GIT_EINVALIDSPEC:
      return base::failure(Kind::usage, fmt::format("`{}` is not a way to name one commit", name),
                           "Name a branch, a tag, a commit's id, or count back from one: main~3");
    default:
      return git::failed(fmt::format("The revision {} cannot be read", name));
  }
  git::Object end;  // of a chain of tags, if it is one
  if (git_object_type(object.get()) == GIT_OBJECT_TAG &&
      git::acquire(end, git_object_peel, object.get(), GIT_OBJECT_ANY) == 0)
    object = std::move(end);
  if (git_object_type(object.get()) != GIT_OBJECT_COMMIT) return no_commit(object.get(), name);
  git::Commit commit;
  if (git::acquire(commit, git_commit_lookup, repository, git_object_id(object.get())) != 0)
    return git::failed(fmt::format("The commit {} cannot be read", name));
  return commit;
}

}  // namespace kept::source
