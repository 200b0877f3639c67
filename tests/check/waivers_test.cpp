#include "check/waivers.h"

#include <catch2/catch.hpp>

#include "support/findings.h"

namespace kept::check {
namespace {

const base::Day today = base::Day(std::chrono::year(2026) / 6 / 1);
const std::string because = " until 2027-01-31 because The archive is down";

struct Result {
  std::string left, waived;
};

// A finding of evidence/no-source stands on each of the lines named.
Result waive_in(const std::string& path, const std::string& bytes, const std::vector<std::uint32_t>& lines, const Levels& levels = {}) {
  base::Report report;
  for (const auto line : lines) report.error("evidence/no-source", path, {line, 1, 1}, "No source");
  const std::vector<base::File> files = {{path, bytes}};
  Result made;
  for (const Waived& one : waive(files, today, levels, report))
    made.waived += std::to_string(one.finding.at.line) + " " + one.until + " " + one.reason + "\n";
  made.left = test::places(report);
  return made;
}

TEST_CASE("A waiver covers its own line, or alone the line below it") {
  const std::string one = "# kept: allow evidence/no-source" + because;
  const std::string told = " 2027-01-31 The archive is down\n";
  struct Row {
    std::string what, bytes;
    std::vector<std::uint32_t> lines;
    std::string left, waived;
  };
  const std::vector<Row> rows = {
      {"at the end of the line", "a: 1\nb: 2 " + one + "\nc: 3\n", {2}, "", "2" + told},
      {"alone above it", "a: 1\n" + one + "\nc: 3\n", {3}, "", "3" + told},
      {"above it, indented, with CRLF", "a: 1\r\n  " + one + "\r\nc: 3\r\n", {3}, "", "3" + told},
      {"not two lines above", "a: 1\n" + one + "\nc: 3\nd: 4\n", {4}, "a.yaml:2:3+75 waiver/unused\na.yaml:4:1+1 evidence/no-source", ""},
      {"at the end of a line it says nothing of the next", "a: 1 " + one + "\nb: 2\n", {2}, "a.yaml:1:8+75 waiver/unused\na.yaml:2:1+1 evidence/no-source", ""},
      {"two on one line, one waiver", "a: 1 " + one + "\n", {1, 1}, "", "1" + told + "1" + told},
      {"at the top also the file as a whole", one + "\nb: 2\n", {0}, "", "0" + told},
      {"not inside a word", "a: x#" + one.substr(1) + "\n", {1}, "a.yaml:1:1+1 evidence/no-source", ""},
      {"of another rule", "a: 1 # kept: allow field/twice" + because + "\n", {1}, "a.yaml:1:1+1 evidence/no-source\na.yaml:1:8+68 waiver/unused", ""},
  };
  for (const Row& row : rows) {
    INFO(row.what);
    const auto made = waive_in("a.yaml", row.bytes, row.lines);
    CHECK(made.left == row.left);
    CHECK(made.waived == row.waived);
  }
}

TEST_CASE("In Markdown a waiver is an HTML comment, in its front matter one of YAML") {
  const std::string html = "<!-- kept: allow evidence/no-source" + because + " -->";
  const std::string hash = "# kept: allow evidence/no-source" + because;
  struct Row {
    std::string what, bytes;
    std::uint32_t line;
    bool waived;
  };
  const std::vector<Row> rows = {
      {"front matter", "---\n" + hash + "\ntitle: A\n---\n", 3, true},
      {"the fence above it", "---\n" + hash + "\ntitle: A\n---\n", 1, true},
      {"body, alone", "---\ntitle: A\n---\n" + html + "\nText\n", 5, true},
      {"body, in its line", "---\ntitle: A\n---\nText " + html + "\n", 4, true},
      {"two above one line", "---\ntitle: A\n---\n" + html + "\n<!-- kept: allow field/twice" + because + " -->\nText\n", 6, true},
      {"a heading that reads like one", "---\ntitle: A\n---\n" + hash + "\nText\n", 5, false},
      {"HTML in front matter", "---\n" + html + "\ntitle: A\n---\n", 3, false},
      {"in a block of code", "```\n" + html + "\nText\n```\n", 3, false},
      {"in code of a line", "`" + html + "`\n", 1, false},
      {"after a block of code", "````\n```\n````\n" + html + "\nText\n", 5, true},
  };
  for (const Row& row : rows) {
    INFO(row.what);
    CHECK(waive_in("a.md", row.bytes, {row.line}).waived.empty() != row.waived);
  }
}

TEST_CASE("A waiver that is not whole, has run out or is not allowed excuses nothing and is said") {
  struct Row {
    std::string words, said;
  };
  const std::vector<Row> rows = {
      {"allow evidence/no-source", "waiver/incomplete | It is not said until when this holds"},
      {"allow evidence/no-source until tomorrow because of it", "waiver/incomplete | It is not said until when this holds"},
      {"allow evidence/no-source until 2027-01-31", "waiver/incomplete | It is not said why this holds"},
      {"allow evidence/no-source until 2027-01-31 because", "waiver/incomplete | It is not said why this holds"},
      {"allow", "waiver/incomplete | No rule is named here"},
      {"ignore evidence/no-source", "waiver/incomplete | This comment asks nothing that Kept knows"},
      {"", "waiver/incomplete | This comment asks nothing that Kept knows"},
      {"allow evidence/no-source until 2026-05-31 because of it", "waiver/expired | This exception held until 2026-05-31"},
      {"allow evidence/no-source until 2025 because of it", "waiver/expired | This exception held until 2025"},
      {"allow evidence/no-sorce until 2027 because of it", "waiver/unknown-rule | There is no rule “evidence/no-sorce” | Did you mean “evidence/no-source”?"},
      {"allow yaml/syntax until 2027 because of it", "waiver/not-allowed | “yaml/syntax” has no exceptions"},
  };
  for (const Row& row : rows) {
    INFO(row.words);
    base::Report report;
    report.error("evidence/no-source", "a.yaml", {1, 1, 1}, "No source");
    const std::vector<base::File> files = {{"a.yaml", "a: 1 # kept: " + row.words + "\n"}};
    CHECK(waive(files, today, {}, report).empty());
    REQUIRE(report.findings().size() == 2);
    CHECK(report.findings().back().level == base::Level::error);
    CHECK(test::told(report).find(row.said) != std::string::npos);
  }
}

TEST_CASE("A waiver holds on its last day") {
  const std::string line = "a: 1 # kept: allow evidence/no-source until ";
  CHECK(waive_in("a.yaml", line + "2026-06-01 because of it\n", {1}).left == "");
  CHECK(waive_in("a.yaml", line + "2026-06 because of it\n", {1}).left == "");
  CHECK(waive_in("a.yaml", line + "2026 because of it\n", {1}).left == "");
}

TEST_CASE("A waiver of a rule that is off is not called unused") {
  Levels levels;
  REQUIRE(set_level(levels, "evidence/no-source=off"));
  CHECK(waive_in("a.yaml", "a: 1 # kept: allow evidence/no-source" + because + "\n", {}, levels).left == "");
}

TEST_CASE("A file full of waivers is read in one go") {
  std::string bytes;
  for (int i = 0; i < 20'000; ++i) bytes += "# kept: allow evidence/no-source" + because + "\n";
  const auto made = waive_in("a.yaml", bytes + "a: 1\n", {20'001});
  CHECK(made.waived == "20001 2027-01-31 The archive is down\n");
}

}  // namespace
}  // namespace kept::check
