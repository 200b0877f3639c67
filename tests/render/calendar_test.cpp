#include "render/formats/calendar.h"

#include <catch2/catch.hpp>

#include "base/utf8.h"
#include "view/sight.h"

namespace kept::render {
namespace {

using view::test::file;
using view::test::settings;
using view::test::Sight;

const base::File site = settings("title: A tracker\nbase_url: https://example.org/t/\n");

std::string unfolded(std::string text) {
  for (auto at = text.find("\r\n "); at != std::string::npos; at = text.find("\r\n ", at)) text.erase(at, 3);
  return text;
}

// Every value of a property, each on a line.
std::string all(const std::string& calendar, const std::string& property) {
  std::string found;
  const std::string text = unfolded(calendar);
  for (std::size_t at = 0, end = 0; (end = text.find("\r\n", at)) != std::string::npos; at = end + 2)
    if (const auto line = text.substr(at, end - at); line.starts_with(property + ":")) found += line.substr(property.size() + 1) + "\n";
  return found;
}

std::string of_commitment(const std::string& fields, const std::string& property, std::string_view today = "2024-06-15") {
  const Sight sight({site, {"content/sources.yaml", "- id: s\n  title: S\n"}, file("commitments/a.md", "title: A\ncountry: THA\n" + fields)}, today);
  return all(calendar(sight.facts, view::whole_tracker(sight.facts)), property);
}

TEST_CASE("A date stands on the last day that it can mean, and the text says how much is known") {
  struct Row {
    std::string due, day, said;
  };
  for (const Row& row : {Row{"2025-03-04", "20250304", "Date: 4 March 2025."}, Row{"2025-02", "20250228", "Date: February 2025. No day is named\\; this is the last day that it can mean."},
                         Row{"2025", "20251231", "Date: 2025. No day is named\\; this is the last day that it can mean."},
                         Row{"2021/2030-06", "20300630", "Date: 2021 to June 2030. No day is named\\; this is the last day that it can mean."},
                         Row{"../2030", "20301231", "Date: until 2030. No day is named\\; this is the last day that it can mean."},
                         Row{"2025-03-04~", "20250304", "Date: around 4 March 2025."}}) {
    INFO(row.due);
    CHECK(of_commitment("due: " + row.due + "\n", "DTSTART;VALUE=DATE") == row.day + "\n");
    CHECK(of_commitment("due: " + row.due + "\n", "DESCRIPTION").find(row.said) != std::string::npos);
  }
}

TEST_CASE("An event lasts its one day, also where the calendar of four digits ends") {
  CHECK(of_commitment("due: 2025\n", "DTEND;VALUE=DATE") == "20260101\n");
  CHECK(of_commitment("due: 9999\n", "DTSTART;VALUE=DATE") == "99991231\n");
  CHECK(of_commitment("due: 9999\n", "DTEND;VALUE=DATE") == "");
  CHECK(of_commitment("due: 2025/..\n", "DTSTART;VALUE=DATE") == "");
}

TEST_CASE("What is met is not due; what is late says so") {
  const std::string met = "updates: [{date: 2023, status: met, voice: government, sources: [s]}]\n";
  CHECK(of_commitment("due: 2025\n" + met, "SUMMARY") == "");
  CHECK(of_commitment("due: 2025\n", "SUMMARY") == "Due: A\n");
  CHECK(of_commitment("due: 2023\n", "SUMMARY") == "Overdue: A\n");
  CHECK(of_commitment("milestones: [{date: 2023, title: Early, reached: no}, {date: 2023, title: Done, reached: yes}, {date: 2026, title: Late}]\n", "SUMMARY") ==
        "Milestone missed: Early (A)\nMilestone: Late (A)\n");
}

TEST_CASE("An entry keeps its name when its date moves") {
  const auto uids = [](const std::string& fields) { return of_commitment(fields, "UID"); };
  CHECK(uids("due: 2025\n") == "commitments/a/due@example.org/t\n");
  CHECK(uids("due: 2025\n") == uids("due: 2027-01\n"));
  CHECK(uids("milestones: [{date: 2025, title: One}]\n") == uids("milestones: [{date: 2026-02-03, title: One}]\n"));
  CHECK(uids("milestones: [{date: 2025, title: One}]\n") != uids("milestones: [{date: 2025, title: Two}]\n"));
  const std::string twice = uids("milestones: [{date: 2025, title: One}, {date: 2026, title: One}]\n");
  CHECK(twice.substr(0, twice.find('\n')) != twice.substr(twice.find('\n') + 1, twice.rfind('\n') - twice.find('\n') - 1));
}

TEST_CASE("A tracker that does not say where it will stand has a calendar without addresses") {
  const Sight sight({settings("title: A tracker\n"), file("commitments/a.md", "title: A\ncountry: THA\ndue: 2025\n")});
  const auto text = calendar(sight.facts, view::whole_tracker(sight.facts));
  CHECK(all(text, "UID") == "commitments/a/due@A tracker\n");
  CHECK(all(text, "URL") == "");
}

TEST_CASE("A calendar always holds something, as RFC 5545 asks") {
  const Sight sight({site, file("commitments/a.md", "title: A\ncountry: THA\n")});
  const auto text = calendar(sight.facts, view::whole_tracker(sight.facts));
  CHECK(all(text, "BEGIN") == "VCALENDAR\nVTIMEZONE\nSTANDARD\n");
}

TEST_CASE("A country's calendar has its own promises, its meetings' deadlines and what was asked of it; a theme's what is about it") {
  const Sight sight({site, {"content/themes.yaml", "- {id: t, title: T}\n"}, file("commitments/a.md", "title: A\ncountry: THA\nthemes: [t]\ndue: 2025\n"),
                     file("commitments/b.md", "title: B\ncountry: LAO\ndue: 2025\n"),
                     file("roundtables/one.md", "title: One\ndeadlines: [{date: 2024-07-01, title: Papers}]\nparticipants: {countries: [LAO]}\noutcomes:\n"
                                                "  - {id: r, type: next-step, text: To report, due: 2026, concerns: [a]}\n  - {id: q, type: next-step, text: To *meet*, due: 2027, addressed_to: [LAO]}\n"
                                                "  - {id: n, type: decision, text: No date}\n")});
  const auto of = [&](const view::Subject& subject) { return all(calendar(sight.facts, subject), "SUMMARY"); };
  CHECK(of(view::whole_tracker(sight.facts)) == "Deadline: Papers (One)\nDue: A\nDue: B\nDue: To report (One)\nDue: To meet (One)\n");
  CHECK(of(view::subject_of(sight.facts, sight.id("country", "tha"))) == "Due: A\nDue: To report (One)\n");
  CHECK(of(view::subject_of(sight.facts, sight.id("theme", "t"))) == "Due: A\nDue: To report (One)\n");
  CHECK(of(view::subject_of(sight.facts, sight.id("country", "lao"))) == "Deadline: Papers (One)\nDue: B\nDue: To meet (One)\n");
}

TEST_CASE("A line is folded at 75 bytes, never inside a character") {
  CHECK(folded("short") == "short\r\n");
  CHECK(folded(std::string(75, 'x')) == std::string(75, 'x') + "\r\n");
  CHECK(folded(std::string(76, 'x')) == std::string(75, 'x') + "\r\n x\r\n");
  for (std::size_t before = 0; before < 80; ++before) {
    std::string line(before, 'x');
    for (int i = 0; i < 60; ++i) line += "ไ";  // three bytes
    const std::string text = folded(line);
    for (std::size_t at = 0, end = 0; (end = text.find("\r\n", at)) != std::string::npos; at = end + 2) {
      CHECK(end - at <= 75);
      CHECK(base::is_utf8(text.substr(at, end - at)));
    }
    CHECK(unfolded(text) == line + "\r\n");
  }
}

TEST_CASE("What is written stays text in the calendar, whatever it holds") {
  CHECK(calendar_text("a,b;c\\d\ne\rf\x01\tg:\"h\"") == "a\\,b\\;c\\\\d\\nef g:\"h\"");
  CHECK(of_commitment("due: 2025\nsummary: x\n", "SUMMARY") == "Due: A\n");
  const Sight sight({site, file("commitments/a.md", "title: \"A\\nBEGIN:VALARM;,\"\ncountry: THA\ndue: 2025\n")}, "2024-06-15", "en", false, std::nullopt);
  const auto text = calendar(sight.facts, view::whole_tracker(sight.facts));
  CHECK(all(text, "BEGIN") == "VCALENDAR\nVEVENT\n");
}

}  // namespace
}  // namespace kept::render
