#include "view/events.h"

#include <catch2/catch.hpp>
#include <set>

#include "view/sight.h"

namespace kept::view {
namespace {

using test::file;
using test::Sight;

TimelineView timeline_of(const Sight& sight, std::string_view slug, bool of_many = false) {
  Evidence evidence(sight.facts);
  return timeline(sight.facts, sight.stories[sight.id("commitment", slug)].events, of_many, evidence);
}

const std::vector<base::File> files = {
    {"content/sources.yaml", "- id: s\n  title: A source\n"},
    {"content/organisations.yaml", "- id: watch\n  title: The watch\n"},
    file("roundtables/talks.md",
         "title: Talks\ndate: 2021-03-04\noutcomes:\n  - {id: r1, type: recommendation, text: Do *it*., concerns: "
         "[a]}\n"),
    file("commitments/a.md",
         "title: A promise\ncountry: THA\nsummary: In short.\nmade: 2019-01\nmade_at: talks\ndue: 2025\nsources: [s]\n"
         "milestones:\n  - {date: 2020, title: One, reached: 2020-02}\n  - {date: 2022-05, title: Two}\n"
         "  - {date: 2024, title: Three}\n  - {date: 2024-12, title: Four}\n"
         "indicators:\n  - id: rate\n    title: The rate\n    unit: percent\n"
         "    observations: [{date: 2021-07, value: 2.50, by: girls}, {date: 2021-07, value: 3}]\n"
         "updates:\n  - {date: 2023-01-02, status: stalled, voice: independent, by: watch, summary: No news., sources: "
         "[s]}\n  - {date: 2023-01-02, summary: More.}\n"),
};

TEST_CASE("Each event of a promise has its address, its words, its day and who says so") {
  const Sight sight(files);
  std::string text;
  for (const EventView& event : timeline_of(sight, "a").events) {
    text += fmt::format("{}|{}|{}|{}|{}|{}|{}|{}", event.year, event.id, event.type, event.label, event.date.text,
                        event.short_date, event.text.html, test::numbers(event.cites));
    for (const Status& status : event.status) text += "|" + status.label;
    if (!event.voice.empty()) text += "|" + event.voice;
    if (!event.by.empty()) text += "|" + test::shown(event.by);
    if (!event.about.empty()) text += "|about " + test::shown(event.about);
    text += std::string(event.missed ? "|missed" : "") + (event.ahead ? "|ahead" : "") +
            (event.first_ahead ? "|first" : "") + "\n";
  }
  CHECK(text ==
        "2019|made|made|Promised|January 2019|January|In short.|1|Talks <roundtables/talks/>\n"
        "2020|milestone-2020-02|milestone|Reached|February 2020|February|One|\n"
        "2021|talks-r1|outcome|Recommendation|4 March 2021|4 Mar|Do <em>it</em>.||Talks <roundtables/talks/#r1> (r1)\n"
        "|rate-2021-07|observation|Measured|July 2021|July|The rate||2.50 percent, girls\n"
        "|rate-2021-07-2|observation|Measured|July 2021|July|The rate||3 percent\n"
        "2022|milestone-2022-05|milestone|Missed|May 2022|May|Two||missed\n"
        "2023|2023-01-02|update|Update|2 January 2023|2 Jan|No news.|1|Stalled|an independent source|The watch "
        "<organisations/watch/>\n"
        "|2023-01-02-2|update|Update|2 January 2023|2 Jan|More.|\n"
        "2024|milestone-2024|milestone|Planned|2024||Three|\n"
        "|milestone-2024-12|milestone|Planned|December 2024|December|Four||ahead|first\n"
        "2025|due|due|Due|2025|||1|ahead\n");
}

TEST_CASE("The line of today stands before the first event that is ahead, or after all where nothing is") {
  struct Row {
    std::string today, first_ahead;
    bool nothing_ahead;
  };
  const Row rows[] = {{"2018-12-31", "made", false},
                      {"2024-11-30", "milestone-2024-12", false},
                      {"2024-12-01", "due", false},
                      {"2025-01-01", "", true}};
  for (const Row& row : rows) {
    const Sight sight(files, row.today);
    const TimelineView view = timeline_of(sight, "a");
    std::string first;
    for (const EventView& event : view.events)
      if (event.first_ahead) first += event.id;
    INFO(row.today);
    CHECK(first == row.first_ahead);
    CHECK(view.nothing_ahead == row.nothing_ahead);
  }
  CHECK(timeline_of(Sight(files, "2024-12-01"), "a").today == "1 December 2024");
}

TEST_CASE("What was missed and what was due is said in its own word") {
  const auto last = [](std::string_view today) {
    const Sight sight(files, today);
    return timeline_of(sight, "a").events.back();
  };
  CHECK(last("2025-12-31").label == "Due");
  CHECK_FALSE(last("2025-12-31").missed);
  CHECK(last("2026-01-01").label == "Overdue");
  CHECK(last("2026-01-01").missed);
}

TEST_CASE("On the timeline of many promises each event says of which it is, and no two share an address") {
  const Sight sight(files);
  std::set<std::string> ids;
  for (const EventView& event : timeline_of(sight, "a", true).events) {
    CHECK(ids.insert(event.id).second);
    CHECK((event.type == "outcome" ? event.id == "talks-r1" : event.id.starts_with("a-")));
    CHECK(test::shown(event.about) == (event.type == "outcome" ? "" : "A promise <commitments/a/>"));
  }
}

TEST_CASE("Events of a span, or without a beginning, stand under the year that is known") {
  const Sight sight({file("commitments/a.md",
                          "title: A\ncountry: THA\nupdates:\n  - {date: ../2018, summary: x}\n"
                          "  - {date: 2020/2022, summary: x}\n  - {date: 2021/.., summary: x}\n")});
  std::string text;
  for (const EventView& event : timeline_of(sight, "a").events) text += event.year + " " + event.short_date + "; ";
  CHECK(text == "2018 until 2018; 2020 2020 to 2022; 2021 from 2021; ");
}

TEST_CASE("Thousands of events of one name get their addresses at once") {
  std::string text = "title: A\ncountry: THA\nindicators:\n  - id: i\n    title: I\n    observations:\n";
  for (int i = 0; i < 20'000; ++i) text += "    - {date: 2020, value: 1}\n";
  const Sight sight({file("commitments/a.md", text)});
  const auto events = timeline_of(sight, "a").events;
  REQUIRE(events.size() == 20'000);
  CHECK(events.front().id == "i-2020");
  CHECK(events.back().id == "i-2020-20000");
}

}  // namespace
}  // namespace kept::view
