#include <catch2/catch.hpp>

#include "parse/allow_list.h"
#include "parse/hostile.h"
#include "parse/markdown/bounds.h"
#include "parse/prose.h"
#include "parse/shown.h"

using namespace kept;
using namespace kept::parse;

namespace {

constexpr std::size_t most_html = 8 << 20;

const Hostile hostile_markdown[] = {
    // What cmark-gfm 0.29.0.gfm.6 needs the square of its length for, or worse
    {"", "a<?", ""},
    {"", "a <!A ", ""},
    {"", "a<![CDATA[", ""},
    {"", "a<!-- ", ""},
    {"", "![[]()", ""},
    {"www.a.b/", ")", ""},
    {"http://a.b/", ")", ""},
    {"", "www.a.b/))))", ""},
    {"www.a.b/", ")?", ""},
    {"", "a@b.c", ""},
    {"", "a_b@", ""},
    {"", "![a](b) ![", ""},
    {"|a|a|a|a|a|a|a|a|a|a|a|a|a|a|a|a|\n|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|\n", "a\n", ""},
    {"", "aaaa\nbbbb\n|-|-|\n", ""},
    {"a\n", "|-\n", ""},
    {"|a|\n|-|\n|", "|", ""},
    {"", "|a", "\n|-|\n"},
    {"a\n", "|-", "\n"},
    {"a\n|-|\n", "|-|x\n", ""},
    {"[a]: "
     "/bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"
     "bbbbbbbb\n\n",
     "[a]", ""},
    {"[a]: b \"", "t\n", "\"\n\n[a][a][a][a]"},
    {"[a]: b \"", "[c]: d\n", "\"\n\n[a][a][a][a]"},
    {"- - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - a\n",
     "\n", ""},
    // Depth
    {"", ">", ""},
    {"", "> ", "a"},
    {"", "- ", "a"},
    {"", "1. ", "a"},
    {"", "- > ", "a"},
    {"", "> - > ", "a\n"},
    {"", "[", ""},
    {"", "![", ""},
    {"", "*a **b ", ""},
    {"", "~~a *b ", ""},
    {"", "[^a]: ", ""},
    {"", "(", ""},
    // Inline signs
    {"", "*", ""},
    {"", "_", ""},
    {"", "*a_ ", ""},
    {"", "a**b", ""},
    {"", "_a __b** ", ""},
    {"", "`", ""},
    {"", "`a``", ""},
    {"", "\\", ""},
    {"", "&", ""},
    {"", "&amp;", ""},
    {"&", "a", ""},
    {"", "<", ""},
    {"", "<a b='", ""},
    {"<a", " x", ""},
    {"", "a<b>c</b>", ""},
    {"", "[a](", ""},
    {"", "[a](<b", ""},
    {"", "[x](x \"", ""},
    {"[a](", "(", ""},
    {"", "[a][b", ""},
    {"", "[a] ", ""},
    {"", "~~a", ""},
    {"", "http://", ""},
    {"www.", "a_.", ""},
    {"www.a.b/", "&amp;", ""},
    {"", "w", ""},
    {"", ":", ""},
    {"", "@", ""},
    {"@", "a", ""},
    // Blocks
    {"", "-\n", ""},
    {"", "- a\n\n", ""},
    {"", "a\n=\n", ""},
    {"", "# a\n", ""},
    {"", "#\n", ""},
    {"", "```\n", ""},
    {"", "> a\n\n", ""},
    {"", "\n", ""},
    {"", " ", ""},
    {"", "\t", ""},
    {"", "- - - x\n", ""},
    {"", "* ", "x"},
    {"", ":-\n", ""},
    {"", "|\n", ""},
    {"", "a|b\n-|-\n", ""},
    {"", "<div>\n\n", ""},
    {"", "    a\n", ""},
    {"", "[a]: b\n", ""},
    {"", "[a]: b (\n", ""},
    {"", "[^a]: b\n", ""},
    {"x[^a]\n\n", "[^a]: b[^a]\n\n", ""},
    {"", "[^a]", "\n\n[^a]: b"},
    // Our own
    {"", "[[", ""},
    {"", "[[a", ""},
    {"", "[[a|", ""},
    {"", "[[a]]", ""},
    {"", "[[a|*b*]]", ""},
    {"", "[[[", ""},
    {"", "`[[a]]`", ""},
    {"", "\xFF", ""},
    {"", "&#1;", ""},
    {"", "> [!NOTE]\n> a\n\n", ""},
    {"", "- [x] a\n", ""},
    {"", "[a](&#98;.md) ", ""},
    {"", "[a](b\\!.md) ", ""},
    {"", "[a](javascript:x) ", ""},
    {"", "`](\na` ", ""},
    {"", "[^a] ", ""},
    {"", "[^a", ""},
    {"", "# a\n", ""},
    {"", "![[a]](b.png) ", ""},
};

// Either the text is refused with a reason, or its HTML is small enough and keeps to the list.
bool bounded(const std::string& text, bool as_line) {
  base::Report report;
  const Origin origin{"a.md", {}, {1, 1, 0}};
  const auto prose = as_line ? line(text, origin, report) : block(text, origin, "", report);
  if (prose.html.empty() && !report.has_errors() && text.find_first_not_of(" \t\n>-*|:[]ab\"tcd") != text.npos)
    return false;
  return prose.html.size() <= most_html && report.findings().size() < 500 && AllowList::first_foreign(prose).empty();
}

}  // namespace

