#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <thread>

#include "publish/publishing.h"

namespace fs = std::filesystem;
using namespace kept;
using publish::Staging;
using test::Files;
using test::files_in;
using test::names_in;
using test::publish_to;
using test::Scratch;

namespace {

const std::vector<std::string> only_public = {"public"};

mode_t mode_of(const fs::path& path) {
  struct stat found {};
  REQUIRE(::stat(path.c_str(), &found) == 0);
  return found.st_mode & 07777;
}

timespec time_of(const fs::path& path) {
  struct stat found {};
  REQUIRE(::stat(path.c_str(), &found) == 0);
  return found.st_mtim;
}

void set_long_ago(const fs::path& path) {
  const timespec then[] = {{1'000'000'000, 5}, {1'000'000'000, 5}};
  REQUIRE(::utimensat(AT_FDCWD, path.c_str(), then, 0) == 0);
}

bool is_long_ago(const fs::path& path) {
  const timespec when = time_of(path);
  return when.tv_sec == 1'000'000'000 && when.tv_nsec == 5;
}

}  // namespace

TEST_CASE("A site appears whole, and nothing beside it") {
  const Scratch scratch;
  const Files site = {
      {"index.html", "home"}, {"a/b/c.html", "deep"}, {"empty.txt", ""}, {"th/ก.html", std::string(100'000, 'x')}};
  const auto summary = publish_to(scratch / "public", site);
  REQUIRE(summary);
  CHECK(files_in(scratch / "public") == site);
  CHECK(names_in(scratch.path()) == only_public);
  CHECK(summary->files == 4);
  CHECK(summary->bytes == 100'008);
  CHECK(summary->written == 4);
  CHECK(summary->unchanged == 0);
  CHECK(summary->removed == 0);
  CHECK(summary->left_behind.empty());
}

TEST_CASE("An empty folder is filled, and an empty site is a site") {
  const Scratch scratch;
  fs::create_directory(scratch / "public");
  REQUIRE(publish_to(scratch / "public", {{"a", "1"}}));
  CHECK(files_in(scratch / "public") == Files{{"a", "1"}});
  REQUIRE(publish_to(scratch / "public", {}));
  CHECK(files_in(scratch / "public") == Files{});
  REQUIRE(publish_to(scratch / "public", {{"a", "1"}}));
}

TEST_CASE("What the new site does not hold disappears, folders too") {
  const Scratch scratch;
  REQUIRE(publish_to(scratch / "public", {{"a", "1"}, {"b/c/d", "1"}, {"b/e", "1"}, {"f", "1"}}));
  const auto summary = publish_to(scratch / "public", {{"a", "2"}, {"b/e", "1"}, {"g", "1"}, {"f/now/a/folder", "1"}});
  REQUIRE(summary);
  CHECK(files_in(scratch / "public") == Files{{"a", "2"}, {"b/e", "1"}, {"g", "1"}, {"f/now/a/folder", "1"}});
  CHECK(summary->files == 4);
  CHECK(summary->written == 3);
  CHECK(summary->unchanged == 1);
  CHECK(summary->removed == 2);
  CHECK(names_in(scratch.path()) == only_public);
}

TEST_CASE("A file that is as it was keeps its time stamp, one that is not gets a new one") {
  const Scratch scratch;
  REQUIRE(publish_to(scratch / "public", {{"same", "1"}, {"other", "1"}, {"touched", "1"}, {"barred", "1"}}));
  for (const char* name : {"same", "other", "touched", "barred"}) set_long_ago(scratch / "public" / name);
  test::write_file(scratch / "public/touched", "X");  // by hand, of the same length
  set_long_ago(scratch / "public/touched");
  fs::permissions(scratch / "public/barred", fs::perms::owner_all);  // cannot be linked: its mode must change
  const auto summary =
      publish_to(scratch / "public", {{"same", "1"}, {"other", "2"}, {"touched", "1"}, {"barred", "1"}});
  REQUIRE(summary);
  CHECK(files_in(scratch / "public") == Files{{"same", "1"}, {"other", "2"}, {"touched", "1"}, {"barred", "1"}});
  CHECK(is_long_ago(scratch / "public/same"));
  CHECK(is_long_ago(scratch / "public/barred"));
  CHECK_FALSE(is_long_ago(scratch / "public/other"));
  CHECK_FALSE(is_long_ago(scratch / "public/touched"));
  CHECK(mode_of(scratch / "public/barred") == 0644);
  CHECK(summary->unchanged == 2);
  CHECK(summary->written == 2);
}

TEST_CASE("A file of the old site that is gone is written anew") {
  const Scratch scratch;
  REQUIRE(publish_to(scratch / "public", {{"a", "1"}, {"b/c", "1"}}));
  fs::remove_all(scratch / "public/b");
  REQUIRE(publish_to(scratch / "public", {{"a", "1"}, {"b/c", "1"}}));
  CHECK(files_in(scratch / "public") == Files{{"a", "1"}, {"b/c", "1"}});
}

TEST_CASE("Modes do not depend on the umask") {
  const Scratch scratch;
  for (const mode_t mask : {mode_t{0}, mode_t{022}, mode_t{077}}) {
    const mode_t before = ::umask(mask);
    const auto summary = publish_to(scratch / "public", {{"a/b/c", "1"}, {"d", std::to_string(mask)}});
    ::umask(before);
    REQUIRE(summary);
    for (const char* file : {"public/a/b/c", "public/d", "public/.kept"}) CHECK(mode_of(scratch / file) == 0644);
    for (const char* folder : {"public", "public/a", "public/a/b"}) CHECK(mode_of(scratch / folder) == 0755);
  }
}

TEST_CASE("What is not committed leaves no trace") {
  const Scratch scratch;
  REQUIRE(publish_to(scratch / "public", {{"a", "1"}}));
  {
    auto staging = Staging::open(scratch / "public", {});
    REQUIRE(staging);
    REQUIRE(staging->add("a", "2"));
    REQUIRE(staging->add("b/c", "2"));
    Staging moved = std::move(*staging);
    REQUIRE(moved.add("d", "2"));
    CHECK(files_in(scratch / "public") == Files{{"a", "1"}});
  }
  CHECK(files_in(scratch / "public") == Files{{"a", "1"}});
  CHECK(names_in(scratch.path()) == only_public);
}

TEST_CASE("A path that is refused keeps the whole site from being published") {
  const Scratch scratch;
  REQUIRE(publish_to(scratch / "public", {{"a", "1"}}));
  for (const char* path : {"../b", "/b", "A", "a"}) {
    auto staging = Staging::open(scratch / "public", {});
    REQUIRE(staging);
    REQUIRE(staging->add("a", "2"));
    const auto added = staging->add(path, "2");
    REQUIRE_FALSE(added);
    CHECK(added.error().kind == base::Failure::Kind::content);
    const auto summary = staging->commit();
    REQUIRE_FALSE(summary);
    CHECK(summary.error() == added.error());
  }
  CHECK(files_in(scratch / "public") == Files{{"a", "1"}});
  CHECK(names_in(scratch.path()) == only_public);
}

TEST_CASE("A run publishes once") {
  const Scratch scratch;
  auto staging = Staging::open(scratch / "public", {});
  REQUIRE(staging);
  REQUIRE(staging->add("a", "1"));
  REQUIRE(staging->commit());
  CHECK_FALSE(staging->add("b", "1"));
  CHECK_FALSE(staging->commit());
  CHECK(files_in(scratch / "public") == Files{{"a", "1"}});
  REQUIRE(publish_to(scratch / "public", {{"a", "2"}}));  // though the first run's object still lives
}

TEST_CASE("A file that somebody adds while a site is built keeps it from being replaced") {
  const Scratch scratch;
  REQUIRE(publish_to(scratch / "public", {{"a", "1"}}));
  auto staging = Staging::open(scratch / "public", {});
  REQUIRE(staging);
  REQUIRE(staging->add("a", "2"));
  scratch.write("public/notes.txt", "mine");
  const auto summary = staging->commit();
  REQUIRE_FALSE(summary);
  CHECK(summary.error().message == (scratch / "public").native() + " holds notes.txt, which Kept did not write");
  CHECK(files_in(scratch / "public") == Files{{"a", "1"}, {"notes.txt", "mine"}});
  CHECK(names_in(scratch.path()) == only_public);
}

TEST_CASE("A destination that appears while a site is built is looked at like any other") {
  const Scratch scratch;
  auto staging = Staging::open(scratch / "public", {});
  REQUIRE(staging);
  REQUIRE(staging->add("a", "1"));
  scratch.write("public/notes.txt", "mine");
  CHECK_FALSE(staging->commit());
  CHECK(files_in(scratch / "public") == Files{{"notes.txt", "mine"}});
}

TEST_CASE("Two runs to one destination: the second says so and stops") {
  const Scratch scratch;
  auto first = Staging::open(scratch / "public", {});
  REQUIRE(first);
  const auto second = Staging::open(scratch / "public", {});
  REQUIRE_FALSE(second);
  CHECK(second.error().message == "Another run of Kept is publishing to " + (scratch / "public").native());
  CHECK(Staging::open(scratch / "elsewhere", {}));
  REQUIRE(first->add("a", "1"));
  REQUIRE(first->commit());
  CHECK(files_in(scratch / "public") == Files{{"a", "1"}});
  CHECK(names_in(scratch.path()) == only_public);
}

TEST_CASE("Runs that race for one destination publish one after another or not at all") {
  const Scratch scratch;
  const auto content = [](const std::string& run) {
    Files files;
    for (int file = 0; file < 5; ++file) files["f" + std::to_string(file)] = run;
    return files;
  };
  std::vector<std::thread> threads;
  std::vector<int> published(8, 0);
  for (std::size_t run = 0; run < published.size(); ++run) {
    threads.emplace_back([&, run] {
      for (int round = 0; round < 10; ++round)
        published[run] += publish_to(scratch / "public", content(std::to_string(run))) ? 1 : 0;
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(std::count(published.begin(), published.end(), 0) < 8);
  const Files found = files_in(scratch / "public");
  REQUIRE(found.size() == 5);
  CHECK(found == content(found.at("f0")));
  CHECK(names_in(scratch.path()) == only_public);
}

TEST_CASE("Many threads add to one site") {
  const Scratch scratch = Scratch::quick();
  const auto path_of = [](int file) {
    return "s" + std::to_string(file % 7) + "/p" + std::to_string(file % 53) + "/" + std::to_string(file) + ".html";
  };
  for (const int changed : {0, 100}) {
    auto staging = Staging::open(scratch / "public", {});
    REQUIRE(staging);
    std::vector<std::thread> threads;
    std::vector<int> failures(8, 0);
    for (int thread = 0; thread < 8; ++thread) {
      threads.emplace_back([&, thread] {
        for (int file = thread; file < 2000; file += 8)
          failures[static_cast<std::size_t>(thread)] +=
              staging->add(path_of(file), std::to_string(file < changed ? -file : file)) ? 0 : 1;
      });
    }
    for (std::thread& thread : threads) thread.join();
    CHECK(failures == std::vector<int>(8, 0));
    const auto summary = staging->commit();
    REQUIRE(summary);
    CHECK(summary->files == 2000);
    CHECK(summary->unchanged == (changed == 0 ? 0 : 2000 - 99));  // file 0 is "0" either way
  }
  const Files found = files_in(scratch / "public");
  REQUIRE(found.size() == 2000);
  for (int file = 0; file < 2000; ++file) REQUIRE(found.at(path_of(file)) == std::to_string(file < 100 ? -file : file));
}

TEST_CASE("The same path from two threads is taken once") {
  const Scratch scratch;
  auto staging = Staging::open(scratch / "public", {});
  REQUIRE(staging);
  std::vector<int> taken(4, 0);
  std::vector<std::thread> threads;
  for (std::size_t thread = 0; thread < taken.size(); ++thread)
    threads.emplace_back([&, thread] { taken[thread] = staging->add("a/b", "x") ? 1 : 0; });
  for (std::thread& thread : threads) thread.join();
  CHECK(std::count(taken.begin(), taken.end(), 1) == 1);
}

TEST_CASE("The site does not depend on the order or the number of threads") {
  const Scratch scratch;
  Files files;
  for (int file = 0; file < 50; ++file)
    files["d" + std::to_string(file % 3) + "/" + std::to_string(file)] =
        std::string(static_cast<std::size_t>(file), 'x');
  REQUIRE(publish_to(scratch / "one", files));
  auto staging = Staging::open(scratch / "two", {});
  REQUIRE(staging);
  for (auto file = files.rbegin(); file != files.rend(); ++file) REQUIRE(staging->add(file->first, file->second));
  REQUIRE(staging->commit());
  CHECK(scratch.read("one/.kept") == scratch.read("two/.kept"));
}

TEST_CASE("Leftovers of killed runs are deleted, other hidden folders are not") {
  const Scratch scratch;
  const std::string whole = "kept-site 1\n0000000000000000 1 a\nend 1\n";
  REQUIRE(publish_to(scratch / "public", {{"a", "1"}}));
  scratch.write(".public.kept-01234567/.kept", "kept-site 1\n");  // killed while building
  scratch.write(".public.kept-01234567/a/b", "x");
  scratch.write(".public.kept-89abcdef/.kept", whole);      // killed while deleting the old site
  fs::create_directory(scratch / ".public.kept-00000000");  // killed before it was marked
  scratch.write(".public.kept-11111111/.kept", "");         // killed while it was marked
  scratch.write(".public.kept-old/.kept", whole);           // killed after the old site was moved aside
  scratch.write(".public.kept-lock", "");
  const std::pair<const char*, const char*> others[] = {{".public.kept-0123456/a", "x"},
                                                        {".public.kept-0123456g/a", "x"},
                                                        {".other.kept-01234567/.kept", ""},
                                                        {".public.kept-22222222", "file"},
                                                        {".publics.kept-01234567/.kept", ""}};
  for (const auto& [path, bytes] : others) scratch.write(path, bytes);
  const auto summary = publish_to(scratch / "public", {{"a", "2"}});
  REQUIRE(summary);
  CHECK(summary->left_behind.empty());
  CHECK(names_in(scratch.path()) == std::vector<std::string>{".other.kept-01234567", ".public.kept-0123456",
                                                             ".public.kept-0123456g", ".public.kept-22222222",
                                                             ".publics.kept-01234567", "public"});
}

TEST_CASE("A leftover that holds somebody else's file is kept and named") {
  const Scratch scratch;
  scratch.write(".public.kept-89abcdef/.kept", "kept-site 1\n0000000000000000 1 a\n0000000000000000 1 b/c\nend 2\n");
  scratch.write(".public.kept-89abcdef/a", "1");
  scratch.write(".public.kept-89abcdef/b/c", "1");
  scratch.write(".public.kept-89abcdef/b/notes.txt", "mine");
  scratch.write(".public.kept-00000000/notes.txt", "no mark");
  const auto summary = publish_to(scratch / "public", {{"a", "2"}});
  REQUIRE(summary);
  CHECK(summary->left_behind == std::vector<std::string>{".public.kept-00000000", ".public.kept-89abcdef"});
  CHECK(files_in(scratch / ".public.kept-89abcdef") == Files{{"b/notes.txt", "mine"}});
  CHECK(scratch.read(".public.kept-00000000/notes.txt") == "no mark");
}

TEST_CASE("An old site that was left aside is put back where the site is missing") {
  const Scratch scratch;
  REQUIRE(publish_to(scratch / "public", {{"a", "1"}}));
  fs::rename(scratch / "public", scratch / ".public.kept-old");
  REQUIRE(Staging::open(scratch / "public", {}));  // and given up
  CHECK(files_in(scratch / "public") == Files{{"a", "1"}});
  CHECK(names_in(scratch.path()) == only_public);
}

TEST_CASE("Leftovers lead nowhere") {
  const Scratch scratch, elsewhere;
  elsewhere.write(".kept", "kept-site 1\n");
  elsewhere.write("a", "mine");
  fs::create_directory_symlink(elsewhere.path(), scratch / ".public.kept-01234567");
  scratch.write(".public.kept-89abcdef/.kept", "kept-site 1\n");
  fs::create_directory_symlink(elsewhere.path(), scratch / ".public.kept-89abcdef/link");
  REQUIRE(publish_to(scratch / "public", {{"a", "1"}}));
  CHECK(elsewhere.read("a") == "mine");
  CHECK(names_in(scratch.path()) == std::vector<std::string>{".public.kept-01234567", "public"});
}

TEST_CASE("A folder above that cannot be written to is a failure with a way out") {
  if (::geteuid() == 0) return;  // root writes everywhere
  const Scratch scratch;
  fs::create_directory(scratch / "above");
  fs::permissions(scratch / "above", fs::perms::owner_read | fs::perms::owner_exec);
  const auto staging = Staging::open(scratch / "above/public", {});
  fs::permissions(scratch / "above", fs::perms::owner_all);
  REQUIRE_FALSE(staging);
  CHECK(staging.error().message ==
        "Nothing can be written beside " + (scratch / "above/public").native() + ": Permission denied");
  CHECK(staging.error().hint == "Give the account that runs Kept the right to write in the folder above the site");
}
