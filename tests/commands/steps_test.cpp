#include <catch2/catch.hpp>

#include "commands/steps.h"

using kept::commands::Steps;

TEST_CASE("A profile tells each step, and the things that cost most with how often each came") {
  Steps steps(Steps::Show::nothing, true);
  steps.begin("Reading");
  const auto took = steps.of_each("files");
  took("content/a.md", 0.25);
  took("content/b.md", 1.5);
  took("content/a.md", 0.5);
  steps.begin("Drawing", 2);
  steps.count();
  steps.end();
  const std::string said = steps.profile();
  CHECK(said.find("Reading") < said.find("Drawing"));
  CHECK(said.find("\nall ") != said.npos);
  CHECK(said.find("the files that cost most, of 2\n") != said.npos);
  CHECK(said.find("       1.500        1      1500.000  content/b.md\n       0.750        2       375.000  content/a.md\n") != said.npos);
}

TEST_CASE("Where nobody asked, nothing is measured and nothing is said") {
  Steps steps;
  steps.begin("Reading");
  CHECK_FALSE(steps.of_each("files"));
  steps.end();
  CHECK(steps.profile().empty());
}
