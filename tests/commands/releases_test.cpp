// Releases of a tracker, and its named versions beside today's site, from real repositories.
#include <catch2/catch.hpp>
#include <fmt/format.h>

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

std::string settings(const std::string& more) { return "title: Little tracker\nbase_url: https://example.org/little/\n" + more; }

Repository::Changes begun(const std::string& more) {
  Repository::Changes files;
  for (const auto& [path, bytes] : little_tracker()) files[path] = bytes;
  files["kept.yaml"] = settings(more);
  return files;
}

const char* const promise = "content/commitments/tha-detention.md";
const std::string another = "---\ntitle: Schools for all\ncountry: THA\n---\n";

std::string replaced(std::string text, std::string_view what, std::string_view with) {
  return text.replace(text.find(what), what.size(), with);
}

// Three states: v1; v2, which moves a date, brings a record and loses one; and today, which gains one more.
struct Told {
  explicit Told(const std::string& more) {
    repository.commit(begun(more), "Begin", "2024-01-10T12:00:00+0000");
    repository.tag("v1");
    repository.tag("unlisted");
    repository.commit({{promise, replaced(little_tracker()[promise], "due: 2025-06-30", "due: 2026-06-30")},
                       {"content/commitments/tha-schools.md", another},
                       {"content/roundtables/first.md", std::nullopt}},
                      "Second", "2024-02-10T12:00:00+0000");
    repository.tag("v2", "The second release");
    repository.commit({{"content/commitments/tha-new.md", replaced(another, "Schools for all", "A new one")}, {"content/commitments/tha-schools.md", std::nullopt}}, "Third", "2024-03-10T12:00:00+0000");
  }

  Said build(const std::vector<std::string>& more = {}) const {
    std::vector<std::string> words = {"build", "--source", repository.path().native(), "--destination", (out / "public").native()};
    words.insert(words.end(), more.begin(), more.end());
    return kept(words);
  }
  std::string page(const std::string& path) const { return out.read("public/" + path); }
  bool has(const std::string& path) const { return std::filesystem::exists(out / ("public/" + path)); }

  Repository repository;
  Scratch out;
};

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

TEST_CASE("Tags that match the pattern are listed with their day, what they held and what they changed, as `kept diff` says it") {
  const Told told("releases: {pattern: \"v*\"}\n");
  REQUIRE(told.build().code == 0);
  const std::string page = told.page("releases/index.html");
  CHECK(page.find(">v2<") < page.find(">v1<"));
  CHECK_FALSE(holds(page, "unlisted"));
  CHECK(holds(page, "datetime=\"2024-02-10\""));
  CHECK(holds(page, "Commitments: 2"));
  CHECK(holds(page, "3 records changed since v1"));
  CHECK(holds(page, "due date moved from 2025-06-30 to 2026-06-30"));
  CHECK(holds(page, "This is the first release."));
  CHECK(holds(told.page("changes/index.html"), "../releases/index.html"));
  CHECK(holds(told.page("data/index.html"), "../releases/index.html"));
  CHECK(holds(told.page("sitemap.xml"), "https://example.org/little/releases/"));
}

TEST_CASE("A release that changed the home page leads there") {
  Told told("releases: {pattern: \"v*\"}\n");
  told.repository.commit({{"content/index.md", "---\ntitle: Welcome\n---\nTo all.\n"}}, "A home page", "2024-04-10T12:00:00+0000");
  told.repository.tag("v3");
  REQUIRE(told.build().code == 0);
  CHECK(holds(told.page("releases/index.html"), "<a href=\"../index.html\">Welcome</a>"));
}

TEST_CASE("A translation that came with a release is told as one, and so is a version that is easy to read") {
  Told told("releases: {pattern: \"v*\"}\nlanguages: [en, th]\n");
  told.repository.commit({{"content/commitments/tha-detention.th.md", "---\ntitle: ก\n---\n"}, {"content/commitments/tha-detention.easy.md", "---\ntitle: Easy\n---\n"}}, "Fourth", "2024-04-10T12:00:00+0000");
  told.repository.tag("v3");
  REQUIRE(told.build().code == 0);
  const std::string page = told.page("releases/index.html");
  CHECK(holds(page, "translation added: Thai"));
  CHECK(holds(page, "translation added: Easy to read version"));
  CHECK_FALSE(holds(page, "text added"));
}

TEST_CASE("Without a pattern, and where no tag matches it, there is no page of releases") {
  for (const char* more : {"", "releases: {pattern: \"release-*\"}\n"}) {
    const Told told(more);
    REQUIRE(told.build().code == 0);
    CHECK_FALSE(told.has("releases/index.html"));
    CHECK_FALSE(holds(told.page("data/index.html"), "releases"));
  }
}

