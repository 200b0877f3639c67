#include "report/manual.h"

#include <catch2/catch.hpp>

#include "check/levels.h"
#include "support/scratch.h"

namespace kept::report {
namespace {

TEST_CASE("The manual's page of rules is what the tables say: run script/manual after a change of them") {
  CHECK((test::read_file("content/docs/rules.md") == rules_page()));
}

TEST_CASE("A rule in words has its level, its reason, both examples and a way to change or excuse it") {
  for (const check::Rule* rule : check::all_rules()) {
    INFO(rule->id);
    const auto words = rule_in_words(*rule);
    CHECK(words.starts_with(std::string(rule->id) + " (" + std::string(check::name_of(rule->level)) + ")\n"));
    CHECK(words.find(rule->title) != std::string::npos);
    CHECK(words.find(rule->why) != std::string::npos);
    CHECK(words.find("Not so, in ") < words.find("But so, in "));
    CHECK((words.find("One line is excused by a comment") != std::string::npos) == rule->waivable);
    CHECK((words.find("--rule ") != std::string::npos) == !rule->fixed_level);
    CHECK(words.size() < 4000);
  }
}

TEST_CASE("The list of rules names each of them") {
  const auto list = rules_in_words();
  for (const check::Rule* rule : check::all_rules()) CHECK(list.find("  " + std::string(rule->id) + " ") != std::string::npos);
}

TEST_CASE("What cannot be seen in an example is named") {
  const check::Rule rule{.id = "a/b", .level = check::Level::error, .title = "A", .why = "B.", .bad = {"a.md", "x\u202Ey\xFF\u200B"}, .good = {"a.md", "```\n"}};
  const auto page = rule_page(rule);
  CHECK(page.find("x⟨U+202E⟩y⟨byte FF⟩⟨U+200B⟩") != std::string::npos);
  CHECK(page.find("````markdown\n```\n````\n") != std::string::npos);
}

}  // namespace
}  // namespace kept::report
