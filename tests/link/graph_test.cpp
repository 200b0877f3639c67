#include <catch2/catch.hpp>

#include "support/tracker.h"

using namespace kept;
using namespace kept::test;

TEST_CASE("A record is found by its kind and slug") {
  const auto tracker =
      site_of({{"content/themes.yaml", "- id: asylum\n  title: Asylum\n- id: school\n  title: School\n"}});
  CHECK(places(tracker.report) == "");
  CHECK(tracker.graph.find("theme", "school") == tracker.id("theme", "school"));
  CHECK(tracker.graph.find("theme", "asylum") == tracker.id("theme", "asylum"));
  CHECK(tracker.graph.find("theme", "health") == link::nowhere);
  CHECK(tracker.graph.find("source", "asylum") == link::nowhere);
  CHECK(tracker.graph.find("fruit", "asylum") == link::nowhere);
}
