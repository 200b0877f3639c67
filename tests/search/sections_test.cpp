#include <catch2/catch.hpp>

#include "search/sections.h"

using namespace kept::search;

TEST_CASE("A body is cut at its headings, each under its anchor") {
  const auto made = sections("<p>Before &amp; after.</p>\n<h2 id=\"one\">The <em>first</em></h2>\n<p>It&#39;s here.</p><hr><h3>None</h3><p>Still.</p><h2 id=\"two\">Second</h2>");
  REQUIRE(made.size() == 3);
  CHECK(made[0].text == "Before & after.");
  CHECK(made[1].anchor == "one");
  CHECK(made[1].title == "The first");
  CHECK(made[1].text.find("It's here.") == 0);
  CHECK(made[1].text.find("Still.") != std::string::npos);
  CHECK(made[2].title == "Second");
  CHECK(made[2].text.empty());
}

TEST_CASE("A body without headings is one section, an empty one too") {
  CHECK(sections("").size() == 1);
  CHECK(sections("<p>Words</p>").front().text == "Words");
}
