#include <catch2/catch.hpp>

#include "parse/prose.h"
#include "support/findings.h"

using namespace kept;

namespace {

TEST_CASE("A comment for Kept is shown to nobody and is no finding; every other comment is") {
  struct Row {
    const char *markdown, *html, *places;
  };
  const Row rows[] = {
      {"<!-- kept: allow a/b until 2027 because c -->\nText", "<p>Text</p>\n", ""},
      {"One\n\n  <!--kept: x-->\n\nTwo", "<p>One</p>\n<p>Two</p>\n", ""},
      {"Text <!-- kept: x --> here", "<p>Text  here</p>\n", ""},
      {"<!-- Kept: x -->", "<p>&lt;!-- Kept: x --&gt;</p>\n", "a.md:1:1+16 markdown/raw-html"},
      {"<!-- kept -->", "<p>&lt;!-- kept --&gt;</p>\n", "a.md:1:1+13 markdown/raw-html"},
      {"<!-- kept: x --> <b>", "<p>&lt;!-- kept: x --&gt; &lt;b&gt;</p>\n", "a.md:1:1+20 markdown/raw-html"},
      {"<!-- kept: x\n<script>", "<p>&lt;!-- kept: x\n&lt;script&gt;</p>\n", "a.md:1:1+12 markdown/raw-html"},
  };
  for (const Row& row : rows) {
    INFO(row.markdown);
    base::Report report;
    const auto prose = parse::block(row.markdown, {"a.md", row.markdown, {1, 1, 0}, 0}, "", report);
    CHECK(prose.html == row.html);
    CHECK(test::places(report) == row.places);
  }
}

}  // namespace
