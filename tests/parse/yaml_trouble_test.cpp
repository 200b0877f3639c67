#include <catch2/catch.hpp>

#include "parse/document.h"
#include "parse/shown.h"

using namespace kept;
using namespace kept::parse;

namespace {

struct Broken {
  const char* yaml;
  const char* place;
  const char* message;
  const char* hint;
};
const Broken broken[] = {
    // Tabs
    {"a: b\n\tc: d\n", "2:1+1", "A tab is used to indent this line", "Use spaces: `  c: d`"},
    {"a:\n\tb: c\n", "2:1+1", "A tab is used to indent this line", "Use spaces: `  b: c`"},
    {"a:\n \t- b: c\n", "2:2+1", "A tab is used to indent this line", "Use spaces: `   - b: c`"},
    {"a: |\n\tb\n", "2:1+1", "A tab is used to indent this line", "Use spaces: `  b`"},
    // Colons
    {"title:Foo\nb: c\n", "1:6+1", "A space is missing after the colon", "Write `title: Foo`"},
    {"title:Foo\n", "1:6+1", "A space is missing after the colon", "Write `title: Foo`"},
    {"- date:2019\n  status: met\n", "1:7+1", "A space is missing after the colon", "Write `- date: 2019`"},
    {"title: Rights: the state of play\n", "1:8+25", "A value that holds a colon and a space must stand in quotes",
     "Write `title: \"Rights: the state of play\"`"},
    {"title: He said \"no\": twice\n", "1:8+19", "A value that holds a colon and a space must stand in quotes",
     "Write `title: 'He said \"no\": twice'`"},
    {"a: b\nlonely\nc: d\n", "2:1+6", "This line has no key and no colon",
     "Write `key: value`; a value that goes on in the next line is indented below its key"},
    // Quotes
    {"a: \"foo\nb: bar\n", "1:4+4", "The quote \" that is opened here is never closed",
     "Close it at the end of the value: `\"foo\"`"},
    {"a: \"foo\nb: \"bar\"\n", "1:4+4", "The quote \" that is opened here is never closed",
     "Close it at the end of the value: `\"foo\"`"},
    {"a: \"foo\nb: bar\"\nc: d\n", "1:4+4", "The quote \" that is opened here is never closed",
     "Close it at the end of the value: `\"foo\"`"},
    {"x: y\na: 'foo\n", "2:4+4", "The quote ' that is opened here is never closed",
     "Close it at the end of the value: `'foo'`"},
    {"a:\n  - b: \"foo\n    c: d\n", "2:8+4", "The quote \" that is opened here is never closed",
     "Close it at the end of the value: `\"foo\"`"},
    {"a: [\"b, c]\nd: e\n", "1:5+6", "The quote \" that is opened here is never closed",
     "Close it at the end of the value: `\"b, c]\"`"},
    {"a: \"foo\\\"\nb: c\n", "1:4+6", "The quote \" that is opened here is never closed",
     "Close it at the end of the value: `\"foo\\\"\"`"},
    {"a: \"x\" y\n", "1:8+1", "These words follow a quote that is already closed",
     "Put the whole value in the other kind of quotes: `a: '\"x\" y'`"},
    {"a: 'It's so'\n", "1:8+5", "These words follow a quote that is already closed",
     "Put the whole value in quotes; inside single quotes a single quote is written twice"},
    // Brackets
    {"a: [1, 2\nb: c\n", "1:4+1", "The bracket [ that is opened here is never closed",
     "Close it with ] at the end of the list; a text that starts with [ goes in quotes"},
    {"a: {b: c\n", "1:4+1", "The bracket { that is opened here is never closed",
     "Close it with } at the end of the list; a text that starts with { goes in quotes"},
    // Signs that cannot start a value
    {"a: @me\n", "1:4+3", "A value that starts with @ must stand in quotes", "Write `a: \"@me\"`"},
    {"a: `code`\n", "1:4+6", "A value that starts with ` must stand in quotes", "Write `a: \"`code`\"`"},
    {"a: *bold* words # c\n", "1:4+12", "A value that starts with * must stand in quotes",
     "Write `a: \"*bold* words\"`"},
    {"a: 5\nb: %x\n", "2:4+2", "A value that starts with % must stand in quotes", "Write `b: \"%x\"`"},
    {"- @a\n", "1:3+2", "A value that starts with @ must stand in quotes", "Write `\"@a\"`"},
    // Lists and indentation
    {"a: - b\n", "1:4+1", "A list cannot start on the line of its key",
     "Write each `- item` on a line of its own below the key, or the list in brackets: `[one, two]`"},
    {"a: b\n c: d\n", "2:1+2", "This line is indented unlike the lines it belongs to",
     "It starts in column 2, the line above in column 1; lines of one list or record start in the same column"},
    {"a:\n  b: c\n d: e\n", "3:1+2", "This line is indented unlike the lines it belongs to",
     "It starts in column 2, the line above in column 3; lines of one list or record start in the same column"},
    {"[a]\nb: c\n", "2:1+1", "This cannot be read as YAML (there is more after the end of the list or map)",
     "Compare the line and the one above with a record that works; a text with special characters goes in quotes"},
    {"%YAML 1.2\n---\na: b\n", "1:1+9", "A line that starts with % is an instruction to YAML, which is not used here",
     "Take it out"},
    {"just words\n", "1:1+10", "This line has no key and no colon",
     "Write `key: value`; a value that goes on in the next line is indented below its key"},
};

}  // namespace

