#include "parse/yaml/everyday.h"

#include <catch2/catch.hpp>
#include <random>

#include "parse/shown.h"
#include "parse/yaml/prescan.h"

using namespace kept;
using namespace kept::parse;

namespace {

YamlText as_text(std::string_view bytes) { return {bytes, Lines(bytes), 3, 40}; }

// All that a node holds.
std::string whole(const Node& node) {
  std::string text = shown(node) + " " + shown(node.at) + fmt::format(" {}\n", node.offset);
  for (const auto& item : node.items) text += whole(item);
  for (const auto& entry : node.entries) text += entry.key + "@" + shown(entry.key_at) + " " + whole(entry.value);
  return text;
}

// What yaml-cpp makes of it, or what is wrong with it.
std::string by_the_library(const YamlText& text) {
  base::Report report;
  Remarks remarks("a.yaml", report);
  if (!prescan_yaml(text, remarks)) return "refused: " + places(report);
  const auto tree = yaml_tree(text, remarks);
  if (tree.stop) return "stopped: " + tree.stop->message;
  return report.findings().empty() ? whole(tree.root) : "remarked: " + places(report);
}

struct Row {
  const char* yaml;
  bool everyday;
};
const Row rows[] = {
    {"a: b\n", true},
    {"a: b", true},
    {"\n# c\n\na: two words  # c\n\nb: c\n", true},
    {"a:\nb: null\nc: 10:30\nd: http://x.org/a#b\n", true},
    {"a:\n  b:\n    c: d\n  e: f\ng: h\n", true},
    {"a:\n- b\n- c\nd: e\n", true},
    {"a:\n  - b: c\n    d: e\n  - b: [f, \"g\", {h: i}]\n", true},
    {"- a\n- b: c\n  d:\n    - e\n", true},
    {"a: \"[[b]]: c # d\"\ne: 'f, g'\n", true},
    {"a: {source: s, at: \"1; 2\"}\nb: []\nc: {}\n", true},
    {"a: ภาษาไทย និង မြန်မာ\n", true},
    {"a: one\n  two\n", false},        // a text over two lines
    {"a: |\n  one\n", false},
    {"a: \"one\\ntwo\"\n", false},     // an escape
    {"a: 'it''s'\n", false},
    {"a: &b c\n", false},
    {"a: *b\n", false},
    {"a: !c d\n", false},
    {"<<: a\n", false},
    {"a: b\na: c\n", false},           // a key that stands twice
    {"null: a\n", false},
    {"a: b: c\n", false},
    {"a: ~\n", false},
    {"-\n- a\n", false},
    {"- - a\n", false},
    {"a: [b, c\n  , d]\n", false},
    {"a: [b: c]\n", false},
    {"a: [b\n", false},
    {"a: \"b\n", false},
    {"a: \"b\" c\n", false},
    {"a:\n\tb: c\n", false},
    {"a: b\r\n", false},
    {"a: b\n  c: d\n", false},
    {"  a: b\nc: d\n", false},
    {"---\na: b\n", false},
    {"a: b\n---\nc: d\n", false},
    {"a: b\n...\n", false},
    {"%YAML 1.2\n", false},
    {"only words\n", false},
    {"", false},
};

}  // namespace

TEST_CASE("Everyday YAML is read at once, all other YAML is left to the library") {
  for (const auto& [yaml, everyday] : rows) {
    const auto text = as_text(yaml);
    const auto read = everyday_yaml(text);
    INFO(yaml);
    CHECK(read.has_value() == everyday);
    if (read) CHECK(whole(*read) == by_the_library(text));
  }
}

TEST_CASE("Nesting as deep as the library takes is never read deeper") {
  for (std::size_t depth = 1; depth < deepest_yaml + 4; ++depth) {
    const std::string yaml = "a: " + std::string(depth, '[') + std::string(depth, ']') + "\n";
    const auto text = as_text(yaml);
    if (const auto read = everyday_yaml(text)) CHECK(whole(*read) == by_the_library(text));
  }
}

TEST_CASE("Whatever is read at once is what the library would have read, after any number of typing errors") {
  std::mt19937 random(20261125);
  const auto below = [&](std::size_t bound) { return static_cast<std::size_t>(random()) % bound; };
  constexpr std::string_view signs = "  \n\n::--##[]{},\"'ab~&*|>!?%@`<=.0\\/\t";
  std::size_t read_at_once = 0, broken = 0;
  for (int run = 0; run < 30'000; ++run) {
    std::string yaml;
    for (std::size_t parts = 1 + below(3); parts > 0; --parts) yaml += rows[below(std::size(rows))].yaml;
    for (std::size_t errors = below(4); errors > 0 && !yaml.empty(); --errors) {
      const auto at = below(yaml.size());
      switch (below(3)) {
        case 0: yaml.erase(at, 1 + below(3)); break;
        case 1: yaml.insert(at, 1, signs[below(signs.size())]); break;
        default: yaml[at] = signs[below(signs.size())];
      }
    }
    const auto text = as_text(yaml);
    base::Report report;
    Remarks remarks("a.yaml", report);
    if (!prescan_yaml(text, remarks)) {
      ++broken;
      if (report.findings().front().rule == "yaml/encoding") continue;  // nobody reads what is no text
    }
    const auto read = everyday_yaml(text);
    if (!read) continue;
    ++read_at_once;
    INFO(yaml);
    REQUIRE(whole(*read) == by_the_library(text));
  }
  CHECK(read_at_once > 1'000);
  CHECK(broken > 100);
}
