#include "commands/show.h"

#include <catch2/catch.hpp>
#include <sstream>

#include "commands/console.h"
#include "commands/terminal.h"

namespace kept::commands {
namespace {

using base::File;
using base::Finding;
using base::Level;
using base::Mark;

std::string told(const Finding& finding, const std::string& bytes, bool colour = false) {
  std::ostringstream out;
  const std::vector<File> files = {{"content/a.md", bytes}};
  show_findings(out, {finding}, files, colour);
  return out.str();
}

Finding finding_at(Mark at) { return {"date/bad", Level::error, "content/a.md", at, "What is wrong", "", ""}; }

// Only the source line and the line of the caret.
std::string caret(const std::string& line, Mark at) {
  const std::string text = told(finding_at(at), line);
  const auto first = text.find('\n') + 1;
  return text.substr(first, text.size() - first - 1);
}

TEST_CASE("A finding stands with its place, its rule, its line, a caret and a way out") {
  const std::string text = told(
      {"date/bad", Level::error, "content/a.md", {2, 6, 10}, "There is no month 13", "Did you mean “2019-01-13”?", ""},
      "---\ndue: 2019-13-01\n---\n");
  CHECK(text ==
        "content/a.md:2:6: error: There is no month 13 [date/bad]\n"
        "    2 | due: 2019-13-01\n"
        "      |      ^^^^^^^^^^\n"
        "      = Did you mean “2019-01-13”?\n\n");
}

TEST_CASE("The caret stands under what is meant, whatever letters come before it") {
  struct Row {
    std::string what, line;
    Mark at;
    std::string shown;
  };
  const std::vector<Row> rows = {
      {"ASCII", "made: 2019-13", {1, 7, 7}, "    1 | made: 2019-13\n      |       ^^^^^^^\n"},
      {"two bytes a letter", "täg: x", {1, 7, 1}, "    1 | täg: x\n      |      ^\n"},
      {"Thai, with vowels above and below", "ที่นี่: x", {1, 21, 1}, "    1 | ที่นี่: x\n      |     ^\n"},
      {"Chinese, two cells a letter", "名: x", {1, 6, 1}, "    1 | 名: x\n      |     ^\n"},
      {"wide letters that are themselves marked", "a 日本 b", {1, 3, 6}, "    1 | a 日本 b\n      |   ^^^^\n"},
      {"an accent written as a mark of its own",
       "cafe\xCC\x81: x",
       {1, 9, 1},
       "    1 | cafe\xCC\x81: x\n      |       ^\n"},
      {"an emoji before Khmer", "😀 កុមារ: x", {1, 22, 1}, "    1 | 😀 កុមារ: x\n      |         ^\n"},
      {"a tab", "\tdue: x", {1, 7, 1}, "    1 |  due: x\n      |       ^\n"},
      {"bytes that are no UTF-8", "a\x9B\xFF: x", {1, 6, 1}, "    1 | a\uFFFD\uFFFD: x\n      |      ^\n"},
      {"no width", "due: x", {1, 6, 0}, "    1 | due: x\n      |      ^\n"},
      {"the end of the line", "due:", {1, 5, 0}, "    1 | due:\n      |     ^\n"},
      {"beyond the end of the line", "due:", {1, 400, 9}, "    1 | due:\n      |     ^\n"},
      {"a width that runs over the end", "due: x", {1, 6, 4000000000}, "    1 | due: x\n      |      ^\n"},
      {"no column", "due: x", {1, 0, 0}, "    1 | due: x\n      | ^\n"},
      {"a line end of Windows", "due: x\r\nb", {1, 6, 1}, "    1 | due: x\n      |      ^\n"},
  };
  for (const Row& row : rows) {
    INFO(row.what);
    CHECK(caret(row.line, row.at) == row.shown);
  }
}

TEST_CASE("The margin grows with the number of the line") {
  const std::string text = caret(std::string(1234566, '\n') + "due: x", {1234567, 6, 1});
  CHECK(text == "1234567 | due: x\n        |      ^\n");
}

TEST_CASE("No line, no excerpt: a finding about a file as a whole, about a line that is empty or not there") {
  for (const Mark at : {Mark{0, 0, 0}, Mark{2, 1, 0}, Mark{99, 1, 3}}) CHECK(caret("a\n\nb", at).empty());
  std::ostringstream out;
  show_findings(out, {{"template/name", Level::warning, "templates/x.html", {3, 9, 1}, "What is wrong", "", ""}}, {},
                false);
  CHECK(out.str() == "templates/x.html:3:9: warning: What is wrong [template/name]\n\n");
}

TEST_CASE("A long line is shown around its caret, cut between characters and never by more than they need") {
  for (const std::string letter : {"x", "ä", "ก", "𝄞", "\x80"}) {
    INFO(letter);
    for (const std::size_t before : {0u, 1u, 79u, 80u, 81u, 5000u, 9999u}) {
      std::string line;
      for (std::size_t i = 0; i < before; ++i) line += letter;
      const auto column = static_cast<std::uint32_t>(line.size()) + 1;
      line += '!';
      for (std::size_t i = before; i < 9999; ++i) line += letter;
      const std::string text = caret(line, {1, column, 1});
      const auto end = text.find('\n');
      const std::string shown = text.substr(8, end - 8);
      CHECK(shown.size() < 3 * 170);
      CHECK((shown.find("\uFFFD") != std::string::npos) == (letter == "\x80"));
      CHECK(text.substr(end + 1) == "      | " + std::string(cells(shown.substr(0, shown.find('!'))), ' ') + "^\n");
    }
  }
}

TEST_CASE("Nothing in a file's name, its text, a message or a hint can command the terminal") {
  const std::string evil =
      "\x1b[2J\x1b]0;owned\x07\r\b\x7f\xC2\x9B"
      "31m\xC2\x85\x9B"
      "0m\xE2\x80\xAE\xE2\x81\xA6";
  const Finding finding{
      "date/bad", Level::error, "content/" + evil + ".md", {1, 3, 4}, "“" + evil + "” is no date", "Write " + evil, ""};
  const std::vector<File> files = {{finding.file, "a " + evil + " b\n"}};
  for (const bool colour : {false, true}) {
    std::ostringstream out;
    show_findings(out, {finding}, files, colour);
    std::string text = out.str();
    if (colour)
      for (const std::string code : {"\033[1m", "\033[1;31m", "\033[1;33m", "\033[2m", "\033[0m"})
        for (auto at = text.find(code); at != std::string::npos; at = text.find(code)) text.erase(at, code.size());
    for (const char c : text) CHECK((c == '\n' || (static_cast<unsigned char>(c) >= 0x20 && c != 0x7F)));
    for (const std::string code : {"\xC2\x9B", "\xC2\x85",
                                   "\x9B"
                                   "0m",
                                   "\xE2\x80\xAE", "\xE2\x81\xA6"})
      CHECK(text.find(code) == std::string::npos);
  }
  const auto said = test::listen([&] {
    return show_failure({base::Failure::Kind::world, "cannot read " + evil, evil});
  });
  CHECK(said.code == 3);
  CHECK(said.err.find('\x1b') == std::string::npos);
  CHECK(said.err.find("\xC2\x9B") == std::string::npos);
}

TEST_CASE("Colours mark the level and are always switched off again") {
  struct Row {
    Level level;
    std::string paint;
  };
  for (const Row& row :
       {Row{Level::error, "\033[1;31merror\033[0m"}, Row{Level::warning, "\033[1;33mwarning\033[0m"}}) {
    const std::string text = told({"a/b", row.level, "content/a.md", {1, 1, 1}, "m", "h", ""}, "x", true);
    CHECK(text.find(row.paint) != std::string::npos);
    std::size_t on = 0, off = 0;
    for (std::size_t at = text.find("\033["); at != std::string::npos; at = text.find("\033[", at + 1))
      ++(text.compare(at, 4, "\033[0m") == 0 ? off : on);
    CHECK(on == off);
    CHECK(told({"a/b", row.level, "content/a.md", {1, 1, 1}, "m", "h", ""}, "x", false).find('\033') ==
          std::string::npos);
  }
}

TEST_CASE("What was found is counted in words") {
  const auto some = [](int errors, int warnings, int files) {
    std::vector<Finding> findings;
    for (int i = 0; i < errors + warnings; ++i)
      findings.push_back({"a/b",
                          i < errors ? Level::error : Level::warning,
                          "content/" + std::to_string(i % files) + ".md",
                          {},
                          "m",
                          "",
                          ""});
    return summary_of(findings);
  };
  CHECK(summary_of({}).empty());
  CHECK(some(1, 0, 1) == "1 error in 1 file");
  CHECK(some(0, 1, 1) == "1 warning in 1 file");
  CHECK(some(3, 1, 2) == "3 errors and 1 warning in 2 files");
  CHECK(some(2, 12, 3) == "2 errors and 12 warnings in 3 files");
}

TEST_CASE("The exit code of a failure is its kind") {
  const auto code = [](base::Failure::Kind kind) {
    return test::listen([&] { return show_failure({kind, "m", ""}); }).code;
  };
  CHECK(code(base::Failure::Kind::content) == 1);
  CHECK(code(base::Failure::Kind::usage) == 2);
  CHECK(code(base::Failure::Kind::world) == 3);
}

}  // namespace
}  // namespace kept::commands
