// Both clocks, from a real repository to the pages.
#include <catch2/catch.hpp>

#include "commands/console.h"
#include "commands/little_tracker.h"
#include "support/repository.h"

namespace kept::commands {
namespace {

using kept::test::Repository;
using kept::test::Scratch;
using test::Files;
using test::files_below;
using test::kept;
using Words = std::vector<std::string>;

constexpr const char* promise = "content/commitments/tha-detention.md";
constexpr const char* page = "commitments/tha-detention/index.html";

std::string replaced(std::string text, std::string_view what, std::string_view by) {
  text.replace(text.find(what), what.size(), by);
  return text;
}

// The little tracker, its due date moved a day later, and a meeting under the Chatham House rule.
struct Past {
  Repository repository;
  Files files = test::little_tracker();

  Past() {
    files["kept.yaml"] += "history: {authors: true}\nlanguages: [en, th]\nrepository: {url: https://github.com/some/where, branch: main}\n";
    files["content/commitments/tha-detention.th.md"] = "---\ntitle: ก\n---\n";
    files["content/roundtables/quiet.md"] = "---\ntitle: A quiet meeting\ndate: 2023\nrule: chatham-house\n---\n";
    Repository::Changes quiet = {{"content/roundtables/quiet.md", files["content/roundtables/quiet.md"]}}, rest;
    for (const auto& [path, bytes] : files)
      if (!quiet.contains(path)) rest[path] = bytes;
    repository.commit(rest, "Begin", "2024-03-01T12:00:00Z", "Ada Editor <ada@example.org>");
    repository.commit(quiet, "A meeting", "2024-03-02T12:00:00Z", "Quentin Quiet <q@example.org>");
    files[promise] = replaced(replaced(files[promise], "due: 2025-06-30", "due: 2026-06-30"), "Alternatives to detention", "Alternatives to locking up");
    repository.commit({{promise, files[promise]}}, "Put right <what> was wrong", "2024-03-03T12:00:00Z", "Ada Editor <ada@example.org>");
  }
};

struct Built {
  Files files;
  std::string err;
};

Built build(const std::filesystem::path& source, Words more = {}) {
  const Scratch out = Scratch::quick();
  Words words = {"build", "--source", source.native(), "--destination", (out / "site").native()};
  words.insert(words.end(), more.begin(), more.end());
  const auto said = kept(words);
  INFO(said.err);
  REQUIRE(said.code == 0);
  return {files_below(out / "site"), said.err};
}

bool has(const std::string& text, std::string_view what) { return text.find(what) != text.npos; }

TEST_CASE("A built tracker tells how its record changed on the record's page, on the page of changes and in feeds") {
  const Past past;
  const Built site = build(past.repository.path(), {"--as-of", "2024-06-15"});
  const std::string& own = site.files.at(page);
  CHECK(has(own, "due date moved from 2025-06-30 to 2026-06-30"));
  CHECK(has(own, "id=\"_record-2024-03-03\""));
  CHECK(has(own, "href=\"#_history-2024-03-03\""));
  CHECK(has(own, "id=\"_history-2024-03-03\""));
  CHECK(has(own, "<circle"));
  CHECK(has(own, "Put right &lt;what&gt; was wrong"));
  CHECK(has(own, "https://github.com/some/where/commit/"));
  CHECK(has(site.files.at("changes/index.html"), "due date moved from 2025-06-30 to 2026-06-30"));
  CHECK(has(site.files.at("changes/feed.xml"), "<title>Alternatives to locking up: due date moved from 2025-06-30 to 2026-06-30</title>"));
  CHECK(has(site.files.at("changes/feed.xml"), "<author><name>Ada Editor</name></author>"));
  // The translation was there before the title changed.
  CHECK(has(site.files.at("th/" + std::string(page)), "3 มีนาคม"));
  CHECK(has(own, "out of date"));
}

TEST_CASE("Nothing that is built names who wrote about a meeting under the Chatham House rule, or leads to who did") {
  const Past past;
  const std::string commit = past.repository.git({"rev-parse", "HEAD~1"}).substr(0, 40);
  const Built site = build(past.repository.path(), {"--as-of", "2024-06-15"});
  CHECK(has(site.files.at("roundtables/quiet/index.html"), "added to the tracker"));
  for (const auto& [path, bytes] : site.files) {
    INFO(path);
    CHECK_FALSE(has(bytes, "Quentin"));
    CHECK_FALSE(has(bytes, "/commit/" + commit));
  }
}

TEST_CASE("Every page of a site that shows another day or an older record says which clock was turned") {
  const Past past;
  struct Row {
    Words options;
    std::string said;
  };
  const Row rows[] = {
      {{"--as-of", "2022-01-01"}, "This copy shows how things stood on 1 January 2022, by what is known now."},
      {{"--rev", "HEAD~1"}, "This copy shows what the record said on 2 March 2024 (version "},
      {{"--rev", "HEAD~1", "--as-of", "2022-01-01"}, "This copy shows how things stood on 1 January 2022, by what the record said on 2 March 2024 (version "},
      {{"--rev", "HEAD"}, ""},
  };
  for (const Row& row : rows) {
    for (const auto& [path, bytes] : build(past.repository.path(), row.options).files) {
      if (!path.ends_with(".html") || path.starts_with("th/") || has(bytes, "http-equiv=\"refresh\"")) continue;
      INFO(path);
      CHECK(has(bytes, "<aside class=\"clock\"") == !row.said.empty());
      CHECK(has(bytes, row.said));
    }
  }
}

TEST_CASE("An older record is shown with the history that it had, and a past day without what was recorded later") {
  const Past past;
  const Built older = build(past.repository.path(), {"--rev", "HEAD~1"});
  CHECK_FALSE(has(older.files.at(page), "2026-06-30"));
  CHECK(has(older.files.at(page), "id=\"_history-2024-03-01\""));
  const Built then = build(past.repository.path(), {"--as-of", "2024-03-01"});
  CHECK(has(then.files.at(page), "id=\"_record-2024-03-01\""));
  CHECK_FALSE(has(then.files.at(page), "id=\"_record-2024-03-03\""));
}

TEST_CASE("A shallow clone says on its pages and as a warning that its history is incomplete") {
  const Past past;
  const Scratch clone = Scratch::quick();
  kept::test::git(clone.path(), {"clone", "--quiet", "--depth=1", "file://" + past.repository.path().native(), "c"});
  const Built site = build(clone / "c", {"--as-of", "2024-06-15"});
  CHECK(has(site.err, "warning: The history is incomplete"));
  CHECK(has(site.files.at(page), "History incomplete"));
  CHECK(has(site.files.at("changes/index.html"), "History incomplete"));
  CHECK_FALSE(has(site.files.at(page), "id=\"_record-"));
}

TEST_CASE("A commit with a date that no calendar has is warned of and leaves the pages as they are") {
  Repository repository;
  Repository::Changes all;
  for (const auto& [path, bytes] : test::little_tracker()) all[path] = bytes;
  repository.commit(all, "Begin", "2024-03-01T12:00:00Z");
  repository.commit({{promise, replaced(*all[promise], "due: 2025-06-30", "due: 2026-06-30")}}, "From afar", "@253402300800 +0000");
  const Built site = build(repository.path(), {"--as-of", "2024-06-15"});
  CHECK(has(site.err, "warning: The date of 1 commit is none that a calendar has"));
  CHECK(has(site.files.at(page), "id=\"_history-2024-03-01\""));
  CHECK_FALSE(has(site.files.at(page), "From afar"));
}

TEST_CASE("A folder without a repository is built without a history") {
  const Scratch folder = Scratch::quick();
  test::write(folder, test::little_tracker());
  const Built site = build(folder.path(), {"--as-of", "2024-06-15"});
  CHECK_FALSE(site.files.contains("changes/index.html"));
  CHECK_FALSE(has(site.files.at(page), "class=\"history\""));
}

TEST_CASE("A record is shown with how it changed") {
  const Past past;
  const std::string hash = past.repository.git({"rev-parse", "HEAD"}).substr(0, 7);
  const auto said = kept({"show", "tha-detention", "--source", past.repository.path().native()});
  CHECK(said.code == 0);
  CHECK_THAT(said.out, Catch::Contains("\nHow the record changed\n  2024-03-03  " + hash + "  due date moved from 2025-06-30 to 2026-06-30\n                       title rewritten\n"));
  const auto json = kept({"show", "tha-detention", "--format", "json", "--source", past.repository.path().native()});
  CHECK_THAT(json.out, Catch::Contains("\"history\": [\n    {\n      \"date\": \"2024-03-03\",\n      \"commit\": \"" + hash + "\""));
}

}  // namespace
}  // namespace kept::commands
