// Every rule of the catalogue, run on its own examples by the program's own steps.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>

#include "check/catalogue.h"
#include "commands/pipeline.h"

namespace kept::commands {
namespace {

using check::Example;
using check::Rule;

std::vector<base::File> with(const Example& example, std::vector<base::File> files) {
  std::erase_if(files, [&](const base::File& file) { return file.path == example.path; });
  files.push_back({std::string(example.path), std::string(example.text)});
  std::sort(files.begin(), files.end(), [](const base::File& a, const base::File& b) { return a.path < b.path; });
  return files;
}

Tracker examined(std::vector<base::File> files, std::unique_ptr<const Tracker> before = nullptr) {
  Settings settings;
  settings.as_of = base::Day(std::chrono::year(2025) / 1 / 1);
  auto tracker = examine({std::move(files), {}, "", std::nullopt}, settings, std::move(before));
  REQUIRE(tracker);
  const Plan addresses(*tracker, *settings.steps);
  return std::move(*tracker);
}

// The tracker as it was holds the good example, so that rules about what a change removes have something to see.
Tracker of(const Rule& rule, const Example& example) {
  auto before = std::make_unique<const Tracker>(examined(with(rule.good, check::example_site())));
  return examined(with(example, check::example_site()), std::move(before));
}

std::string said(const Tracker& tracker) {
  std::string text;
  for (const base::Finding& f : tracker.report.findings())
    text += f.file + ":" + std::to_string(f.at.line) + ": " + f.message + " [" + std::string(f.rule) + "]\n";
  return text;
}

const base::Finding* first(const Tracker& tracker, std::string_view rule) {
  for (const base::Finding& finding : tracker.report.findings())
    if (finding.rule == rule) return &finding;
  return nullptr;
}

TEST_CASE("Every rule's bad example breaks it, at its level, with a hint, and its good example does not") {
  for (const Rule* rule : check::all_rules()) {
    INFO(rule->id);
    const Tracker bad = of(*rule, rule->bad);
    const base::Finding* found = first(bad, rule->id);
    INFO(said(bad));
    REQUIRE(found);
    CHECK((found->level == base::Level::error) == (rule->level == check::Level::error));
    CHECK(!found->message.empty());
    CHECK(!found->hint.empty());
    CHECK(!found->message.ends_with('.'));
    const Tracker good = of(*rule, rule->good);
    INFO("the good example: " << said(good));
    CHECK(!first(good, rule->id));
  }
}

TEST_CASE("A rule's good example has no error at all") {
  for (const Rule* rule : check::all_rules()) {
    const Tracker good = of(*rule, rule->good);
    INFO(rule->id << "\n" << said(good));
    CHECK(!good.report.has_errors());
  }
}

TEST_CASE("The example site is without a fault") {
  const Tracker tracker = examined(check::example_site());
  CHECK(said(tracker) == "");
}

TEST_CASE("A rule's words are whole, and its name is its own") {
  std::set<std::string_view> ids;
  for (const Rule* rule : check::all_rules()) {
    INFO(rule->id);
    CHECK(ids.insert(rule->id).second);
    CHECK(std::regex_match(std::string(rule->id), std::regex("[a-z]+(-[a-z]+)*/[a-z]+(-[a-z]+)*")));
    CHECK(!rule->title.empty());
    CHECK(!rule->title.ends_with('.'));
    CHECK(rule->why.ends_with('.'));
    CHECK(!(rule->fixed_level && rule->waivable));
  }
}

// Anything in the program's text that has the shape of a rule's id and the family of one.
TEST_CASE("Every rule that the program's text names stands in the catalogue") {
  std::set<std::string, std::less<>> families;
  for (const Rule* rule : check::all_rules()) families.insert(std::string(rule->id.substr(0, rule->id.find('/'))));
  const std::regex shape("\"(([a-z]+(?:-[a-z]+)*)/[a-z]+(?:-[a-z]+)*)\"");
  std::size_t seen = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator("generator")) {
    if (entry.path().extension() != ".cpp" && entry.path().extension() != ".h") continue;
    std::ifstream in(entry.path());
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    for (std::sregex_iterator match(text.begin(), text.end(), shape), end; match != end; ++match) {
      if (!families.contains((*match)[2].str())) continue;
      INFO(entry.path() << " names " << (*match)[1].str());
      CHECK(check::find_rule((*match)[1].str()));
      ++seen;
    }
  }
  CHECK(seen > 100);
}

}  // namespace
}  // namespace kept::commands
