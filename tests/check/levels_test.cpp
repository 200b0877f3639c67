#include "check/levels.h"

#include <catch2/catch.hpp>

#include "check/catalogue.h"
#include "support/findings.h"

namespace kept::check {
namespace {

const Rule& rule(std::string_view id) {
  const Rule* found = find_rule(id);
  REQUIRE(found);
  return *found;
}

TEST_CASE("A rule has the level of its row until the site gives it another") {
  base::Report report;
  const auto levels = levels_of({{"evidence/no-source", "warning", {3, 1, 1}, {3, 9, 1}}, {"field/twice", "off", {}, {}}}, report);
  CHECK(report.findings().empty());
  CHECK(levels.of(rule("evidence/no-source")) == Level::warning);
  CHECK(levels.of(rule("field/twice")) == Level::off);
  CHECK(levels.of(rule("markdown/heading-level")) == Level::warning);
  CHECK(levels.of(rule("reference/dangling")) == Level::error);
}

TEST_CASE("A setting that means nothing is a finding at its place") {
  const std::vector<model::RuleSetting> settings = {{"evidence/no-sorce", "off", {2, 3, 17}, {2, 22, 3}},
                                                    {"evidence/no-source", "warn", {3, 3, 18}, {3, 23, 4}},
                                                    {"reference/dangling", "off", {4, 3, 18}, {4, 23, 3}},
                                                    {"yaml/syntax", "error", {5, 3, 11}, {5, 16, 5}},
                                                    {"sandwich", "off", {6, 3, 8}, {6, 13, 3}}};
  base::Report report;
  levels_of(settings, report);
  CHECK(test::told(report) ==
        "2:3+17 config/unknown-rule | There is no rule “evidence/no-sorce” | Did you mean “evidence/no-source”? | evidence/no-source\n"
        "3:23+4 config/bad-level | “warn” is no level of a rule | Write error, warning or off\n"
        "4:3+18 config/fixed-rule | The level of “reference/dangling” cannot be changed | A tracker that breaks this rule cannot be "
        "published as it is meant; take the setting out\n"
        "6:3+8 config/unknown-rule | There is no rule “sandwich” | `kept explain` lists the rules there are");
}

TEST_CASE("On the command line a wrong rule or level is a usage failure that names the nearest") {
  struct Row {
    const char *written, *message, *hint;
  };
  const Row rows[] = {
      {"evidence/no-sorce=off", "There is no rule “evidence/no-sorce”", "Did you mean “evidence/no-source”?"},
      {"evidence/no-source", "--rule evidence/no-source says no level", "Write --rule evidence/no-source=error, =warning or =off"},
      {"evidence/no-source=loud", "“loud” is no level of a rule", "Write error, warning or off"},
      {"yaml/syntax=off", "The level of “yaml/syntax” cannot be changed", "A tracker that breaks this rule cannot be published as it is meant; take the setting out"},
  };
  for (const Row& row : rows) {
    Levels levels;
    const auto set = set_level(levels, row.written);
    REQUIRE(!set);
    CHECK(set.error().kind == base::Failure::Kind::usage);
    CHECK(set.error().message == row.message);
    CHECK(set.error().hint == row.hint);
  }
  Levels levels;
  CHECK(set_level(levels, "evidence/no-source=off"));
  CHECK(levels.of(rule("evidence/no-source")) == Level::off);
}

TEST_CASE("Findings that lower rooms made are raised, lowered and left out too") {
  base::Report report;
  report.warning("field/twice", "a.md", {1, 1, 1}, "Twice");
  report.warning("markdown/heading-level", "a.md", {2, 1, 1}, "A heading");
  report.error("reference/dangling", "a.md", {3, 1, 1}, "Nothing there");
  Levels levels;
  levels.set(rule("field/twice"), Level::error);
  levels.set(rule("markdown/heading-level"), Level::off);
  levels.apply(report);
  CHECK(test::places(report) == "a.md:1:1+1 field/twice\na.md:3:1+1 reference/dangling");
  CHECK(report.findings().front().level == base::Level::error);
}

TEST_CASE("The command line has the last word") {
  base::Report report;
  auto levels = levels_of({{"evidence/no-source", "warning", {}, {}}}, report);
  REQUIRE(set_level(levels, "evidence/no-source=error"));
  CHECK(levels.of(rule("evidence/no-source")) == Level::error);
}

}  // namespace
}  // namespace kept::check
