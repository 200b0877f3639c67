#include "view/rows.h"

#include <catch2/catch.hpp>
#include <numeric>

#include "view/sight.h"

namespace kept::view {
namespace {

using test::file;
using test::shown;
using test::Sight;
using test::sources;

base::File promise(std::string slug, std::string fields) {
  return file("commitments/" + slug + ".md", "title: Promise " + slug + "\n" + fields);
}

std::string says(std::string voice, std::string status, std::string date = "2020") {
  return "  - {date: " + date + ", voice: " + voice + ", status: " + status + ", sources: [s]}\n";
}

TEST_CASE("The row of a promise says whose it is, what kind, since when, until when and how it stands") {
  const Sight sight(
      {sources,
       {"content/themes.yaml", "- id: t\n  title: A theme\n- id: u\n  title: Another\n"},
       promise("a", "country: THA\ntype: memorandum\nmade: 2019-01\ndue: 2024-10\nthemes: [u, t]\nupdates:\n" +
                        says("government", "partly-met") + says("independent", "stalled", "2021-03"))});
  const PromiseRow row = make_promise_row(sight.facts, sight.id("commitment", "a"));
  CHECK(shown(row.title) == "Promise a <commitments/a/>");
  CHECK(shown(row.promiser) == "Thailand <countries/tha/>");
  CHECK(row.type == "memorandum");
  CHECK(row.made->text == "January 2019");
  CHECK(row.due->text == "October 2024");
  CHECK(row.last_heard->text == "March 2021");
  CHECK(row.promiser_says.id == "partly-met");
  CHECK(row.others_say.id == "stalled");
  CHECK(row.differ);
  CHECK_FALSE(row.overdue);
  CHECK(row.due_soon);
  CHECK(row.stale);
  CHECK(shown(row.themes) == "Another <themes/u/>, A theme <themes/t/>");
}

TEST_CASE("The row of a promise of which little is known leaves out the rest, and nobody has assessed it") {
  const Sight sight({promise("a", "country: THA\n")});
  const PromiseRow row = make_promise_row(sight.facts, sight.id("commitment", "a"));
  CHECK(row.type.empty());
  CHECK_FALSE(row.made);
  CHECK_FALSE(row.due);
  CHECK_FALSE(row.last_heard);
  CHECK(row.promiser_says.id == "not-assessed");
  CHECK(row.promiser_says.label == "Not assessed");
  CHECK(row.promiser_says.tone == "unknown");
  CHECK(row.others_say.id == "not-assessed");
  CHECK_FALSE(row.differ);
  CHECK_FALSE(row.stale);
}

TEST_CASE("A step of the scale says where it stands and how far along it is") {
  const Sight sight({});
  struct Row {
    std::string id, tone;
    std::int64_t step, percent;
  };
  const Row rows[] = {{"not-started", "neutral", 1, 0}, {"started", "moving", 2, 33}, {"partly-met", "moving", 3, 66},
                      {"met", "good", 4, 100},          {"stalled", "warning", 5, 0}, {"reversed", "bad", 6, 0}};
  REQUIRE(sight.tracker.site.statuses.size() == std::size(rows));
  for (int i = 0; i < 6; ++i) {
    const Status made = status(sight.facts, i);
    INFO(made.id);
    CHECK(made.id == rows[i].id);
    CHECK(made.tone == rows[i].tone);
    CHECK(made.step == rows[i].step);
    CHECK(made.percent == rows[i].percent);
  }
  CHECK(status(sight.facts, -1).step == 0);
  CHECK(status(sight.facts, std::nullopt).id == "not-assessed");
}

TEST_CASE("A site's own scale is said in its own words, in the language of the page") {
  const std::vector<base::File> files = {
      test::settings("title: A\nlanguages: [en, th]\nstatuses:\n  - {id: open, label: {en: Open, th: เปิด}}\n"
                     "  - {id: done, label: Done, tone: good, final: yes}\n")};
  CHECK(status(Sight(files).facts, 0).label == "Open");
  CHECK(status(Sight(files, "2024-06-15", "th").facts, 0).label == "เปิด");
  CHECK(status(Sight(files, "2024-06-15", "th").facts, 1).label == "Done");
  CHECK(status(Sight(files).facts, 0).tone == "neutral");
}

// `started 2 40%` for each share that is not empty, in order.
std::string shares_of(const Sight& sight) {
  std::string text;
  for (const Share& share : shares(sight.facts, tracked(sight.facts)))
    if (share.count)
      text += fmt::format("{}{} {} {}%", text.empty() ? "" : ", ", share.status.id, share.count, share.percent);
  return text;
}

TEST_CASE("Shares count each promise once: by what its promiser says, else what others say, else as not assessed") {
  const Sight sight(
      {sources, promise("a", "country: THA\nupdates:\n" + says("government", "met")),
       promise("b", "country: THA\nupdates:\n" + says("government", "started") + says("independent", "met")),
       promise("c", "country: THA\nupdates:\n" + says("civil-society", "reversed")), promise("d", "country: THA\n"),
       promise("e", "country: THA\nupdates:\n  - {date: 2020, summary: x}\n"),
       promise("f", "country: THA\ndraft: yes\nupdates:\n" + says("government", "met"))});
  CHECK(shares_of(sight) == "started 1 20%, met 1 20%, reversed 1 20%, not-assessed 2 40%");
}

TEST_CASE("Every step of the scale has its share, empty or not, in the scale's order, and not assessed comes last") {
  const Sight sight({});
  std::string ids;
  for (const Share& share : shares(sight.facts, {})) {
    ids += share.status.id + " ";
    CHECK(share.count == 0);
    CHECK(share.percent == 0);
  }
  CHECK(ids == "not-started started partly-met met stalled reversed not-assessed ");
}

TEST_CASE("Percents are rounded to the nearest whole, and counts always add up to all") {
  struct Row {
    int met, open;
    std::string shares;
  };
  const Row rows[] = {{1, 2, "met 1 33%, not-assessed 2 67%"},
                      {1, 1, "met 1 50%, not-assessed 1 50%"},
                      {1, 7, "met 1 13%, not-assessed 7 88%"},  // 12.5 and 87.5: halves go up
                      {199, 1, "met 199 100%, not-assessed 1 1%"},
                      {0, 3, "not-assessed 3 100%"}};
  for (const Row& row : rows) {
    std::vector<base::File> files = {sources};
    for (int i = 0; i < row.met; ++i)
      files.push_back(promise(fmt::format("m{}", i), "country: THA\nupdates:\n" + says("government", "met")));
    for (int i = 0; i < row.open; ++i) files.push_back(promise(fmt::format("o{}", i), "country: THA\n"));
    const Sight sight(files);
    CHECK(shares_of(sight) == row.shares);
    std::int64_t sum = 0;
    for (const Share& share : shares(sight.facts, tracked(sight.facts))) sum += share.count;
    CHECK(sum == row.met + row.open);
  }
}

TEST_CASE("The row of any other record says in a few words what and when and where it was") {
  const Sight sight(
      {file("roundtables/talks.md", "title: Talks\ndate: 2020-05\nplace: Bangkok\nsummary: What *was* said.\n"),
       file("practices/centre.md", "title: A centre\ncountry: LAO\ndate: 2019\n"),
       {"content/sources.yaml", "- id: s\n  title: A report\n  type: report\n  publisher: The house\n"},
       file("themes/t.md", "title: A theme\n")});
  const auto meta = [&](std::string_view kind, std::string_view slug) {
    return record_row(sight.facts, sight.id(kind, slug)).meta;
  };
  CHECK(meta("roundtable", "talks") == "May 2020 · Bangkok");
  CHECK(meta("practice", "centre") == "2019 · Laos");
  CHECK(meta("source", "s") == "report · The house");
  CHECK(meta("theme", "t").empty());
  CHECK(record_row(sight.facts, sight.id("roundtable", "talks")).summary.html == "What <em>was</em> said.");
  CHECK(shown(record_row(sight.facts, sight.id("theme", "t")).title) == "A theme <themes/t/>");
}

TEST_CASE("References become links, audiences words; what leads nowhere stands without an address") {
  const Sight sight(
      {file("roundtables/talks.md",
            "title: Talks\noutcomes:\n  - {id: r1, type: decision, text: x, addressed_to: [THA, donors, asean]}\n"),
       {"content/organisations.yaml", "- id: asean\n  title: ASEAN\n"}});
  const auto& outcome = *sight.record("roundtable", "talks").parts[0].group;
  const std::string links =
      shown(links_to(sight.facts, sight.id("roundtable", "talks"), list_of(outcome, model::Role::addressees)));
  CHECK_THAT(links,
             Catch::StartsWith("Thailand <countries/tha/>, ") && Catch::EndsWith(", ASEAN <organisations/asean/>"));
  CHECK(links.find("donors") != std::string::npos);
  CHECK(links.find("donors <") == std::string::npos);
}

}  // namespace
}  // namespace kept::view
