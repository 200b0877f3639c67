#include "view/pages/country.h"

#include <catch2/catch.hpp>

#include "view/sight.h"

namespace kept::view {
namespace {

using test::file;
using test::shown;
using test::Sight;
using test::sources;

Root<CountryPage> page_of(const Sight& sight, std::string_view slug = "tha") {
  return country_page(sight.facts, sight.site, sight.id("country", slug));
}

TEST_CASE("A country that nobody has written about has a page with all that names it") {
  const Sight sight({sources, file("commitments/a.md", "title: A\ncountry: THA\ndue: 2020\n"),
                     file("commitments/b.md",
                          "title: B\ncountry: THA\nmade: 2019\nupdates:\n  - {date: 2020, voice: government, status: "
                          "started, sources: [s]}\n"),
                     file("commitments/c.md", "title: C\ncountry: LAO\n"),
                     file("practices/p.md", "title: P\ncountry: THA\n"),
                     file("roundtables/talks.md",
                          "title: Talks\ndate: 2021\nparticipants: {countries: [THA]}\noutcomes:\n"
                          "  - {id: r1, type: challenge, text: Do it., addressed_to: [THA, LAO], sources: [s]}\n"
                          "  - {id: r2, type: decision, text: x, addressed_to: [LAO]}\n")});
  const auto root = page_of(sight);
  CHECK(root.head.title == "Thailand");
  CHECK(root.head.edit.to.empty());
  CHECK(shown(root.page.briefing) == "A briefing of two pages to print <countries/tha/briefing/>");
  CHECK(root.page.total == 2);
  CHECK(root.page.overdue == 1);
  CHECK(root.page.stale == 1);
  CHECK(root.page.not_assessed == 1);
  CHECK(test::titles(root.page.promises) == "A, B");
  CHECK(test::titles(root.page.practices) == "P");
  REQUIRE(root.page.asked.size() == 1);
  CHECK(root.page.asked[0].type == "Challenge");
  CHECK(root.page.asked[0].text.html == "Do it.");
  CHECK(shown(root.page.asked[0].meeting) == "Talks <roundtables/talks/#r1>");
  CHECK(root.page.asked[0].date->text == "2021");
  CHECK(test::numbers(root.page.asked[0].cites) == "1");
  std::string mentioned;
  for (const Links& group : root.page.mentioned) mentioned += group.title + ": " + shown(group.items) + "; ";
  CHECK(mentioned == "Roundtables: Talks <roundtables/talks/>; ");
}

TEST_CASE("A country's profile says what it has ratified, with its reservations and their sources") {
  const Sight sight({sources, file("declarations/crc.md", "title: The Convention\n"),
                     file("declarations/act.md", "title: An act\n"),
                     file("countries/tha.md",
                          "region: Asia\nsummary: In *short*.\nsources: [s]\nratifications:\n"
                          "  - {declaration: crc, action: acceded, date: 1992-03-27, reservations: 'Article 22, see "
                          "[[act]].', sources: [{source: s, at: p. 1}]}\n"
                          "  - {declaration: act, action: not-party}\n",
                          "The body.\n")});
  const auto page = page_of(sight).page;
  CHECK(page.region == "Asia");
  CHECK(page.summary.html == "In <em>short</em>.");
  CHECK(page.body.html == "<p>The body.</p>\n");
  CHECK(test::numbers(page.cites) == "1");
  REQUIRE(page.ratifications.size() == 2);
  CHECK(shown(page.ratifications[0].instrument) == "The Convention <declarations/crc/>");
  CHECK(page.ratifications[0].action == "Acceded");
  CHECK(page.ratifications[0].id == "acceded");
  CHECK(page.ratifications[0].date->text == "27 March 1992");
  CHECK(page.ratifications[0].reservations.html ==
        "Article 22, see <a href=\"\x01"
        "declarations/act/index.html\">An act</a>.");
  CHECK(test::numbers(page.ratifications[0].cites) == "2");
  CHECK(page.ratifications[1].id == "not-party");
  CHECK_FALSE(page.ratifications[1].date);
  CHECK(page.ratifications[1].reservations.html.empty());
}

TEST_CASE("The events of all its promises stand in one order, and an outcome that concerns several stands there once") {
  const Sight sight(
      {file("commitments/a.md",
            "title: A\ncountry: THA\nmade: 2019\nmilestones: [{date: 2022, title: A2}, {date: 2022, title: A1}]\n"),
       file("commitments/b.md", "title: B\ncountry: THA\nmade: 2018\nmilestones: [{date: 2022, title: B1}]\n"),
       file("commitments/c.md", "title: C\ncountry: LAO\nmade: 2018\n"),
       file("roundtables/talks.md",
            "title: Talks\ndate: 2020\noutcomes:\n  - {id: r1, type: decision, text: One., concerns: [a, b]}\n"
            "  - {id: r2, type: decision, text: Two., concerns: [b, c]}\n  - {id: r3, type: decision, text: Three., "
            "concerns: [c]}\n")});
  std::string text;
  for (const EventView& event : page_of(sight).page.timeline.events)
    text += event.id + " " + event.text.html + " " + shown(event.about) + "\n";
  CHECK(text ==
        "b-made  B <commitments/b/>\na-made  A <commitments/a/>\ntalks-r1 One. \ntalks-r2 Two. \n"
        "a-milestone-2022 A2 A <commitments/a/>\na-milestone-2022-2 A1 A <commitments/a/>\nb-milestone-2022 B1 B "
        "<commitments/b/>\n");
}

TEST_CASE(
    "A practice that carries something out stands among the country's practices, another record among what names it") {
  const Sight sight({base::File{"content/organisations.yaml", "- id: o\n  title: An office\n  country: THA\n"},
                     file("practices/p.md", "title: P\ncountry: THA\n"),
                     file("declarations/act.md", "title: An act\nparties: [THA]\n")});
  const auto page = page_of(sight).page;
  CHECK(test::titles(page.practices) == "P");
  std::string mentioned;
  for (const Links& group : page.mentioned) mentioned += group.title + ": " + shown(group.items) + "; ";
  CHECK(mentioned == "Declarations: An act <declarations/act/>; Organisations: An office <organisations/o/>; ");
}

}  // namespace
}  // namespace kept::view
