#include "view/overviews.h"

#include <catch2/catch.hpp>

#include "view/pages/chronicle.h"
#include "view/pages/crosswalk.h"
#include "view/pages/deadlines.h"
#include "view/pages/matrix.h"
#include "view/sight.h"

namespace kept::view {
namespace {

using test::file;
using test::shown;
using test::Sight;
using test::sources;

std::string plan(const Sight& sight) {
  std::string text;
  for (const PagePlan& page : overviews(sight.facts, sight.site)) text += page.path + "\n";
  return text;
}

TEST_CASE("A site has an overview where there is something to look over") {
  struct Row {
    std::vector<base::File> files;
    std::string pages;
  };
  const Row rows[] = {
      {{}, ""},
      {{file("themes/t.md", "title: T\n")}, ""},
      {{file("commitments/a.md", "title: A\ncountry: THA\n")}, "deadlines/index.html\n"},
      {{file("themes/t.md", "title: T\n"), file("commitments/a.md", "title: A\ncountry: THA\nthemes: [t]\n")},
       "matrix/index.html\nmatrix/by/theme/tha/index.html\ndeadlines/index.html\n"},
      {{file("declarations/a.md", "title: A\nadopted: 2019\n")}, "timeline/index.html\ntimeline/2019/index.html\ntimeline/by/sort/adopted/index.html\n"},
      {{file("declarations/a.md", "title: A\nprovisions: [{id: x, matches: {exact: ['b#y']}}]\n"), file("declarations/b.md", "title: B\nprovisions: [{id: y}]\n")},
       "crosswalk/index.html\ncrosswalk/a/index.html\ncrosswalk/b/index.html\n"},
  };
  for (const Row& row : rows) {
    const Sight sight(row.files);
    CHECK(plan(sight) == row.pages);
    const auto links = overview_links(sight.facts);
    CHECK(links.empty() == row.pages.empty());
    for (const Link& link : links) CHECK_THAT(row.pages, Catch::Contains(link.href.to + "index.html\n"));
  }
}

TEST_CASE("Each overview says in words what it is") {
  const Sight sight({file("commitments/a.md", "title: A\ncountry: THA\n")});
  CHECK(shown(overview_links(sight.facts)) == "Deadlines <deadlines/> (What is due, what is overdue, and what nobody has heard of for long.)");
}

// ---- Deadlines -----------------------------------------------------------------------------------------------------------

std::string dues(const Sight& sight) {
  std::string text;
  for (const DueSection& section : deadlines_page(sight.facts, sight.site).page.sections)
    for (const DueRow& row : section.rows)
      text += fmt::format("{}: {} {} {}{}\n", section.id, row.date.text, row.type, row.about.text, row.text.html.empty() && row.line.empty() ? "" : " " + row.text.html + row.line);
  return text;
}

TEST_CASE("Deadlines are those of promises, milestones, outcomes and meetings, each where it falls") {
  const Sight sight({sources,
                     file("commitments/a.md", "title: A\ncountry: THA\ndue: 2020\nmilestones: [{date: 2019, title: First}, {date: 2018, title: Done, reached: yes, sources: [s]}]\n"),
                     file("commitments/b.md", "title: B\ncountry: THA\ndue: 2024-10\n"),
                     file("commitments/c.md", "title: C\ncountry: THA\ndue: 2020\nupdates: [{date: 2020, voice: government, status: met, sources: [s]}]\n"),
                     file("commitments/d.md", "title: D\ncountry: THA\nmade: 2015\n"),
                     file("roundtables/t.md",
                          "title: Talks\ndate: 2023\ndeadlines: [{date: 2024-07-01, title: Input}, {date: 2023-01-01, title: Past}]\n"
                          "outcomes: [{id: r1, type: decision, text: Do it., due: 2030}, {id: r2, type: decision, text: Did it., due: 2023}]\n")});
  CHECK(dues(sight) ==
        "overdue: 2019 Milestone A First\noverdue: 2020 Commitment A\nsoon: 1 July 2024 Meeting Talks Input\nsoon: October 2024 Commitment B\nlater: 2030 Decision Talks Do it.\n");
  const auto page = deadlines_page(sight.facts, sight.site).page;
  CHECK(page.total == 3);
  CHECK(page.undated == 1);
  CHECK(test::titles(page.stale) == "D");
  CHECK(page.sections[0].all.empty());
}

TEST_CASE("Of many deadlines a page shows as many as it can bear, and leads to the rest") {
  std::vector<base::File> files;
  for (int i = 0; i < 201; ++i) files.push_back(file(fmt::format("commitments/c{}.md", i), fmt::format("title: C\ncountry: THA\nmade: 2018\ndue: {}\n", 2019 + i % 3)));
  const Sight sight(std::move(files));
  const auto page = deadlines_page(sight.facts, sight.site).page;
  CHECK(page.sections[0].total == 201);
  CHECK(page.sections[0].rows.size() == 200);
  CHECK(shown(page.sections[0].all) == "All of them <commitments/by/attention/overdue/>");
  CHECK(page.stale_total == 201);
  CHECK(page.stale.size() == 200);
  CHECK(shown(page.stale_all) == "All of them <commitments/by/attention/stale/>");
}

// ---- Matrix --------------------------------------------------------------------------------------------------------------

std::string matrix(const MatrixPage& page) {
  std::string text = page.corner + ":";
  for (const Link& column : page.columns) text += " " + column.text;
  for (const MatrixRow& row : page.rows) {
    text += "\n" + std::string(static_cast<std::size_t>(row.depth), '>') + row.what.text + ":";
    for (const MatrixCell& cell : row.cells) text += cell.count == 0 ? " ." : fmt::format(" {}", cell.count);
  }
  return text;
}

std::vector<base::File> promised() {
  return {sources,
          test::settings("title: T\ncountries: [LAO, THA]\n"), file("countries/lao.md", "region: Asia\n"),
          file("themes/school.md", "title: School\n"), file("themes/health.md", "title: Health\n"), file("themes/unused.md", "title: Unused\n"),
          file("organisations/league.md", "title: League\n"), file("organisations/union.md", "title: Union\n"),
          file("declarations/act.md", "title: Act\nprovisions: [{id: a, title: Art. A}, {id: a1, parent: a}, {id: b}]\n"),
          file("declarations/rest.md", "title: The rest\nprovisions: [{id: a}]\n"),
          file("commitments/a.md", "title: A\ncountry: THA\nthemes: [school, health]\nimplements: ['act#a', 'act#a1']\nupdates: [{date: 2020, voice: government, status: started, sources: [s]}]\n"),
          file("commitments/b.md", "title: B\ncountry: THA\nthemes: [school]\n"),
          file("commitments/c.md", "title: C\norganisation: league\nthemes: [school]\nimplements: [act]\n"),
          file("commitments/d.md", "title: D\norganisation: union\nthemes: [school]\n"),
          file("commitments/e.md", "title: E\ncountry: IDN\n")};
}

TEST_CASE("The matrix counts promises by theme and country; bodies that are no countries share a column, promises without a theme a row") {
  const Sight sight(promised());
  const Grids all = grids(sight.facts);
  REQUIRE(all.grids.size() == 2);
  const auto page = matrix_page(sight.facts, sight.site, all, 0).page;
  CHECK(matrix(page) == "Theme: Indonesia Laos Thailand Organisations\nHealth: . . 1 .\nSchool: . . 2 2\nUnused: . . . .\nNo theme is named: 1 . . .");
  CHECK(page.rows[1].count == 4);
  const MatrixCell& cell = page.rows[1].cells[2];
  CHECK(cell.href.to == "matrix/by/theme/tha/#school");
  CHECK(cell.label == "Thailand, School: 1 Started, 1 Not assessed");
  REQUIRE(cell.shares.size() == 2);
  CHECK(cell.shares[0].status.tone == "moving");
  CHECK(cell.shares[1].status.tone == "unknown");
  CHECK(page.rows[2].cells[2].label.empty());  // no commitment is something else than not assessed
  CHECK(page.legend.back().id == "not-assessed");
  CHECK(shown(page.matrices) == "By theme <matrix/> (here), Act <matrix/act/>");
  CHECK(shown(page.unnamed) == "The rest <declarations/rest/>");
}

TEST_CASE("The matrix of an instrument has a row for the whole and for each provision, as deep as it stands") {
  const Sight sight(promised());
  const auto root = matrix_page(sight.facts, sight.site, grids(sight.facts), 1);
  CHECK(root.head.title == "Who has committed to what: Act");
  CHECK(matrix(root.page) == "Provision: Laos Thailand Organisations\nThe whole text: . . 1\nArt. A: . 1 .\n>a1: . 1 .\nb: . . .");
  CHECK(root.page.rows[2].cells[1].href.to == "matrix/act/tha/#a1");
  CHECK(shown(root.page.rows[2].what) == "a1 <declarations/act/#a1>");
}

TEST_CASE("A column opened shows what is behind each of its cells, and what is silent") {
  const Sight sight(promised());
  const Grids all = grids(sight.facts);
  const auto thailand = matrix_column_page(sight.facts, sight.site, all.grids[0], 2).page;
  std::string text;
  for (const ColumnGroup& group : thailand.groups) text += group.id + ": " + test::titles(group.promises) + "; ";
  CHECK(text == "health: A; school: A, B; ");
  CHECK(shown(thailand.silent) == "Unused <themes/unused/>");
  CHECK(thailand.title == "Thailand, theme by theme");
  CHECK(shown(thailand.who) == "Thailand <countries/tha/>");
  const auto bodies = matrix_column_page(sight.facts, sight.site, all.grids[1], 2).page;
  CHECK(bodies.title == "Organisations: Act");
  CHECK(bodies.who.empty());
  CHECK_FALSE(bodies.named);
  CHECK(bodies.groups[0].id == "act");
}

TEST_CASE("An instrument that names its parties is asked of them, and of whoever promised besides") {
  const Sight sight({file("themes/t.md", "title: T\n"), file("declarations/act.md", "title: Act\nparties: [BRN, LAO]\nprovisions: [{id: a}]\n"),
                     file("commitments/a.md", "title: A\ncountry: THA\nimplements: ['act#a']\n")});
  const Grids all = grids(sight.facts);
  const auto& act = all.grids.back();
  std::string columns;
  for (const GridColumn& column : act.columns) columns += column.id + " ";
  CHECK(columns == "brn lao tha ");
}

// ---- Crosswalk -----------------------------------------------------------------------------------------------------------

std::vector<base::File> matching() {
  return {file("declarations/a.md", "title: A\nprovisions: [{id: x, title: X, matches: {broad: ['b#y'], related: [c]}}, {id: lone}]\n"),
          file("declarations/b.md", "title: B\nprovisions: [{id: y, title: Y, matches: {narrow: ['a#x']}}, {id: z}]\n"),
          file("declarations/c.md", "title: C\n"), file("declarations/d.md", "title: D\nprovisions: [{id: q}]\n")};
}

TEST_CASE("A match is seen from both sides, once, whichever record says so; the broader seen from the other side is the narrower") {
  const Sight sight(matching());
  std::string text;
  for (const ProvisionMatch& match : matches(sight.facts))
    text += fmt::format("{} {} {}\n", address_of(sight.facts.graph, match.from).to, match.relation, address_of(sight.facts.graph, match.to).to);
  CHECK(text ==
        "declarations/a/#x broad declarations/b/#y\ndeclarations/a/#x related declarations/c/\n"
        "declarations/b/#y narrow declarations/a/#x\ndeclarations/c/ related declarations/a/#x\n");
}

TEST_CASE("The crosswalk counts matches between instruments and names those without any") {
  const Sight sight(matching());
  const auto page = crosswalk_page(sight.facts, sight.site).page;
  std::string text;
  for (const CrosswalkRow& row : page.rows) {
    text += fmt::format("{} {}/{}:", row.instrument.text, row.matched, row.provisions);
    for (const CrosswalkCell& cell : row.cells) text += cell.self ? " -" : fmt::format(" {}", cell.count);
    text += "\n";
  }
  CHECK(text == "A 1/2: - 1 1\nB 1/2: 1 - 0\nC 0/0: 1 0 -\n");
  CHECK(page.total == 2);
  CHECK(page.rows[0].cells[1].href.to == "crosswalk/a/#b");
  CHECK(page.rows[0].cells[1].label == "A and B: 1 match");
  CHECK(shown(page.unmatched) == "D <declarations/d/>");
}

TEST_CASE("Two instruments side by side: what matches, and the gaps on either side") {
  const Sight sight(matching());
  const auto page = instrument_crosswalk_page(sight.facts, sight.site, sight.id("declaration", "a")).page;
  REQUIRE(page.others.size() == 2);
  const SideBySide& b = page.others[0];
  CHECK(b.id == "b");
  REQUIRE(b.pairs.size() == 1);
  CHECK(shown(b.pairs[0].here) == "X <declarations/a/#x>");
  CHECK(b.pairs[0].relation == "Is narrower than");
  CHECK(shown(b.pairs[0].there) == "Y <declarations/b/#y>");
  CHECK(shown(b.only_here) == "lone <declarations/a/#lone>");
  CHECK(shown(b.only_there) == "z <declarations/b/#z>");
  CHECK(page.others[1].pairs[0].there.text == "The whole text");
  CHECK(shown(page.alone) == "lone <declarations/a/#lone>");
}

// ---- The timeline of everything ------------------------------------------------------------------------------------------

TEST_CASE("Everything with a date stands in one order, and can be found by country, theme and what happened") {
  const Sight sight({sources, file("themes/t.md", "title: T\n"),
                     file("commitments/a.md", "title: A\ncountry: THA\nthemes: [t]\nmade: 2019-01\ndue: 2020\nupdates: [{date: 2019-05-02, summary: News., voice: government, status: started, sources: [s]}]\n"),
                     file("declarations/act.md", "title: Act\nadopted: 2019\nin_force: 2021-03-01\n"),
                     file("countries/lao.md", "ratifications: [{declaration: act, action: acceded, date: 2020-02}]\n"),
                     file("practices/p.md", "title: P\ncountry: LAO\ndate: 2030\n"), file("roundtables/r.md", "title: R\ndate: 2019-01\n")});
  const Chronicle all = chronicle(sight.facts);
  const auto page = chronicle_page(sight.facts, sight.site, all).page;
  std::string text;
  for (const ChronicleYear& year : page.years) {
    text += year.year + (year.ahead ? " ahead\n" : "\n");
    for (const auto& row : year.rows) text += fmt::format("  {}|{}|{}|{}|{}|{}\n", row->short_date, row->label, row->what.text, row->text.html, shown(row->who), row->is);
  }
  CHECK(text ==
        "2019\n"
        "  |Adopted|Act|||sort=adopted\n"
        "  January|Promised|A||Thailand <countries/tha/>|sort=made country=tha theme=t\n"
        "  January|Meeting|R|||sort=meeting\n"
        "  2 May|Reported|A|News.|Thailand <countries/tha/>|sort=update country=tha theme=t\n"
        "2020\n"
        "  |Overdue|A||Thailand <countries/tha/>|sort=due country=tha theme=t\n"
        "  February|Acceded|Act||Laos <countries/lao/>|sort=joined country=lao\n"
        "2021\n"
        "  1 Mar|In force|Act|||sort=in-force\n"
        "2030 ahead\n"
        "  |Good practice|P|||sort=practice country=lao\n");
  std::string addresses;
  for (const Stretch& stretch : all.stretches) addresses += fmt::format("{} {} {}\n", address_of(stretch, 0), stretch.text, stretch.rows.size());
  CHECK(addresses ==
        "timeline/2019/ 2019 4\ntimeline/2020/ 2020 2\ntimeline/2021/ 2021 1\ntimeline/2030/ 2030 1\n"
        "timeline/by/country/lao/ Laos 2\ntimeline/by/country/tha/ Thailand 3\ntimeline/by/theme/t/ T 3\n"
        "timeline/by/sort/made/ Promised 1\ntimeline/by/sort/update/ Reported 1\ntimeline/by/sort/due/ Due 1\ntimeline/by/sort/meeting/ Meeting 1\n"
        "timeline/by/sort/adopted/ Adopted 1\ntimeline/by/sort/in-force/ In force 1\ntimeline/by/sort/joined/ Joined 1\ntimeline/by/sort/practice/ Good practice 1\n");
  CHECK(page.bars.size() == 4);
  CHECK(page.bars[0].percent == 100);
  CHECK(page.bars[1].percent == 50);
}

TEST_CASE("A year's page leads to the years beside it; a long list goes on over pages with light rows") {
  std::vector<base::File> files = {sources, file("declarations/early.md", "title: Early\nadopted: 1990\n")};
  for (int i = 0; i < 401; ++i)
    files.push_back(file(fmt::format("commitments/c{:03}.md", i), fmt::format("title: C{:03}\ncountry: THA\nupdates: [{{date: 2019, summary: News., voice: government, status: started, sources: [s]}}]\n", i)));
  const Sight sight(std::move(files));
  const Chronicle all = chronicle(sight.facts);
  const auto overview = chronicle_page(sight.facts, sight.site, all).page;
  CHECK_FALSE(overview.whole);
  CHECK(overview.years.empty());
  REQUIRE(all.stretches[1].id == "2019");
  REQUIRE(pages_of(all.stretches[1]) == 2);
  const auto first = stretch_page(sight.facts, sight.site, all, 1, 0).page;
  CHECK(shown(first.previous) == "1990 <timeline/1990/>");
  CHECK(shown(first.next) == "page 2 of 2 <timeline/2019/page/2/>");
  CHECK(first.years[0].rows.size() == 300);
  CHECK(first.years[0].rows[0]->text.html.empty());
  const auto again = stretch_page(sight.facts, sight.site, all, 1, 0).page;
  CHECK(&*first.years[0].rows[0] == &*again.years[0].rows[0]);  // light rows are made once, however many pages show them
  CHECK(first.facets.empty());
  const auto early = stretch_page(sight.facts, sight.site, all, 0, 0).page;
  CHECK(early.whole);
  CHECK(shown(early.next) == "2019 <timeline/2019/>");
}

}  // namespace
}  // namespace kept::view
