#include <catch2/catch.hpp>

#include "parse/prose.h"
#include "parse/shown.h"

using namespace kept;
using namespace kept::parse;

namespace {

struct Written {
  const char* markdown;
  const char* html;
};

void check_clean(const Written* first, const Written* last) {
  for (auto row = first; row != last; ++row) {
    base::Report report;
    const auto prose = block(row->markdown, {"a.md", {}, {1, 1, 0}}, "", report);
    INFO(row->markdown);
    CHECK(filled(prose) == row->html);
    CHECK(places(report) == "");
  }
}

const Written elements[] = {
    {"", ""},
    {" \n\n", ""},
    {"Hello", "<p>Hello</p>\n"},
    {"a\nb\n\nc", "<p>a\nb</p>\n<p>c</p>\n"},
    {"a\r\nb\r\n\r\nc\r\n", "<p>a\nb</p>\n<p>c</p>\n"},
    {"*a* **b** ~~c~~ `d < e` ~f~", "<p><em>a</em> <strong>b</strong> <del>c</del> <code>d &lt; e</code> ~f~</p>\n"},
    {"a\\\nb  \nc", "<p>a<br>\nb<br>\nc</p>\n"},
    {"1 < 2 & \"3\" > 'x'", "<p>1 &lt; 2 &amp; \"3\" &gt; 'x'</p>\n"},
    {"&lt;b&gt; &copy; &amp;amp;", "<p>&lt;b&gt; © &amp;amp;</p>\n"},
    {"> a\n> b\n\nc", "<blockquote>\n<p>a\nb</p>\n</blockquote>\n<p>c</p>\n"},
    {"- a\n- b\n  - c", "<ul>\n<li>a</li>\n<li>b\n<ul>\n<li>c</li>\n</ul>\n</li>\n</ul>\n"},
    {"- a\n\n- b", "<ul>\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ul>\n"},
    {"1. a\n2. b", "<ol>\n<li>a</li>\n<li>b</li>\n</ol>\n"},
    {"7. a", "<ol start=\"7\">\n<li>a</li>\n</ol>\n"},
    {"a\n\n---\n\nb", "<p>a</p>\n<hr>\n<p>b</p>\n"},
    {"    x < y", "<pre tabindex=\"0\"><code>x &lt; y\n</code></pre>\n"},
    {"```c++ ignored\nx < y\n```", "<pre tabindex=\"0\"><code class=\"language-c++\">x &lt; y\n</code></pre>\n"},
    {"```\"><script>\nx\n```", "<pre tabindex=\"0\"><code>x\n</code></pre>\n"},
    {"``` [[a]]\nx\n```", "<pre tabindex=\"0\"><code>x\n</code></pre>\n"},
    {"- [x] a\n- [ ] b",
     "<ul>\n<li class=\"task\"><input type=\"checkbox\" disabled checked aria-label=\"done\"> a</li>\n"
     "<li class=\"task\"><input type=\"checkbox\" disabled aria-label=\"not done\"> b</li>\n</ul>\n"},
    {"| a | b |\n|:--|--:|\n| 1 | *2* |\n| 3 |",
     "<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"Table\"><table>\n<thead>\n"
     "<tr><th scope=\"col\" class=\"align-left\">a</th><th scope=\"col\" "
     "class=\"align-right\">b</th></tr>\n</thead>\n<tbody>\n"
     "<tr><td class=\"align-left\">1</td><td class=\"align-right\"><em>2</em></td></tr>\n"
     "<tr><td class=\"align-left\">3</td><td class=\"align-right\"></td></tr>\n</tbody>\n</table></div>\n"},
    {"|   | b |\n|---|:-:|",
     "<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"Table\"><table>\n<thead>\n"
     "<tr><td></td><th scope=\"col\" class=\"align-center\">b</th></tr>\n</thead>\n</table></div>\n"},
    {"Text[^1] and[^n] again[^1].\n\n[^1]: Note.\n[^n]: - list",
     "<p>Text<sup class=\"footnote-ref\"><a href=\"#fn-1\" id=\"fnref-1\" aria-label=\"Footnote 1\">1</a></sup> "
     "and<sup class=\"footnote-ref\"><a href=\"#fn-2\" id=\"fnref-2\" aria-label=\"Footnote 2\">2</a></sup> "
     "again<sup class=\"footnote-ref\"><a href=\"#fn-1\" id=\"fnref-1-2\" aria-label=\"Footnote 1\">1</a></sup>.</p>\n"
     "<section class=\"footnotes\" aria-label=\"Footnotes\">\n<ol>\n"
     "<li id=\"fn-1\">\n<p>Note. <a class=\"footnote-back\" href=\"#fnref-1\" aria-label=\"Back to reference 1\">↩</a> "
     "<a class=\"footnote-back\" href=\"#fnref-1-2\" aria-label=\"Back to reference 1-2\">↩</a></p>\n</li>\n"
     "<li id=\"fn-2\">\n<ul>\n<li>list</li>\n</ul>\n"
     " <a class=\"footnote-back\" href=\"#fnref-2\" aria-label=\"Back to reference "
     "2\">↩</a></li>\n</ol>\n</section>\n"},
};

const Written alerts[] = {
    {"> [!NOTE]\n> Mind *this*.",
     "<div class=\"alert alert-note\" role=\"note\"><p class=\"alert-title\">Note</p>\n<p>Mind "
     "<em>this</em>.</p>\n</div>\n"},
    {"> [!tip]\n>\n> Two.",
     "<div class=\"alert alert-tip\" role=\"note\"><p class=\"alert-title\">Tip</p>\n<p>Two.</p>\n</div>\n"},
    {"> [!IMPORTANT]  \n> a",
     "<div class=\"alert alert-important\" role=\"note\"><p class=\"alert-title\">Important</p>\n<p>a</p>\n</div>\n"},
    {"> [!WARNING]", "<div class=\"alert alert-warning\" role=\"note\"><p class=\"alert-title\">Warning</p>\n</div>\n"},
    {"> [!CAUTION]\n> > b",
     "<div class=\"alert alert-caution\" role=\"note\"><p "
     "class=\"alert-title\">Caution</p>\n<blockquote>\n<p>b</p>\n</blockquote>\n</div>\n"},
    {"> [!NOTE] words", "<blockquote>\n<p>[!NOTE] words</p>\n</blockquote>\n"},
    {"> [!OTHER]\n> a", "<blockquote>\n<p>[!OTHER]\na</p>\n</blockquote>\n"},
    {"> a\n> [!NOTE]", "<blockquote>\n<p>a\n[!NOTE]</p>\n</blockquote>\n"},
    {"[!NOTE]\na", "<p>[!NOTE]\na</p>\n"},
};

const Written links[] = {
    {"[[slug]]", "<p><a href=\"{address 0}\">{title 0}</a></p>\n"},
    {"[[kind:slug#13h]] and [[ b ]]",
     "<p><a href=\"{address 0}\">{title 0}</a> and <a href=\"{address 1}\">{title 1}</a></p>\n"},
    {"[[a|shown & *text* `x`]]", "<p><a href=\"{address 0}\">shown &amp; <em>text</em> <code>x</code></a></p>\n"},
    {"[[a|b [c] http://x.org]]", "<p><a href=\"{address 0}\">b [c] http://x.org</a></p>\n"},
    {"**[[a]]** *[[b|c]]*, _[[d]]_",
     "<p><strong><a href=\"{address 0}\">{title 0}</a></strong> <em><a href=\"{address 1}\">c</a></em>, <em><a "
     "href=\"{address 2}\">{title 2}</a></em></p>\n"},
    {"`[[a]]` \\[[b]] [\\[c]]", "<p><code>[[a]]</code> [[b]] [[c]]</p>\n"},
    {"    [[a]]\n\n```\n[[b]] [[c\n```",
     "<pre tabindex=\"0\"><code>[[a]]\n</code></pre>\n<pre tabindex=\"0\"><code>[[b]] [[c\n</code></pre>\n"},
    {"`[[a` and `b]]`", "<p><code>[[a</code> and <code>b]]</code></p>\n"},
    {"[[1]](http://x.org) [[![a](b.png)](c.md)]",
     "<p><a href=\"http://x.org\" rel=\"noopener noreferrer\">[1]</a> "
     "[<a href=\"{address 0}\"><img src=\"{address 1}\" alt=\"a\" loading=\"lazy\"></a>]</p>\n"},
    {"[see [x](y.md)]", "<p>[see <a href=\"{address 0}\">x</a>]</p>\n"},
    {"[[[a]]]", "<p>[<a href=\"{address 0}\">{title 0}</a>]</p>\n"},
    {"| a |\n|---|\n| [[b|c]] |",
     "<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"Table\"><table>\n<thead>\n<tr><th "
     "scope=\"col\">a</th></tr>\n</thead>\n<tbody>\n"
     "<tr><td><a href=\"{address 0}\">c</a></td></tr>\n</tbody>\n</table></div>\n"},
    {"[[a]]: b", "<p><a href=\"{address 0}\">{title 0}</a>: b</p>\n"},
    {"[x](b.md) [y](../c/d.md#e) [z](f.PDF)",
     "<p><a href=\"{address 0}\">x</a> <a href=\"{address 1}\">y</a> <a href=\"{address 2}\">z</a></p>\n"},
    {"![alt *t* [[r]]](p.png \"T\")",
     "<p><img src=\"{address 0}\" alt=\"alt t r\" title=\"T\" loading=\"lazy\"></p>\n"},
    {"![](p.png)", "<p><img src=\"{address 0}\" alt=\"\" loading=\"lazy\"></p>\n"},
    {"[x](#part \"A \\\"title\\\"\")", "<p><a href=\"#part\" title=\"A &quot;title&quot;\">x</a></p>\n"},
    {"[x](https://a.org/?b=1&c=\"2\")",
     "<p><a href=\"https://a.org/?b=1&amp;c=%222%22\" rel=\"noopener noreferrer\">x</a></p>\n"},
    {"[x](http://a.org/%20%zz[1])",
     "<p><a href=\"http://a.org/%20%25zz%5B1%5D\" rel=\"noopener noreferrer\">x</a></p>\n"},
    {"[x](<http://a.org/b c>)", "<p><a href=\"http://a.org/b%20c\" rel=\"noopener noreferrer\">x</a></p>\n"},
    {"[m](mailto:a@b.org) [t](tel:+6621234567)",
     "<p><a href=\"mailto:a@b.org\">m</a> <a href=\"tel:+6621234567\">t</a></p>\n"},
    {"www.a.org https://b.org/c. me@d.org <https://e.org>",
     "<p><a href=\"http://www.a.org\" rel=\"noopener noreferrer\">www.a.org</a> <a href=\"https://b.org/c\" "
     "rel=\"noopener noreferrer\">https://b.org/c</a>. "
     "<a href=\"mailto:me@d.org\">me@d.org</a> <a href=\"https://e.org\" rel=\"noopener "
     "noreferrer\">https://e.org</a></p>\n"},
    {"[a][r] [r]\n\n[r]: b.md", "<p><a href=\"{address 0}\">a</a> <a href=\"{address 1}\">r</a></p>\n"},
    {"[HTTPS](HTTPS://a.org)", "<p><a href=\"HTTPS://a.org\" rel=\"noopener noreferrer\">HTTPS</a></p>\n"},
    {"[a[^1]](b.md)\n\n[^1]: c",
     "<p><a href=\"{address 0}\">a1</a></p>\n<section class=\"footnotes\" aria-label=\"Footnotes\">\n<ol>\n<li "
     "id=\"fn-1\">\n<p>c</p>\n</li>\n</ol>\n</section>\n"},
};

}  // namespace

