#include "view/pages/roundtable.h"

#include <catch2/catch.hpp>

#include "view/sight.h"

namespace kept::view {
namespace {

using test::file;
using test::shown;
using test::Sight;

RoundtablePage page_of(const Sight& sight) {
  return roundtable_page(sight.facts, sight.site, sight.id("roundtable", "talks")).page;
}

TEST_CASE("Outcomes stand by type in the table's order, and in each type as they were written") {
  const Sight sight(
      {file("roundtables/talks.md",
            "title: Talks\noutcomes:\n  - {id: n1, type: next-step, text: Next}\n  - {id: r2, type: recommendation, "
            "text: Second}\n"
            "  - {id: d1, type: decision, text: Decided}\n  - {id: r1, type: recommendation, text: First}\n")});
  const RoundtablePage page = page_of(sight);
  std::string text;
  for (const OutcomeGroup& group : page.groups) {
    text += group.id + " (" + group.title + "):";
    for (const OutcomeView& outcome : group.outcomes) text += " " + outcome.id + " " + outcome.text.html;
    text += "\n";
  }
  CHECK(text ==
        "recommendation (Recommendations): r2 Second r1 First\ndecision (Decisions): d1 Decided\nnext-step (Next "
        "steps): n1 Next\n");
  CHECK(page.total == 4);
}

TEST_CASE("Every type of outcome that may be written has a word for one and for many") {
  const Sight sight({});
  for (const std::string& type :
       find(find(sight.kind("roundtable").fields, model::Role::outcomes)->fields, "type")->choices) {
    CHECK(sight.words.find("outcome." + type));
    CHECK(sight.words.find("outcomes." + type));
  }
}

TEST_CASE("An outcome says to whom, about what, by when, on what evidence, and what came of it") {
  const Sight sight({base::File{"content/sources.yaml", "- id: s\n  title: A source\n"},
                     file("declarations/act.md", "title: An act\nprovisions: [{id: a1}]\n"),
                     file("commitments/a.md", "title: A\ncountry: THA\nupdates: [{date: 2020, summary: x}]\n"),
                     file("commitments/b.md", "title: B\ncountry: LAO\n"),
                     file("roundtables/talks.md",
                          "title: Talks\noutcomes:\n  - id: r1\n    type: decision\n    text: Do it, see [[act]].\n    "
                          "addressed_to: [THA, all]\n"
                          "    concerns: [b, 'act#a1', a, 'a#2020', THA]\n    due: 2025\n    sources: [s]\n")});
  const OutcomeView outcome = page_of(sight).groups.at(0).outcomes.at(0);
  CHECK(outcome.text.html ==
        "Do it, see <a href=\"\x01"
        "declarations/act/index.html\">An act</a>.");
  CHECK(shown(outcome.addressed_to).starts_with("Thailand <countries/tha/>, "));
  CHECK(shown(outcome.concerns) == "An act, a1 <declarations/act/#a1>, Thailand <countries/tha/>");
  CHECK(test::titles(outcome.promises) == "B, A");
  CHECK(outcome.due->text == "2025");
  CHECK(test::numbers(outcome.cites) == "1");
}

TEST_CASE("A deadline has passed from the day after its last") {
  const auto passed = [](std::string_view today) {
    const Sight sight(
        {file("roundtables/talks.md",
              "title: Talks\ndeadlines:\n  - {date: 2024-05, title: Input}\n  - {date: 2024-06-15, title: Words}\n")},
        today);
    std::string text;
    for (const Deadline& deadline : page_of(sight).deadlines)
      text += deadline.date.text + " " + deadline.title + (deadline.passed ? " passed; " : "; ");
    return text;
  };
  CHECK(passed("2024-05-31") == "May 2024 Input; 15 June 2024 Words; ");
  CHECK(passed("2024-06-15") == "May 2024 Input passed; 15 June 2024 Words; ");
  CHECK(passed("2024-06-16") == "May 2024 Input passed; 15 June 2024 Words passed; ");
}

TEST_CASE("What was promised at a meeting stands on its page, and nowhere else on it") {
  const Sight sight({file("roundtables/talks.md",
                          "title: Talks\ndate: 2020-05\nplace: Bangkok\nformat: hybrid\nrule: "
                          "chatham-house\nparticipants: {count: 40, countries: [THA, LAO]}\n"),
                     file("commitments/a.md", "title: A\ncountry: THA\nmade_at: talks\n"),
                     file("commitments/b.md", "title: B\ncountry: THA\n", "See [[talks]].\n")});
  const RoundtablePage page = page_of(sight);
  CHECK(test::titles(page.made_here) == "A");
  CHECK(page.chatham_house);
  CHECK(page.date->text == "May 2020");
  std::string text;
  for (const Fact& fact : page.facts) text += fact.label + ": " + shown(fact.values) + "\n";
  CHECK(text ==
        "Place: Bangkok\nFormat: hybrid\nParticipants: 40\nCountries taking part: Thailand <countries/tha/>, Laos "
        "<countries/lao/>\n");
  REQUIRE(page.mentioned.size() == 1);
  CHECK(shown(page.mentioned[0].items) == "B <commitments/b/>");
}

}  // namespace
}  // namespace kept::view
