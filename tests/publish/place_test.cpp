#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>

#include "publish/publishing.h"
#include "publish/staging.h"

namespace fs = std::filesystem;
using namespace kept;
using publish::Staging;
using test::Scratch;

namespace {

std::string refusal(const fs::path& destination, const std::vector<fs::path>& protected_folders = {}) {
  const auto staging = Staging::open(destination, protected_folders);
  if (staging) return "accepted";
  CHECK_FALSE(staging.error().hint.empty());
  return staging.error().message;
}

std::string because(const fs::path& destination, const std::string& reason) {
  return "A site cannot be published to " + destination.native() + ": " + reason;
}

struct Home {
  std::string before = std::getenv("HOME") == nullptr ? "" : std::getenv("HOME");
  explicit Home(const fs::path& home) { ::setenv("HOME", home.c_str(), 1); }
  ~Home() { ::setenv("HOME", before.c_str(), 1); }
};

}  // namespace

TEST_CASE("A site is never published over the tracker, its folders, or what holds them") {
  const Scratch scratch;
  const fs::path tracker = scratch / "repository/tracker";
  scratch.write("repository/tracker/content/a.md", "");
  fs::create_directories(tracker / "templates");
  const std::vector<fs::path> kept = {tracker / "content", tracker / "templates", tracker / "theme"};
  const std::string content = (tracker / "content").native();
  struct Row {
    fs::path destination;
    std::string reason;
  };
  const Row rows[] = {
      {tracker / "content", "the tracker itself lies there"},
      {tracker / "content/", "the tracker itself lies there"},
      {tracker / "content/../content/.", "the tracker itself lies there"},
      {tracker / "theme", "the tracker itself lies there"},  // not there yet
      {tracker, "it holds " + content + ", which belongs to the tracker"},
      {tracker / "public/..", "it holds " + content + ", which belongs to the tracker"},
      {tracker.parent_path(), "it holds " + content + ", which belongs to the tracker"},
      {scratch.path(), "it holds " + content + ", which belongs to the tracker"},
      {tracker / "content/public", "it lies inside " + content + ", which belongs to the tracker"},
      {tracker / "content/a/b/c", "it lies inside " + content + ", which belongs to the tracker"},
      {"/", "it is the top of the file system"},
      {"/../", "it is the top of the file system"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.destination);
    CHECK(refusal(row.destination, kept) == because(row.destination, row.reason));
  }
  CHECK(refusal("", kept) == "A site cannot be published to nowhere: its name is empty");
  CHECK(refusal(tracker / "public", kept) == "accepted");
  CHECK(refusal(tracker / "contents", kept) == "accepted");
  CHECK(test::names_in(tracker) == std::vector<std::string>{"content", "templates"});
}

TEST_CASE("A symbolic link does not hide where a site would go") {
  const Scratch scratch;
  scratch.write("tracker/content/a.md", "");
  fs::create_directory_symlink(scratch / "tracker/content", scratch / "to-content");
  fs::create_directory_symlink(scratch / "tracker", scratch / "to-tracker");
  fs::create_directory_symlink("/", scratch / "to-top");
  fs::create_symlink("nothing", scratch / "to-nothing");
  const std::vector<fs::path> kept = {scratch / "to-tracker/content"};
  const std::string holds = "it holds " + kept[0].native() + ", which belongs to the tracker";
  const std::string inside = "it lies inside " + kept[0].native() + ", which belongs to the tracker";
  CHECK(refusal(scratch / "to-content", kept) == because(scratch / "to-content", "the tracker itself lies there"));
  CHECK(refusal(scratch / "tracker/content", kept) ==
        because(scratch / "tracker/content", "the tracker itself lies there"));
  CHECK(refusal(scratch / "to-content/public", kept) == because(scratch / "to-content/public", inside));
  CHECK(refusal(scratch / "to-tracker", kept) == because(scratch / "to-tracker", holds));
  CHECK(refusal(scratch / "to-top", kept) == because(scratch / "to-top", "it is the top of the file system"));
  CHECK(refusal(scratch / "to-nothing", kept) ==
        because(scratch / "to-nothing", "it is a symbolic link that leads nowhere"));
}

TEST_CASE("A symbolic link to a site's folder stays, and the folder is replaced") {
  const Scratch scratch;
  fs::create_directories(scratch / "www/site");
  fs::create_directory_symlink(scratch / "www/site", scratch / "public");
  REQUIRE(test::publish_to(scratch / "public", {{"a", "1"}}));
  REQUIRE(test::publish_to(scratch / "public", {{"a", "2"}}));
  CHECK(fs::is_symlink(scratch / "public"));
  CHECK(scratch.read("www/site/a") == "2");
  CHECK(test::names_in(scratch / "www") == std::vector<std::string>{"site"});
}

