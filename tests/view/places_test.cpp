#include "view/places.h"

#include <catch2/catch.hpp>

#include "view/sight.h"

namespace kept::view {
namespace {

using test::file;
using test::Sight;

TEST_CASE("A record stands in its kind's folder, a page in its own, an index at its folder's address") {
  struct Row {
    std::string path, kind, slug, address;
  };
  const Row rows[] = {
      {"commitments/thailand/a.md", "commitment", "a", "commitments/a/"},
      {"countries/tha.md", "country", "tha", "countries/tha/"},
      {"declarations/a.md", "declaration", "a", "declarations/a/"},
      {"roundtables/a.md", "roundtable", "a", "roundtables/a/"},
      {"practices/a.md", "practice", "a", "practices/a/"},
      {"organisations/a.md", "organisation", "a", "organisations/a/"},
      {"sources/a.md", "source", "a", "sources/a/"},
      {"themes/a.md", "theme", "a", "themes/a/"},
      {"about.md", "page", "about", "about/"},
      {"docs/writing.md", "page", "writing", "docs/writing/"},
      {"docs/deep/er/page.md", "page", "page", "docs/deep/er/page/"},
      {"docs/index.md", "page", "docs", "docs/"},
      {"docs/deep/index.md", "page", "deep", "docs/deep/"},
      {"index.md", "page", "index", ""},
  };
  for (const Row& row : rows) {
    INFO(row.path);
    const std::string promiser = row.kind == "commitment" ? "country: THA\n" : "";
    const Sight sight({file(row.path, "title: A title\n" + promiser)});
    CHECK(address_of(sight.record(row.kind, row.slug)) == row.address);
    CHECK(address_of(sight.facts.graph, {sight.id(row.kind, row.slug), 0}).to == row.address);
  }
}

const std::vector<base::File> instrument = {
    file("declarations/act.md",
         "title: An act\nprovisions:\n  - {id: 13h, title: Objective 13 (h)}\n  - {id: \"14.2\"}\n",
         "## Its history\n"),
    file(
        "commitments/a.md",
        "title: A promise\ncountry: THA\nupdates:\n  - {date: 2019-01, summary: x}\n  - {date: 2019-01, summary: y}\n"),
};

TEST_CASE("A part has its record's address with its id, and a title that names both; a heading its own words") {
  const Sight sight(instrument);
  const auto act = sight.id("declaration", "act"), promise = sight.id("commitment", "a");
  struct Row {
    link::Target target;
    std::string address, title;
  };
  const Row rows[] = {
      {{act, 0}, "declarations/act/", "An act"},
      {{act, 1}, "declarations/act/#13h", "An act, Objective 13 (h)"},
      {{act, 2}, "declarations/act/#14.2", "An act, 14.2"},
      {{act, 3}, "declarations/act/#its-history", "Its history"},
      {{promise, 1}, "commitments/a/#2019-01", "A promise, 2019-01"},
      {{promise, 2}, "commitments/a/#2019-01-2", "A promise, 2019-01-2"},
  };
  for (const Row& row : rows) {
    CHECK(address_of(sight.facts.graph, row.target).to == row.address);
    CHECK(title_of(sight.facts, row.target) == row.title);
  }
}

TEST_CASE("A record is called by its title in the language of the page, else as it is written, else by what it is") {
  const std::vector<base::File> files = {
      test::settings("title: A\nlanguages: [en, th]\n"),
      file("themes/asylum.md", "title: Asylum\n"),
      {"content/themes/asylum.th.md", "---\ntitle: การลี้ภัย\n---\n"},
      file("themes/school.md", "title: School\n"),
      file("commitments/a.md", "title: A\ncountry: LAO\nthemes: [asylum, school]\n"),
      file("countries/idn.md", "region: Asia\n"),
      file("countries/mys.md", "title: Malaysia (Federation)\n"),
  };
  struct Row {
    std::string_view kind, slug, english, thai;
  };
  const Row rows[] = {
      {"theme", "asylum", "Asylum", "การลี้ภัย"},
      {"theme", "school", "School", "School"},
      {"country", "idn", "Indonesia", "อินโดนีเซีย"},
      {"country", "lao", "Laos", "ลาว"},  // implied by the commitment
      {"country", "mys", "Malaysia (Federation)", "มาเลเซีย"},  // CLDR knows it, and nobody translated this name
  };
  const Sight english(files), thai(files, "2024-06-15", "th");
  for (const Row& row : rows) {
    CHECK(title_of(english.facts, english.id(row.kind, row.slug)) == row.english);
    CHECK(title_of(thai.facts, thai.id(row.kind, row.slug)) == row.thai);
  }
  CHECK(title_of(thai.facts, thai.id("theme", "school")).language == "en");
  CHECK(title_of(thai.facts, thai.id("theme", "asylum")).language.empty());
  CHECK(title_of(english.facts, english.id("theme", "school")).language.empty());
}

// The body of content/docs/page.md among other records; the way back to the root is shown as `^`.
std::string body_of(const std::string& markdown, std::vector<base::File> others = {}, std::string_view findings = "") {
  others.push_back(file("docs/page.md", "title: A page\n", markdown));
  const Sight sight(std::move(others), "2024-06-15", "en", false, findings);
  std::string html = body(sight.facts, sight.id("page", "page")).html;
  for (auto at = html.find('\x01'); at != std::string::npos; at = html.find('\x01')) html.replace(at, 1, "^");
  while (html.ends_with('\n')) html.pop_back();
  return html;
}

TEST_CASE("Links in prose lead to records, parts, pages and files, from wherever the page stands") {
  std::vector<base::File> others = instrument;
  others.push_back(file("docs/other.md", "title: Another page\n", "## A place\n"));
  others.push_back(file("docs/index.md", "title: Manual\n"));
  others.push_back(file("index.md", "title: Home\n"));
  others.push_back({"content/docs/a picture.png", "x"});
  others.push_back({"content/report.pdf", "x"});
  struct Row {
    std::string markdown, html;
  };
  const Row rows[] = {
      {"[[act]]", R"(<p><a href="^declarations/act/index.html">An act</a></p>)"},
      {"[[act#13h]]", R"(<p><a href="^declarations/act/index.html#13h">An act, Objective 13 (h)</a></p>)"},
      {"[[act|the *act*]]", R"(<p><a href="^declarations/act/index.html">the <em>act</em></a></p>)"},
      {"[[declaration:act]]", R"(<p><a href="^declarations/act/index.html">An act</a></p>)"},
      {"[[a#2019-01-2|the second]]", R"(<p><a href="^commitments/a/index.html#2019-01-2">the second</a></p>)"},
      {"[that](other.md)", R"(<p><a href="^docs/other/index.html">that</a></p>)"},
      {"[that](other.md#a-place)", R"(<p><a href="^docs/other/index.html#a-place">that</a></p>)"},
      {"[that](index.md)", R"(<p><a href="^docs/index.html">that</a></p>)"},
      {"[that](../index.md)", R"(<p><a href="^index.html">that</a></p>)"},
      {"[that](../declarations/act.md)", R"(<p><a href="^declarations/act/index.html">that</a></p>)"},
      {"![it](<a picture.png>)", R"(<p><img src="^docs/a%20picture.png" alt="it" loading="lazy"></p>)"},
      {"[it](../report.pdf)", R"(<p><a href="^report.pdf">it</a></p>)"},
      {"[there](https://example.org/?a=1&b=2)",
       R"(<p><a href="https://example.org/?a=1&amp;b=2" rel="noopener noreferrer">there</a></p>)"},
  };
  for (const Row& row : rows) {
    INFO(row.markdown);
    CHECK(body_of(row.markdown, others) == row.html);
  }
}

TEST_CASE("A title that is put into prose is text, whatever it holds") {
  const std::vector<base::File> others = {file("themes/evil.md", R"(title: "</a><script>alert('1') & \"2\"</script>")"
                                                                 "\n")};
  const std::string escaped = "&lt;/a&gt;&lt;script&gt;alert('1') &amp; &quot;2&quot;&lt;/script&gt;";
  CHECK(body_of("[[evil]] & [[evil]]", others) == R"(<p><a href="^themes/evil/index.html">)" + escaped +
                                                      R"(</a> &amp; <a href="^themes/evil/index.html">)" + escaped +
                                                      "</a></p>");
}

TEST_CASE("Nothing that is written can pass for the mark of the way back to the root") {
  struct Row {
    std::string markdown, finding;
  };
  const Row rows[] = {{"a &#1; b", "content/docs/page.md:4:3+4 markdown/encoding"},
                      {"a &#x1; b", "content/docs/page.md:4:3+5 markdown/encoding"},
                      {"a \x01 b", "content/docs/page.md:4:3+1 markdown/encoding"},
                      {"[a](&#1;//evil.example)", "content/docs/page.md:4:5+15 markdown/forbidden-address"}};
  for (const Row& row : rows) {
    INFO(row.markdown);
    CHECK(body_of(row.markdown, {}, row.finding).find('^') == std::string::npos);
  }
}

TEST_CASE("The same links stand in a field of one paragraph, and its plain words hold the titles") {
  std::vector<base::File> files = instrument;
  files.push_back(file("themes/t.md", "title: T\nsummary: See *[[act#13h]]* & [[a|it]].\n"));
  const Sight sight(files);
  const auto id = sight.id("theme", "t");
  CHECK(markup(sight.facts, id, sight.record("theme", "t").fields, model::Role::summary).html ==
        "See <em><a href=\"\x01"
        "declarations/act/index.html#13h\">An act, Objective 13 (h)</a></em> &amp; "
        "<a href=\"\x01"
        "commitments/a/index.html\">it</a>.");
  CHECK(plain(sight.facts, id, sight.record("theme", "t").fields, model::Role::summary) ==
        "See An act, Objective 13 (h) & it.");
  CHECK(markup(sight.facts, id, sight.record("theme", "t").fields, model::Role::parent).html.empty());
}

}  // namespace
}  // namespace kept::view
