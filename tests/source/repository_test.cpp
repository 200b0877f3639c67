#include <git2.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <filesystem>

#include "source/snapshot.h"
#include "support/repository.h"

namespace fs = std::filesystem;
using namespace kept;
using source::read_revision;
using test::Repository;
using test::Scratch;

namespace {

std::string bytes_of(const base::Result<source::Snapshot>& snapshot) {
  if (!snapshot) return snapshot.error().message;
  std::string out;
  for (const base::File& file : snapshot->files) out += file.path + "=" + file.bytes + " ";
  return out;
}

// A bare repository with one commit, as files that git takes for content like any other.
void plant_bare_repository(const fs::path& folder) {
  Repository planted;
  planted.commit({{"content/a.md", "planted"}}, "Planted");
  test::git(planted.path(), {"clone", "--quiet", "--bare", planted.path().native(), folder.native()});
}

}  // namespace

TEST_CASE("A folder outside any repository is a failure with a way out") {
  const Scratch scratch;
  scratch.write("content/a.md", "a");
  const auto snapshot = read_revision(scratch.path(), "HEAD");
  REQUIRE_FALSE(snapshot);
  CHECK(snapshot.error().message == scratch.path().native() + " is not in a git repository");
  CHECK(snapshot.error().hint == "Build the folder instead of a revision, or run `git init` and commit the tracker");
  CHECK(read_revision(scratch / "none", "HEAD").error().message == "There is no folder " + (scratch / "none").native());
}

TEST_CASE("A bare repository is read at its top") {
  Repository repository;
  repository.commit({{"content/a.md", "a"}}, "One");
  const Scratch scratch;
  test::git(scratch.path(), {"clone", "--quiet", "--bare", repository.path().native(), "bare.git"});
  CHECK(bytes_of(read_revision(scratch / "bare.git", "main")) == "content/a.md=a ");
  CHECK(bytes_of(read_revision(scratch / "bare.git", "HEAD")) == "content/a.md=a ");
}

TEST_CASE("A linked worktree has its own HEAD") {
  Repository repository;
  repository.commit({{"content/a.md", "1"}}, "One");
  const Scratch scratch;
  repository.git({"worktree", "add", "--quiet", "-b", "topic", (scratch / "linked").native()});
  repository.commit({{"content/a.md", "2"}}, "Two");
  CHECK(bytes_of(read_revision(scratch / "linked", "HEAD")) == "content/a.md=1 ");
  CHECK(bytes_of(read_revision(scratch / "linked", "main")) == "content/a.md=2 ");
}

TEST_CASE("A worktree that points to its repository by a relative path is read") {
  Repository repository;
  repository.commit({{"content/a.md", "1"}}, "One");
  repository.git({"worktree", "add", "--quiet", "linked"});
  repository.git({"config", "core.repositoryFormatVersion", "1"});
  repository.git({"config", "extensions.relativeWorktrees", "true"});
  repository.files().write("linked/.git", "gitdir: ../.git/worktrees/linked\n");
  CHECK(bytes_of(read_revision(repository.path() / "linked", "HEAD")) == "content/a.md=1 ");
}

TEST_CASE("A tracker may lie in a subfolder of its repository") {
  Repository repository;
  repository.commit({{"content/a.md", "top"}, {"sites/north/content/a.md", "north"}, {"sites/north/kept.yaml", "k"}},
                    "One");
  repository.commit({{"later/content/a.md", "later"}}, "Two");
  CHECK(bytes_of(read_revision(repository.path() / "sites/north", "HEAD")) == "content/a.md=north kept.yaml=k ");
  CHECK(bytes_of(read_revision(repository.path() / "sites/north/content/..", "HEAD")) ==
        "content/a.md=north kept.yaml=k ");
  CHECK(bytes_of(read_revision(repository.path(), "HEAD")) == "content/a.md=top ");
  CHECK(bytes_of(read_revision(repository.path() / "later", "HEAD")) == "content/a.md=later ");
  CHECK(bytes_of(read_revision(repository.path() / "later", "HEAD~1")) ==
        "There is no folder later in the revision HEAD~1");

  const Scratch scratch;
  fs::create_directory_symlink(repository.path() / "sites/north", scratch / "link");
  CHECK(bytes_of(read_revision(scratch / "link", "HEAD")) == "content/a.md=north kept.yaml=k ");
}

TEST_CASE("A subfolder that is a file in the revision is not read") {
  Repository repository;
  repository.commit({{"site", "a file"}}, "One");
  repository.commit({{"site", std::nullopt}}, "Two");
  repository.commit({{"site/content/a.md", "a"}}, "Three");
  CHECK(bytes_of(read_revision(repository.path() / "site", "HEAD~2")) ==
        "There is no folder site in the revision HEAD~2");
}