TEST_CASE("What the parser cannot read is said in an editor's words, where it is wrong") {
  for (const auto& row : broken) {
    base::Report report;
    const auto node = yaml(row.yaml, "a.yaml", 1, report);
    INFO(row.yaml);
    CHECK(node.kind == Node::Kind::empty);
    REQUIRE(report.findings().size() == 1);
    const auto& finding = report.findings()[0];
    CHECK(shown(finding.at) == row.place);
    CHECK(finding.rule == "yaml/syntax");
    CHECK(finding.level == base::Level::error);
    CHECK(finding.message == row.message);
    CHECK(finding.hint == row.hint);
  }
}

TEST_CASE("A fix put in place of the marked stretch makes the line readable") {
  for (const std::string text : {"title:Foo\n", "a: Rights: x\n", "a: @me\n", "a:\n\tb: c\n", "a: *b* c\n"}) {
    base::Report report;
    yaml(text, "a.yaml", 1, report);
    REQUIRE(report.findings().size() == 1);
    const auto& finding = report.findings()[0];
    std::size_t start = 0;
    for (std::uint32_t line = 1; line < finding.at.line; ++line) start = text.find('\n', start) + 1;
    auto mended = text;
    mended.replace(start + finding.at.column - 1, finding.at.width, finding.fix);
    base::Report again;
    const auto node = yaml(mended, "a.yaml", 1, again);
    INFO(mended);
    CHECK(places(again) == "");
    CHECK(node.kind == Node::Kind::map);
  }
}

namespace {

struct Unusable {
  std::string yaml;
  const char* place;
  const char* rule;
  const char* message;
};
const Unusable unusable[] = {
    {"a: b\n...\nc: d\n", "2:1+3", "yaml/second-document",
     "A line of ... ends the data, and a file holds one document only"},
    {"a: b\n---\nc: d\n", "2:1+3", "yaml/second-document",
     "A line of --- ends the data, and a file holds one document only"},
    {"---\n---\n", "2:1+3", "yaml/second-document", "A line of --- ends the data, and a file holds one document only"},
    {"--- # c\na: b\n--- # d\n", "3:1+3", "yaml/second-document",
     "A line of --- ends the data, and a file holds one document only"},
    {"a: b\nc: \xFF\n", "2:4+1", "yaml/encoding", "The byte 0xFF is no UTF-8"},
    {"a: \xC3(\n", "1:4+1", "yaml/encoding", "The byte 0xC3 is no UTF-8"},
    {"a: \xED\xA0\x80\n", "1:4+1", "yaml/encoding", "The byte 0xED is no UTF-8"},
    {std::string("a: \0b\n", 6), "1:4+1", "yaml/encoding", "The character U+0000 has no place in a text"},
    {"a: \x01\n", "1:4+1", "yaml/encoding", "The character U+0001 has no place in a text"},
    {"a: \x7F\n", "1:4+1", "yaml/encoding", "The character U+007F has no place in a text"},
    {"a: \xC2\x80\n", "1:4+2", "yaml/encoding", "The character U+0080 has no place in a text"},
    {"a: \xEF\xB7\x90\n", "1:4+3", "yaml/encoding", "The character U+FDD0 has no place in a text"},
    {"a: b\rc: d\n", "1:5+1", "yaml/encoding", "The character U+000D has no place in a text"},
    {std::string(40, '['), "1:33+1", "yaml/too-deep", "Lists and maps are nested more than 32 levels deep"},
    {"a: {b: " + std::string(40, '{'), "1:39+1", "yaml/too-deep", "Lists and maps are nested more than 32 levels deep"},
    {std::string("- - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - x"), "1:65+1", "yaml/too-deep",
     "Lists and maps are nested more than 32 levels deep"},
    {"a: " + std::string(largest_yaml, 'x'), "1:1+0", "yaml/too-large",
     "This holds 1024 kB of data; at most 1024 kB are read"},
};

}  // namespace

TEST_CASE("An unusable text gives an empty node and one error that says why") {
  for (const auto& row : unusable) {
    base::Report report;
    const auto node = yaml(row.yaml, "a.yaml", 1, report);
    INFO(row.yaml.substr(0, 80));
    CHECK(node.kind == Node::Kind::empty);
    REQUIRE(report.findings().size() == 1);
    CHECK(shown(report.findings()[0].at) == row.place);
    CHECK(report.findings()[0].rule == row.rule);
    CHECK(report.findings()[0].message == row.message);
    CHECK_FALSE(report.findings()[0].hint.empty());
  }
}

TEST_CASE("A text is as deep as it may be, and no deeper") {
  const auto nested = [](std::size_t levels) { return std::string(levels, '[') + std::string(levels, ']') + "\n"; };
  base::Report report;
  CHECK(yaml(nested(deepest_yaml), "a.yaml", 1, report).kind == Node::Kind::list);
  CHECK_FALSE(report.has_errors());
  yaml(nested(deepest_yaml + 1), "a.yaml", 1, report);
  CHECK(report.has_errors());
}

TEST_CASE("A file with a thousand faults of a kind says so fifty times and then that there are more") {
  std::string text = "a: 0\n";
  for (int i = 0; i < 1000; ++i) text += "a: 1\n";
  base::Report report;
  yaml(text, "a.yaml", 1, report);
  CHECK(report.findings().size() == 51);
  CHECK(report.findings().back().message == "There are more faults of this kind from here on");
}