TEST_CASE("Markdown becomes the HTML of the allow-list") { check_clean(std::begin(elements), std::end(elements)); }

TEST_CASE("A block quote that starts with a sign in brackets is an alert") {
  check_clean(std::begin(alerts), std::end(alerts));
}

TEST_CASE("Links to records and files leave holes, links to other sites stand") {
  check_clean(std::begin(links), std::end(links));
}

TEST_CASE("Ids of headings and footnotes carry the prefix of their text") {
  base::Report report;
  const auto prose = block("## A\n\nb[^1]\n\n[^1]: c", {"a.md", {}, {1, 1, 0}}, "u2-", report);
  CHECK(prose.html ==
        "<h2 id=\"u2-a\">A <a class=\"anchor\" href=\"#u2-a\" aria-label=\"Link to this section: A\">#</a></h2>\n"
        "<p>b<sup class=\"footnote-ref\"><a href=\"#u2-fn-1\" id=\"u2-fnref-1\" aria-label=\"Footnote "
        "1\">1</a></sup></p>\n"
        "<section class=\"footnotes\" aria-label=\"Footnotes\">\n<ol>\n<li id=\"u2-fn-1\">\n"
        "<p>c <a class=\"footnote-back\" href=\"#u2-fnref-1\" aria-label=\"Back to reference "
        "1\">↩</a></p>\n</li>\n</ol>\n</section>\n");
  REQUIRE(prose.headings.size() == 1);
  CHECK(prose.headings[0].id == "u2-a");
}

TEST_CASE("Holes stand in the order of the HTML, between the quotes of an address or the tags of a link") {
  base::Report report;
  const auto prose = block("[[a]] [b](c.md)\n\n![d](e.png)", {"a.md", {}, {1, 1, 0}}, "", report);
  REQUIRE(prose.holes.size() == 4);
  std::uint32_t last = 0;
  for (const auto& hole : prose.holes) {
    CHECK(hole.offset > last);
    last = hole.offset;
    const auto before = prose.html[hole.offset - 1], after = prose.html[hole.offset];
    CHECK(before == (hole.what == Hole::What::address ? '"' : '>'));
    CHECK(after == (hole.what == Hole::What::address ? '"' : '<'));
  }
}
