#include <catch2/catch.hpp>

#include "parse/prose.h"
#include "parse/shown.h"

using namespace kept;
using namespace kept::parse;

TEST_CASE("A line is inline Markdown and nothing else") {
  struct Line {
    const char* text;
    const char* html;
  };
  const Line lines[] = {
      {"", ""},
      {"  plain words: 10:30, it's \"so\"  ", "plain words: 10:30, it's \"so\""},
      {"a\n", "a"},
      {"one\ntwo\n\nthree\n", "one two  three"},
      {"*a* **b** `c` ~~d~~", "<em>a</em> <strong>b</strong> <code>c</code> <del>d</del>"},
      {"_a_ *\"b\"*", "<em>a</em> <em>\"b\"</em>"},
      {"# a", "# a"},
      {"# *a*", "# <em>a</em>"},
      {"- *a*", "- <em>a</em>"},
      {"1. *a*", "1. <em>a</em>"},
      {"> a", "&gt; a"},
      {"    *a*", "<em>a</em>"},
      {"```\na\n```", "<code>a</code>"},
      {"a & b < c", "a &amp; b &lt; c"},
      {"&copy; \\*a\\*", "© *a*"},
      {"a\n=\n*b*", "a = <em>b</em>"},
      {"---", "---"},
      {"***", "***"},
      {"| *a* |\n|--|", "| <em>a</em> | |--|"},
      {"[a]: b", "[a]: b"},
      {"[^1] [^1]: a", "[^1] [^1]: a"},
      {"- [ ] a", "- [ ] a"},
      {"[[a]] and [[b|*c*]]", "<a href=\"{address 0}\">{title 0}</a> and <a href=\"{address 1}\"><em>c</em></a>"},
      {"[[a]]", "<a href=\"{address 0}\">{title 0}</a>"},
      {"[x](b.md)", "<a href=\"{address 0}\">x</a>"},
      {"https://a.org", "<a href=\"https://a.org\" rel=\"noopener noreferrer\">https://a.org</a>"},
      {"see www.a.org", "see <a href=\"http://www.a.org\" rel=\"noopener noreferrer\">www.a.org</a>"},
      {"me@a.org", "<a href=\"mailto:me@a.org\">me@a.org</a>"},
      {"ด้วยความเคารพ", "ด้วยความเคารพ"},
      {"\xEF\xBF\xBD", "\xEF\xBF\xBD"},
      {"![a](b.png)", "<img src=\"{address 0}\" alt=\"a\" loading=\"lazy\">"},
  };
  for (const auto& [text, html] : lines) {
    base::Report report;
    INFO(text);
    CHECK(filled(line(text, {"a.yaml", {}, {1, 1, 0}}, report)) == html);
    CHECK(places(report) == "");
  }
}

TEST_CASE("The plain words of a prose are its text without marks") {
  struct Words {
    const char* markdown;
    const char* words;
  };
  const Words texts[] = {
      {"", ""},
      {"## A title\n\nOne *two* `three`,\nfour.", "A title One two three, four."},
      {"a&b <3 > \"q\" &amp;lt;", "a&b <3 > \"q\" &lt;"},
      {"- a\n- b\n\n| c | d |\n|---|---|\n| e | f |", "a b c d e f"},
      {"x[^1] y\n\n[^1]: z", "x y z"},
      {"[[slug]] [[slug|shown]] [t](u.md) ![alt](p.png)", "shown t"},
      {"un*believ*able a\\\nb", "unbelievable a b"},
      {"> [!NOTE]\n> c", "Note c"},
  };
  for (const auto& [markdown, words] : texts) {
    base::Report report;
    INFO(markdown);
    CHECK(plain_text(block(markdown, {"a.md", {}, {1, 1, 0}}, "", report).html) == words);
  }
}
