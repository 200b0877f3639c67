#include <catch2/catch.hpp>

#include "timeline/tale.h"

namespace kept::timeline {
namespace {

using test::events;
using test::promise;
using test::tell;
using test::Tracker;

// A meeting of that date; each outcome `id` concerns what stands after it.
base::File meeting(std::string slug, std::string date, std::vector<std::pair<std::string, std::string>> outcomes,
                   std::string more = "") {
  std::string text = "---\ntitle: A meeting\n" + (date.empty() ? "" : "date: " + date + "\n") + more;
  if (!outcomes.empty()) text += "outcomes:\n";
  for (const auto& [id, concerns] : outcomes)
    text += fmt::format("  - {{id: {}, type: decision, text: Do it., concerns: [{}]}}\n", id, concerns);
  return {"content/roundtables/" + slug + ".md", text + "---\n"};
}

TEST_CASE("Everything dated about a promise stands in one order of time") {
  const Tracker tracker = promise(
      "made: 2019-01\ndue: 2025\n"
      "milestones:\n  - {date: 2022-05, title: Second}\n  - {date: 2020-06-30, title: First, reached: 2020-07}\n"
      "indicators:\n"
      "  - {id: children, title: Children, observations: [{date: 2021, value: 3}, {date: 2019-12-31, value: 5}]}\n"
      "updates:\n  - {date: 2023, summary: Later}\n  - {date: 2019-02-03, summary: Sooner}\n",
      {meeting("talks", "2021-03-04", {{"d1", "promise"}})});
  CHECK(events(tracker, tell(tracker, "2024-06-15")) ==
        "2019-01 made\n"
        "2019-02-03 update#2019-02-03\n"
        "2019-12-31 observation#children\n"
        "2020-07 milestone First reached\n"
        "2021 observation#children\n"
        "2021-03-04 outcome talks#d1\n"
        "2022-05 milestone Second missed\n"
        "2023 update#2023\n"
        "2025 due ahead");
}

TEST_CASE("On one date what was made comes first, what is due last, and equals stay as written") {
  const Tracker tracker = promise(
      "made: 2020\ndue: 2020\n"
      "milestones:\n  - {date: 2020, title: B}\n  - {date: 2020, title: A}\n"
      "indicators:\n  - {id: z, title: Z, observations: [{date: 2020, value: 1}]}\n"
      "  - {id: a, title: A, observations: [{date: 2020, value: 1}]}\n"
      "updates:\n  - {date: 2020, summary: First}\n  - {date: 2020, summary: Second}\n",
      {meeting("a-talks", "2020", {{"r2", "promise"}, {"r1", "promise"}}),
       meeting("b-talks", "2020", {{"r0", "promise"}})});
  CHECK(events(tracker, tell(tracker, "2020-06-15")) ==
        "2020 made\n"
        "2020 outcome a-talks#r2\n"
        "2020 outcome a-talks#r1\n"
        "2020 outcome b-talks#r0\n"
        "2020 milestone B\n"
        "2020 milestone A\n"
        "2020 update#2020\n"
        "2020 update#2020-2\n"
        "2020 observation#z\n"
        "2020 observation#a\n"
        "2020 due");
}

TEST_CASE("Sorting uses the earliest day, and of one day the less precise date first") {
  const Tracker tracker = promise(
      "updates:\n  - {date: 2020-01-01, summary: x}\n  - {date: 2020-01, summary: x}\n  - {date: 2020, summary: x}\n"
      "  - {date: 2019-12-31, summary: x}\n  - {date: 2020~, summary: x}\n  - {date: 2019/2021, summary: x}\n");
  const Story story = tell(tracker, "2026-01-01");
  std::string dates;
  for (const Event& event : story.events) dates += base::written(event.date) + " ";
  CHECK(dates == "2019/2021 2019-12-31 2020 2020~ 2020-01 2020-01-01 ");
}

TEST_CASE("A milestone stands where it was reached, else where it was promised, and is missed the day after that") {
  struct Row {
    std::string milestone;
    std::string_view today, event;
  };
  const std::vector<Row> rows = {
      {"date: 2022", "2021-12-31", "2022 milestone A ahead"},
      {"date: 2022", "2022-01-01", "2022 milestone A"},
      {"date: 2022", "2022-12-31", "2022 milestone A"},
      {"date: 2022", "2023-01-01", "2022 milestone A missed"},
      {"date: 2022-02-03", "2022-02-02", "2022-02-03 milestone A ahead"},
      {"date: 2022-02-03", "2022-02-03", "2022-02-03 milestone A"},
      {"date: 2022-02-03", "2022-02-04", "2022-02-03 milestone A missed"},
      {"date: 2022, reached: no", "2023-01-01", "2022 milestone A missed"},
      {"date: 2022, reached: yes", "2023-01-01", "2022 milestone A reached"},
      {"date: 2022, reached: yes", "2021-01-01", "2022 milestone A reached ahead"},
      {"date: 2022, reached: 2021-05", "2023-01-01", "2021-05 milestone A reached"},
      {"date: 2022, reached: 2024-05-06", "2024-05-06", "2024-05-06 milestone A reached"},
      {"date: 2022, reached: 2024-05-06", "2024-05-05", "2022 milestone A missed"},
      {"date: 2022, reached: 2024-05-06", "2021-05-05", "2022 milestone A ahead"},
      {"date: 2022, reached: 2024", "2024-01-01", "2024 milestone A reached"},
  };
  for (const Row& row : rows) {
    INFO(row.milestone << " on " << row.today);
    const Tracker tracker = promise("milestones:\n  - {title: A, " + row.milestone + "}\n");
    CHECK(events(tracker, tell(tracker, row.today)) == row.event);
  }
}

TEST_CASE("A due date that went by unmet is missed, one that was met is not") {
  const auto due = [](const std::string& status, std::string_view today) {
    const Tracker tracker =
        promise("due: 2022\nupdates:\n  - {date: 2021, voice: government, status: " + status + ", sources: [s]}\n",
                {{"content/sources.yaml", "- id: s\n  title: A source\n"}});
    return test::shown(tracker, tell(tracker, today).events.back());
  };
  CHECK(due("started", "2021-12-31") == "2022 due ahead");
  CHECK(due("started", "2022-12-31") == "2022 due");
  CHECK(due("started", "2023-01-01") == "2022 due missed");
  CHECK(due("met", "2023-01-01") == "2022 due");
}

TEST_CASE("An outcome that concerns a promise and parts of it appears once") {
  const std::string updates = "updates:\n  - {date: 2019-01, summary: x}\n  - {date: 2019-02, summary: x}\n";
  const Tracker tracker = promise(
      updates,
      {meeting("a-talks", "2020", {{"r1", "promise, promise#2019-01"}, {"r2", "promise#2019-01, promise"}}),
       meeting("b-talks", "2020", {{"r1", "promise, promise#2019-02, promise#2019-01"}})});
  CHECK(events(tracker, tell(tracker, "2026-01-01")) ==
        "2019-01 update#2019-01\n2019-02 update#2019-02\n"
        "2020 outcome a-talks#r1\n2020 outcome a-talks#r2\n2020 outcome b-talks#r1");
}

TEST_CASE("Only what a meeting's outcomes name is an event: no link in prose, no meeting without a date, no draft") {
  const auto told = [](base::File other) {
    const Tracker tracker = promise("made: 2019\n", {std::move(other)});
    return events(tracker, tell(tracker, "2026-01-01"));
  };
  CHECK(told(meeting("talks", "2020", {{"r1", "promise"}})) == "2019 made\n2020 outcome talks#r1");
  CHECK(told(meeting("talks", "", {{"r1", "promise"}})) == "2019 made");
  CHECK(told(meeting("talks", "2020", {{"r1", "promise"}}, "draft: yes\n")) == "2019 made");
  CHECK(told(meeting("talks", "2020", {}, "summary: See [[promise]].\n")) == "2019 made");
  CHECK(told({"content/about.md", "---\ntitle: About\n---\nSee [[promise]].\n"}) == "2019 made");
}

TEST_CASE("A meeting that is ahead puts its outcomes ahead") {
  const Tracker tracker = promise("", {meeting("talks", "2030-01", {{"r1", "promise"}})});
  CHECK(events(tracker, tell(tracker, "2029-12-31")) == "2030-01 outcome talks#r1 ahead");
  CHECK(events(tracker, tell(tracker, "2030-01-01")) == "2030-01 outcome talks#r1");
}

TEST_CASE("As of another day the same events stand, and only what has happened changes") {
  const Tracker tracker = promise(
      "made: 2019\ndue: 2023-06\nmilestones:\n  - {date: 2021, title: A, reached: 2022}\n"
      "updates:\n  - {date: 2020-05-05, summary: x}\n");
  struct Row {
    std::string_view today, events;
  };
  const std::vector<Row> rows = {
      {"2018-12-31", "2019 made ahead\n2020-05-05 update#2020-05-05 ahead\n2021 milestone A ahead\n2023-06 due ahead"},
      {"2020-05-04", "2019 made\n2020-05-05 update#2020-05-05 ahead\n2021 milestone A ahead\n2023-06 due ahead"},
      {"2020-05-05", "2019 made\n2020-05-05 update#2020-05-05\n2021 milestone A ahead\n2023-06 due ahead"},
      {"2021-12-31", "2019 made\n2020-05-05 update#2020-05-05\n2021 milestone A\n2023-06 due ahead"},
      {"2022-01-01", "2019 made\n2020-05-05 update#2020-05-05\n2022 milestone A reached\n2023-06 due ahead"},
      {"2023-07-01", "2019 made\n2020-05-05 update#2020-05-05\n2022 milestone A reached\n2023-06 due missed"},
  };
  for (const Row& row : rows) {
    INFO(row.today);
    CHECK(events(tracker, tell(tracker, row.today)) == row.events);
  }
}

}  // namespace
}  // namespace kept::timeline
