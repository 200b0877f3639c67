#include <catch2/catch.hpp>
#include <chrono>
#include <nlohmann/json.hpp>

#include "base/date.h"
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
using test::little_tracker;
using test::Said;
using test::Variable;
using Words = std::vector<std::string>;

// A tracker on disk, and where its site goes.
struct Desk {
  explicit Desk(const Files& files = little_tracker()) { test::write(scratch, files); }

  Said build(const Words& more = {}) const {
    Words words = {"build", "--source", scratch.path().native(), "--destination", (scratch / "public").native()};
    words.insert(words.end(), more.begin(), more.end());
    return kept(words);
  }
  Files site() const { return files_below(scratch / "public"); }

  Scratch scratch;
};

TEST_CASE("A build says in three lines what it made, and ends with 0") {
  const Desk desk;
  const Said said = desk.build({"--as-of", "2024-06-15"});
  CHECK(said.code == 0);
  CHECK(said.err.empty());
  CHECK_THAT(said.out, Catch::Matches("Built [0-9]+ files from 7 records, as of 2024-06-15, into .*/public\n"
                                      "Search: 7 documents, [0-9]+ terms, [0-9]+ kB in [0-9]+ files\n"
                                      "[0-9]+ written, 0 unchanged, 0 removed\n"));
  const Said again = desk.build({"--as-of", "2024-06-15"});
  CHECK_THAT(again.out, Catch::Contains("\n0 written, ") && Catch::EndsWith(" unchanged, 0 removed\n"));
}

TEST_CASE("A quiet build prints nothing when all is well") {
  const Said said = Desk().build({"--quiet"});
  CHECK(said.code == 0);
  CHECK(said.out.empty());
  CHECK(said.err.empty());
}

TEST_CASE("A quiet build still says what is wrong") {
  const Desk desk;
  desk.scratch.write("content/themes/t.md", "---\ntitel: T\n---\n");
  const Said said = desk.build({"--quiet"});
  CHECK(said.code == 1);
  CHECK(said.out.empty());
  CHECK_THAT(said.err,
             Catch::Contains("content/themes/t.md:2:1: error: ") && Catch::EndsWith("Nothing was published.\n"));
}

TEST_CASE("As data a build accounts for every file: a record, an asset, left out, or wrong") {
  const Desk desk;
  desk.scratch.write("content/.hidden.md", "x");
  const Said said = desk.build({"--format", "json", "--as-of", "2024-06-15"});
  CHECK(said.code == 0);
  CHECK(said.err.empty());
  const auto json = nlohmann::json::parse(said.out);
  CHECK(json["published"] == true);
  CHECK(json["as_of"] == "2024-06-15");
  CHECK(json["findings"].empty());
  CHECK(json["input"]["content_files"] == 7);
  CHECK(json["input"]["records"] == 7);  // Thailand is implied, the source stands in a list
  CHECK(json["input"]["assets"] == 1);
  CHECK(json["skipped"].dump().find("content/.hidden.md") != std::string::npos);
  CHECK(json["output"]["files"] == desk.site().size() - 1);  // Kept's own mark is no file of the site
}

TEST_CASE("Exit codes tell apart a clean build, wrong content, wrong usage and a broken world") {
  struct Row {
    std::string what;
    int code;
    std::function<Said()> build;
  };
  const Row rows[] = {
      {"clean", 0, [] { return Desk().build(); }},
      {"a warning only", 0,
       [] {
         const Desk desk;
         desk.scratch.write("theme/i18n/en.yaml", "my: words\n");
         return desk.build();
       }},
      {"wrong content", 1,
       [] {
         const Desk desk;
         desk.scratch.write("content/themes/t.md", "---\ntitle: T\nthemes: [nothing]\n---\n");
         return desk.build();
       }},
      {"a wrong template", 1,
       [] {
         const Desk desk;
         desk.scratch.write("templates/text.html", "{{ head.titel }}");
         return desk.build();
       }},
      {"an alias that is taken", 1,
       [] {
         const Desk desk;
         desk.scratch.write("content/themes/t.md", "---\ntitle: T\naliases: [/docs/]\n---\n");
         return desk.build();
       }},
      {"wrong settings", 1,
       [] {
         const Desk desk;
         desk.scratch.write("kept.yaml", "titel: A\n");
         return desk.build();
       }},
      {"no kept.yaml", 2,
       [] {
         return Desk(Files{{"content/a.md", "x"}}).build();
       }},
      {"no such folder", 2,
       [] {
         return Desk().build({"--source", "/nowhere/at/all"});
       }},
      {"no repository", 3,
       [] {
         return Desk().build({"--rev", "HEAD"});
       }},
      {"no such day", 2,
       [] {
         return Desk().build({"--as-of", "2024-02-30"});
       }},
      {"somebody else's folder", 3,
       [] {
         const Desk desk;
         desk.scratch.write("public/mine.txt", "precious");
         return desk.build();
       }},
      {"the content itself", 2,
       [] {
         const Desk desk;
         return desk.build({"--destination", (desk.scratch / "content").native()});
       }},
  };
  for (const Row& row : rows) {
    const Said said = row.build();
    INFO(row.what << "\n" << said.out << said.err);
    CHECK(said.code == row.code);
    CHECK((row.code > 1) == said.err.starts_with("kept: "));
  }
}

