#include <sys/stat.h>

#include <catch2/catch.hpp>
#include <filesystem>

#include "source/snapshot.h"
#include "support/repository.h"

namespace fs = std::filesystem;
using namespace kept;
using source::read_folder;
using source::read_revision;
using source::Skipped;
using test::Repository;
using test::Scratch;

namespace {

std::vector<std::string> paths(const base::Result<source::Snapshot>& snapshot) {
  if (!snapshot) return {snapshot.error().message};
  std::vector<std::string> out;
  for (const base::File& file : snapshot->files) out.push_back(file.path);
  return out;
}

std::string one_file(const base::Result<source::Snapshot>& snapshot) {
  if (!snapshot) return snapshot.error().message;
  return snapshot->files.size() == 1 ? snapshot->files[0].bytes : std::to_string(snapshot->files.size()) + " files";
}

// Three commits on main: `1` tagged v1.0, `2` tagged v2.0 with a message, `3`.
struct Three {
  Repository repository;
  std::string first, second, third;
  Three() {
    first = repository.commit({{"content/a.md", "1"}}, "One");
    repository.tag("v1.0");
    second = repository.commit({{"content/a.md", "2"}}, "Two");
    repository.tag("v2.0", "The second");
    third = repository.commit({{"content/a.md", "3"}}, "Three");
  }
};

}  // namespace

TEST_CASE("A folder and its commit give the same snapshot") {
  Repository repository;
  fs::create_directories(repository.path() / "content");
  fs::create_symlink("/etc/passwd", repository.path() / "content/passwd.md");
  fs::create_symlink("../theme", repository.path() / "content/link");
  std::string every;
  for (int byte = 0; byte < 256; ++byte) every += static_cast<char>(byte);
  repository.commit({{"kept.yaml", "title: T\n"},
                     {"README.md", "not read"},
                     {"content/a.md", "a\r\nb\n"},
                     {"content/a/b.md", "b"},
                     {"content/a.b.md", "sorts between in git"},
                     {"content/A.md", "A"},
                     {"content/\xc3\xa9.md", "composed"},
                     {"content/e\xcc\x81.md", "decomposed"},
                     {"content/every.bin", every},
                     {"content/empty.md", ""},
                     {"content/.hidden/x.md", "x"},
                     {"content/backup.md~", "x"},
                     {"content/#auto#", "x"},
                     {"content/latin-\xe9.md", "x"},
                     {"content/new\nline.md", "x"},
                     {"content/lfs.pdf", "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n"},
                     {"content/run.sh", "#!/bin/sh\n"},
                     {"templates/t.html", "t"},
                     {"theme/t.css", "c"}},
                    "All");
  fs::permissions(repository.path() / "content/run.sh", fs::perms::owner_all);
  repository.git({"submodule", "--quiet", "add", repository.path().native(), "content/module"});
  repository.commit({}, "A submodule and a program");

  const auto folder = read_folder(repository.path());
  const auto revision = read_revision(repository.path(), "HEAD");
  REQUIRE(folder);
  REQUIRE(revision);
  CHECK(revision->files == folder->files);
  CHECK(revision->skipped == folder->skipped);
  CHECK(folder->files.size() == 12);
  CHECK(folder->skipped.size() == 9);
}

TEST_CASE("A revision is known by its commit's full id and its day in UTC") {
  Repository repository;
  const std::string id = repository.commit({{"content/a.md", "a"}}, "Late", "2024-02-28T23:30:00-0300");
  const auto snapshot = read_revision(repository.path(), "HEAD");
  REQUIRE(snapshot);
  CHECK(snapshot->revision == id);
  CHECK(snapshot->revision_day == std::chrono::sys_days(std::chrono::year(2024) / 2 / 29));
}

TEST_CASE("A commit can be named in every way git knows") {
  Three three;
  three.repository.branch("topic/one");
  three.repository.switch_to(three.first);  // detached
  const std::pair<std::string, std::string> rows[] = {
      {"main", "3"},
      {"refs/heads/main", "3"},
      {"topic/one", "3"},
      {"HEAD", "1"},
      {"@", "1"},
      {"main~1", "2"},
      {"main^", "2"},
      {"main~2", "1"},
      {"v1.0", "1"},
      {"v2.0", "2"},
      {"v2.0^{commit}", "2"},
      {"v2.0~1", "1"},
      {three.third, "3"},
      {three.second.substr(0, 7), "2"},
      {"main^{/Two}", "2"},
      {"tags/v1.0", "1"},
  };
  for (const auto& [revision, bytes] : rows) {
    CAPTURE(revision);
    CHECK(one_file(read_revision(three.repository.path(), revision)) == bytes);
  }
}

TEST_CASE("The work tree and the index do not count") {
  Repository repository;
  repository.commit({{"content/a.md", "committed"}}, "One");
  repository.files().write("content/a.md", "staged");
  repository.files().write("content/b.md", "staged");
  repository.git({"add", "--all"});
  repository.files().write("content/a.md", "changed");
  CHECK(one_file(read_revision(repository.path(), "HEAD")) == "committed");
}

