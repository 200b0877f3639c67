#include "view/facets.h"

#include <catch2/catch.hpp>

#include "view/pages/lists.h"
#include "view/sight.h"

namespace kept::view {
namespace {

using test::file;
using test::Sight;

std::vector<base::File> tracker() {
  return {base::File{"content/sources.yaml", "- id: s\n  title: S\n"},
          file("themes/school.md", "title: School\n"),
          file("declarations/act.md", "title: Act\nprovisions: [{id: a}, {id: b}]\n"),
          file("organisations/league.md", "title: League\n"),
          file("commitments/a.md",
               "title: A\ncountry: THA\ndue: 2020\nthemes: [school]\nimplements: ['act#a', 'act#b']\n"
               "updates: [{date: 2019, voice: government, status: started, sources: [s]}]\n"),
          file("commitments/b.md", "title: B\ncountry: LAO\nthemes: [school]\n"),
          file("commitments/c.md", "title: C\norganisation: league\n")};
}

TEST_CASE("A promise can be found by who promised, where it stands, its themes, its instruments and what calls for attention") {
  const Sight sight(tracker());
  CHECK(facets_of(sight.facts, sight.id("commitment", "a")) ==
        "country=tha status=started others=not-assessed theme=school declaration=act attention=overdue attention=stale");
  CHECK(facets_of(sight.facts, sight.id("commitment", "c")) == "organisation=league status=not-assessed others=not-assessed attention=not-assessed");
}

TEST_CASE("Every value of every facet has an index page that lists its promises by who promised and title") {
  const Sight sight(tracker());
  std::string text;
  for (const PromiseList& list : promise_lists(sight.facts, sight.kind("commitment"))) {
    REQUIRE(pages_of(list) == 1);
    const auto root = promise_list_page(sight.facts, sight.site, list, 0);
    text += address_of(list, 0) + " " + root.page.title + ":";
    for (const PromiseEntry& entry : root.page.entries) text += " " + entry.row->title.text;
    text += "\n";
    CHECK(root.page.total == static_cast<std::int64_t>(root.page.entries.size()));
    CHECK(root.page.whole);
  }
  CHECK(text ==
        "commitments/ Commitments: B C A\n"
        "commitments/by/country/lao/ Commitments: Laos: B\n"
        "commitments/by/country/tha/ Commitments: Thailand: A\n"
        "commitments/by/organisation/league/ Commitments: League: C\n"
        "commitments/by/status/started/ Commitments: Started: A\n"
        "commitments/by/status/not-assessed/ Commitments: Not assessed: B C\n"
        "commitments/by/others/not-assessed/ Commitments: Not assessed: B C A\n"
        "commitments/by/theme/school/ Commitments: School: B A\n"
        "commitments/by/declaration/act/ Commitments: Act: A\n"
        "commitments/by/attention/overdue/ Commitments: Overdue: A\n"
        "commitments/by/attention/stale/ Commitments: No news for long: A\n"
        "commitments/by/attention/not-assessed/ Commitments: Assessed by nobody: B C\n");
}

TEST_CASE("A list offers what occurs in it, with how often, and says which choice it is itself") {
  const Sight sight(tracker());
  const auto lists = promise_lists(sight.facts, sight.kind("commitment"));
  const auto shown = [&](const PromiseList& list) {
    std::string text;
    for (const FacetView& facet : promise_list_page(sight.facts, sight.site, list, 0).page.facets) {
      text += facet.title + ":";
      for (const FacetChoice& choice : facet.choices) text += fmt::format(" {} {}{}", choice.id, choice.count, choice.here ? " (here)" : "");
      text += "\n";
    }
    return text;
  };
  CHECK(shown(lists.front()) ==
        "Country: lao 1 tha 1\nOrganisation: league 1\nWhere it stands: started 1 not-assessed 2\nWhat others say: not-assessed 3\n"
        "Theme: school 2\nDeclaration: act 1\nNeeds attention: overdue 1 stale 1 not-assessed 2\n");
  CHECK(shown(lists[7]) ==  // by theme: a facet of which all rows have the one value is no choice
        "Country: lao 1 tha 1\nWhere it stands: started 1 not-assessed 1\nDeclaration: act 1\nNeeds attention: overdue 1 stale 1 not-assessed 1\n");
}

TEST_CASE("A long list goes on over pages, which then leave narrowing down to the index pages") {
  std::vector<base::File> files;
  for (int i = 0; i < 601; ++i) files.push_back(file(fmt::format("commitments/c{:03}.md", i), fmt::format("title: C{:03}\ncountry: THA\n", i)));
  const Sight sight(std::move(files));
  const auto lists = promise_lists(sight.facts, sight.kind("commitment"));
  REQUIRE(pages_of(lists.front()) == 3);
  CHECK(address_of(lists.front(), 2) == "commitments/page/3/");
  const auto first = promise_list_page(sight.facts, sight.site, lists.front(), 0).page;
  CHECK(first.entries.size() == 300);
  CHECK(first.entries.front().row->title.text == "C000");
  CHECK_FALSE(first.whole);
  CHECK(first.facets.size() == 4);
  CHECK(first.previous.empty());
  CHECK(test::shown(first.next) == "page 2 of 3 <commitments/page/2/>");
  const auto last = promise_list_page(sight.facts, sight.site, lists.front(), 2);
  CHECK(last.head.title == "Commitments, page 3");
  CHECK(last.page.entries.size() == 1);
  CHECK(last.page.entries.front().row->title.text == "C600");
  CHECK(last.page.facets.empty());
  CHECK(last.page.shares.empty());
  CHECK(last.page.next.empty());
  CHECK(test::shown(last.page.previous) == "page 2 of 3 <commitments/page/2/>");
}

}  // namespace
}  // namespace kept::view
