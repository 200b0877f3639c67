// The golden cases are complete: whatever rules and sentences there are, somebody has looked at how they read.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <map>
#include <sstream>

#include "check/catalogue.h"
#include "diff/sentences.h"
#include "support/scratch.h"

namespace kept::commands {
namespace {

namespace fs = std::filesystem;

std::string expected_of(const fs::path& cases) {
  std::string all;
  for (const auto& entry : fs::recursive_directory_iterator(cases))
    if (entry.is_regular_file() && entry.path().parent_path().filename() == "expected" && entry.path().filename() != "exit") all += test::read_file(entry.path().string());
  return all;
}

TEST_CASE("Every rule stands in a golden case") {
  const auto all = expected_of("tests/cases");
  for (const check::Rule* rule : check::all_rules()) {
    INFO(rule->id << ": add a file that breaks it to tests/cases/check/every-rule-of-content, -templates or -a-change");
    const std::string id(rule->id);
    CHECK((all.find("[" + id + "]\n") != std::string::npos || all.find("\"rule\": \"" + id + "\"") != std::string::npos));
  }
}

// Whether a line could be said in these words, `{}` being anything.
bool fits(std::string_view line, std::string_view words) {
  const auto hole = words.find("{}");
  if (hole == words.npos) return line == words;
  if (!line.starts_with(words.substr(0, hole))) return false;
  line.remove_prefix(hole);
  words.remove_prefix(hole + 2);
  for (std::size_t i = 0; i <= line.size(); ++i)
    if (fits(line.substr(i), words)) return true;
  return false;
}

std::size_t letters(std::string_view words) {
  std::size_t holes = 0;
  for (auto at = words.find("{}"); at != words.npos; at = words.find("{}", at + 2)) ++holes;
  return words.size() - 2 * holes;
}

char sign_of(std::string_view tone) { return tone == "warning" ? '!' : tone == "added" ? '+' : tone == "removed" ? '-' : '~'; }

TEST_CASE("Every sentence of a change stands in a golden case, and every line there is one of them") {
  std::map<std::string_view, int> said;
  std::istringstream lines(expected_of("tests/cases/diff"));
  for (std::string line; std::getline(lines, line);) {
    if (line.size() < 4 || !line.starts_with("  ") || line[3] != ' ' || std::string("!+-~").find(line[2]) == std::string::npos) continue;
    const diff::Sentence* best = nullptr;
    for (const diff::Sentence& one : diff::sentences)
      if (sign_of(one.tone) == line[2] && fits(std::string_view(line).substr(4), one.words) && (!best || letters(one.words) > letters(best->words))) best = &one;
    INFO(line);
    REQUIRE(best);
    ++said[best->key];
  }
  for (const diff::Sentence& one : diff::sentences) {
    INFO(one.key << ": " << one.words);
    CHECK(said[one.key] > 0);
  }
}

}  // namespace
}  // namespace kept::commands
