#include <catch2/catch.hpp>

#include "parse/document.h"
#include "parse/shown.h"

using namespace kept;
using namespace kept::parse;

namespace {

struct Read {
  const char* yaml;
  const char* tree;
};
const Read trees[] = {
    {"", "~"},
    {"# only a comment\n", "~"},
    {"---\n", "~"},
    {"---\na: b\n", "{a: b}"},
    {"a: b", "{a: b}"},
    {"a: 1\nb: two words\n", "{a: 1, b: two words}"},
    {"a:\nb: ~\nc: null\nd: NULL\n", "{a: ~, b: ~, c: ~, d: ~}"},
    {"a: \"\"\nb: '~'\nc: \"null\"\n", "{a: \"\", b: \"~\", c: \"null\"}"},
    {"country: NO\nyes: yes\ndate: 2019-01\n", "{country: NO, yes: yes, date: 2019-01}"},
    {"a: 'it''s'\nb: \"tab\\t, line\\n, \\u00e9\"\n", "{a: \"it's\", b: \"tab\t, line\n, é\"}"},
    {"a: |\n  one\n  two\n\nb: >-\n  one\n  two\n", "{a: \"one\ntwo\n\", b: \"one two\"}"},
    {"a: one\n  two\n", "{a: one two}"},
    {"a: \"one\n  two\"\n", "{a: \"one two\"}"},
    {"- a\n-\n- b: c\n  d: e\n- - f\n", "[a, ~, {b: c, d: e}, [f]]"},
    {"a: [1, \"2\", {b: c}, []]\nd: {}\n", "{a: [1, \"2\", {b: c}, []], d: {}}"},
    {"a: [\n  1,\n  2,\n]\nb: c\n", "{a: [1, 2], b: c}"},
    {"a:\n- 1\n- 2\nb: c\n", "{a: [1, 2], b: c}"},
    {"a: b # comment\n# comment\nc: d#e\n", "{a: b, c: d#e}"},
    {"url: http://x.org/a:b\ntime: 10:30\n", "{url: http://x.org/a:b, time: 10:30}"},
    {"? a\n: b\n", "{a: b}"},
    {"{a, b: c}\n", "{a: ~, b: c}"},
    {"\"a b\": c\n'd': e\n", "{a b: c, d: e}"},
    {"a: - b\xC2\xA0\n", nullptr},  // a list cannot start there
    {"a: b\r\nc: \"d\r\n  e\"\r\nf: |\r\n  g\r\n  h\r\n", "{a: b, c: \"d e\", f: \"g\nh\n\"}"},
    {"สี: แดง\n", "{สี: แดง}"},
    {"a: text with [brackets], {braces} & signs! * @ 100%\n", "{a: text with [brackets], {braces} & signs! * @ 100%}"},
    {"a: '[[slug]]'\nb: \"x: y\"\n", "{a: \"[[slug]]\", b: \"x: y\"}"},
    {"a:\n\n\n  b\n", "{a: b}"},
    {"a: 'one\n\n  \"two\" # no comment'\n", "{a: \"one\n\"two\" # no comment\"}"},
    {"a: |\n  \"unclosed\n  [ {\n  key: value\n  \ttab\nb: c\n", "{a: \"\"unclosed\n[ {\nkey: value\n\ttab\n\", b: c}"},
    {"a: plain\n  \"quote in it\nb: c\n", "{a: plain \"quote in it, b: c}"},
};

}  // namespace

TEST_CASE("YAML becomes a tree of what was written") {
  for (const auto& [text, tree] : trees) {
    base::Report report;
    const auto node = yaml(text, "a.yaml", 1, report);
    INFO(text);
    if (!tree) {
      CHECK(report.has_errors());
      continue;
    }
    CHECK(places(report) == "");
    CHECK(shown(node) == tree);
  }
}

namespace {

// Marks of the values, in the order written, keys before them.
void collect(const Node& node, std::string& marks) {
  marks += (marks.empty() ? "" : " ") + shown(node.at);
  for (const auto& item : node.items) collect(item, marks);
  for (const auto& entry : node.entries) {
    marks += " " + entry.key + "@" + shown(entry.key_at) + "=";
    std::string value;
    collect(entry.value, value);
    marks += value;
  }
}

struct Marked {
  const char* yaml;
  const char* marks;
};
const Marked marks[] = {
    {"a: b\n", "1:1+0 a@1:1+1=1:4+1"},
    {"key: two words  # c\n", "1:1+0 key@1:1+3=1:6+9"},
    {"a: \"x\\\"y\" # c\n", "1:1+0 a@1:1+1=1:4+6"},
    {"a: 'it''s'\n", "1:1+0 a@1:1+1=1:4+7"},
    {"é: ü\n", "1:1+0 é@1:1+2=1:5+2"},
    {"a: one # c\nb: one\n  two # c\n", "1:1+0 a@1:1+1=1:4+3 b@2:1+1=2:4+3"},
    {"a: \"one\n  two\"\n", "1:1+0 a@1:1+1=1:4+4"},
    {"a: |\n\n  one\n  two\n", "1:1+0 a@1:1+1=3:3+3"},
    {"a: >-  # c\n  one two\n", "1:1+0 a@1:1+1=2:3+7"},
    {"a: |\n\nb: ''\n", "1:1+0 a@1:1+1=1:4+1 b@3:1+1=3:4+2"},
    {"a:\nb: ~\n", "1:1+0 a@1:1+1=1:3+0 b@2:1+1=2:4+1"},
    {"-\n- x\n- # c\n- y\n", "1:1+0 1:2+0 2:3+1 3:2+0 4:3+1"},
    {"a:\n  - b: [c, 'd']\n", "1:1+0 a@1:1+1=2:3+0 2:5+0 b@2:5+1=2:8+0 2:9+1 2:12+3"},
    {"a: b\r\nc: \"d\"\r\n", "1:1+0 a@1:1+1=1:4+1 c@2:1+1=2:4+3"},
};

}  // namespace