TEST_CASE("A revision that is not there is a failure with the nearest name") {
  Three three;
  three.repository.git({"update-ref", "refs/remotes/origin/release", three.first});
  struct Row {
    std::string revision, hint;
  };
  const Row rows[] = {
      {"mian", "Did you mean main?"},
      {"v1.1", "Did you mean v1.0?"},
      {"release", "Did you mean origin/release?"},
      {"mian~1", "Did you mean main~1?"},
      {"main~3", "main is here, but ~3 leads nowhere from it"},
      {"main:content/b.md", "main is here, but :content/b.md leads nowhere from it"},
      {"0123456789", "`git branch --all` and `git tag` list the names there are"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.revision);
    const auto snapshot = read_revision(three.repository.path(), row.revision);
    REQUIRE_FALSE(snapshot);
    CHECK(snapshot.error() == base::Failure{base::Failure::Kind::usage,
                                            "There is no revision " + row.revision + " in this repository", row.hint});
  }
}

TEST_CASE("What names no single commit is a failure that says so") {
  Three three;
  three.repository.git({"tag", "blob", "HEAD:content/a.md"});
  three.repository.git({"tag", "--annotate", "--message", "A tree", "tree", "HEAD:content"});
  const std::pair<std::string, std::string> rows[] = {
      {"HEAD:content/a.md", "HEAD:content/a.md names a file, not a commit"},
      {"HEAD:content", "HEAD:content names a folder, not a commit"},
      {"HEAD^{tree}", "HEAD^{tree} names a folder, not a commit"},
      {"blob", "blob names a file, not a commit"},
      {"tree", "tree names a folder, not a commit"},
      {"", "`` is not a way to name one commit"},
      {std::string("main\0x", 6), "`main\\x00x` is not a way to name one commit"},
      {"v1.0..main", "`v1.0..main` is not a way to name one commit"},
      {"main~x", "`main~x` is not a way to name one commit"},
  };
  for (const auto& [revision, message] : rows) {
    CAPTURE(revision);
    const auto snapshot = read_revision(three.repository.path(), revision);
    REQUIRE_FALSE(snapshot);
    CHECK(snapshot.error().message == message);
    CHECK(snapshot.error().kind == base::Failure::Kind::usage);
    CHECK_FALSE(snapshot.error().hint.empty());
  }
}

TEST_CASE("An abbreviated id that fits two commits is a failure") {
  Repository repository;
  repository.commit({{"content/a.md", "a"}}, "One");
  // Loose objects whose ids share their first four characters, found by trying.
  std::map<std::string, std::string> seen;
  std::string shared;
  for (int i = 0; shared.empty(); ++i) {
    REQUIRE(i < 5000);
    const std::string id = repository.git({"commit-tree", "-m", std::to_string(i), "HEAD^{tree}"});
    if (!seen.emplace(id.substr(0, 4), id).second) shared = id.substr(0, 4);
  }
  const auto snapshot = read_revision(repository.path(), shared);
  REQUIRE_FALSE(snapshot);
  CHECK(snapshot.error().message == shared + " can mean more than one commit");
}

TEST_CASE("A repository without a commit is a failure that says what to do") {
  Repository repository;
  for (const char* revision : {"HEAD", "main", "HEAD~1"}) {
    const auto snapshot = read_revision(repository.path(), revision);
    REQUIRE_FALSE(snapshot);
    CHECK(snapshot.error().message ==
          std::string("There is no ") + revision + ": nothing is committed yet on this branch");
    CHECK(snapshot.error().hint == "Commit the tracker first, or build the folder instead of a revision");
  }
}

TEST_CASE("A new orphan branch has no HEAD while the others can be read") {
  Three three;
  three.repository.git({"switch", "--quiet", "--orphan", "new"});
  const auto head = read_revision(three.repository.path(), "HEAD");
  REQUIRE_FALSE(head);
  CHECK(head.error().message == "There is no HEAD: nothing is committed yet on this branch");
  CHECK(one_file(read_revision(three.repository.path(), "main")) == "3");
}

TEST_CASE("A shallow clone says where the missing commits are") {
  Three three;
  const Scratch scratch;
  const std::string address = "file://" + three.repository.path().native();
  test::git(scratch.path(), {"clone", "--quiet", "--depth=1", address, "clone"});
  CHECK(one_file(read_revision(scratch / "clone", "HEAD")) == "3");
  test::git(scratch / "clone", {"worktree", "add", "--quiet", "--detach", "../worktree"});
  for (const char* folder : {"clone", "worktree"}) {
    const std::string fetch = "Run `git fetch --unshallow --tags`; in a CI checkout set `fetch-depth: 0`. ";
    const std::string list = "`git branch --all` and `git tag` list the names there are";
    const std::pair<std::string, std::string> rows[] = {{"HEAD~1", "HEAD is here, but ~1 leads nowhere from it"},
                                                        {"v1.0", list},
                                                        {three.first, list},
                                                        {"mian", "Did you mean main?"}};
    for (const auto& [revision, advice] : rows) {
      CAPTURE(folder, revision);
      const auto snapshot = read_revision(scratch / folder, revision);
      REQUIRE_FALSE(snapshot);
      CHECK(snapshot.error().message ==
            "There is no revision " + revision + " in this clone, which holds only the newest commits");
      CHECK(snapshot.error().hint == fetch + advice);
    }
  }
}

