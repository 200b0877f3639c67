#include "view/pages/declaration.h"

#include <catch2/catch.hpp>

#include "view/sight.h"

namespace kept::view {
namespace {

using test::file;
using test::shown;
using test::Sight;

DeclarationPage page_of(const Sight& sight, std::string_view slug = "act") {
  return declaration_page(sight.facts, sight.site, sight.id("declaration", slug)).page;
}

// `a1:0 a2:1`: how deep each provision stands.
std::string depths(const std::string& provisions) {
  const Sight sight({file("declarations/act.md", "title: An act\nprovisions: [" + provisions + "]\n")});
  std::string text;
  for (const ProvisionView& provision : page_of(sight).provisions)
    text += (text.empty() ? "" : " ") + fmt::format("{}:{}", provision.id, provision.depth);
  return text;
}

TEST_CASE("A provision stands below the one that it belongs to, at most four deep, and circles end") {
  struct Row {
    std::string provisions, depths;
  };
  const Row rows[] = {
      {"{id: a}, {id: b, parent: a}, {id: c, parent: b}", "a:0 b:1 c:2"},
      {"{id: c, parent: b}, {id: b, parent: a}, {id: a}", "c:2 b:1 a:0"},
      {"{id: a, parent: nothing}", "a:1"},
      {"{id: a, parent: a}", "a:4"},
      {"{id: a, parent: b}, {id: b, parent: a}, {id: c, parent: a}", "a:4 b:4 c:4"},
      {"{id: a}, {id: b, parent: a}, {id: c, parent: b}, {id: d, parent: c}, {id: e, parent: d}, {id: f, parent: e}",
       "a:0 b:1 c:2 d:3 e:4 f:4"},
  };
  for (const Row& row : rows) CHECK(depths(row.provisions) == row.depths);
}

TEST_CASE("Thousands of provisions that belong to each other are as quick as others") {
  std::string provisions = "{id: p0}";
  for (int i = 1; i < 20'000; ++i) provisions += fmt::format(",\n  {{id: p{}, parent: p{}}}", i, i - 1);
  CHECK(depths(provisions).ends_with("p19999:4"));
}

TEST_CASE("Each provision says who has committed to it, who is silent, what carries it out and what says the same") {
  const Sight sight(
      {file("declarations/act.md",
            "title: An act\nparties: [THA, LAO]\nprovisions:\n  - id: a1\n    title: First\n    text: That *all* "
            "may.\n    themes: [t]\n"
            "    matches: {broad: [old], exact: [old#o1, old#o2]}\n  - {id: a2}\n"),
       file("declarations/old.md", "title: The old act\nprovisions: [{id: o1}, {id: o2, title: Second}]\n"),
       file("themes/t.md", "title: T\n"), file("commitments/a.md", "title: A\ncountry: THA\nimplements: [act#a1]\n"),
       file("commitments/b.md", "title: B\ncountry: IDN\nimplements: [act]\n"),
       file("practices/p.md", "title: P\ncountry: LAO\nimplements: [act#a1]\n"),
       file("roundtables/talks.md",
            "title: Talks\noutcomes:\n  - {id: r1, type: decision, text: x, concerns: [act#a1]}\n"
            "  - {id: r2, type: decision, text: x, concerns: [act#a1, act]}\n")});
  const DeclarationPage page = page_of(sight);
  CHECK(test::titles(page.promises) == "B");
  CHECK(page.covered == 1);
  REQUIRE(page.provisions.size() == 2);
  const ProvisionView& first = page.provisions[0];
  CHECK(first.title == "First");
  CHECK(first.text.html == "That <em>all</em> may.");
  CHECK(shown(first.themes) == "T <themes/t/>");
  CHECK(test::titles(first.promises) == "A");
  CHECK(shown(first.promisers) == "Thailand <countries/tha/>");
  CHECK(shown(first.silent) == "Laos <countries/lao/>");
  CHECK(shown(first.practices) == "P <practices/p/>");
  CHECK(first.outcomes == 2);
  std::string matches;
  for (const Match& match : first.matches) matches += match.relation + ": " + shown(match.provisions) + "; ";
  CHECK_THAT(
      matches,
      Catch::Contains(
          "Says the same as: The old act, o1 <declarations/old/#o1>, The old act, Second <declarations/old/#o2>; "));
  CHECK_THAT(matches, Catch::Contains("Is narrower than: The old act <declarations/old/>; "));
  CHECK(page.provisions[1].promises.empty());
  CHECK(shown(page.provisions[1].silent) == "Thailand <countries/tha/>, Laos <countries/lao/>");
}

TEST_CASE("Where promises stand that name an instrument or its provisions is counted, each once; a single one needs no bars") {
  const auto standing = [](std::vector<base::File> promises) {
    promises.push_back(file("declarations/act.md", "title: An act\nprovisions: [{id: a}, {id: b}]\n"));
    const Sight sight(std::move(promises));
    const DeclarationPage page = page_of(sight);
    std::string text = std::to_string(page.total);
    for (const Share& share : page.shares)
      if (share.count) text += fmt::format(" {}:{}", share.status.label, share.count);
    return text;
  };
  CHECK(standing({}) == "0");
  CHECK(standing({file("commitments/one.md", "title: One\ncountry: THA\nimplements: [act#a, act#b, act]\n")}) == "1");
  CHECK(standing({file("commitments/one.md", "title: One\ncountry: THA\nimplements: [act#a, act#b, act]\n"),
                  file("commitments/two.md", "title: Two\ncountry: THA\nimplements: [act#b]\n")}) == "2 Not assessed:2");
}

TEST_CASE("An instrument without parties asks the countries of the site, else all that have promised anything") {
  const std::vector<base::File> files = {file("declarations/act.md", "title: An act\nprovisions: [{id: a1}]\n"),
                                         file("commitments/a.md", "title: A\ncountry: THA\nimplements: [act#a1]\n"),
                                         file("commitments/b.md", "title: B\ncountry: IDN\n"),
                                         file("practices/p.md", "title: P\ncountry: LAO\n")};
  CHECK(shown(page_of(Sight(files)).provisions[0].silent) == "Indonesia <countries/idn/>");
  auto asked = files;
  asked.push_back(test::settings("title: A\ncountries: [LAO, THA]\n"));
  CHECK(shown(page_of(Sight(asked)).provisions[0].silent) == "Laos <countries/lao/>");
}

TEST_CASE("Who has joined stands with every step that was taken, and what follows an instrument stands there once") {
  const Sight sight({file("declarations/act.md", "title: An act\nprovisions: [{id: a1}]\n"),
                     file("declarations/plan.md", "title: A plan\nfollows: [act#a1, act]\n"),
                     file("countries/tha.md",
                          "ratifications:\n  - {declaration: act, action: signed, date: 1990}\n  - {declaration: plan, "
                          "action: endorsed}\n"
                          "  - {declaration: act, action: ratified, date: 1992-03-27}\n"),
                     file("countries/lao.md", "ratifications: [{declaration: act, action: not-party}]\n")});
  const DeclarationPage page = page_of(sight);
  std::string text;
  for (const RatifiedBy& one : page.ratified)
    text += fmt::format("{} {} {}; ", one.country.text, one.action, test::text_of(one.date));
  CHECK(text == "Laos Not a party ; Thailand Signed 1990; Thailand Ratified 27 March 1992; ");
  CHECK(shown(page.followed_by) == "A plan <declarations/plan/>");
  CHECK(page.mentioned.empty());
}

TEST_CASE("The rest of what is known of an instrument stands as facts") {
  const Sight sight({base::File{"content/organisations.yaml", "- id: un\n  title: United Nations\n"},
                     file("declarations/act.md",
                          "title: An act\ntype: treaty\nadopted: 1989-11-20\nin_force: 1990-09-02\nadopted_by: "
                          "[un]\nbinding: yes\nplace: New York\nperiod: 2021/2030\n")});
  std::string text;
  for (const Fact& fact : page_of(sight).facts) text += fact.label + ": " + shown(fact.values) + "\n";
  CHECK(text ==
        "Type: treaty\nAdopted: 20 November 1989\nIn force: 2 September 1990\nPeriod: 2021 to 2030\n"
        "Adopted by: United Nations <organisations/un/>\nPlace: New York\nBinding: yes\n");
}

}  // namespace
}  // namespace kept::view
