#include "chronicle/memory.h"

#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>

#include "chronicle/past.h"

namespace kept::chronicle::test {
namespace {

namespace fs = std::filesystem;
using kept::test::read_file;
using kept::test::write_file;

constexpr const char* told_two =
    "2 commitment:a due moved 2022 → 2023\n"
    "1 commitment:a added\n";

Past two() {
  Past past;
  past.commit({{a_md, promise("due: 2022\n")}});
  past.commit({{a_md, promise("due: 2023\n")}});
  return past;
}

fs::path memory_of(const Past& past) { return memory_file(past.folder() / ".git", ""); }
fs::path told_of(const Past& past) { return told_file(past.folder() / ".git", ""); }

// Told from what is kept of single commits: what was told of the whole is forgotten.
std::string told_again(Past& past) {
  fs::remove_all(told_of(past));
  return told(past.read());
}

TEST_CASE("What was read of commits is kept in git's folder, and a later build tells the same from it") {
  Past past = two();
  CHECK(told(past.read()) == told_two);
  REQUIRE(fs::is_regular_file(memory_of(past)));
  const std::string kept_first = read_file(memory_of(past));
  CHECK(told(past.read()) == told_two);
  CHECK(told_again(past) == told_two);
  CHECK(read_file(memory_of(past)) == kept_first);  // nothing was learnt, nothing written
  past.commit({{a_md, promise("due: 2024\n")}});
  CHECK(told(past.read()) == std::string("3 commitment:a due moved 2023 → 2024\n") + told_two);
  CHECK(read_file(memory_of(past)) != kept_first);
  for (const auto& entry : fs::directory_iterator(memory_of(past).parent_path())) CHECK((entry.path() == memory_of(past) || entry.path() == told_of(past)));
}

TEST_CASE("What was told of a commit is told again from what was kept, and reads no commit for it") {
  Past past = two();
  const auto first = past.read();
  const auto head = source::Archive::open(past.folder().path()).value()->commit("HEAD").value();
  REQUIRE(recall_told(told_of(past), *head));
  fs::remove(memory_of(past));
  const auto again = past.read();
  CHECK_FALSE(fs::exists(memory_of(past)));
  CHECK(told(again) == told(first));
  CHECK(again.head == first.head);
  CHECK_FALSE(again.incomplete);
  CHECK_FALSE(recall_told(told_of(past), source::Id{}));
}

TEST_CASE("What was told is kept with all that it says, and damage to any byte of it changes nothing but the time") {
  Past past;
  past.commit({{a_md, promise("due: 2022\n")}, {"content/commitments/a.th.md", "---\ntitle: ก\n---\n"}, {"content/roundtables/r.md", "---\ntitle: R\ndate: 2020\nrule: chatham-house\n---\n"}});
  past.when = "99999999999999 +0000";
  past.commit({{a_md, promise("due: 2023\nupdates:\n  - {date: 2020-05, voice: government, status: met, sources: [s]}\n")}});
  past.commit({{"content/commitments/z.md", promise("due: 2023\naliases: [a]\n")}, {a_md, std::nullopt}});
  const auto first = past.read();
  const auto head = source::Archive::open(past.folder().path()).value()->commit("HEAD").value();
  const auto kept_told = recall_told(told_of(past), *head);
  REQUIRE(kept_told);
  const std::string whole = read_file(told_of(past));
  keep_told(told_of(past), *kept_told);
  CHECK(read_file(told_of(past)) == whole);
  for (std::size_t at = 0; at < whole.size(); at += at < 64 ? 1 : 5) {
    std::string damaged = whole;
    damaged[at] = static_cast<char>(damaged[at] ^ 0x41);
    write_file(told_of(past), damaged);
    INFO(at);
    CHECK_FALSE(recall_told(told_of(past), *head));
  }
  for (const std::string& other : {std::string(), std::string("kept drawer 0000000000000000 0000000000000000\n"), whole.substr(0, whole.size() - 1), whole + "x", read_file(memory_of(past))}) {
    write_file(told_of(past), other);
    const auto again = past.read();
    CHECK(told(again) == told(first));
    CHECK(again.undated == first.undated);
    CHECK(read_file(told_of(past)) == whole);  // and is mended
  }
}

TEST_CASE("What is told of a shallow clone is not kept: the next build may know more") {
  Past past = two();
  past.made();
  const auto clone = kept::test::Scratch::quick();
  kept::test::git(clone.path(), {"clone", "--quiet", "--depth=1", "file://" + past.folder().path().native(), "c"});
  const auto shallow = read(clone / "c", past.files(2));
  CHECK(shallow.incomplete);
  CHECK_FALSE(fs::exists(told_file(clone / "c/.git", "")));
  kept::test::git(clone / "c", {"fetch", "--quiet", "--unshallow"});
  CHECK(told(read(clone / "c", past.files(2))) == told_two);
  CHECK(fs::exists(told_file(clone / "c/.git", "")));
}

TEST_CASE("History that was rewritten is told as it is now, whatever was kept of it") {
  Past past;
  const int start = past.commit({{a_md, promise("due: 2022\n")}});
  past.commit({{a_md, promise("due: 1999\n")}}, "regretted");
  past.read();
  past.commit_on({start}, {{a_md, promise("due: 2023\n")}}, "instead");
  CHECK(told(past.read()) == "instead commitment:a due moved 2022 → 2023\n1 commitment:a added\n");
}

TEST_CASE("A memory that is damaged in any byte is no memory") {
  Past past = two();
  past.read();
  const std::string whole = read_file(memory_of(past));
  REQUIRE_FALSE(recall(memory_of(past)).notes.empty());
  for (std::size_t at = 0; at < whole.size(); at += at < 64 ? 1 : 7) {
    std::string damaged = whole;
    damaged[at] = static_cast<char>(damaged[at] ^ 0x41);
    write_file(memory_of(past), damaged);
    const Memory memory = recall(memory_of(past));
    INFO(at);
    CHECK(memory.ledger.commits.empty());
    CHECK(memory.notes.empty());
  }
  for (std::size_t size = 0; size < whole.size(); size += 5) {
    write_file(memory_of(past), whole.substr(0, size));
    CHECK(recall(memory_of(past)).ledger.commits.empty());
  }
  CHECK(told_again(past) == told_two);
  CHECK(read_file(memory_of(past)) == whole);  // and is mended
}

TEST_CASE("A memory of another build of the program, or of another kind of file, is no memory") {
  Past past = two();
  past.read();
  const std::string whole = read_file(memory_of(past));
  for (const std::string& other : {std::string(), std::string("kept history 1\n"), "kept history 1\n0000000000000000\n" + whole.substr(32), std::string(4096, '\0'), std::string("[core]\n")}) {
    write_file(memory_of(past), other);
    CHECK(recall(memory_of(past)).ledger.commits.empty());
    CHECK(told_again(past) == told_two);
  }
}

TEST_CASE("No link is followed to a memory, and none is written through") {
  Past past = two();
  past.made();
  const auto elsewhere = kept::test::Scratch::quick();
  elsewhere.write("precious", "mine");
  SECTION("the file") {
    fs::create_directory(past.folder() / ".git/kept");
    fs::create_symlink(elsewhere / "precious", memory_of(past));
  }
  SECTION("the folder") { fs::create_directory_symlink(elsewhere.path(), past.folder() / ".git/kept"); }
  SECTION("a pipe in its place") {
    fs::create_directory(past.folder() / ".git/kept");
    REQUIRE(::mkfifo(memory_of(past).c_str(), 0600) == 0);
  }
  SECTION("a folder in its place") { fs::create_directories(memory_of(past) / "x"); }
  SECTION("a file where the folder would be") { write_file(past.folder() / ".git/kept", "mine"); }
  CHECK(told(past.read()) == told_two);
  CHECK(told(past.read()) == told_two);
  CHECK(elsewhere.read("precious") == "mine");
  CHECK(std::distance(fs::directory_iterator(elsewhere.path()), {}) == 1);
}

TEST_CASE("What a killed build left half written is overwritten") {
  Past past = two();
  past.made();
  fs::create_directory(past.folder() / ".git/kept");
  write_file(memory_of(past).native() + "." + std::to_string(::getpid()), "half");
  CHECK(told(past.read()) == told_two);
  CHECK(fs::is_regular_file(memory_of(past)));
  CHECK(std::distance(fs::directory_iterator(memory_of(past).parent_path()), {}) == 2);
}

TEST_CASE("A repository that cannot be written to has its history told all the same") {
  Past past = two();
  past.made();
  if (::geteuid() == 0) return;  // nothing is forbidden to root; the case above of a file in the folder's place covers a refused write
  fs::permissions(past.folder() / ".git", fs::perms::owner_read | fs::perms::owner_exec);
  CHECK(told(past.read()) == told_two);
  CHECK_FALSE(fs::exists(past.folder() / ".git/kept"));
  fs::permissions(past.folder() / ".git", fs::perms::owner_all);
}

TEST_CASE("Two trackers of one repository are kept apart") { CHECK(memory_file("/r/.git", "a") != memory_file("/r/.git", "b")); }

}  // namespace
}  // namespace kept::chronicle::test