TEST_CASE("Where anything is wrong nothing is published, and the old site is untouched") {
  const Desk desk;
  REQUIRE(desk.build().code == 0);
  const Files before = desk.site();
  struct Row {
    std::string path, bytes;
    int code;
  };
  const Row rows[] = {
      {"content/themes/t.md", "---\ntitle: [\n---\n", 1},
      {"content/themes/t.md", "---\ntitle: T\nsummary: '[[nothing]]'\n---\n", 1},
      {"content/themes/t.md", "---\ntitle: T\n---\n<script>alert(1)</script>\n[x](javascript:alert(1))\n", 1},
      {"content/themes/t.md", "\xFF\xFE", 1},
      {"content/themes/con.md", "---\ntitle: T\n---\n", 1},
      {"content/themes/t.md", "---\ntitle: T\naliases: [feed.xml]\n---\n", 1},
      {"content/what.bin", "x", 1},
      {"templates/base.html", "{% if %}", 1},
      {"theme/i18n/en.yaml", "page: {home: 'Home {who}'}\n", 1},
      {"kept.yaml", "title: A\nstatuses: []\nlanguages: [english]\n", 1},
  };
  for (const Row& row : rows) {
    desk.scratch.write(row.path, row.bytes);
    const Said said = desk.build();
    INFO(row.path << "\n" << row.bytes << "\n" << said.err);
    CHECK(said.code == row.code);
    CHECK_FALSE(said.err.empty());
    CHECK((desk.site() == before));
    std::filesystem::remove(desk.scratch / row.path);
    const Files files = little_tracker();
    if (const auto found = files.find(row.path); found != files.end()) desk.scratch.write(row.path, found->second);
  }
  CHECK(desk.build().code == 0);
  CHECK((desk.site() == before));
}

TEST_CASE("A build that fails leaves nothing beside the site") {
  const Desk desk;
  desk.scratch.write("content/themes/t.md", "---\ntitle: T\naliases: [feed.xml]\n---\n");
  CHECK(desk.build().code == 1);
  for (const auto& entry : std::filesystem::directory_iterator(desk.scratch.path())) {
    INFO(entry.path());
    CHECK((entry.path().filename() == "content" || entry.path().filename() == "kept.yaml"));
  }
}

TEST_CASE("What was deleted from the tracker disappears from the site") {
  const Desk desk;
  desk.build();
  CHECK(desk.site().contains("docs/one/index.html"));
  std::filesystem::remove(desk.scratch / "content/docs/one.md");
  std::filesystem::remove(desk.scratch / "content/docs/dot.png");
  const Said said = desk.build();
  CHECK_THAT(said.out, Catch::EndsWith(" removed\n") && !Catch::EndsWith(" 0 removed\n"));
  CHECK_FALSE(desk.site().contains("docs/one/index.html"));
}

std::string as_of(const Said& said) {
  INFO(said.err);
  REQUIRE(said.code == 0);
  return nlohmann::json::parse(said.out).at("as_of");
}

std::string today() { return base::written(std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now())); }

TEST_CASE("The build's day is that of --as-of, else of SOURCE_DATE_EPOCH, else of the commit, else today") {
  Repository repository;
  Repository::Changes changes;
  for (const auto& [path, bytes] : little_tracker()) changes[path] = bytes;
  repository.commit(changes, "First", "2022-03-01T00:30:00+0700");  // in UTC still February
  const std::string source = repository.path().native(), site = (repository.path() / "public").native();
  const auto built = [&](Words more) {
    Words words = {"build", "--source", source, "--destination", site, "--format", "json"};
    words.insert(words.end(), more.begin(), more.end());
    return kept(words);
  };
  {
    const Variable epoch("SOURCE_DATE_EPOCH", "1577836799");  // the last second of 2019
    CHECK(as_of(built({"--rev", "HEAD", "--as-of", "2024-02-29"})) == "2024-02-29");
    CHECK(as_of(built({"--rev", "HEAD"})) == "2019-12-31");
    CHECK(as_of(built({})) == "2019-12-31");
    CHECK(as_of(built({"--as-of", "2021-01-01"})) == "2021-01-01");
  }
  for (const auto& unset : {std::optional<std::string>(), std::optional<std::string>("")}) {
    const Variable epoch("SOURCE_DATE_EPOCH", unset);
    CHECK(as_of(built({"--rev", "HEAD"})) == "2022-02-28");
    const std::string before = today();
    const std::string got = as_of(built({}));
    CHECK((got == before || got == today()));  // midnight may pass
  }
}

TEST_CASE("A SOURCE_DATE_EPOCH that is no time is a mistake in usage, not a wrong date") {
  const Desk desk;
  for (const char* value : {"yesterday", "-1", "1.5", "0x10", " 1", "1 ", "99999999999999999999", "253402300800"}) {
    const Variable epoch("SOURCE_DATE_EPOCH", value);
    const Said said = desk.build();
    INFO(value);
    CHECK(said.code == 2);
    CHECK_THAT(said.err, Catch::Contains("SOURCE_DATE_EPOCH"));
  }
  const Variable epoch("SOURCE_DATE_EPOCH", "253402300799");
  CHECK(as_of(desk.build({"--format", "json"})) == "9999-12-31");
}

TEST_CASE("An address given on the command line stands above that of kept.yaml, with its slash or without") {
  for (const char* address : {"https://other.example/x", "https://other.example/x/"}) {
    const Desk desk;
    CHECK(desk.build({"--base-url", address}).code == 0);
    CHECK_THAT(desk.site().at("sitemap.xml"), Catch::Contains("<loc>https://other.example/x/commitments/</loc>"));
    CHECK(desk.site().at("sitemap.xml").find("example.org") == std::string::npos);
  }
}

TEST_CASE("Drafts are published only when they are asked for") {
  const Desk desk;
  desk.scratch.write("content/themes/t.md", "---\ntitle: T\ndraft: yes\n---\n");
  CHECK(desk.build().code == 0);
  CHECK_FALSE(desk.site().contains("themes/t/index.html"));
  CHECK(desk.build({"--drafts"}).code == 0);
  CHECK(desk.site().contains("themes/t/index.html"));
}

}  // namespace
}  // namespace kept::commands
