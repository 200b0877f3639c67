#include "render/site.h"

#include <tbb/global_control.h>

#include <catch2/catch.hpp>
#include <map>
#include <mutex>
#include <nlohmann/json.hpp>

#include "render/built_in.h"
#include "render/theme.h"
#include "view/sight.h"

namespace kept::render {
namespace {

using view::test::file;
using view::test::settings;
using view::test::Sight;

const std::vector<base::File> everything = {
    settings("title: A tracker\nbase_url: https://example.org/t/\nnavigation: [commitments, docs]\n"),
    {"content/sources.yaml", "- id: s\n  title: S\n  url: https://example.org/s\n"},
    file("commitments/a.md",
         "title: A\ncountry: THA\nmade: 2019\ndue: 2025\nimplements: [act#a1]\nthemes: [t]\naliases: [old]\nupdates:\n "
         " - {date: 2020, status: started, voice: government, summary: x, sources: [s]}\n"),
    file("declarations/act.md", "title: Act\nprovisions: [{id: a1, title: First}]\n"),
    file("roundtables/talks.md",
         "title: Talks\ndate: 2021\noutcomes: [{id: r1, type: decision, text: x, concerns: [a]}]\n"),
    file("practices/p.md", "title: P\ncountry: THA\n"),
    file("organisations/o.md", "title: O\n"),
    file("themes/t.md", "title: T\n"),
    file("about.md", "title: About\n"),
    file("docs/index.md", "title: Manual\n", "## One\n\n## Two\n"),
    file("docs/page.md", "title: A page\n"),
    file("index.md", "title: Home\n", "Hello.\n")};

// All that is written for a site, page by page; a path that comes twice is a failure of the test.
class Shelf {
 public:
  Sink sink() {
    return [this](std::string_view path, std::string_view bytes) -> base::Result<void> {
      const std::lock_guard lock(guard_);
      if (!files.emplace(path, bytes).second) twice.emplace_back(path);
      return {};
    };
  }

  std::map<std::string, std::string> files;
  std::vector<std::string> twice;

