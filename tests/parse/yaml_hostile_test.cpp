#include <catch2/catch.hpp>

#include "parse/document.h"
#include "parse/hostile.h"
#include "parse/prose.h"

using namespace kept;
using namespace kept::parse;

namespace {

const Hostile hostile_yaml[] = {
    // Depth and what looks like it
    {"", "[", ""},
    {"", "{", ""},
    {"", "{a: ", ""},
    {"", "- ", ""},
    {"", "? ", ""},
    {"", "a: [", ""},
    {"", "[?", ""},
    {"", "[{", ""},
    {"k:\n", " - - - x\n", ""},
    // Quotes and brackets that never close
    {"", "\"", ""},
    {"", "'", ""},
    {"", "a: \"\n", ""},
    {"", "'\"\n", ""},
    {"", "- \"x\n", ""},
    {"", "a: [\n", ""},
    {"", "k: \"v\" w\n", ""},
    {"", "\"\\", ""},
    // One line as long as the text
    {"[", "a,", "]"},
    {"[", "\"a\":\"b\",", "]"},
    {"[", "a,b: ", "]"},
    {"{", "a, ", "}"},
    {"[", "[],", "]"},
    {"[", "{a: b},", "]"},
    {"[", ",", ""},
    {"a: ", "b ", ""},
    {"a: \"", "b ", "\""},
    {"", "a", ": b"},
    // Marks that a tracker does not use
    {"", "&a ", ""},
    {"a: &", "a", "\n"},
    {"", "- &a b\n", ""},
    {"x: &a b\ny:\n", " - *a\n", ""},
    {"", "- *a\n", ""},
    {"", "!!a ", ""},
    {"", "- !a\n", ""},
    {"", "<<: a\n", ""},
    {"", "%a\n", ""},
    {"a: &a [*a]\n", "b: *a\n", ""},
    // Many of a kind
    {"", "a: b\n", ""},
    {"", "a:\n", ""},
    {"", "?\n", ""},
    {"", "- \n#----\n", ""},
    {"", "- a\n", ""},
    {"", "-\n", ""},
    {"", "|\n", ""},
    {"", "a: |\n b\n", ""},
    {"", "a: >\n\n", ""},
    {"", "#\n", ""},
    {"", "\n", ""},
    {"", " ", ""},
    {"", "\t", ""},
    {"", ": ", ""},
    {"", "---\n", ""},
    {"", "...\n", ""},
    {"", "- a: b\n  c: d\n", ""},
    {"", "\xC3\xA9", ""},
    {"- ", "\"\\u0041\\x01\"\n- ", ""},
    {"", "~: ~\n", ""},
    {"k:\n", "    \"a\":\n", ""},
};

bool bounded(const std::string& text) {
  base::Report report;
  const auto node = yaml(text, "a.yaml", 1, report);
  return report.findings().size() <= 200 && (node.kind != Node::Kind::scalar);
}

}  // namespace

TEST_CASE("No YAML costs more than two seconds, 256 MB, or its length allows") {
  for (const auto& row : hostile_yaml) {
    INFO("`" << row.prefix << "`, `" << row.unit << "`, `" << row.suffix << "`");
    CHECK(excess(row, largest_yaml, bounded) == "");
  }
}

TEST_CASE("A file of many short texts with links costs no more than its length") {
  std::string bytes;
  while (bytes.size() < largest_yaml - 100) bytes += "- \"\\u00e9 [[a]] [b](&#99;.md)\"\n";
  const auto spent = spend([&] {
    base::Report report;
    const auto list = yaml(bytes, "a.yaml", 1, report);
    for (const auto& item : list.items) line(item.text, {"a.yaml", bytes, item.at, item.offset}, report);
    return list.items.size() > 20'000 && !report.has_errors();
  });
  INFO(spent.seconds << " s");
  CHECK(spent.survived);
  CHECK((sanitized || spent.seconds < 2.0));
}

TEST_CASE("A long text in YAML finds the places of its links at a cost that its length allows") {
  const std::string units[] = {"  [a](&#99;.md) ",      "  [[a]] \n",         "  [[\\u00e9]] \n",
                               "  [a](javascript:x)\n", "  [a](b&#99;.md)\n", "x [[a]] "};
  for (const auto& unit : units) {
    for (const std::string start : {"text: |\n", "text: >\n", "text: \""}) {
      std::string bytes = start;
      while (bytes.size() < 400'000)
        bytes += start.back() == '"' && unit.back() == '\n' ? unit.substr(0, unit.size() - 1)
                                                            : (bytes.back() == '\n' ? "  " : "") + unit;
      if (start.back() == '"') bytes += '"';
      const auto spent = spend([&] {
        base::Report report;
        const auto data = yaml(bytes + "\n", "a.yaml", 1, report);
        const auto* text = data.find("text");
        if (!text) return false;
        const auto prose = block(text->text, {"a.yaml", bytes, text->at, text->offset}, "", report);
        return !prose.html.empty();
      });
      INFO(start << unit << spent.seconds << " s");
      CHECK(spent.survived);
      CHECK((sanitized || spent.seconds < 2.0));
    }
  }
}
