#include <algorithm>
#include <catch2/catch.hpp>

#include "commands/command.h"
#include "commands/console.h"
#include "commands/options.h"

namespace kept::commands {
namespace {

using test::kept;
using test::Said;
using Words = std::vector<std::string>;

std::string shown(const Words& words) {
  std::string line = "kept";
  for (const std::string& word : words) line += " " + word;
  return line;
}

TEST_CASE("A slip in the command line is told on standard error, with what was probably meant, and ends with 2") {
  struct Row {
    Words words;
    std::string message, hint;
  };
  const std::vector<Row> rows = {
      {{"buidl"}, "There is no command “buidl”", "Did you mean “build”?"},
      {{"publish"}, "There is no command “publish”", "See “kept --help”"},
      {{""}, "There is no command “”", "See “kept --help”"},
      {{"--bogus"}, "“--bogus” means nothing here", "See “kept --help”"},
      {{"build", "--destinaton", "x"}, "“--destinaton” means nothing here", "Did you mean “--destination”?"},
      {{"build", "--as-off=2026-01-01"}, "“--as-off=2026-01-01” means nothing here", "Did you mean “--as-of”?"},
      {{"build", "--wholly-unknown"}, "“--wholly-unknown” means nothing here", "See “kept build --help”"},
      {{"build", "-x"}, "“-x” means nothing here", "See “kept build --help”"},
      {{"build", "elsewhere"}, "“elsewhere” means nothing here", "See “kept build --help”"},
      {{"build", "--destination"}, "--destination needs a value: DIR", "See “kept build --help”"},
      {{"build", "-d"}, "--destination needs a value: DIR", "See “kept build --help”"},
      {{"build", "--jobs="}, "--jobs needs a value: N", "See “kept build --help”"},
      {{"build", "--format", "jsno"}, "--format cannot be “jsno”", "Did you mean “json”?"},
      {{"build", "--format", "pdf"}, "--format cannot be “pdf”", "Write --format human|json"},
      {{"build", "--as-of", "2026"}, "“2026” is no day", "Write it as 2026-11-21"},
      {{"build", "--as-of", "2026/2027"}, "“2026/2027” is no day", "Write it as 2026-11-21"},
      {{"build", "--as-of", "21/11/2026"}, "“21/11/2026” is no day", "Did you mean “2026-11-21”?"},
      {{"build", "--as-of", "soon"}, "“soon” is no day", "Write it as 2026-11-21"},
      {{"build", "--jobs", "0"}, "“0” is no number of threads", "Write a whole number from 1 to 1024"},
      {{"build", "--jobs", "1025"}, "“1025” is no number of threads", "Write a whole number from 1 to 1024"},
      {{"build", "--jobs", "2.5"}, "“2.5” is no number of threads", "Write a whole number from 1 to 1024"},
      {{"build", "--jobs", "99999999999999999999"},
       "“99999999999999999999” is no number of threads",
       "Write a whole number from 1 to 1024"},
      {{"build", "--base-url", "example.org"},
       "“example.org” is no address of a site",
       "Write the whole address, beginning with https://"},
      {{"build", "--base-url", "ftp://example.org"},
       "“ftp://example.org” is no address of a site",
       "Write the whole address, beginning with https://"},
  };
  for (const Row& row : rows) {
    INFO(shown(row.words));
    const Said said = kept(row.words);
    CHECK(said.code == 2);
    CHECK(said.out.empty());
    CHECK(said.err == "kept: " + row.message + "\n      " + row.hint + "\n");
  }
}

TEST_CASE("Help that was asked for stands on standard output and ends with 0") {
  for (const Words& words : {Words{"--help"}, Words{"-h"}, Words{"build", "--help"}, Words{"build", "-h"},
                             Words{"build", "--quiet", "--help"}}) {
    INFO(shown(words));
    const Said said = kept(words);
    CHECK(said.code == 0);
    CHECK(said.err.empty());
    CHECK(said.out.find(words.front() == "build" ? "Usage: kept build [OPTIONS]" : "Usage: kept [OPTIONS]") !=
          std::string::npos);
  }
}

TEST_CASE("Help of the program names every command, help of a command every option, its value and its default") {
  const std::string program = kept({"--help"}).out;
  for (const Command& command : all()) {
    CHECK(program.find(command.name) != std::string::npos);
    CHECK(program.find(command.says) != std::string::npos);
    const std::string help = kept({std::string(command.name), "--help"}).out;
    for (const Option& option : command.options) {
      INFO(option.long_name);
      CHECK(help.find("--" + std::string(option.long_name)) != std::string::npos);
      CHECK(help.find(option.says) != std::string::npos);
      if (option.short_name) CHECK(help.find(std::string("-") + option.short_name + ",--") != std::string::npos);
      if (!option.value.empty() && !option.otherwise.empty())
        CHECK(help.find(std::string(option.value) + "=" + std::string(option.otherwise)) != std::string::npos);
    }
  }
}

TEST_CASE("No two options of a command share a name, and every one with choices takes its own default") {
  for (const Command& command : all())
    for (const Option& option : command.options) {
      INFO(command.name << " --" << option.long_name);
      const auto same = [&](const Option& other) {
        return other.long_name == option.long_name || (option.short_name && other.short_name == option.short_name);
      };
      CHECK(std::count_if(command.options.begin(), command.options.end(), same) == 1);
      if (!option.choices.empty())
        CHECK(std::count(option.choices.begin(), option.choices.end(), option.otherwise) == 1);
    }
}

TEST_CASE("Without a word the program says what it can do, and ends with 2 because it did nothing") {
  const Said said = kept({});
  CHECK(said.code == 2);
  CHECK(said.out.find("build") != std::string::npos);
}

TEST_CASE("The version is one line") {
  const Said said = kept({"--version"});
  CHECK(said.code == 0);
  CHECK_THAT(said.out, Catch::Matches("kept [0-9]+\\.[0-9]+\\.[0-9]+\n"));
}

TEST_CASE("What was typed wins over the default, and the last of two") {
  Given given;
  given.defaults = {{"source", "."}, {"format", "human"}};
  given.options = {{"source", {"a", "b"}}, {"quiet", {}}};
  CHECK(given.get("source") == "b");
  CHECK(given.all("source") == Words{"a", "b"});
  CHECK(given.get("format") == "human");
  CHECK(given.get("rev").empty());
  CHECK(given.all("rev").empty());
  CHECK(given.has("quiet"));
  CHECK_FALSE(given.has("format"));
}

}  // namespace
}  // namespace kept::commands