TEST_CASE("A clone without the files' contents says what is missing") {
  Three three;
  three.repository.git({"config", "uploadpack.allowFilter", "true"});
  const Scratch scratch;
  const std::string address = "file://" + three.repository.path().native();
  test::git(scratch.path(), {"clone", "--quiet", "--bare", "--filter=blob:none", address, "clone"});
  const auto snapshot = read_revision(scratch / "clone", "main");
  REQUIRE_FALSE(snapshot);
  CHECK(snapshot.error().message == "content/a.md is in the commit but cannot be read from the repository");
  CHECK(snapshot.error().hint.find("--filter") != std::string::npos);
}

TEST_CASE("Names and entries that only git can hold are skipped") {
  Repository repository;
  const std::string blob = repository.git({"hash-object", "-w", "--stdin"}, "x").substr(0, 40);
  const std::string long_name(2000, 'n');
  const std::string inner =
      repository
          .git({"mktree"}, "100644 blob " + blob + "\t..\n100644 blob " + blob + "\t.git\n100644 blob " + blob +
                               "\ta.md\n100644 blob " + blob + "\t" + long_name + "\n")
          .substr(0, 40);
  const std::string top = repository.git({"mktree"}, "040000 tree " + inner + "\tcontent\n").substr(0, 40);
  repository.git({"update-ref", "refs/heads/main", repository.git({"commit-tree", "-m", "Odd", top}).substr(0, 40)});
  const auto snapshot = read_revision(repository.path(), "main");
  CHECK(paths(snapshot) == std::vector<std::string>{"content/a.md"});
  REQUIRE(snapshot);
  CHECK(snapshot->skipped ==
        std::vector<Skipped>{{"content/..", "its name starts with a dot"},
                             {"content/.git", "its name starts with a dot"},
                             {"content/" + std::string(40, 'n'),
                              "its path is too long (1,024 bytes at most); only its start is shown"}});
}

TEST_CASE("A tree that lists a name twice is a failure") {
  Repository repository;
  const std::string one = repository.git({"hash-object", "-w", "--stdin"}, "1").substr(0, 40);
  const std::string two = repository.git({"hash-object", "-w", "--stdin"}, "2").substr(0, 40);
  const std::string inner =
      repository.git({"mktree"}, "100644 blob " + one + "\ta.md\n100644 blob " + two + "\ta.md\n").substr(0, 40);
  const std::string top = repository.git({"mktree"}, "040000 tree " + inner + "\tcontent\n").substr(0, 40);
  repository.git({"update-ref", "refs/heads/main", repository.git({"commit-tree", "-m", "Twice", top}).substr(0, 40)});
  CHECK(paths(read_revision(repository.path(), "main")) ==
        std::vector<std::string>{"The commit lists content/a.md twice"});
}

TEST_CASE("A tree that unfolds without end is bounded") {
  Repository repository;
  std::string tree = repository.git({"mktree"}, "").substr(0, 40);
  for (int level = 0; level < 20; ++level) {
    std::string listing;
    for (const char* name : {"a", "b", "c", "d", "e", "f", "g", "h", "i", "j"})
      listing += "040000 tree " + tree + "\t" + name + "\n";
    tree = repository.git({"mktree"}, listing).substr(0, 40);
  }
  const std::string top = repository.git({"mktree"}, "040000 tree " + tree + "\tcontent\n").substr(0, 40);
  repository.git({"update-ref", "refs/heads/main", repository.git({"commit-tree", "-m", "Bomb", top}).substr(0, 40)});
  CHECK(paths(read_revision(repository.path(), "main")) ==
        std::vector<std::string>{"The tracker holds more than 500000 files and folders"});
}

TEST_CASE("The limits of size hold for a revision too") {
  Repository repository;
  repository.commit({{"content/a.md", "12345"}, {"content/b.md", "123456"}}, "One");
  source::Bounds bounds;
  bounds.file = 5;
  const auto snapshot = read_revision(repository.path(), "HEAD", bounds);
  CHECK(paths(snapshot) == std::vector<std::string>{"content/a.md"});
  CHECK(snapshot->skipped == read_folder(repository.path(), bounds)->skipped);
  bounds.total = 4;
  CHECK_FALSE(read_revision(repository.path(), "HEAD", bounds));
}
