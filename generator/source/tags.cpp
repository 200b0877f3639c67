#include "source/tags.h"

#include <algorithm>
#include <unordered_set>

#include "base/utf8.h"
#include "source/repository.h"
#include "source/trees.h"

namespace kept::source {
namespace {

struct Names {
  git_strarray list{};
  Names() = default;
  Names(const Names&) = delete;
  ~Names() { git_strarray_dispose(&list); }
};

std::vector<Tag> matching(git_repository* repository, std::string_view pattern) {
  Names names;
  std::vector<Tag> found;
  if (git_tag_list_match(&names.list, std::string(pattern).c_str(), repository) != 0) return found;
  for (std::size_t i = 0; i < names.list.count; ++i) {
    const std::string name = names.list.strings[i];
    git::Object object;
    const std::string commitish = "refs/tags/" + name + "^{commit}";
    if (git::acquire(object, git_revparse_single, repository, commitish.c_str()) != 0) continue;
    const auto* commit = reinterpret_cast<const git_commit*>(object.get());
    found.push_back({base::printable(name), from_oid(*git_object_id(object.get())), git_commit_time(commit)});
  }
  return found;
}

using RevisionWalk = git::Owner<git_revwalk, git_revwalk_free>;

// Which of the commits are `head` or among what it builds on. Ends as soon as all are met.
std::unordered_set<Id, IdHash> reached(git_repository* repository, const Id& head, std::unordered_set<Id, IdHash> wanted) {
  std::unordered_set<Id, IdHash> met;
  RevisionWalk walk;
  const git_oid start = to_oid(head);
  if (git::acquire(walk, git_revwalk_new, repository) != 0 || git_revwalk_push(walk.get(), &start) != 0) return met;
  git_revwalk_sorting(walk.get(), GIT_SORT_TIME);
  for (git_oid oid; !wanted.empty() && git_revwalk_next(&oid, walk.get()) == 0;)
    if (const auto found = wanted.find(from_oid(oid)); found != wanted.end()) met.insert(wanted.extract(found));
  return met;
}

}  // namespace

base::Result<Tags> tags(const std::filesystem::path& root, std::string_view pattern, const Id& head, std::size_t most) {
  auto home = look_for_repository(root);
  if (!home) return tl::unexpected(std::move(home.error()));
  Tags made;
  if (!*home) return made;
  git_repository* repository = (*home)->repository.get();
  auto found = matching(repository, pattern);
  std::sort(found.begin(), found.end(), [](const Tag& a, const Tag& b) { return std::tie(b.when, b.name) < std::tie(a.when, a.name); });
  if (found.size() > most) {
    made.older = found.size() - most;
    found.resize(most);
  }
  std::unordered_set<Id, IdHash> wanted;
  for (const Tag& tag : found) wanted.insert(tag.commit);
  const auto built_on = reached(repository, head, std::move(wanted));
  for (Tag& tag : found)
    if (built_on.contains(tag.commit)) made.newest.push_back(std::move(tag));
  return made;
}

}  // namespace kept::source
