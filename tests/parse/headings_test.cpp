#include <catch2/catch.hpp>

#include "parse/markdown/headings.h"
#include "parse/prose.h"
#include "parse/shown.h"

using namespace kept;
using namespace kept::parse;

TEST_CASE("The id of a heading is made of the words of its title") {
  struct Title {
    const char* title;
    const char* slug;
  };
  const Title titles[] = {
      {"What this is", "what-this-is"},
      {"  A -- b, c!  ", "a-b-c"},
      {"Children's rights", "childrens-rights"},
      {"Children’s rights — 2019", "childrens-rights-2019"},
      {"Über Öl, Straße, Æsop", "uber-ol-strasse-aesop"},
      {"Ünïcode De\xCC\x81jà", "unicode-deja"},
      {"Quyền trẻ em ở Việt Nam", "quyen-tre-em-o-viet-nam"},
      {"สิทธิเด็ก ๒๕๖๒", "สิทธิเด็ก-๒๕๖๒"},
      {"សិទ្ធិ​កុមារ។", "សិទ្ធិ-កុមារ"},
      {"ကလေး အခွင့်အရေး၊", "ကလေး-အခွင့်အရေး"},
      {"ສິດທິເດັກ", "ສິດທິເດັກ"},
      {"儿童权利（2019）", "儿童权利-2019"},
      {"50% & more / \"x\" #y ?z", "50-more-x-y-z"},
      {"🎈", "section"},
      {"", "section"},
      {"FN 1", "section-fn-1"},
      {"fnref-2", "section-fnref-2"},
  };
  for (const auto& [title, slug] : titles) {
    INFO(title);
    CHECK(heading_slug(title) == slug);
  }
}

TEST_CASE("An id is given once in a text") {
  Ids ids("p-");
  CHECK(ids.unique("a") == "p-a");
  CHECK(ids.unique("a") == "p-a-2");
  CHECK(ids.unique("a-2") == "p-a-2-2");
  CHECK(ids.unique("a") == "p-a-3");
  CHECK(ids.unique("b") == "p-b");
}

TEST_CASE("A heading is listed and carries a link to itself") {
  base::Report report;
  const auto prose = block("## One *two* `three` [[r]] [[r|s]] [x](y.md)\n\nSub\n---\n\n###### Six\n",
                           {"a.md", {}, {1, 1, 0}}, "", report);
  REQUIRE(prose.headings.size() == 3);
  CHECK(prose.headings[0].level == 2);
  CHECK(prose.headings[0].text == "One two three r s x");
  CHECK(prose.headings[0].id == "one-two-three-r-s-x");
  CHECK(prose.headings[1].level == 2);
  CHECK(prose.headings[1].text == "Sub");
  CHECK(prose.headings[2].level == 6);
  CHECK(filled(prose).starts_with(
      "<h2 id=\"one-two-three-r-s-x\">One <em>two</em> <code>three</code> <a href=\"{address 0}\">{title 0}</a> "
      "<a href=\"{address 1}\">s</a> <a href=\"{address 2}\">x</a> "
      "<a class=\"anchor\" href=\"#one-two-three-r-s-x\" aria-label=\"Link to this section: One two three r s "
      "x\">#</a></h2>\n"));
  CHECK(places(report) == "");
}

TEST_CASE("A heading of the first level is shown as one of the second, with a warning") {
  base::Report report;
  const auto prose = block("text\n\n# A \"b\"\n\nC\n=\n", {"a.md", {}, {10, 1, 0}}, "", report);
  CHECK(prose.html ==
        "<p>text</p>\n<h2 id=\"a-b\">A \"b\" <a class=\"anchor\" href=\"#a-b\" aria-label=\"Link to this section: A "
        "&quot;b&quot;\">#</a></h2>\n"
        "<h2 id=\"c\">C <a class=\"anchor\" href=\"#c\" aria-label=\"Link to this section: C\">#</a></h2>\n");
  CHECK(places(report) == "12:1+7 markdown/heading-level\n14:1+1 markdown/heading-level");
  CHECK(report.findings()[0].level == base::Level::warning);
}
