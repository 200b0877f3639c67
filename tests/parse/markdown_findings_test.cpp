#include <catch2/catch.hpp>

#include "parse/prose.h"
#include "parse/rules.h"
#include "parse/shown.h"

using namespace kept;
using namespace kept::parse;

namespace {

struct Wrong {
  const char* markdown;
  const char* places;
  const char* html;
  const char* message;  // of the first
};
const Wrong wrong[] = {
    // HTML
    {"a <b>c</b> d", "1:3+3 markdown/raw-html", "<p>a &lt;b&gt;c&lt;/b&gt; d</p>\n",
     "<b> is HTML, which is shown as it stands"},
    {"a </b>", "1:3+4 markdown/raw-html", "<p>a &lt;/b&gt;</p>\n", "</b> is HTML, which is shown as it stands"},
    {"a\n  <IMG src=x\n onerror=y>", "2:3+10 markdown/raw-html", "<p>a\n&lt;IMG src=x\nonerror=y&gt;</p>\n",
     "<img> is HTML, which is shown as it stands"},
    {"x\n\n<div>\n*a*\n</div>\n\ny", "3:1+5 markdown/raw-html",
     "<p>x</p>\n<p>&lt;div&gt;\n*a*\n&lt;/div&gt;</p>\n<p>y</p>\n", "<div> is HTML, which is shown as it stands"},
    {"<script>alert(1)</script>", "1:1+25 markdown/raw-html", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n",
     "<script> is HTML, which is shown as it stands"},
    {"a <!-- c --> <? b ?> <!DOCTYPE x> <![CDATA[d]]>",
     "1:3+10 markdown/raw-html\n1:14+2 markdown/raw-html\n1:22+2 markdown/raw-html\n1:35+2 markdown/raw-html",
     "<p>a &lt;!-- c --&gt; &lt;? b ?&gt; &lt;!DOCTYPE x&gt; &lt;![CDATA[d]]&gt;</p>\n",
     "A comment is HTML, which is shown as it stands"},
    {"`<b>` <b>", "1:7+3 markdown/raw-html", "<p><code>&lt;b&gt;</code> &lt;b&gt;</p>\n",
     "<b> is HTML, which is shown as it stands"},
    // Addresses
    {"[x](javascript:alert(1))", "1:5+19 markdown/forbidden-address", "<p>x</p>\n",
     "Links of this kind are not allowed"},
    {"[x](JaVaScRiPt:a)", "1:5+12 markdown/forbidden-address", "<p>x</p>\n", "Links of this kind are not allowed"},
    {"[x](java&#115;cript:a)", "1:5+12 markdown/forbidden-address", "<p>x</p>\n", "Links of this kind are not allowed"},
    {"[x](java&Tab;script:a)", "1:5+13 markdown/forbidden-address", "<p>x</p>\n",
     "This address holds a control character"},
    {"[x](javascript&colon;a)", "1:5+12 markdown/forbidden-address", "<p>x</p>\n",
     "Links of this kind are not allowed"},
    {"<javascript:alert(1)>", "1:2+19 markdown/forbidden-address", "<p>javascript:alert(1)</p>\n",
     "Links of this kind are not allowed"},
    {"[x](data:text/html,a)", "1:5+16 markdown/forbidden-address", "<p>x</p>\n", "Links of this kind are not allowed"},
    {"[x](blob:https://a)", "1:5+14 markdown/forbidden-address", "<p>x</p>\n", "Links of this kind are not allowed"},
    {"[x](feed:javascript:a)", "1:5+17 markdown/forbidden-address", "<p>x</p>\n", "Links of this kind are not allowed"},
    {"[x](vbscript:a) [y](ftp://a.b)", "1:5+10 markdown/forbidden-address\n1:21+9 markdown/forbidden-address",
     "<p>x y</p>\n", nullptr},
    {"[x](//evil.org/a)", "1:5+12 markdown/forbidden-address", "<p>x</p>\n",
     "This address leaves out whether it is http or https"},
    {"[x](/\\\\evil.org)", nullptr, "<p>x</p>\n", "This address holds a backslash"},
    {"[x](docs\\\\a.md)", nullptr, "<p>x</p>\n", "This address holds a backslash"},
    {"[x](https:evil.org)", "1:5+14 markdown/forbidden-address", "<p>x</p>\n", "This link names no site"},
    {"[x](http:///a) [y](https://)", "1:5+9 markdown/forbidden-address\n1:20+8 markdown/forbidden-address",
     "<p>x y</p>\n", "This link names no site"},
    {"[x]()", "1:5+0 markdown/forbidden-address", "<p>x</p>\n", "This link has no address"},
    {"[x](?a=b)", "1:5+4 markdown/forbidden-address", "<p>x</p>\n", "This address names no file"},
    {"[x](1:2)", "1:5+3 markdown/forbidden-address", "<p>x</p>\n", "Links of this kind are not allowed"},
    {"[x](mailto:)", "1:5+7 markdown/forbidden-address", "<p>x</p>\n", "This link has no address behind its colon"},
    {"`[x](javascript:a)` [x](javascript:a)", "1:25+12 markdown/forbidden-address",
     "<p><code>[x](javascript:a)</code> x</p>\n", nullptr},
    {"[x][r]\n\n[r]: javascript:a", "3:6+12 markdown/forbidden-address", "<p>x</p>\n", nullptr},
    {"![a *b*](data:image/png;x)", "1:10+16 markdown/forbidden-address", "<p>a b</p>\n", nullptr},
    {"[x](/a/b.md) ![y](/c.png)", "1:5+7 markdown/absolute-path\n1:19+6 markdown/absolute-path", "<p>x y</p>\n",
     "The address of this link starts with a slash"},
    {"![a](https://b.org/c.png)", "1:6+19 markdown/remote-image", "<p>a</p>\n", nullptr},
    {"![a](#b)", "1:6+2 markdown/remote-image", "<p>a</p>\n", nullptr},
    // Wiki-links
    {"a [[b\nc]] d", "1:3+3 markdown/bad-wiki-link", "<p>a [[b\nc]] d</p>\n",
     "This link is opened with [[ but never closed on its line"},
    {"[[b] c", "1:1+4 markdown/bad-wiki-link", "<p>[[b] c</p>\n",
     "This link is opened with [[ but never closed on its line"},
    {"[[b", "1:1+3 markdown/bad-wiki-link", "<p>[[b</p>\n", nullptr},
    {"[[a [[b]]", "1:1+3 markdown/bad-wiki-link", "<p>[[a <a href=\"{address 0}\">{title 0}</a></p>\n", nullptr},
    {"[[]] [[|a]] [[#a]]", "1:1+4 markdown/bad-wiki-link\n1:6+6 markdown/bad-wiki-link\n1:13+6 markdown/bad-wiki-link",
     "<p>[[]] [[|a]] [[#a]]</p>\n", "This link names no record"},
    {"[[a|]]", "1:1+6 markdown/bad-wiki-link", "<p>[[a|]]</p>\n", "This link shows nothing"},
    {"[x [[a]]](b.md)", "1:4+5 markdown/bad-wiki-link", "<p><a href=\"{address 0}\">x [[a]]</a></p>\n",
     "A [[link]] cannot stand inside another link"},
    {"[[a|<b>]]", "1:5+3 markdown/raw-html", "<p><a href=\"{address 0}\">&lt;b&gt;</a></p>\n", nullptr},
    // Footnotes
    {"a[^1] \\[^2] `[^3]` [^4]", "1:2+4 markdown/footnote\n1:20+4 markdown/footnote",
     "<p>a[^1] [^2] <code>[^3]</code> [^4]</p>\n", "The footnote [^1] is not written"},
    {"a\n\n> - [^b]: c", "3:5+4 markdown/footnote", "<p>a</p>\n<blockquote>\n<ul>\n<li></li>\n</ul>\n</blockquote>\n",
     "Nothing refers to the footnote [^b], so it is not shown"},
    {"a[^b]\n\n[^B]: c\n\n[^b]: d", "5:1+4 markdown/footnote", nullptr,
     "The footnote [^b] is written twice, and only the first is shown"},
    // Bytes
    {"a \xFF b \xC3(", "1:3+1 markdown/encoding\n1:7+1 markdown/encoding", "<p>a \xEF\xBF\xBD b \xEF\xBF\xBD(</p>\n",
     nullptr},
    {"a\x01"
     "b \x7F",
     "1:2+1 markdown/encoding\n1:5+1 markdown/encoding",
     "<p>a\xEF\xBF\xBD"
     "b \xEF\xBF\xBD</p>\n",
     nullptr},
    {"\xEF\xB7\x90"
     "0\xEF\xB7\x91 [[a]]",
     "1:1+3 markdown/encoding\n1:5+3 markdown/encoding",
     "<p>\xEF\xBF\xBD"
     "0\xEF\xBF\xBD <a href=\"{address 0}\">{title 0}</a></p>\n",
     nullptr},
    {"&#1; &#xFDD0;0&#xFDD1; &#0;",
     "1:1+4 markdown/encoding\n1:6+8 markdown/encoding\n1:15+8 markdown/encoding\n1:24+4 markdown/encoding",
     "<p>&amp;#1; &amp;#xFDD0;0&amp;#xFDD1; &amp;#0;</p>\n", nullptr},
    {"a\rb", "1:2+1 markdown/encoding",
     "<p>a\xEF\xBF\xBD"
     "b</p>\n",
     nullptr},
    {"[x](&#1;javascript:a)", "1:5+13 markdown/forbidden-address", "<p>x</p>\n",
     "This address holds a control character"},
};

}  // namespace

