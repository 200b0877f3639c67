#include "view/pages/text.h"

#include <catch2/catch.hpp>

#include "view/sight.h"

namespace kept::view {
namespace {

using test::file;
using test::shown;
using test::Sight;

Root<TextPage> page_of(const Sight& sight, std::string_view slug) {
  return text_page(sight.facts, sight.site, ReadingOrder(sight.facts), sight.id("page", slug));
}

const std::vector<base::File> manual = {
    file("docs/index.md", "title: The manual\n"),
    file("docs/writing.md", "title: Writing\nweight: 2\n"),
    file("docs/start.md", "title: Start\nweight: 1\n"),
    file("docs/answers.md", "title: Answers\n"),
    file("docs/words.md", "title: Zebra words\nweight: 10\n"),
    file("docs/deep/index.md", "title: Deep\n"),
    file("docs/deep/well.md", "title: A well\n"),
    file("docs/draft.md", "title: A draft\ndraft: yes\n"),
    file("docs-old/page.md", "title: An old page\n"),
    file("other/page2.md", "title: Elsewhere\n"),
    file("about.md", "title: About\n"),
    file("index.md", "title: Home\n"),
};

// The navigation: each page by its slug, deeper ones after dots, the one that is read in brackets.
std::string folder(const TextPage& page) {
  std::string text;
  for (const FolderEntry& entry : page.folder)
    text += (text.empty() ? "" : ", ") + std::string(static_cast<std::size_t>(entry.depth), '.') +
            (entry.here ? "[" + entry.link.text + "]" : std::string(entry.link.text));
  return text;
}

TEST_CASE("A folder is read index first, then by weight and title, folder by folder") {
  const Sight sight(manual);
  CHECK(folder(page_of(sight, "start").page) ==
        "The manual, .[Start], .Writing, .Zebra words, .Answers, .Deep, ..A well");
  CHECK(page_of(sight, "start").page.folder_title == "The manual");
  CHECK(folder(page_of(sight, "page").page) == ".[An old page]");
  CHECK(page_of(sight, "page").page.folder_title.empty());
}

TEST_CASE("The way on and back follows the reading order and ends with the folder") {
  const Sight sight(manual);
  struct Row {
    std::string slug, previous, next;
  };
  const Row rows[] = {{"docs", "", "Start <docs/start/>"},
                      {"start", "The manual <docs/>", "Writing <docs/writing/>"},
                      {"answers", "Zebra words <docs/words/>", "Deep <docs/deep/>"},
                      {"deep", "Answers <docs/answers/>", "A well <docs/deep/well/>"},
                      {"well", "Deep <docs/deep/>", ""},
                      {"page", "", ""},
                      {"about", "", ""}};
  for (const Row& row : rows) {
    INFO(row.slug);
    const TextPage page = page_of(sight, row.slug).page;
    CHECK(shown(page.previous) == row.previous);
    CHECK(shown(page.next) == row.next);
  }
}

TEST_CASE("A page that stands alone has no folder; crumbs lead through the folder's index") {
  const Sight sight(manual);
  CHECK(page_of(sight, "about").page.folder.empty());
  CHECK(shown(page_of(sight, "about").head.crumbs) == "Home");
  CHECK(shown(page_of(sight, "docs").head.crumbs) == "Home");
  CHECK(shown(page_of(sight, "start").head.crumbs) == "Home, The manual <docs/>");
  CHECK(shown(page_of(sight, "well").head.crumbs) == "Home, The manual <docs/>");
  CHECK(shown(page_of(sight, "page").head.crumbs) == "Home");
}

TEST_CASE("The contents of a page are its headings down to the third level") {
  const Sight sight(
      {file("about.md", "title: About\n", "## One\n\n### One `and` *half*\n\n#### Too deep\n\n## ตอนสอง\n\n## One\n")});
  std::string text;
  for (const ContentsEntry& entry : page_of(sight, "about").page.contents)
    text += fmt::format("{} {}; ", entry.level, shown(entry.link));
  CHECK(text == "2 One <#one>; 3 One and half <#one-and-half>; 2 ตอนสอง <#ตอนสอง>; 2 One <#one-2>; ");
}

TEST_CASE("The contents of a translated page are the headings of the translation; of another they say which language they are in") {
  const Sight sight({test::settings("title: T\nlanguages: [en, th]\n"), file("about.md", "title: About\n", "## One\n\n## Two\n"), file("more.md", "title: More\n", "## Three\n"),
                     {"content/about.th.md", "---\ntitle: เกี่ยวกับ\n---\n## หนึ่ง\n\n## สอง\n"}},
                    "2024-06-15", "th");
  std::string text;
  for (const char* slug : {"about", "more"})
    for (const ContentsEntry& entry : page_of(sight, slug).page.contents) text += fmt::format("{} {}; ", shown(entry.link), entry.link.text.language);
  CHECK(text == "หนึ่ง <#one> ; สอง <#two> ; Three <#three> en; ");
}

TEST_CASE("Records that name a page stand on it, other pages do not") {
  const Sight sight({file("about.md", "title: About\n"), file("docs/a.md", "title: A\n", "[[about]]\n"),
                     file("themes/t.md", "title: T\n", "[[about]]\n")});
  const auto mentioned = page_of(sight, "about").page.mentioned;
  REQUIRE(mentioned.size() == 1);
  CHECK(shown(mentioned[0].items) == "T <themes/t/>");
}

TEST_CASE("A folder of very many pages shows each page the ones around it") {
  std::vector<base::File> files;
  for (int i = 0; i < 1000; ++i)
    files.push_back(file(fmt::format("docs/p{:04}.md", i), fmt::format("title: P{:04}\n", i)));
  const Sight sight(files);
  const ReadingOrder order(sight.facts);
  for (const int i : {0, 100, 199, 200, 500, 799, 800, 999}) {
    const TextPage page = text_page(sight.facts, sight.site, order, sight.id("page", fmt::format("p{:04}", i))).page;
    INFO(i);
    REQUIRE(page.folder.size() == 400);
    const int first = i < 200 ? 0 : i >= 800 ? 600 : i - 200;
    CHECK(page.folder.front().link.text == fmt::format("P{:04}", first));
    CHECK(page.folder[static_cast<std::size_t>(i - first)].here);
    CHECK(page.previous.empty() == (i == 0));
    CHECK(page.next.empty() == (i == 999));
  }
}

TEST_CASE("A moved page says where it went, a missing one leads home") {
  const Sight sight({test::settings("title: A\nbase_url: https://example.org/\n"),
                     file("themes/t.md", "title: T\naliases: [old]\n")});
  const auto moved = redirect_page(sight.facts, sight.site, sight.id("theme", "t"));
  CHECK(shown(moved.page.onward) == "T <themes/t/>");
  CHECK(moved.head.canonical.to == "https://example.org/themes/t/");
  CHECK(moved.head.title == "This page has moved");
  CHECK(not_found_page(sight.facts, sight.site).page.onward.href.to.empty());
}

}  // namespace
}  // namespace kept::view
