#include <algorithm>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "report/change.h"
#include "report/escape.h"
#include "report/github.h"
#include "report/json.h"
#include "report/lines.h"
#include "report/sarif.h"

namespace kept::report {
namespace {

using base::File;
using base::Finding;
using base::Level;
using check::Waived;

const std::vector<File> files = {{"content/a b.md", "---\ntitle: ก:ข\nmade: 2019-13\n---\n"}, {"content/b.md", "1\n2\n3\n"}};

std::vector<Finding> findings() {
  return {{"date/bad", Level::error, "content/a b.md", {3, 7, 7}, "No such month, 100% sure", "Write 2019-12", "2019-12"},
          {"field/missing", Level::error, "content/b.md", {}, "No title", "Add one", ""},
          {"field/twice", Level::warning, "content/b.md", {2, 1, 1}, "Twice", "", ""}};
}

TEST_CASE("Lines that are new or other than before are the change") {
  struct Row {
    const char* what;
    std::string before, after;
    std::vector<std::uint32_t> changed;
  };
  const std::vector<Row> rows = {
      {"one line", "a\nb\nc\n", "a\nx\nc\n", {2}},
      {"added at the end", "a\n", "a\nb\nc\n", {2, 3}},
      {"added before", "a\n", "x\na\n", {1}},
      {"taken out", "a\nb\nc\n", "a\nc\n", {}},
      {"one more of the same", "a\na\n", "a\na\na\n", {3}},
      {"two places", "a\nb\nc\nd\ne\n", "a\nX\nc\nd\nY\ne\n", {2, 5}},
      {"the last line's end", "a\nb", "a\nb\n", {}},
      {"emptied", "a\n", "", {}},
  };
  for (const Row& row : rows) {
    INFO(row.what);
    const auto change = change_between(std::vector<File>{{"f", row.before}}, std::vector<File>{{"f", row.after}});
    REQUIRE(change.contains("f"));
    CHECK(change.find("f")->second == row.changed);
  }
  CHECK(change_between(files, files).empty());
  CHECK(change_between({}, std::vector<File>{{"f", "a\nb\n"}}).at("f") == std::vector<std::uint32_t>{1, 2});
}

TEST_CASE("Text is escaped for where it stands") {
  CHECK(for_command_data("100%\r\n::error::x, y:z") == "100%25%0D%0A::error::x, y:z");
  CHECK(for_command_property("a:b,c%\n") == "a%3Ab%2Cc%25%0A");
  CHECK(for_uri("content/a b/100%?#é.md") == "content/a%20b/100%25%3F%23%C3%A9.md");
  CHECK(for_markdown("@ann <b> #1\n[x](y)") == "&#64;&#8288;ann &#60;b&#62; &#35;&#8288;1 &#91;x&#93;&#40;y&#41;");
}

TEST_CASE("GitHub gets an annotation for each finding, in its own escapes") {
  const auto all = findings();
  const auto made = github({all, {}, files, "tracker/"}, {});
  CHECK(made.log ==
        "::error file=tracker/content/a b.md,line=3,col=7,title=date/bad::No such month, 100%25 sure%0AWrite 2019-12\n"
        "::error file=tracker/content/b.md,title=field/missing::No title%0AAdd one\n"
        "::warning file=tracker/content/b.md,line=2,col=1,title=field/twice::Twice\n");
  CHECK(made.summary == "");
}

TEST_CASE("Of many findings ten are annotations, those on changed lines first, and the others stand in the summary") {
  std::vector<Finding> many;
  for (std::uint32_t line = 1; line <= 20; ++line)
    many.push_back({"field/twice", line == 20 ? Level::error : Level::warning, "content/c.md", {line, 1, 1}, "On line " + std::to_string(line), "", ""});
  std::string bytes;
  for (int i = 0; i < 20; ++i) bytes += "x\n";
  const std::vector<File> one = {{"content/c.md", bytes}};
  const auto made = github({many, {}, one}, {{"content/c.md", {15, 16}}});
  const auto at = [&](const std::string& words) { return made.log.find(words); };
  CHECK(at("line=15,") < at("line=16,"));
  CHECK(at("line=16,") < at("line=20,"));
  CHECK(at("line=20,") < at("line=1,"));
  CHECK(std::string(made.log).find("- content/c.md:9:1: warning: On line 9 [field/twice]\n") != std::string::npos);
  std::size_t commands = 0;
  for (auto p = made.log.find("::warning "); p != std::string::npos; p = made.log.find("::warning ", p + 1)) ++commands;
  CHECK(commands == 9);
  CHECK(made.summary.starts_with("### 10 more findings\n\n- **warning** content/c.md&#58;8&#58;1: On line 8 (`field/twice`)\n"));
  CHECK(std::count(made.summary.begin(), made.summary.end(), '\n') == 12);
}

TEST_CASE("A summary stays below what GitHub takes, and says what it leaves out") {
  std::vector<Finding> many(20'000, Finding{"field/twice", Level::warning, "content/b.md", {2, 1, 1}, std::string(100, 'x'), "", ""});
  const auto made = github({many, {}, files}, {});
  CHECK(made.summary.size() < 600'000);
  CHECK(made.summary.find("more; run `kept check` to see them all.") != std::string::npos);
}

TEST_CASE("JSON counts columns in characters and lists what is excused") {
  const std::vector<Finding> one = {{"date/bad", Level::error, "content/a b.md", {2, 12, 3}, "Odd", "", ""}};
  const std::vector<Waived> waived = {{findings()[2], "2027-01", "Because"}};
  const Outcome outcome{one, waived, files};
  const auto list = findings_json(outcome);
  CHECK(list[0]["line"] == 2);
  CHECK(list[0]["column"] == 10);
  CHECK(list[0]["width"] == 1);
  const auto excused = waived_json(outcome);
  CHECK(excused[0]["until"] == "2027-01");
  CHECK(excused[0]["reason"] == "Because");
}

TEST_CASE("SARIF names every finding with its rule, region, fix and address") {
  const auto all = findings();
  const std::vector<Waived> waived = {{all[2], "2027-01", "Because"}};
  const auto log = sarif({std::span(all).first(2), waived, files}, "1.2.3");
  CHECK(log["version"] == "2.1.0");
  const auto& run = log["runs"][0];
  CHECK(run["columnKind"] == "unicodeCodePoints");
  CHECK(run["tool"]["driver"]["version"] == "1.2.3");
  REQUIRE(run["results"].size() == 3);
  const auto& first = run["results"][0];
  CHECK(first["level"] == "error");
  const auto& place = first["locations"][0]["physicalLocation"];
  CHECK(place["artifactLocation"]["uri"] == "content/a%20b.md");
  CHECK(place["region"] == nlohmann::ordered_json({{"startLine", 3}, {"startColumn", 7}, {"endColumn", 14}}));
  CHECK(first["fixes"][0]["artifactChanges"][0]["replacements"][0]["insertedContent"]["text"] == "2019-12");
  CHECK(!run["results"][1]["locations"][0]["physicalLocation"].contains("region"));
  CHECK(run["results"][2]["suppressions"][0]["kind"] == "inSource");
  for (const auto& result : run["results"]) CHECK(run["tool"]["driver"]["rules"][result["ruleIndex"].get<std::size_t>()]["id"] == result["ruleId"]);
}

}  // namespace
}  // namespace kept::report