TEST_CASE("Every value knows its line, its column in bytes and the width of its first line") {
  for (const auto& [text, expected] : marks) {
    base::Report report;
    std::string found;
    collect(yaml(text, "a.yaml", 1, report), found);
    INFO(text);
    CHECK(found == expected);
    CHECK(places(report) == "");
  }
}

TEST_CASE("A scalar's offset leads to its bytes in the file") {
  const std::string file = "---\ntitle: \"x\"\nlist: [abc]\n---\n";
  base::Report report;
  const auto document = parse::document({"a.md", file}, report);
  const auto* title = document.data.find("title");
  REQUIRE(title);
  CHECK(file.substr(title->offset, title->at.width) == "\"x\"");
  CHECK(title->at == base::Mark{2, 8, 3});
  const auto* list = document.data.find("list");
  REQUIRE(list);
  CHECK(file.substr(list->items.at(0).offset, 3) == "abc");
  CHECK(document.data.find("nothing") == nullptr);
}

namespace {

struct Refused {
  const char* yaml;
  const char* places;   // of the findings
  const char* message;  // of the first
  const char* tree;     // what is left
};
const Refused refused[] = {
    {"a: 1\nb: 2\na: 3\n", "3:1+1 yaml/duplicate-key", "The key a stands twice; the first is on line 1",
     "{a: 1, b: 2}"},
    {"x: {a: 1, \"a\": 2}\n", "1:11+3 yaml/duplicate-key", "The key a stands twice; the first is on line 1",
     "{x: {a: 1}}"},
    {"- a: 1\n  a: 2\n- a: 3\n", "2:3+1 yaml/duplicate-key", "The key a stands twice; the first is on line 1",
     "[{a: 1}, {a: 3}]"},
    {"a: &x b\nc: d\n", "1:4+2 yaml/alias", "&x is an anchor, which is not used here", "{a: b, c: d}"},
    {"a: &x\nc: d\n", "1:4+2 yaml/alias", "&x is an anchor, which is not used here", "{a: ~, c: d}"},
    {"a: &x [*x]\n", "1:4+2 yaml/alias\n1:8+2 yaml/alias", "&x is an anchor, which is not used here", "{a: [~]}"},
    {"&x a: b\n", "1:1+2 yaml/alias", "&x is an anchor, which is not used here", "{a: b}"},
    {"a: !!str b\n", "1:4+5 yaml/tag", "!!str is a tag, which is not used here", "{a: \"b\"}"},
    {"a: ! b\n", "1:4+1 yaml/tag", "! is a tag, which is not used here", "{a: \"b\"}"},
    {"a: !!python/object:os.system [x]\n", "1:4+25 yaml/tag",
     "!!python/object:os.system is a tag, which is not used here", "{a: [x]}"},
    {"<<: {a: b}\nc: d\n", "1:1+2 yaml/merge", "<< merges another map into this one, which is not used here", "{c: d}"},
    {"[a, b]: c\nd: e\n", "1:1+0 yaml/syntax", "A key is a word, not a list or a map", "{d: e}"},
    {"null: a\nb: c\n", "1:1+4 yaml/syntax", "null is no name for a key", "{b: c}"},
    {"\"\": a\nb: c\n", "1:1+2 yaml/syntax", "A key is empty", "{b: c}"},
    {"a: b\n  - c\nd: e\n", "2:3+1 yaml/syntax", "This list starts below a value that is not one", "{a: b - c, d: e}"},
    {": a\nb: c\n", "1:1+0 yaml/syntax", "A value has no key before its colon", "{b: c}"},
    {"a: \"\\x01\"\n", "1:4+6 yaml/encoding",
     "This text holds the character U+0001, written with a backslash, which has no place in a text",
     "{a: \"\xEF\xBF\xBD\"}"},
    {"a: \"\\0 \\uFDD0 \\r\"\n", "1:4+14 yaml/encoding",
     "This text holds the character U+0000, written with a backslash, which has no place in a text",
     "{a: \"\xEF\xBF\xBD \xEF\xBF\xBD \xEF\xBF\xBD\"}"},
};

}  // namespace

TEST_CASE("What YAML allows and a tracker does not is refused where it stands, and the rest is kept") {
  for (const auto& row : refused) {
    base::Report report;
    const auto node = yaml(row.yaml, "a.yaml", 1, report);
    INFO(row.yaml);
    CHECK(places(report) == row.places);
    REQUIRE_FALSE(report.findings().empty());
    CHECK(report.findings()[0].message == row.message);
    CHECK_FALSE(report.findings()[0].hint.empty());
    CHECK(shown(node) == row.tree);
  }
}
