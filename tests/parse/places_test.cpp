#include <catch2/catch.hpp>

#include "parse/document.h"
#include "parse/prose.h"
#include "parse/shown.h"

using namespace kept;
using namespace kept::parse;

TEST_CASE("A link knows the line and column of its target in the file") {
  struct Body {
    const char* markdown;
    const char* links;
  };
  const Body bodies[] = {
      {"a [[b]] c [[d|e]]", "record b 1:5+1\nrecord d 1:13+1"},
      {"é [[ b ]]", "record b 1:7+1"},
      {"- a\n  > b\n  > c [[d]]\n\n  [x](y.md)", "record d 3:9+1\nfile y.md 5:7+4"},
      {"> a\nlazy [[b]]", "record b 2:8+1"},
      {"\ta\n\n1. [x](y.md)\n   ![z](../p.png \"t\")", "file y.md 3:8+4\nasset ../p.png 4:9+8"},
      {"`[x](y.md)` [x](y.md)", "file y.md 1:17+4"},
      {"[x](y.md) [x](y.md)", "file y.md 1:5+4\nfile y.md 1:15+4"},
      {"[x](y.md)\n\n[x](y.md)", "file y.md 1:5+4\nfile y.md 3:5+4"},
      {"[x](<a b.md>)", "file a b.md 1:6+6"},
      {"[x][r] and\n[r]\n\n[r]: docs/y.md", "file docs/y.md 4:6+9\nfile docs/y.md 4:6+9"},
      {"[x](a&amp;b.md)", "file a&b.md 1:5+6"},
      {"| a | b |\n|---|---|\n| [[c]] | [d](e.md) |\n| `[[c]]` | [[f|g]] |",
       "record c 3:5+1\nfile e.md 3:15+4\nrecord f 4:15+1"},
      {"x[^1]\n\n[^1]: [[n]]\n\n[y](z.md)", "file z.md 5:5+4\nrecord n 3:9+1"},
      {"a\r\nb [[c]]\r\n[d](e.md)", "record c 2:5+1\nfile e.md 3:5+4"},
      {"## H [[a]] [b](c.md)\n\n# T", "record a 1:8+1\nfile c.md 1:16+4"},
      {"[![a](b.png)](c.md)", "file c.md 1:15+4\nasset b.png 1:7+5"},
      {"[a]: x.md\n[b]: y.md\nwords [[c]] [d](e.md)", "record c 3:9+1\nfile e.md 3:17+4"},
  };
  for (const auto& [markdown, links] : bodies) {
    base::Report report;
    INFO(markdown);
    CHECK(listed(block(markdown, {"a.md", {}, {1, 1, 0}}, "", report)) == links);
  }
}

TEST_CASE("A body's lines count from where it starts in its file") {
  const base::File file{"a.md", "---\ntitle: x\n---\none\n[[two]]\n\n<b>"};
  base::Report report;
  const auto document = parse::document(file, report);
  const Origin origin{file.path, file.bytes, {document.body_line, 1, 0}, document.body_offset};
  CHECK(listed(block(document.body, origin, "", report)) == "record two 5:3+3");
  CHECK(places(report) == "7:1+3 markdown/raw-html");
}

TEST_CASE("A link in a scalar knows its place, however the scalar is written") {
  struct Scalar {
    const char* yaml;
    const char* links;
  };
  const Scalar scalars[] = {
      {"text: see [[a]] and [b](c.md)\n", "record a 1:13+1\nfile c.md 1:25+4"},
      {"text: \"see [[a]]\"\n", "record a 1:14+1"},
      {"text: 'see [[a]]'\n", "record a 1:14+1"},
      {"text: 'it''s [[a]] [[a]]'\n", "record a 1:16+1\nrecord a 1:22+1"},
      {"text: \"\\u00e9 [[a]]\"\n", "record a 1:17+1"},
      {"text: one a\n  two [[a]]\n", "record a 2:9+1"},
      {"text: >\n  one [[a]]\n  two [b](a)\n\n  [[c]]\n", "record a 2:9+1\nasset a 3:11+1\nrecord c 5:5+1"},
      {"text: |\n\n    [[a]]\n    b [[c]]\n", "record a 3:7+1\nrecord c 4:9+1"},
      {"x: 1\r\ntext: |-\r\n  [[a]]\r\n  [[b]]\r\n", "record a 3:5+1\nrecord b 4:5+1"},
      {"text: ' [[a]] '\n", "record a 1:11+1"},
  };
  for (const auto& [bytes, links] : scalars) {
    base::Report report;
    const auto data = yaml(bytes, "a.yaml", 1, report);
    const auto* text = data.find("text");
    INFO(bytes);
    REQUIRE(text);
    CHECK(listed(line(text->text, {"a.yaml", bytes, text->at, text->offset}, report)) == links);
    CHECK(listed(line(text->text, {"a.yaml", bytes, text->at}, report)) == links);
    CHECK(listed(block(text->text, {"a.yaml", bytes, text->at, text->offset}, "", report)) == links);
  }
}

TEST_CASE("Without the file's bytes a scalar of one line still gives its columns, a longer one its start") {
  base::Report report;
  CHECK(listed(line("see [[a]]", {"a.yaml", {}, {3, 7, 9}}, report)) == "record a 3:13+1");
  CHECK(listed(line("see [[a]]", {"a.yaml", {}, {3, 7, 11}}, report)) == "record a 3:14+1");
  CHECK(listed(line("see [[a]] and more", {"a.yaml", {}, {3, 7, 4}}, report)) == "record a 3:7+4");
}
