#include "view/pages/home.h"

#include <catch2/catch.hpp>

#include "base/slug.h"
#include "view/sight.h"

namespace kept::view {
namespace {

using test::file;
using test::shown;
using test::Sight;
using test::sources;

HomePage page_of(const Sight& sight) { return home_page(sight.facts, sight.site).page; }

TEST_CASE("The home page shows the newest updates first, eight at most, none that is ahead, without their evidence") {
  std::vector<base::File> files = {sources};
  for (int i = 1; i <= 9; ++i)
    files.push_back(
        file(fmt::format("commitments/p{}.md", i),
             fmt::format("title: P{0}\ncountry: THA\nupdates: [{{date: 2023-0{0}, summary: x, sources: [s]}}]\n", i)));
  files.push_back(file("commitments/q.md",
                       "title: Q\ncountry: THA\nmade: 2024-05\nupdates:\n  - {date: 2024-06-15, summary: Today}\n  - "
                       "{date: 2024-06-16, summary: Tomorrow}\n  - {date: 2023-05, summary: Once}\n"));
  std::string text;
  for (const EventView& event : page_of(Sight(files)).latest) {
    text += event.date.text + " " + shown(event.about) + "; ";
    CHECK(event.cites.empty());
  }
  CHECK(text ==
        "15 June 2024 Q <commitments/q/>; September 2023 P9 <commitments/p9/>; August 2023 P8 <commitments/p8/>; July "
        "2023 P7 <commitments/p7/>; "
        "June 2023 P6 <commitments/p6/>; May 2023 P5 <commitments/p5/>; May 2023 Q <commitments/q/>; April 2023 P4 "
        "<commitments/p4/>; ");
}

TEST_CASE("What is due stands by its last day, overdue first, eight at most, without what is final or names no date") {
  std::vector<base::File> files = {sources,
                                   file("commitments/none.md", "title: None\ncountry: THA\n"),
                                   file("commitments/done.md",
                                        "title: Done\ncountry: THA\ndue: 2020\nupdates: [{date: 2019, voice: "
                                        "government, status: met, sources: [s]}]\n"),
                                   file("commitments/year.md", "title: Year\ncountry: THA\ndue: 2024\n"),
                                   file("commitments/day.md", "title: Day\ncountry: THA\ndue: 2024-11-30\n"),
                                   file("commitments/late.md", "title: Late\ncountry: THA\ndue: 2023\n"),
                                   file("commitments/b.md", "title: B\ncountry: THA\ndue: 2024-12-31\n")};
  CHECK(test::titles(page_of(Sight(files)).due) == "Late, Day, B, Year");
  for (int i = 0; i < 9; ++i)
    files.push_back(file(fmt::format("commitments/x{}.md", i), "title: X\ncountry: THA\ndue: 2010\n"));
  CHECK(page_of(Sight(files)).due.size() == 8);
}

TEST_CASE("The ways in count promises, not the references in them, and lead first to where most are") {
  const Sight sight(
      {file("declarations/act.md", "title: An act\nprovisions: [{id: a1}, {id: a2}]\n"),
       file("declarations/plan.md", "title: A plan\n"), file("declarations/bare.md", "title: Bare\n"),
       file("themes/t.md", "title: T\n"), file("themes/u.md", "title: U\n"),
       file("commitments/a.md", "title: A\ncountry: THA\nthemes: [t]\nimplements: [act#a1, act#a2, act]\n"),
       file("commitments/b.md", "title: B\ncountry: LAO\nthemes: [t, u]\nimplements: [act#a2, act#a1, plan]\n"),
       file("commitments/c.md", "title: C\ncountry: THA\nimplements: [plan]\n"),
       file("commitments/d.md", "title: D\ncountry: THA\nthemes: [u]\nimplements: [plan]\ndraft: yes\n"),
       file("practices/p.md", "title: P\ncountry: IDN\nthemes: [u]\nimplements: [act]\n")});
  const HomePage page = page_of(sight);
  CHECK(shown(page.by_country) == "Thailand <countries/tha/> (2), Laos <countries/lao/> (1)");
  CHECK(shown(page.by_theme) == "T <themes/t/> (2), U <themes/u/> (1)");
  CHECK(shown(page.by_declaration) == "An act <declarations/act/> (2), A plan <declarations/plan/> (2)");
  CHECK(page.countries == 2);
  CHECK(page.total == 3);
  CHECK(page.promises.to == "commitments/");
}

TEST_CASE("Twenty-four ways in are shown, and all countries counted") {
  std::vector<base::File> files;
  for (const char* code :
       {"AFG", "AUS", "BGD", "BRN", "BTN", "CHN", "FJI", "HKG", "IDN", "IND", "IRN", "JPN", "KHM", "KIR",
        "KOR", "LAO", "LKA", "MDV", "MMR", "MNG", "MYS", "NPL", "NRU", "NZL", "PAK", "PHL", "THA"})
    files.push_back(
        file(fmt::format("commitments/{}.md", base::slug_from(code)), fmt::format("title: P\ncountry: {}\n", code)));
  const HomePage page = page_of(Sight(files));
  CHECK(page.countries == 27);
  CHECK(page.by_country.size() == 24);
}

TEST_CASE("The text of the home page is content/index.md, and its head the site's") {
  const Sight sight(
      {test::settings(
           "title: {en: A tracker, th: ตัวติดตาม}\ndescription: What it is.\nbase_url: https://example.org/t\n"),
       file("index.md", "title: Whatever\n", "Read [[about]].\n"), file("about.md", "title: About\n")});
  const auto root = home_page(sight.facts, sight.site);
  CHECK(root.page.intro.html ==
        "<p>Read <a href=\"\x01"
        "about/index.html\">About</a>.</p>\n");
  CHECK(root.head.title.empty());
  CHECK(root.head.description == "What it is.");
  CHECK(root.head.canonical.to == "https://example.org/t/");
  CHECK(root.head.crumbs.empty());
  CHECK(page_of(Sight({})).intro.html.empty());
}

TEST_CASE("Overdue, stale and where all stand is counted over all promises") {
  const Sight sight({sources, file("commitments/a.md", "title: A\ncountry: THA\nmade: 2019\ndue: 2020\n"),
                     file("commitments/b.md", "title: B\ncountry: THA\nmade: 2019\n"),
                     file("commitments/c.md", "title: C\ncountry: THA\nmade: 2024\n"),
                     file("commitments/d.md", "title: D\ncountry: THA\nmade: 2001\ndue: 2002\ndraft: yes\n")});
  const HomePage page = page_of(sight);
  CHECK(page.overdue == 1);
  CHECK(page.stale == 2);
  CHECK(page.shares.back().count == 3);
}

}  // namespace
}  // namespace kept::view