TEST_CASE("A bare repository planted in the content is never opened") {
  Repository repository;
  repository.commit({{"content/a.md", "true"}, {"site/content/a.md", "true"}}, "One");
  plant_bare_repository(repository.path() / "site/planted");
  repository.commit({}, "Somebody's pull request");
  CHECK(bytes_of(read_revision(repository.path() / "site", "HEAD")) == "content/a.md=true ");

  // Nor where the tracker's own folder was made to look like one.
  for (const char* folder : {"site", "."}) {
    plant_bare_repository(repository.path() / "bare");
    for (const auto& entry : fs::directory_iterator(repository.path() / "bare"))
      fs::rename(entry, repository.path() / folder / entry.path().filename());
    fs::remove(repository.path() / "bare");
    repository.commit({}, "Another");
    CHECK(fs::exists(repository.path() / folder / "HEAD"));
    CHECK(bytes_of(read_revision(repository.path() / folder, "HEAD")) == "content/a.md=true ");
  }
}

TEST_CASE("A damaged .git does not give way to what lies beside it") {
  Repository repository;
  repository.commit({{"content/a.md", "true"}}, "One");
  plant_bare_repository(repository.path() / "bare");
  for (const auto& entry : fs::directory_iterator(repository.path() / "bare"))
    fs::rename(entry, repository.path() / entry.path().filename());
  fs::remove(repository.path() / ".git/HEAD");
  const auto snapshot = read_revision(repository.path(), "main");
  REQUIRE_FALSE(snapshot);
  CHECK(snapshot.error().message.find("cannot be opened") != std::string::npos);
}

TEST_CASE("Formats that libgit2 cannot read are named with a way out") {
  const Scratch scratch;
  struct Row {
    const char *extension, *value, *message;
  };
  const Row rows[] = {
      {"objectFormat", "sha256", "uses SHA-256 ids, which Kept cannot read"},
      {"refStorage", "reftable", "keeps its branches as reftables, which Kept cannot read"},
      {"tomorrow", "true", "uses an extension of git's format that Kept does not know"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.extension);
    Repository repository;
    repository.commit({{"content/a.md", "a"}}, "One");
    repository.git({"config", "core.repositoryFormatVersion", "1"});
    repository.git({"config", std::string("extensions.") + row.extension, row.value});
    const auto snapshot = read_revision(repository.path(), "HEAD");
    REQUIRE_FALSE(snapshot);
    CHECK(snapshot.error().message == "The repository " + (repository.path() / ".git").native() + " " + row.message);
    CHECK_FALSE(snapshot.error().hint.empty());
  }
  test::git(scratch.path(), {"init", "--quiet", "--object-format=sha256", "real"});
  CHECK(read_revision(scratch / "real", "HEAD").error().message ==
        "The repository " + (scratch / "real/.git").native() + " uses SHA-256 ids, which Kept cannot read");
  Repository newer;
  newer.git({"config", "core.repositoryFormatVersion", "7"});
  CHECK(read_revision(newer.path(), "HEAD").error().message ==
        "The repository " + (newer.path() / ".git").native() + " has a newer format than Kept knows");
}

TEST_CASE("Extensions that change nothing about reading are no hindrance") {
  const std::pair<const char*, const char*> rows[] = {
      {"worktreeConfig", "true"}, {"partialClone", "origin"}, {"preciousObjects", "true"}, {"noop", "true"}};
  for (const auto& [extension, value] : rows) {
    CAPTURE(extension);
    Repository repository;
    repository.commit({{"content/a.md", "a"}}, "One");
    repository.git({"config", "core.repositoryFormatVersion", "1"});
    repository.git({"config", std::string("extensions.") + extension, value});
    CHECK(bytes_of(read_revision(repository.path(), "HEAD")) == "content/a.md=a ");
  }
}

TEST_CASE("A repository of another account is read") {
  if (::geteuid() != 0) return;  // only root can give files away
  Repository repository;
  repository.commit({{"content/a.md", "a"}}, "One");
  for (const auto& entry : fs::recursive_directory_iterator(repository.path()))
    REQUIRE(::lchown(entry.path().c_str(), 12345, 12345) == 0);
  REQUIRE(::lchown(repository.path().c_str(), 12345, 12345) == 0);
  CHECK(bytes_of(read_revision(repository.path(), "HEAD")) == "content/a.md=a ");
}

TEST_CASE("Nothing but the repository is asked for configuration") {
  Repository repository;
  repository.commit({{"content/a.md", "a"}}, "One");
  REQUIRE(read_revision(repository.path(), "HEAD"));
  for (const int level :
       {GIT_CONFIG_LEVEL_PROGRAMDATA, GIT_CONFIG_LEVEL_SYSTEM, GIT_CONFIG_LEVEL_XDG, GIT_CONFIG_LEVEL_GLOBAL}) {
    git_buf path = GIT_BUF_INIT;
    REQUIRE(git_libgit2_opts(GIT_OPT_GET_SEARCH_PATH, level, &path) == 0);
    CHECK(std::string(path.ptr, path.size) == "");
    git_buf_dispose(&path);
  }
}

TEST_CASE("Packed objects and packed branches are read") {
  Repository repository;
  for (int i = 0; i < 5; ++i)
    repository.commit({{"content/a.md", std::string(5000, 'x') + std::to_string(i)}}, "Again");
  repository.git({"gc", "--quiet"});
  const auto snapshot = read_revision(repository.path(), "main~1");
  REQUIRE(snapshot);
  CHECK(snapshot->files.at(0).bytes == std::string(5000, 'x') + "3");
}
