#include <catch2/catch.hpp>

#include <fmt/format.h>

#include "chronicle/past.h"

namespace kept::chronicle::test {
namespace {

using kept::test::git;
using kept::test::Scratch;

// Three versions of one promise.
Past three() {
  Past past;
  past.commit({{a_md, promise("due: 2022\n")}});
  past.commit({{a_md, promise("due: 2023\n")}});
  past.commit({{a_md, promise("due: 2024\n")}});
  return past;
}

constexpr const char* of_three =
    "3 commitment:a due moved 2023 → 2024\n"
    "2 commitment:a due moved 2022 → 2023\n"
    "1 commitment:a added\n";

TEST_CASE("A folder without a repository has no history") {
  const auto scratch = Scratch::quick();
  scratch.write(a_md, promise());
  const auto tracker = tracker_of({{a_md, promise()}});
  const auto chronicle = chronicle::read(scratch.path(), "HEAD", tracker.graph);
  REQUIRE(chronicle.has_value());
  CHECK_FALSE(chronicle->has_value());
}

TEST_CASE("A repository in which nothing is committed has no history") {
  const auto scratch = Scratch::quick();
  git(scratch.path(), {"init", "--quiet"});
  const auto tracker = tracker_of({{a_md, promise()}});
  const auto chronicle = chronicle::read(scratch.path(), "HEAD", tracker.graph);
  REQUIRE(chronicle.has_value());
  CHECK_FALSE(chronicle->has_value());
}

TEST_CASE("A folder of a repository that has never held a tracker has no history") {
  Past past = three();
  past.made();
  past.folder().write("elsewhere/content/commitments/a.md", promise());
  const auto tracker = tracker_of({{a_md, promise()}});
  const auto chronicle = chronicle::read(past.folder() / "elsewhere", "HEAD", tracker.graph);
  REQUIRE(chronicle.has_value());
  CHECK_FALSE(chronicle->has_value());
}

TEST_CASE("A tracker in a folder of a larger repository has its own history") {
  Past past;
  past.above = "sites/tracker/";
  past.commit({{a_md, promise("due: 2022\n")}});
  past.commit({{a_md, promise("due: 2023\n")}});
  CHECK(told(past.read()) == "2 commitment:a due moved 2022 → 2023\n1 commitment:a added\n");
}

TEST_CASE("A history can be asked for from any commit, with a detached head, from a linked worktree and in a bare repository") {
  SECTION("an older revision") {
    Past past = three();
    past.made();
    CHECK(told(read(past.folder().path(), past.files(2), "main~1")) == "2 commitment:a due moved 2022 → 2023\n1 commitment:a added\n");
  }
  SECTION("detached") {
    Past past = three();
    past.made();
    git(past.folder().path(), {"checkout", "--quiet", "--force", past.id(2)});
    const auto chronicle = read(past.folder().path(), past.files(2));
    CHECK(chronicle.head == past.id(2));
    CHECK(told(chronicle) == "2 commitment:a due moved 2022 → 2023\n1 commitment:a added\n");
  }
  SECTION("a linked worktree, and the memory that it shares") {
    Past past = three();
    past.made();
    const auto beside = Scratch::quick();
    git(past.folder().path(), {"worktree", "add", "--quiet", "--detach", (beside / "tree").native(), "main"});
    CHECK(told(read(beside / "tree", past.files(3))) == of_three);
    CHECK(std::filesystem::exists(past.folder() / ".git/kept"));
    CHECK_FALSE(std::filesystem::exists(beside / "tree/.git/kept"));
  }
  SECTION("bare") {
    Past past(true);
    past.commit({{a_md, promise("due: 2022\n")}});
    past.commit({{a_md, promise("due: 2023\n")}});
    CHECK(told(past.read()) == "2 commitment:a due moved 2022 → 2023\n1 commitment:a added\n");
  }
}

TEST_CASE("A shallow clone tells what it holds, says that it is not all, and dates nothing that it does not know") {
  Past past = three();
  past.made();
  for (int depth = 1; depth <= 3; ++depth) {
    const auto clone = Scratch::quick();
    git(clone.path(), {"clone", "--quiet", "--no-checkout", fmt::format("--depth={}", depth), "file://" + past.folder().path().native(), "c"});
    const auto chronicle = read(clone / "c", past.files(3));
    const std::string all = of_three;
    INFO(depth);
    CHECK(chronicle.incomplete == (depth < 3));
    CHECK(told(chronicle) == (depth == 3 ? all : depth == 2 ? all.substr(0, all.find("2 ")) : ""));
    if (depth == 2) {  // what was missing is told once it is there
      git(clone / "c", {"fetch", "--quiet", "--unshallow"});
      const auto whole = read(clone / "c", past.files(3));
      CHECK_FALSE(whole.incomplete);
      CHECK(told(whole) == of_three);
    }
  }
}

TEST_CASE("A clone without the bytes of old versions says that its history is incomplete") {
  Past past = three();
  past.made();
  git(past.folder().path(), {"config", "uploadpack.allowFilter", "true"});
  const auto clone = Scratch::quick();
  git(clone.path(), {"clone", "--quiet", "--no-checkout", "--filter=blob:none", "file://" + past.folder().path().native(), "c"});
  const auto chronicle = read(clone / "c", past.files(3));
  CHECK(chronicle.incomplete);
}

TEST_CASE("A commit that claims a date which no calendar has is told of, and its changes are not dated") {
  Past past;
  past.commit({{a_md, promise("due: 2022\n", "A promise", "Words to be known by.")}});
  past.when = "253402300800 +0000";  // the year 10000
  past.commit({{a_md, {}}, {b_md, promise("due: 2022\n", "A promise", "Words to be known by.")}}, "from the future");
  past.commit({{b_md, promise("due: 2023\n", "A promise", "Words to be known by.")}});
  const auto chronicle = past.read();
  CHECK(told(chronicle) == "3 commitment:b due moved 2022 → 2023\n1 commitment:a added\n");  // one record still
  REQUIRE(chronicle.undated.size() == 1);
  CHECK(chronicle.undated[0] == past.id(2));
}

TEST_CASE("Commits are told by day, and within a day as they build on each other, whatever their clocks say") {
  Past past;
  past.when = "1709294400 +0000";
  past.commit({{a_md, promise("due: 2022\n")}});
  past.when = "1709290000 -1100";  // earlier on the same day
  past.commit({{a_md, promise("due: 2023\n")}});
  past.when = "1500000000 +0000";  // years before its parent
  past.commit({{a_md, promise("due: 2024\n")}});
  const auto chronicle = past.read();
  CHECK(told(chronicle) ==
        "2 commitment:a due moved 2022 → 2023\n"
        "1 commitment:a added\n"
        "3 commitment:a due moved 2023 → 2024\n");
  CHECK(base::written(chronicle.commits.front().day) == "2024-03-01");
}

TEST_CASE("Files that are no records, and commits that touch none, are no part of the history") {
  Past past;
  past.commit({{a_md, promise()}, {"README.md", "x"}, {"content/report.pdf", "x"}});
  past.commit({{"README.md", "y"}, {"content/report.pdf", "y"}, {"templates/x.html", "z"}});
  past.commit({});
  CHECK(told(past.read()) == "1 commitment:a added\n");
}

TEST_CASE("Subjects that hold what nobody can read become blanks") {
  Past past;
  past.commit({{a_md, promise()}}, "a\x1b[31mb\xff");
  CHECK(past.read().commits[0].subject == "a [31mb ");
}

}  // namespace
}  // namespace kept::chronicle::test