TEST_CASE("What a text may not hold is shown as words and said where it stands") {
  for (const auto& row : wrong) {
    base::Report report;
    const auto prose = block(row.markdown, {"a.md", {}, {1, 1, 0}}, "", report);
    INFO(row.markdown);
    if (row.places) CHECK(places(report) == row.places);
    if (row.html) CHECK(filled(prose) == row.html);
    REQUIRE_FALSE(report.findings().empty());
    if (row.message) CHECK(report.findings()[0].message == row.message);
    for (const auto& finding : report.findings()) {
      CHECK(finding.level == base::Level::error);
      CHECK(finding.file == "a.md");
      CHECK_FALSE(finding.hint.empty());
    }
  }
}

TEST_CASE("HTML that has a sign in Markdown gets a hint that names it") {
  struct Hint {
    const char* html;
    const char* words;
  };
  const Hint hints[] = {{"<strong>", "**words**"},   {"<A HREF=x>", "[words](address)"},
                        {"<br/>", "backslash"},      {"<h3>", "##"},
                        {"<table>", "| --- |"},      {"<sup>", "footnote"},
                        {"<iframe>", "no programs"}, {"<custom-x>", "Markdown"}};
  for (const auto& [html, words] : hints) {
    base::Report report;
    block(std::string("a ") + html, {"a.md", {}, {1, 1, 0}}, "", report);
    REQUIRE(report.findings().size() == 1);
    INFO(html << ": " << report.findings()[0].hint);
    CHECK(report.findings()[0].hint.find(words) != std::string::npos);
  }
}

TEST_CASE("Every rule has an id of its own, a title and a reason") {
  std::vector<std::string_view> ids;
  for (const auto& rule : rules) {
    CHECK((rule.id.starts_with("yaml/") || rule.id.starts_with("markdown/")));
    CHECK_FALSE(rule.title.empty());
    CHECK(rule.why.ends_with('.'));
    CHECK(std::find(ids.begin(), ids.end(), rule.id) == ids.end());
    ids.push_back(rule.id);
  }
}
