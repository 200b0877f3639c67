#include <catch2/catch.hpp>
#include <sstream>

#include "commands/blank_record.h"
#include "commands/console.h"
#include "commands/table_text.h"
#include "model/kind.h"
#include "support/scratch.h"

namespace kept::commands {
namespace {

using test::kept;

// What an editor does: writes after the colon of each line that is left blank.
std::string filled_in(const std::string& text) {
  std::istringstream lines(text);
  std::string out;
  for (std::string line; std::getline(lines, line);) {
    const auto blank = line.find(":  # ");
    if (blank != std::string::npos && line.front() != '#') line = line.substr(0, blank) + (line.starts_with("country") ? ": THA" : ": Written");
    out += line + "\n";
  }
  return out;
}

TEST_CASE("Of every kind, a new file passes the check once its blanks are filled, and is never written twice") {
  const auto kinds = model::built_in_kinds();
  for (const model::Kind& kind : kinds.all()) {
    INFO(kind.name);
    const kept::test::Scratch folder;
    folder.write("kept.yaml", "title: Little tracker\n");
    folder.write("content/sources.yaml", "- {id: report, title: A report}\n");
    const std::string slug = kind.name == model::country_kind ? "lao" : "brand-new";
    const std::string source = folder.path().string();
    const auto path = folder.path() / "content" / kind.folder / (slug + ".md");
    REQUIRE(kept({"new", kind.name, slug, "-s", source}).code == 0);
    const auto text = kept::test::read_file(path);
    CHECK(kept({"check", "-s", source}).code == (filled_in(text) == text ? 0 : 1));
    folder.write((std::filesystem::path("content") / kind.folder / (slug + ".md")).generic_string(), filled_in(text));
    CHECK(kept({"check", "-s", source}).out.find("error:") == std::string::npos);
    CHECK(kept({"check", "-s", source}).code == 0);
    CHECK(kept({"new", kind.name, slug, "-s", source}).code == 2);
    CHECK(kept::test::read_file(path) == filled_in(text));
  }
}

TEST_CASE("A title stands in quotes where YAML would read it as something else") {
  const std::vector<std::pair<std::string, std::string>> rows = {
      {"Clinics for all", "Clinics for all"}, {"No", "\"No\""}, {"2026", "\"2026\""}, {"a: b", "\"a: b\""}, {"a #b", "\"a #b\""}, {"say \"yes\" \\ no", "\"say \\\"yes\\\" \\\\ no\""},
      {"- a", "\"- a\""}, {"~", "\"~\""}, {"end ", "\"end \""}, {"โรงเรียน", "โรงเรียน"},
  };
  for (const auto& [text, scalar] : rows) CHECK(yaml_scalar(text) == scalar);
}

TEST_CASE("A cell of CSV is quoted where it must be, and nothing in it runs in a spreadsheet") {
  const std::vector<std::pair<std::string, std::string>> rows = {
      {"plain", "plain"}, {"a,b", "\"a,b\""}, {"say \"yes\"", "\"say \"\"yes\"\"\""}, {"two\nlines", "\"two\nlines\""}, {"=1+1", "'=1+1"}, {"+1", "'+1"}, {"-1", "'-1"}, {"@x", "'@x"}, {"=a,b", "\"'=a,b\""}, {"a=b", "a=b"}, {"", ""},
  };
  for (const auto& [text, cell] : rows) CHECK(csv({{text, "x"}}) == cell + ",x\r\n");
}

TEST_CASE("Columns are aligned by cells of the terminal, and one without a value is left out") {
  CHECK(aligned({{"a", "empty", "b"}, {"学校", "", "x"}, {"é", "", "\033[31m"}}) == "a     b\n学校  x\né      [31m\n");
}

}  // namespace
}  // namespace kept::commands