TEST_CASE("No Markdown costs more than two seconds, 256 MB, 8 MiB of HTML, or its length allows") {
  for (const auto& row : hostile_markdown) {
    INFO("`" << row.prefix.substr(0, 40) << "`, `" << row.unit << "`, `" << row.suffix << "`");
    CHECK(excess(row, largest_markdown, [](const std::string& text) { return bounded(text, false); }) == "");
    const bool may_stand_in_a_line = row.unit.find('\n') == row.unit.npos;
    if (may_stand_in_a_line)
      CHECK(excess(row, largest_markdown, [](const std::string& text) { return bounded(text, true); }) == "");
  }
}

namespace {

std::string repeated(std::string_view unit, std::size_t times) {
  std::string text;
  for (std::size_t i = 0; i < times; ++i) text += unit;
  return text;
}

struct Limit {
  std::string below, above;  // the most that is read, and a little more
  const char* rule;
  const char* place;  // of the finding
};
const Limit limits[] = {
    {repeated("a ", largest_markdown / 2), repeated("a ", largest_markdown / 2 + 1), "markdown/too-large", "1:1+0"},
    {repeated("> ", 32) + "a", "b\n\n" + repeated("> ", 33) + "a", "markdown/too-complex", "3:1+67"},
    {repeated("|a", 99) + "\n" + repeated("|-", 99) + "\n", repeated("|a", 100) + "\n" + repeated("|-", 100) + "\n",
     "markdown/too-complex", "2:1+200"},
    {"|a|b\n|-|-\n" + repeated("|c|d\n", 33'000), "|a|b\n|-|-\n" + repeated("|c|d\n", 34'000), "markdown/too-complex",
     nullptr},
    {"|a\n|-\n" + repeated("|", 500), "|a\n|-\n" + repeated("|", 501), "markdown/too-complex", "3:1+501"},
    {repeated("a@b ", 10'000), repeated("a@b ", 10'001), "markdown/too-complex", nullptr},
    {"www.a.b/" + repeated(")", 5000), "www.a.b/" + repeated(")", 6000), "markdown/too-complex", "1:1+6008"},
    {repeated("![a](b) ", 5000), repeated("![a](b) ", 8000), "markdown/too-complex", nullptr},
    {"[a]: b" + repeated("b", 4000) + "\n\n" + repeated("[a] ", 1900),
     "[a]: b" + repeated("b", 4000) + "\n\n" + repeated("[a] ", 9000), "markdown/too-complex", "1:1+4006"},
    {repeated("*a **b ", 40) + repeated("c** d* ", 40), repeated("*a **b ", 60) + repeated("c** d* ", 60),
     "markdown/too-complex", nullptr},
};

}  // namespace

TEST_CASE("Each limit lets its own amount pass and refuses more, saying where") {
  for (const auto& limit : limits) {
    base::Report below, above;
    INFO(limit.above.substr(0, 60));
    CHECK_FALSE(block(limit.below, {"a.md", {}, {1, 1, 0}}, "", below).empty());
    CHECK(places(below) == "");
    CHECK(block(limit.above, {"a.md", {}, {1, 1, 0}}, "", above).empty());
    REQUIRE(above.findings().size() == 1);
    CHECK(above.findings()[0].rule == limit.rule);
    if (limit.place) CHECK(shown(above.findings()[0].at) == limit.place);
    CHECK_FALSE(above.findings()[0].hint.empty());
  }
}

TEST_CASE("Long texts as people write them stay far below the limits") {
  std::string text;
  for (int i = 0; i < 600; ++i) {
    text += "## Part " + std::to_string(i) + "\n\nWords with [a link](https://example.org/a?b=" + std::to_string(i) +
            ") and [[record-" + std::to_string(i) + "]], (some) (brackets), someone@example.org and a note[^" +
            std::to_string(i) +
            "].\n\n| a | b | c |\n|---|---|---|\n| 1 | 2 | 3 |\n| 4 | 5 | 6 |\n\n- 2019\n- 2020-2021\n  - deeper\n    "
            "- deeper still\n\n![Alt](photo.jpg)\n\n[^" +
            std::to_string(i) + "]: The note.\n\n---\n\n";
  }
  base::Report report;
  const auto prose = block(text, {"a.md", {}, {1, 1, 0}}, "", report);
  CHECK(places(report) == "");
  CHECK(prose.headings.size() == 600);
  CHECK(prose.links.size() == 1200);
}