 private:
  std::mutex guard_;
};

void write_site(const Sight& sight, const Templates& templates, Shelf& shelf) {
  base::Report report;
  std::vector<view::DataFile> data;
  const auto plans = view::pages(sight.facts, {"assets/site.css", "assets/site.js", &data, {}, {}, "assets/search/"}, report);
  CHECK(kept::test::places(report) == "");
  CHECK(write_formats(sight.facts, shelf.sink(), data));
  CHECK(draw(plans, templates, sight.words, sight.tracker.site.base_url, shelf.sink()));
}

Templates built_in(const view::Messages& words) {
  base::Report report;
  Templates made = load_templates(with_overrides({}), words, report);
  CHECK(kept::test::told(report) == "");
  return made;
}

TEST_CASE("Every page of a site is drawn and nothing is written twice") {
  const Sight sight(everything);
  Shelf shelf;
  write_site(sight, built_in(sight.words), shelf);
  for (const base::File& one : theme(with_overrides({})).files) shelf.sink()(one.path, one.bytes);
  CHECK(shelf.twice.empty());
  for (const auto& [address, languages] : view::addresses(sight.facts)) CHECK(shelf.files.contains(address + "index.html"));
  for (const char* path : {"404.html", "commitments/old/index.html", "feed.xml", "sitemap.xml", "data/commitments.json",
                           "data/pages.json", "commitments/a/index.json", "index.json"}) {
    INFO(path);
    CHECK(shelf.files.contains(path));
  }
  for (const auto& [path, bytes] : shelf.files) {
    INFO(path);
    CHECK_FALSE(bytes.empty());
    if (path.ends_with(".html")) CHECK(bytes.find('\x01') == std::string::npos);
    if (path.ends_with(".json")) CHECK(nlohmann::json::accept(bytes));
  }
}

TEST_CASE("Pages lead back to the root from their own depth, and a page for any address by where the site stands") {
  const auto home_link = [](const std::string& base_url, const std::string& path) {
    std::vector<base::File> files = everything;
    files[0] = settings("title: A tracker\n" + (base_url.empty() ? "" : "base_url: " + base_url + "\n"));
    const Sight sight(files);
    Shelf shelf;
    write_site(sight, built_in(sight.words), shelf);
    const std::string& html = shelf.files.at(path);
    const auto at = html.find("<link rel=\"stylesheet\" href=\"") + 29;
    return html.substr(at, html.find('"', at) - at);
  };
  CHECK(home_link("https://example.org/t/", "index.html") == "assets/site.css");
  CHECK(home_link("https://example.org/t/", "about/index.html") == "../assets/site.css");
  CHECK(home_link("https://example.org/t/", "commitments/a/index.html") == "../../assets/site.css");
  CHECK(home_link("https://example.org/t/", "404.html") == "/t/assets/site.css");
  CHECK(home_link("https://example.org/", "404.html") == "/assets/site.css");
  CHECK(home_link("", "404.html") == "assets/site.css");
}

TEST_CASE("Without an address of its own a site has no feed and no sitemap, and no page that names them") {
  std::vector<base::File> files = everything;
  files[0] = settings("title: A tracker\n");
  const Sight sight(files);
  Shelf shelf;
  write_site(sight, built_in(sight.words), shelf);
  CHECK_FALSE(shelf.files.contains("feed.xml"));
  CHECK_FALSE(shelf.files.contains("sitemap.xml"));
  for (const auto& [path, bytes] : shelf.files) CHECK(bytes.find("feed.xml") == std::string::npos);
}

TEST_CASE("How many threads draw a site changes no byte of it") {
  const Sight sight(everything);
  const Templates templates = built_in(sight.words);
  std::map<std::string, std::string> first;
  for (const std::size_t threads : {1u, 2u, 8u}) {
    const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, threads);
    Shelf shelf;
    write_site(sight, templates, shelf);
    if (first.empty()) first = shelf.files;
    CHECK((shelf.files == first));
  }
}

TEST_CASE("The first failure of what takes the files ends the work") {
  const Sight sight(everything);
  const Templates templates = built_in(sight.words);
  base::Report report;
  const auto plans = view::pages(sight.facts, {}, report);
  const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, 1);
  std::size_t taken = 0;
  const Sink full = [&](std::string_view, std::string_view) -> base::Result<void> {
    if (++taken < 3) return {};
    return base::failure(base::Failure::Kind::world, "The disk is full");
  };
  const auto drawn = draw(plans, templates, sight.words, "", full);
  REQUIRE_FALSE(drawn);
  CHECK(drawn.error().message == "The disk is full");
  CHECK(taken == 3);
  taken = 2;
  std::vector<view::DataFile> data;
  const auto written = write_formats(sight.facts, full, data);
  REQUIRE_FALSE(written);
  CHECK(written.error().kind == base::Failure::Kind::world);
  CHECK(taken == 3);
}

TEST_CASE(
    "A template of the site draws its pages in place of the built-in one, and a mistake in it is told in its file") {
  const Sight sight(everything);
  const auto loaded = [&](std::string text, base::Report& report) {
    return load_templates(with_overrides({{"templates/text.html", std::move(text)}}), sight.words, report);
  };
  base::Report report;
  Shelf shelf;
  write_site(sight, loaded("<!doctype html><title>{{ head.title }}</title><p>Mine</p>", report), shelf);
  CHECK(shelf.files.at("about/index.html") == "<!doctype html><title>About</title><p>Mine</p>");
  CHECK(shelf.files.at("themes/t/index.html").find("Mine") == std::string::npos);
  CHECK(kept::test::places(report) == "");
  loaded("<title>\n{{ head.titel }}</title>", report);
  CHECK_THAT(kept::test::places(report), Catch::StartsWith("templates/text.html:2:"));
}

TEST_CASE("A page whose template is not there is a mistake in the settings, not in the content") {
  const Sight sight({});
  const view::PagePlan plan{"about/index.html", "missing.html", [] { return view::Made{}; }};
  const auto drawn = draw(std::span(&plan, 1), built_in(sight.words), sight.words, "", Shelf().sink());
  REQUIRE_FALSE(drawn);
  CHECK(drawn.error().kind == base::Failure::Kind::usage);
  CHECK(drawn.error().message == "There is no template missing.html");
}

}  // namespace
}  // namespace kept::render
