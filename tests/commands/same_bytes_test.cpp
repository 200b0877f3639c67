// The same input gives the same bytes, wherever it comes from and whoever asks.
#include <catch2/catch.hpp>
#include <locale>

#include "commands/built.h"
#include "commands/console.h"
#include "commands/little_tracker.h"
#include "support/repository.h"

namespace kept::commands {
namespace {

using kept::test::Repository;
using kept::test::Scratch;
using test::built;
using test::check_same;
using test::Files;
using test::files_below;
using test::kept;
using test::Said;
using Words = std::vector<std::string>;

// Many records, so that threads have something to be out of order about.
Files many_records() {
  Files files = test::little_tracker();
  for (int i = 0; i < 120; ++i) {
    const std::string n = std::to_string(i);
    files["content/commitments/" + n + "/p" + n + ".md"] =
        "---\ntitle: Promise " + n + "\ncountry: " + (i % 3 ? "LAO" : "THA") + "\nmade: 20" +
        std::to_string(10 + i % 14) +
        "\nimplements: [compact#13h, \"compact#14\"]\nmilestones:\n  - {date: 2020, title: One}\n  - {date: 2020, "
        "title: "
        "Two}\nupdates:\n  - {date: 2021, status: started, voice: government, summary: x, sources: [report]}\n---\nSee "
        "[[p" +
        std::to_string((i * 7) % 120) + "]].\n";
  }
  return files;
}

TEST_CASE("A folder, a commit of it, a tag and a bare repository give the same site, history and all") {
  Repository repository;
  Repository::Changes changes;
  for (const auto& [path, bytes] : many_records()) changes["tracker/" + path] = bytes;
  repository.commit({{"tracker/content/themes/gone.md", "---\ntitle: Gone\n---\n"}}, "Before");
  changes["tracker/content/themes/gone.md"] = std::nullopt;
  repository.commit(changes, "Now");
  repository.tag("v1", "A release");
  const std::string tracker = (repository.path() / "tracker").native();
  const Files site = built(tracker);
  CHECK(site.size() > 250);
  CHECK(site.contains("changes/index.html"));
  for (const char* revision : {"HEAD", "main", "v1"}) check_same(built(tracker, {"--rev", revision}), site);

  // In a bare repository the tracker is at the top.
  const Scratch around = Scratch::quick();
  Repository top;
  Repository::Changes whole;
  for (const auto& [path, bytes] : many_records()) whole[path] = bytes;
  top.commit({{"content/themes/gone.md", "---\ntitle: Gone\n---\n"}}, "Before");
  whole["content/themes/gone.md"] = std::nullopt;
  top.commit(whole, "Now");
  top.git({"clone", "--quiet", "--bare", ".", (around / "top.git").native()});
  top.git({"clone", "--quiet", "--depth", "1", "file://" + top.path().native(), (around / "shallow").native()});
  check_same(built((around / "top.git").native(), {"--rev", "main"}), built(top.path().native()));
  check_same(built((around / "shallow").native(), {"--rev", "HEAD"}), built((around / "shallow").native()));

  // What is not committed does not count for a commit.
  repository.files().write("tracker/content/themes/new.md", "---\ntitle: New\n---\n");
  check_same(built(tracker, {"--rev", "HEAD"}), site);
  CHECK(built(tracker).size() > site.size());
}

TEST_CASE("How many threads work changes no byte") {
  const Scratch folder;
  test::write(folder, many_records());
  const Files site = built(folder.path().native(), {"--jobs", "1"});
  for (const char* jobs : {"2", "8"}) check_same(built(folder.path().native(), {"--jobs", jobs}), site);
}

TEST_CASE("A site that is built over another one is what it would be alone") {
  const Scratch folder, out;
  test::write(folder, test::little_tracker());
  const auto build = [&](const std::string& day) {
    return kept(
        {"build", "--source", folder.path().native(), "--destination", (out / "site").native(), "--as-of", day});
  };
  CHECK(build("2019-01-01").code == 0);
  folder.write("content/themes/t.md", "---\ntitle: T\n---\n");
  CHECK(build("2024-06-15").code == 0);
  check_same(files_below(out / "site"), built(folder.path().native()));
}

// A program that sets a locale of its own may not change how we write numbers.
struct Odd : std::numpunct<char> {
  char do_decimal_point() const override { return ','; }
  char do_thousands_sep() const override { return '.'; }
  std::string do_grouping() const override { return "\1"; }
};

TEST_CASE("The locale of streams changes no byte") {
  const Scratch folder;
  test::write(folder, test::little_tracker());
  const Files site = built(folder.path().native());
  const std::locale before = std::locale::global(std::locale(std::locale::classic(), new Odd));
  const Files odd = built(folder.path().native());
  std::locale::global(before);
  check_same(odd, site);
}

}  // namespace
}  // namespace kept::commands
