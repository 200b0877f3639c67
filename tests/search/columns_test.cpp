#include <catch2/catch.hpp>

#include "search/columns.h"

using namespace kept::search;

TEST_CASE("Columns do not depend on the order in which documents came") {
  Columns one, other, rest;
  one.add(3, {{0, "b", "B"}, {1, "x", "X"}}, {{24200, 24211}});
  one.add(1, {{0, "a", "A"}}, {});
  other.add(1, {{0, "a", "A"}}, {});
  rest.add(3, {{0, "b", "B"}, {1, "x", "X"}}, {{24200, 24211}, {24205, 24206}});
  other.merge(std::move(rest));
  one.sort(), other.sort();
  CHECK(one.facet(0) == std::string("\x02\x01" "a\x01" "A\x01\x01\x01" "b\x01" "B\x01\x03"));
  CHECK(one.facet(0) == other.facet(0));
  CHECK(one.dates() == other.dates());  // a stretch inside another says nothing
  CHECK(one.facet(2).empty());
}