TEST_CASE("A release that is built is cited by its name, and does not know those that came after it") {
  const Told told("releases: {pattern: \"v*\"}\n");
  REQUIRE(told.build({"--rev", "v2"}).code == 0);
  CHECK(holds(told.page("commitments/tha-detention/index.html"), "Release v2."));
  REQUIRE(told.build({"--rev", "v1"}).code == 0);
  CHECK_FALSE(holds(told.page("releases/index.html"), ">v2<"));
}

TEST_CASE("What was found out about releases is kept by their commits, and damage to it changes nothing but the time") {
  const Told told("releases: {pattern: \"v*\"}\n");
  REQUIRE(told.build().code == 0);
  const std::string page = told.page("releases/index.html");
  std::filesystem::path drawer;
  for (const auto& entry : std::filesystem::directory_iterator(told.repository.path() / ".git/kept"))
    if (entry.path().filename().native().starts_with("releases-")) drawer = entry.path();
  REQUIRE_FALSE(drawer.empty());
  const std::string whole = kept::test::read_file(drawer);
  for (const std::string& bytes : {std::string(), std::string("{}"), whole.substr(0, whole.size() / 2), replaced(whole, "2026-06-30", "2099-06-30")}) {
    kept::test::write_file(drawer, bytes);
    REQUIRE(told.build().code == 0);
    CHECK(told.page("releases/index.html") == page);
    CHECK(kept::test::read_file(drawer) == whole);
  }
}

const char* const versions = "versions:\n  - {name: \"2024.1\", revision: v1}\n  - {name: second, revision: v2}\nlanguages: [en, th]\n";

TEST_CASE("Named revisions stand beside today's site, and each of their pages leads to the same page today") {
  const Told told(versions);
  REQUIRE(told.build().code == 0);
  const std::string old = told.page("at/2024.1/commitments/tha-detention/index.html");
  CHECK(holds(old, "You are reading the version “2024.1”."));
  CHECK(holds(old, "href=\"../../../../commitments/tha-detention/index.html\""));
  CHECK(holds(old, "<meta name=\"robots\" content=\"noindex\">"));
  CHECK(holds(old, "rel=\"canonical\" href=\"https://example.org/little/commitments/tha-detention/\""));
  CHECK(holds(old, "2025-06-30"));
  CHECK(holds(told.page("commitments/tha-detention/index.html"), "2026-06-30"));
  CHECK(holds(told.page("index.html"), "href=\"at/second/index.html\""));
}

TEST_CASE("A page of a version that is gone today says so and leads to the home page") {
  const Told told(versions);
  REQUIRE(told.build().code == 0);
  const std::string gone = told.page("at/second/commitments/tha-schools/index.html");
  CHECK(holds(gone, "This page is no longer in the tracker."));
  CHECK(holds(gone, "href=\"../../../../index.html\""));
  CHECK_FALSE(holds(gone, "rel=\"canonical\""));
  CHECK_FALSE(told.has("at/second/commitments/tha-new/index.html"));
}

TEST_CASE("In a translation, a version leads to the translation of today") {
  const Told told(versions);
  REQUIRE(told.build().code == 0);
  // v1 was committed with both languages in its own kept.yaml
  const std::string old = told.page("at/2024.1/th/commitments/tha-detention/index.html");
  CHECK(holds(old, "href=\"../../../../../th/commitments/tha-detention/index.html\""));
}

TEST_CASE("The sitemap names today's pages only, and a version has none, nor a page for what is not there") {
  const Told told(versions);
  REQUIRE(told.build().code == 0);
  CHECK_FALSE(holds(told.page("sitemap.xml"), "/at/"));
  CHECK_FALSE(told.has("at/second/sitemap.xml"));
  CHECK_FALSE(told.has("at/second/404.html"));
}

TEST_CASE("A revision that is not there, and a name that a page has, end the build with what to do") {
  const Told missing("versions: [{name: old, revision: v9}]\n");
  const Said said = missing.build();
  CHECK(said.code == 2);
  CHECK(holds(said.err, "The version “old” of kept.yaml cannot be built."));
  CHECK_FALSE(missing.has("index.html"));

  Told taken("versions: [{name: old, revision: v1}]\n");
  taken.repository.commit({{"content/at/old/page.md", "---\ntitle: A page\n---\n"}}, "A page");
  const Said clash = taken.build();
  CHECK(clash.code == 2);
  CHECK(holds(clash.err, "at/old/page"));
}

}  // namespace
}  // namespace kept::commands
