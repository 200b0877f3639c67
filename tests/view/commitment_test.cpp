#include "view/pages/commitment.h"

#include <catch2/catch.hpp>

#include "view/sight.h"

namespace kept::view {
namespace {

using test::file;
using test::numbers;
using test::shown;
using test::Sight;

const base::File two_sources = {"content/sources.yaml", "- id: s\n  title: A source\n- id: t\n  title: Another\n"};
const base::File organisations = {"content/organisations.yaml",
                                  "- id: asean\n  title: ASEAN\n- id: ministry\n  title: Ministry\n"};

Root<CommitmentPage> page_of(const Sight& sight, std::string_view slug = "a") {
  return commitment_page(sight.facts, sight.site, sight.id("commitment", slug));
}

// `Government says: Started — since January 2019 [1]` for each of the four answers.
std::string answers(const std::string& fields, std::string_view today = "2024-06-15") {
  const Sight sight({two_sources, organisations, file("commitments/a.md", "title: A promise\n" + fields)}, today);
  std::string text;
  for (const Answer& answer : page_of(sight).page.answers) {
    text += answer.label + ": ";
    for (const Status& status : answer.status) text += status.label;
    text += answer.text;
    if (!answer.tone.empty()) text += " (" + answer.tone + ")";
    if (!answer.note.empty()) text += " — " + answer.note;
    if (!answer.cites.empty()) text += " [" + numbers(answer.cites) + "]";
    text += "\n";
  }
  return text;
}

TEST_CASE("A promise is answered for above the fold: what each side says, when it is due, when it was last heard of") {
  struct Row {
    std::string fields, answers;
  };
  const Row rows[] = {
      {"country: THA\n",
       "Government says: Not assessed — nobody has reported a status\nOthers say: Not assessed — no independent "
       "assessment yet\n"
       "Due: No date given\nLast heard: Nothing reported\n"},
      {"country: THA\nmade: 2024-01\ndue: 2024-10\n"
       "updates:\n  - {date: 2024-02, voice: government, status: started, sources: [s]}\n"
       "  - {date: 2024-03-04, voice: independent, status: stalled, sources: [{source: t, at: p. 3}]}\n",
       "Government says: Started — since February 2024 [1]\nOthers say: Stalled — an independent source, since 4 March "
       "2024 [2]\n"
       "Due: October 2024 (warning) — due soon\nLast heard: 4 March 2024\n"},
      {"country: THA\nmade: 2019\ndue: 2022\nupdates:\n  - {date: 2020, voice: civil-society, status: reversed, "
       "sources: [s]}\n",
       "Government says: Not assessed — nobody has reported a status\nOthers say: Reversed — civil society, since 2020 "
       "[1]\n"
       "Due: 2022 (bad) — overdue\nLast heard: 2020 (warning) — stale: nothing newer is recorded\n"},
      {"organisation: asean\n",
       "ASEAN says: Not assessed — nobody has reported a status\nOthers say: Not assessed — no independent assessment "
       "yet\n"
       "Due: No date given\nLast heard: Nothing reported\n"},
  };
  for (const Row& row : rows) CHECK(answers(row.fields) == row.answers);
}

TEST_CASE("One sentence says who promised what and when, and stands in for a summary") {
  struct Row {
    std::string fields, lede;
  };
  const Row rows[] = {
      {"country: THA\ntype: memorandum\nmade: 2019-01\n", "Thailand promised this in a memorandum of January 2019."},
      {"country: THA\nmade: 2019-01-21~\n", "Thailand promised this in a statement of around 21 January 2019."},
      {"organisation: asean\ntype: plan\n", "ASEAN promised this in a plan. No date is known."},
  };
  for (const Row& row : rows) {
    const Sight sight({organisations, file("commitments/a.md", "title: A promise\n" + row.fields)});
    CHECK(page_of(sight).page.lede == row.lede);
    CHECK(page_of(sight).head.description == row.lede);
  }
  const Sight sight({file("commitments/a.md", "title: A promise\ncountry: THA\nsummary: What *it* is.\n")});
  CHECK(page_of(sight).head.description == "What it is.");
  CHECK(page_of(sight).page.summary.html == "What <em>it</em> is.");
}

TEST_CASE("Every type of promise that may be written has its words") {
  const Sight sight({});
  for (const std::string& type : find(sight.kind("commitment").fields, "type")->choices) {
    CHECK(sight.words.find("type." + type));
    CHECK(sight.words.find("lede.type." + type));
  }
}

TEST_CASE("Evidence is numbered down the page: the answers, what happened, the indicators, the record itself") {
  const Sight sight(
      {base::File{"content/sources.yaml",
                  "- id: sa\n  title: A\n- id: sb\n  title: B\n- id: sc\n  title: C\n- id: sd\n  title: D\n"},
       file("commitments/a.md",
            "title: A promise\ncountry: THA\nsources: [sd]\n"
            "indicators:\n  - {id: i, title: I, observations: [{date: 2022, value: 1, sources: [sb]}]}\n"
            "updates:\n  - {date: 2021, summary: x, sources: [sa]}\n"
            "  - {date: 2023, voice: government, status: met, sources: [sc, sb]}\n")});
  const auto page = page_of(sight).page;
  std::string order;
  for (const EvidenceItem& item : page.evidence) order += item.source.text;
  CHECK(order == "CBAD");
  CHECK(numbers(page.answers[0].cites) == "1 2");
  CHECK(numbers(page.indicators.front().observations.front().cites) == "2");
  CHECK(numbers(page.cites) == "4");
}

TEST_CASE("An indicator shows its numbers as they were written") {
  const Sight sight(
      {two_sources, file("commitments/a.md",
                     "title: A promise\ncountry: THA\nindicators:\n  - id: rate\n    title: The *rate*\n    unit: "
                     "percent\n    direction: down\n"
                     "    baseline: {value: 12.50, date: 2019}\n    target: 0\n"
                     "    observations: [{date: 2021-07, value: 007.10, by: girls}, {date: 2020, value: -3}]\n"
                     "  - {id: bare, title: Bare}\n")});
  const auto indicators = page_of(sight).page.indicators;
  REQUIRE(indicators.size() == 2);
  const IndicatorView& rate = indicators[0];
  CHECK(rate.title.html == "The <em>rate</em>");
  CHECK(fmt::format("{} {} {} {} {}", rate.id, rate.unit, rate.direction, rate.baseline, rate.target) ==
        "rate percent down 12.50 (2019) 0");
  std::string seen;
  for (const Observation& one : rate.observations) seen += one.date.text + ": " + one.value + " " + one.by + "; ";
  CHECK(seen == "July 2021: 007.10 girls; 2020: -3 ; ");
  CHECK(indicators[1].baseline.empty());
  CHECK(indicators[1].observations.empty());
}

TEST_CASE("Beside a promise stand what it carries out, who leads, and where the same was promised") {
  const std::vector<base::File> files = {
      organisations,
      file("declarations/act.md",
           "title: An act\nprovisions:\n  - {id: a1, title: First}\n  - {id: a2}\n  - {id: a3}\n"),
      file("practices/p.md", "title: A practice\ncountry: THA\nimplements: [act#a1]\n"),
      file("commitments/a.md",
           "title: A\ncountry: THA\nimplements: [act#a2, act#a1]\nlead: [ministry]\nsupporting: [asean, ministry]\n"),
      file("commitments/b.md", "title: B\ncountry: IDN\nimplements: [act#a1]\n"),
      file("commitments/c.md", "title: C\ncountry: LAO\nimplements: [act#a1, act#a2]\n"),
      file("commitments/d.md", "title: D\ncountry: LAO\nimplements: [act#a3, act]\n"),
      file("commitments/e.md", "title: E\ncountry: LAO\nimplements: [act#a1]\ndraft: yes\n"),
  };
  const Sight sight(files);
  const auto page = page_of(sight).page;
  CHECK(shown(page.implements) == "An act, a2 <declarations/act/#a2>, An act, First <declarations/act/#a1>");
  CHECK(shown(page.lead) == "Ministry <organisations/ministry/>");
  CHECK(shown(page.supporting) == "ASEAN <organisations/asean/>, Ministry <organisations/ministry/>");
  CHECK(test::titles(page.elsewhere) == "C, B");
}

TEST_CASE("At most six other promises stand beside one, those with the most in common first") {
  std::vector<base::File> files = {file("declarations/act.md", "title: An act\nprovisions: [{id: a1}, {id: a2}]\n"),
                                   file("commitments/a.md", "title: A\ncountry: THA\nimplements: [act#a1, act#a2]\n")};
  for (int i = 0; i < 9; ++i)
    files.push_back(
        file(fmt::format("commitments/o{}.md", i),
             fmt::format("title: O{}\ncountry: THA\nimplements: [act#a1{}]\n", i, i == 8 ? ", act#a2" : "")));
  CHECK(test::titles(page_of(Sight(files)).page.elsewhere) == "O8, O0, O1, O2, O3, O4");
}

TEST_CASE(
    "What names a promise stands on its page once, kind by kind; what its timeline shows does not stand there again") {
  const Sight sight(
      {file("commitments/a.md", "title: A\ncountry: THA\nupdates: [{date: 2020, summary: x}]\n"),
       file("commitments/b.md", "title: B\ncountry: THA\nsummary: Like [[a]].\n", "And [[a#2020]].\n"),
       file("roundtables/talks.md", "title: Talks\noutcomes:\n  - {id: r1, type: decision, text: x, concerns: [a]}\n"),
       file("roundtables/more.md", "title: More talks\noutcomes:\n  - {id: r1, type: decision, text: 'On [[a]].'}\n"),
       file("docs/page.md", "title: A page\n", "[[a]] and [[a]] and [[a#2020]]\n"),
       file("docs/draft.md", "title: A draft\ndraft: yes\n", "[[a]]\n")});
  std::string text;
  for (const Links& group : page_of(sight).page.mentioned) text += group.title + ": " + shown(group.items) + "\n";
  CHECK(
      text ==
      "Commitments: B <commitments/b/>\nRoundtables: More talks <roundtables/more/#r1>\nPages: A page <docs/page/>\n");
}

}  // namespace
}  // namespace kept::view
