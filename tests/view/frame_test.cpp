#include "view/frame.h"

#include <catch2/catch.hpp>

#include "view/sight.h"

namespace kept::view {
namespace {

using test::file;
using test::shown;
using test::Sight;

TEST_CASE("What every page says of the site comes from kept.yaml, in the language of the page") {
  const std::vector<base::File> files = {
      test::settings("title: {en: A tracker, th: ตัวติดตาม}\ndescription: What it is.\nlanguages: "
                     "[en, th, ar]\nlicence: CC-BY-4.0\ncontact: Write to us\n"
                     "base_url: https://example.org/t\n")};
  const Sight english(files), thai(files, "2024-06-15", "th"), arabic(files, "2024-06-15", "ar");
  CHECK(english.site->title == "A tracker");
  CHECK(english.site->language == "en");
  CHECK(english.site->direction == "ltr");
  CHECK(english.site->as_of.iso == "2024-06-15");
  CHECK(english.site->as_of.text == "15 June 2024");
  CHECK(english.site->licence == "CC BY 4.0");
  CHECK(english.site->licence_href.to == "https://creativecommons.org/licenses/by/4.0/");
  CHECK(english.site->contact == "Write to us");
  CHECK(english.site->stylesheet.to == "/assets/site.css");
  CHECK(english.site->script.to == "/assets/site.js");
  CHECK(thai.site->title == "ตัวติดตาม");
  CHECK(thai.site->description == "What it is.");
  CHECK(arabic.site->direction == "rtl");
  CHECK(Sight({test::settings("title: A\nlicence: All rights reserved\n")}).site->licence == "All rights reserved");
  CHECK(Sight({test::settings("title: A\nlicence: All rights reserved\n")}).site->licence_href.to.empty());
}

TEST_CASE("A feed and a sitemap are named only where they are written: by a site that knows its own address") {
  const Sight with({test::settings("title: A\nbase_url: https://example.org/\n")}), without({});
  CHECK(with.site->feed.to == "/feed.xml");
  CHECK(with.site->sitemap.to == "/sitemap.xml");
  CHECK(without.site->feed.to.empty());
  CHECK(without.site->sitemap.to.empty());
}

TEST_CASE("The navigation names sections by the interface's word, else by the title of their page, else as written") {
  const Sight sight({test::settings("title: A\nnavigation: [commitments, docs, help, guide, lonely]\n"),
                     file("commitments/a.md", "title: A\ncountry: THA\n"), file("docs/index.md", "title: The manual\n"),
                     file("help.md", "title: Get help\n"), file("guide/index.md", "title: The guide\n"),
                     file("guide/page.md", "title: A page\n"), file("lonely/page2.md", "title: A page\n")});
  std::string text;
  for (const NavigationItem& item : sight.site->navigation)
    text += fmt::format("{}: {} <{}>; ", item.section, item.text, item.href.to);
  CHECK(text ==
        "commitments: Commitments <commitments/>; docs: Documentation <docs/>; help: Get help <help/>; guide: The "
        "guide <guide/>; lonely: lonely <lonely/>; ");
}

TEST_CASE("The head of a record says what it is, where it stands and where it may be changed") {
  const auto head = [](const std::string& repository) {
    const Sight sight({test::settings("title: A\nbase_url: https://example.org/t/\nrepository: {url: '" + repository +
                                      "', branch: dev}\n"),
                       file("commitments/thailand/a.md", "title: A promise\ncountry: THA\nsummary: In *short*.\n")});
    return head_of(sight.facts, sight.id("commitment", "a"));
  };
  const Head made = head("https://github.com/some/where");
  CHECK(made.title == "A promise");
  CHECK(made.description == "In short.");
  CHECK(made.section == "commitments");
  CHECK(made.kind == "commitment");
  CHECK(made.canonical.to == "https://example.org/t/commitments/a/");
  CHECK(made.json.to == "/commitments/a/index.json");
  CHECK(shown(made.crumbs) == "Home, Commitments <commitments/>");
  struct Row {
    std::string repository, edit;
  };
  const Row rows[] = {
      {"https://github.com/some/where", "https://github.com/some/where/edit/dev/content/commitments/thailand/a.md"},
      {"https://github.com/some/where.git", "https://github.com/some/where/edit/dev/content/commitments/thailand/a.md"},
      {"https://gitlab.com/some/where", "https://gitlab.com/some/where/-/edit/dev/content/commitments/thailand/a.md"},
      {"https://codeberg.org/some/where",
       "https://codeberg.org/some/where/_edit/dev/content/commitments/thailand/a.md"},
      {"https://example.org/where.git", ""}};
  for (const Row& row : rows) CHECK(head(row.repository).edit.to == row.edit);
}

TEST_CASE("A page belongs to the section of its top folder, or is one of its own") {
  const Sight sight({file("about.md", "title: About\n"), file("docs/index.md", "title: Manual\n"),
                     file("docs/deep/page.md", "title: A page\n")});
  CHECK(head_of(sight.facts, sight.id("page", "about")).section == "about");
  CHECK(head_of(sight.facts, sight.id("page", "docs")).section == "docs");
  CHECK(head_of(sight.facts, sight.id("page", "page")).section == "docs");
  CHECK(head_of(sight.facts, sight.id("page", "about")).canonical.to.empty());
}

TEST_CASE("What thousands of records name is found out once for each") {
  std::vector<base::File> files = {file("themes/t.md", "title: T\n")};
  std::string body;
  for (int i = 0; i < 5000; ++i)
    files.push_back(file(fmt::format("docs/p{}.md", i), "title: P\n", "[[t]] and [[t]]\n"));
  const Sight sight(files);
  const auto groups = mentioned(sight.facts, sight.id("theme", "t"), [](const link::Edge&) { return false; });
  REQUIRE(groups.size() == 1);
  CHECK(groups[0].items.size() == 5000);
}

}  // namespace
}  // namespace kept::view
