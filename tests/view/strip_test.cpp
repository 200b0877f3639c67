#include "view/strip.h"

#include <catch2/catch.hpp>

#include "view/sight.h"

namespace kept::view {
namespace {

using test::file;
using test::Sight;
using test::sources;

std::string said(std::string date, std::string voice, std::string status) {
  return "  - {date: " + date + ", voice: " + voice + ", status: " + status + ", sources: [s]}\n";
}

std::optional<Strip> strip_of(const std::string& fields, std::string_view today = "2024-07-01") {
  const Sight sight({sources, file("commitments/a.md", "title: A\ncountry: THA\n" + fields)}, today);
  return strip(sight.facts, sight.id("commitment", "a"), "Government", "Others");
}

// `Government: 0-300 Started, 300-420 Met~`: from where to where each band goes; `~` fades.
std::string lanes(const std::string& fields, std::string_view today = "2024-07-01") {
  const Strip made = strip_of(fields, today).value();
  std::string text;
  for (const StripLane& lane : made.lanes) {
    text += (text.empty() ? "" : "; ") + lane.label + ":";
    for (const StripBand& band : lane.bands) {
      CHECK(band.x >= 0);
      CHECK(band.width > 0);
      text += fmt::format(" {}-{} {}{}", band.x, band.x + band.width, band.status.id, band.fading ? "~" : "");
    }
  }
  return text;
}

TEST_CASE("Nothing dated, no strip") { CHECK_FALSE(strip_of("")); }

TEST_CASE("A strip runs over whole years, from the first event or today to the last") {
  struct Row {
    std::string fields, today, years;
  };
  const Row rows[] = {{"made: 2022-05\n", "2024-07-01", "2022 2023 2024"},
                      {"made: 2022-05\ndue: 2025\n", "2024-07-01", "2022 2023 2024 2025"},
                      {"made: 2026\n", "2024-07-01", "2024 2025 2026"},
                      {"made: 2024\n", "2024-01-01", "2024"},
                      {"made: 1989\n", "2024-07-01", "1989 1993 1997 2001 2005 2009 2013 2017 2021"},
                      {"due: 2024/..\n", "2199-12-31", "2024 2042 2060 2078 2096 2114 2132 2150 2168 2186"},
                      {"due: ../2025\n", "2024-07-01", "2024 2025"}};
  for (const Row& row : rows) {
    const Strip made = strip_of(row.fields, row.today).value();
    std::string years;
    for (const StripTick& tick : made.ticks) years += (years.empty() ? "" : " ") + tick.text;
    CHECK(years == row.years);
    CHECK(made.ticks.size() <= 10);
    CHECK(made.ticks.front().x == 0);
    CHECK(made.today >= 0);
    CHECK(made.today <= strip_width);
  }
}

TEST_CASE("Each side has a lane, and what it said last fades until today") {
  struct Row {
    std::string fields, lanes;
  };
  // Of the 731 days of both years 547 have passed on 1 July 2024.
  const Row rows[] = {
      {"made: 2023\n", "Government: 0-448 not-assessed; Others: 0-448 not-assessed"},
      {"made: 2023\nupdates:\n" + said("2024", "government", "started"),
       "Government: 299-448 started~; Others: 0-448 not-assessed"},
      {"made: 2023\nupdates:\n" + said("2023-07-02", "government", "started") + said("2024", "government", "met"),
       "Government: 149-299 started 299-448 met~; Others: 0-448 not-assessed"},
      {"made: 2023\nupdates:\n" + said("2023-07-02", "government", "started") + said("2024", "government", "started"),
       "Government: 149-299 started 299-448 started~; Others: 0-448 not-assessed"},
      {"made: 2023\nupdates:\n" + said("2023-07-02", "civil-society", "stalled") + said("2024", "independent", "met"),
       "Government: 0-448 not-assessed; Others: 149-299 stalled 299-448 met~"},
      {"made: 2023\nupdates:\n" + said("2024-07-01", "government", "met"),
       "Government: 448-449 met~; Others: 0-448 not-assessed"},
      {"made: 2023\nupdates:\n" + said("2024", "government", "started") + said("2024", "government", "met"),
       "Government: 299-300 started 299-448 met~; Others: 0-448 not-assessed"},
      {"made: 2023\nupdates:\n" + said("2024-07-02", "government", "met"),
       "Government: 0-448 not-assessed; Others: 0-448 not-assessed"},
      {"due: 2024-12-31\n", "Government: 298-299 not-assessed; Others: 298-299 not-assessed"},
  };
  for (const Row& row : rows) {
    INFO(row.fields);
    CHECK(lanes(row.fields) == row.lanes);
  }
}

TEST_CASE("Marks say what happened where; of one kind and place there is one, and a due date stands at its last day") {
  const Strip made = strip_of(
                         "made: 2023\ndue: 2024\nmilestones:\n  - {date: 2023-07-02, title: One}\n  - {date: "
                         "2023-07-02, title: Two}\n")
                         .value();
  std::string text;
  for (const StripMark& mark : made.marks)
    text += fmt::format("{} {} {}{}; ", mark.x, mark.type, mark.label, mark.missed ? " missed" : "");
  CHECK(text == "0 made Promised, 2023; 149 milestone Milestone, 2 July 2023 missed; 599 due Due, 2024; ");
}

TEST_CASE("The strip said the same in words") {
  const Strip made = strip_of("made: 2023\nupdates:\n" + said("2023-07-02", "government", "partly-met") +
                              said("2024", "government", "partly-met") + said("2024-02", "government", "met"))
                         .value();
  CHECK(made.title == "2023 to 2024 at a glance");
  CHECK(made.text == "Government: Partly met, Met. Others: Not assessed. Promised, 2023.");
}

TEST_CASE("A state whose word ends another's is still said") {
  const Sight sight(
      {test::settings("title: A\nstatuses:\n  - {id: not-kept, label: not kept}\n  - {id: kept, label: kept}\n"),
       sources,
       file("commitments/a.md", "title: A\ncountry: THA\nupdates:\n" + said("2022", "government", "not-kept") +
                                    said("2023", "government", "kept"))});
  CHECK_THAT(strip(sight.facts, sight.id("commitment", "a"), "Government", "Others")->text,
             Catch::StartsWith("Government: not kept, kept. "));
}

}  // namespace
}  // namespace kept::view
