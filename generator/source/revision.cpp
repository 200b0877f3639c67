#include <fmt/format.h>

#include <map>

#include "base/utf8.h"
#include "source/intake.h"
#include "source/packs.h"
#include "source/repository.h"
#include "source/snapshot.h"
#include "source/trees.h"

namespace kept::source {
namespace {

using Kind = base::Failure::Kind;

Entry entry_of(git_filemode_t mode) {
  switch (mode) {
    case GIT_FILEMODE_BLOB:
    case GIT_FILEMODE_BLOB_EXECUTABLE:
      return Entry::file;
    case GIT_FILEMODE_TREE:
      return Entry::folder;
    case GIT_FILEMODE_LINK:
      return Entry::link;
    case GIT_FILEMODE_COMMIT:
      return Entry::repository;
    default:
      return Entry::special;
  }
}

class TreeReader {
 public:
  TreeReader(git_repository* repository, git_odb* database, const Bounds& bounds)
      : repository_(repository), database_(database), intake_(bounds) {}

  base::Result<Snapshot> read(const git_tree* top) {
    for (const Root& place : roots) {
      const std::string name(place.name);
      const git_tree_entry* found = git_tree_entry_byname(top, name.c_str());
      if (found == nullptr) continue;
      const Entry entry = entry_of(git_tree_entry_filemode(found));
      if (!intake_.admits_root(place, entry)) continue;
      if (auto done = read_entry(found, entry, name); !done) return tl::unexpected(done.error());
    }
    if (auto done = read_files(); !done) return tl::unexpected(done.error());
    return std::move(intake_).finish();
  }

 private:
  tl::unexpected<base::Failure> missing(const std::string& path) {
    return base::failure(
        Kind::world, fmt::format("{} is in the commit but cannot be read from the repository", base::printable(path)),
        "A clone made with --filter holds only a part: clone again without it. If it is whole, `git fsck` says more");
  }

  base::Result<void> read_entry(const git_tree_entry* entry, Entry what, const std::string& path) {
    if (what != Entry::file) return read_below(git_tree_entry_id(entry), path);
    found_.emplace(from_oid(*git_tree_entry_id(entry)), path);
    return {};
  }

  base::Result<void> read_below(const git_oid* id, const std::string& path) {
    git::Tree tree;
    if (git::acquire(tree, git_tree_lookup, repository_, id) != 0) return missing(path);
    for (std::size_t i = 0; i < git_tree_entrycount(tree.get()); ++i) {
      const git_tree_entry* found = git_tree_entry_byindex(tree.get(), i);
      const char* name = git_tree_entry_name(found);
      const Entry entry = entry_of(git_tree_entry_filemode(found));
      if (!intake_.admits(path, name, entry)) continue;
      if (auto done = read_entry(found, entry, fmt::format("{}/{}", path, name)); !done) return done;
    }
    return {};
  }

  base::Result<void> read_files() {
    std::vector<Id> ids;
    for (const auto& [id, path] : found_) ids.push_back(id);
    Packs packs(objects_of(repository_));
    for (const Id& id : packs.reading_order(std::move(ids))) {
      const auto [first, end] = found_.equal_range(id);
      const auto text = packs.file(id);
      for (auto at = first; at != end; ++at) {
        if (!text) {
          if (auto done = read_file(id, at->second); !done) return done;
        } else if (intake_.admits_size(at->second, text->size())) {
          intake_.take(at->second, *text);
        }
      }
    }
    return {};
  }

  // The size is asked for first, so that a large file is never held in memory to be refused.
  base::Result<void> read_file(const Id& id, const std::string& path) {
    const git_oid oid = to_oid(id);
    std::size_t size = 0;
    git_object_t type = GIT_OBJECT_INVALID;
    if (git_odb_read_header(&size, &type, database_, &oid) != 0 || type != GIT_OBJECT_BLOB) return missing(path);
    if (!intake_.admits_size(path, size)) return {};
    git::Blob blob;
    if (git::acquire(blob, git_odb_read, database_, &oid) != 0) return missing(path);
    intake_.take(path, {static_cast<const char*>(git_odb_object_data(blob.get())), git_odb_object_size(blob.get())});
    return {};
  }

  git_repository* repository_;
  git_odb* database_;
  Intake intake_;
  std::multimap<Id, std::string> found_;  // what is to be read, by its id
};

base::Result<git::Tree> tree_below(const git_commit* commit, const std::string& below, std::string_view revision) {
  git::Tree top;
  if (git::acquire(top, git_commit_tree, commit) != 0)
    return git::failed(fmt::format("The commit {} cannot be read", revision));
  if (below.empty()) return top;
  git::TreeEntry entry;
  git::Tree tree;
  if (git::acquire(entry, git_tree_entry_bypath, top.get(), below.c_str()) != 0 ||
      git::acquire(tree, git_tree_lookup, git_tree_owner(top.get()), git_tree_entry_id(entry.get())) != 0)
    return base::failure(
        Kind::usage,
        fmt::format("There is no folder {} in the revision {}", base::printable(below), base::printable(revision)),
        "It may have been added, or have got its name, later");
  return tree;
}

std::optional<std::chrono::sys_days> day_of(const git_commit* commit) {
  using namespace std::chrono;
  // A commit can claim any second; a calendar ends somewhere.
  constexpr sys_seconds first = sys_days(year(1) / 1 / 1), end = sys_days(year(10000) / 1 / 1);
  const sys_seconds when{seconds(git_commit_time(commit))};
  if (when < first || when >= end) return std::nullopt;
  return floor<days>(when);
}

}  // namespace

base::Result<Snapshot> read_revision(const std::filesystem::path& root, std::string_view revision,
                                     const Bounds& bounds) {
  const auto home = find_repository(root);
  if (!home) return tl::unexpected(home.error());
  git_repository* repository = home->repository.get();
  const auto commit = find_commit(repository, revision);
  if (!commit) return tl::unexpected(commit.error());
  const auto tree = tree_below(commit->get(), home->below, revision);
  if (!tree) return tl::unexpected(tree.error());
  git::Database database;
  if (git::acquire(database, git_repository_odb, repository) != 0) return git::failed("The repository cannot be read");

  auto snapshot = TreeReader(repository, database.get(), bounds).read(tree->get());
  if (!snapshot) return snapshot;
  snapshot->revision = git_oid_tostr_s(git_commit_id(commit->get()));
  snapshot->revision_day = day_of(commit->get());
  git_oid head;
  snapshot->superseded = git_reference_name_to_id(&head, repository, "HEAD") != 0 || git_oid_cmp(&head, git_commit_id(commit->get())) != 0;
  return snapshot;
}

}  // namespace kept::source