TEST_CASE("The home folder and what lies above it are refused, what lies in it is not") {
  const Scratch scratch;
  fs::create_directories(scratch / "homes/ada");
  const Home home(scratch / "homes/ada");
  const std::string reason = "it is your home folder, or a folder above it";
  CHECK(refusal(scratch / "homes/ada") == because(scratch / "homes/ada", reason));
  CHECK(refusal(scratch / "homes") == because(scratch / "homes", reason));
  CHECK(refusal(scratch / "homes/ada/public") == "accepted");
}

TEST_CASE("A mount point is refused") {
  for (const char* mounted : {"/proc", "/dev"})
    CHECK(refusal(mounted) == because(mounted, "it is a mount point, which cannot be swapped whole"));
}

TEST_CASE("A file is refused") {
  const Scratch scratch;
  scratch.write("public", "mine");
  CHECK(refusal(scratch / "public") == because(scratch / "public", "it is a file"));
  CHECK(scratch.read("public") == "mine");
}

TEST_CASE("A folder that holds anything but a site of Kept's is refused and left as it is") {
  struct Row {
    test::Files files;
    std::string message;
  };
  const std::string mark = "kept-site 1\n0000000000000000 1 a\nend 1\n";
  const std::string damaged = " was written by another version of Kept, or its file .kept is damaged";
  const Row rows[] = {
      {{{"notes.txt", "mine"}, {"zoo", ""}}, " holds notes.txt, and no site that Kept wrote"},
      {{{"folder/notes.txt", "mine"}}, " holds folder, and no site that Kept wrote"},
      {{{".git/HEAD", ""}, {"index.html", ""}}, " holds .git, and no site that Kept wrote"},
      {{{"a", "1"}, {".kept", ""}}, damaged},
      {{{"a", "1"}, {".kept", mark.substr(0, mark.size() - 2)}}, damaged},
      {{{"a", "1"}, {".kept", "kept-site 2\nend 0\n"}}, damaged},
      {{{"a", "1"}, {".kept", mark}, {"b/notes.txt", "mine"}}, " holds b/notes.txt, which Kept did not write"},
      {{{"a", "1"}, {".kept", mark}, {"b/notes.txt", "mine"}, {"b/c/d", ""}, {"z", ""}},
       " holds b/c/d and 2 more, which Kept did not write"},
      {{{"a/b", "1"}, {".kept", mark}}, " holds a/b, which Kept did not write"},
      {{{"a", "1"}, {".kept", mark}, {"b/.kept", mark}}, " holds b/.kept, which Kept did not write"},
      {{{"a", "1"}, {".kept", mark}, {".git", "gitdir: x"}}, " holds .git, which Kept did not write"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.message);
    const Scratch scratch;
    const fs::path site = scratch / "public";
    for (const auto& [path, bytes] : row.files) test::write_file(site / path, bytes);
    CHECK(refusal(site) == site.native() + row.message);
    test::Files rest = row.files;
    rest.erase(".kept");
    CHECK(test::files_in(site) == rest);
    CHECK(test::names_in(scratch.path()) == std::vector<std::string>{"public"});
  }
}

TEST_CASE("A link in a site is nothing Kept wrote, whatever it is called") {
  const Scratch scratch, elsewhere;
  elsewhere.write("a", "mine");
  const fs::path site = scratch / "public";
  REQUIRE(test::publish_to(site, {{"a", "1"}, {"b/c", "1"}}));
  fs::remove(site / "a");
  fs::create_symlink(elsewhere / "a", site / "a");
  CHECK(refusal(site) == site.native() + " holds a, which Kept did not write");
  fs::remove(site / "a");
  fs::remove_all(site / "b");
  fs::create_directory_symlink(elsewhere.path(), site / "b");
  CHECK(refusal(site) == site.native() + " holds b, which Kept did not write");
  CHECK(elsewhere.read("a") == "mine");
}

TEST_CASE("Folders above the destination are made, but not for a site that is refused") {
  const Scratch scratch;
  REQUIRE(test::publish_to(scratch / "a/b/public", {{"index.html", "x"}}));
  CHECK(scratch.read("a/b/public/index.html") == "x");
  CHECK(refusal(scratch / "c/d", {scratch / "c/d/content"}) != "accepted");
  CHECK_FALSE(fs::exists(scratch / "c"));
}
