// The manual for template authors cannot drift from the program: it names every filter, and its examples work.
#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "parse/document.h"
#include "render/template/filters.h"
#include "render/template/templates.h"
#include "view/pages/commitment.h"

using namespace kept;

namespace {

std::string read(const std::filesystem::path& path) {
  std::ifstream file(path);
  std::stringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

std::vector<base::File> built_in() {
  std::vector<base::File> files;
  for (const char* folder : {"templates", "theme/components"})
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
      if (entry.path().extension() == ".html") files.push_back({entry.path().generic_string(), read(entry.path())});
  return files;
}

view::Messages english() {
  base::Report report;
  view::Messages messages("en");
  messages.add(parse::yaml(read("theme/i18n/en.yaml"), "theme/i18n/en.yaml", 1, report), "theme/i18n/en.yaml", report);
  return messages;
}

std::vector<std::string> examples(const std::string& manual) {
  constexpr std::string_view begins = "```jinja\n", ends = "```\n";
  std::vector<std::string> found;
  for (auto at = manual.find(begins); at != std::string::npos; at = manual.find(begins, at)) {
    at += begins.size();
    found.push_back(manual.substr(at, manual.find(ends, at) - at));
  }
  return found;
}

}  // namespace

TEST_CASE("The manual names every filter") {
  const std::string manual = read("content/docs/templates.md");
  for (const render::language::FilterRow& row : render::language::filters) {
    CAPTURE(row.name);
    CHECK(manual.find("| `" + std::string(row.name) + "` |") != std::string::npos);
  }
}

TEST_CASE("Every example of the manual is a template that loads") {
  const auto messages = english();
  const auto all = examples(read("content/docs/templates.md"));
  REQUIRE(all.size() > 10);
  for (const std::string& example : all) {
    base::Report report;
    auto files = built_in();
    files.push_back({"templates/example.html", example});
    const render::Wanted wanted[] = {{"example.html", &view::shape_of<view::Root<view::CommitmentPage>>}};
    render::Templates::load(std::move(files), wanted, messages, report);
    CAPTURE(example);
    for (const base::Finding& f : report.findings())
      FAIL_CHECK(f.file << ':' << f.at.line << ':' << f.at.column << ' ' << f.message);
  }
}
