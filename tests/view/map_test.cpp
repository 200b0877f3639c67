#include "view/map.h"

#include <catch2/catch.hpp>

#include "support/scratch.h"
#include "view/pages/lists.h"
#include "view/sight.h"

namespace kept::view {
namespace {

using test::file;
using test::Sight;

Outline built_in() { return read_outline(kept::test::read_file("theme/map/land.txt"), kept::test::read_file("theme/map/places.txt")); }

MapCountry country(std::string slug, std::int64_t count = 1) { return {slug, {slug, {"countries/" + slug + "/"}, ""}, count, ""}; }

const MapDot& dot(const MapView& map, std::string_view name) {
  for (const MapDot& one : map.dots)
    if (one.country.text == name) return one;
  FAIL("There is no dot for " << name);
  return map.dots.front();
}

bool apart(const MapDot& a, const MapDot& b) {
  return a.box_x + a.box_width <= b.box_x || b.box_x + b.box_width <= a.box_x || a.box_y + a.box_height <= b.box_y || b.box_y + b.box_height <= a.box_y;
}

TEST_CASE("An outline is rings of steps and places by code; what is neither is passed over") {
  const Outline outline = read_outline("# Land\n0 0 10 0 0 10\n1 2 3\n5 5 x 1 2 2\n", "# Places\ntha 1013 155\nlao\nxx 1\n");
  REQUIRE(outline.rings.size() == 1);
  CHECK(outline.rings[0] == std::vector<Spot>{{0, 0}, {10, 0}, {10, 10}});
  CHECK(outline.places.size() == 1);
  CHECK(outline.places.at("tha") == Spot{1013, 155});
}

TEST_CASE("City states and small islands have a place like any other country") {
  const Outline outline = built_in();
  CHECK(outline.rings.size() > 100);
  for (const char* code : {"sgp", "brn", "nru", "hkg", "mac", "mdv", "tuv", "tha", "phl"}) CHECK(outline.places.count(code) == 1);
}

TEST_CASE("Every name on the map is apart from all others, inside it, and large enough to be touched") {
  const auto map = map_of(built_in(), {country("sgp"), country("mys"), country("brn"), country("idn", 9), country("tha", 4), country("khm", 0), country("lao"), country("vnm"), country("mmr"), country("hkg"), country("mac"),
                                       country("nru"), country("phl")});
  REQUIRE(map);
  CHECK(map->dots.size() == 13);
  for (const MapDot& one : map->dots) {
    INFO(one.country.text);
    CHECK(one.x > 0);
    CHECK(one.x < map->width);
    CHECK(one.y > 0);
    CHECK(one.y < map->height);
    CHECK(one.box_x >= 0);
    CHECK(one.box_x + one.box_width <= map->width);
    CHECK(one.box_height >= 24);
    for (const MapDot& other : map->dots)
      if (&one != &other) CHECK(apart(one, other));
  }
  CHECK(dot(*map, "idn").radius > dot(*map, "tha").radius);
  CHECK(dot(*map, "khm").radius < dot(*map, "lao").radius);
  CHECK(dot(*map, "nru").x > dot(*map, "phl").x);
  CHECK(dot(*map, "mmr").y < dot(*map, "idn").y);
  CHECK_THAT(map->land, Catch::StartsWith("M") && Catch::EndsWith("z"));
}

TEST_CASE("On a narrow screen the names that find room are apart from each other, and no dot is without its number") {
  const auto map = map_of(built_in(), {country("sgp"), country("mys"), country("brn"), country("idn", 9), country("tha", 4), country("khm", 0), country("lao"), country("vnm"), country("nru", 0), country("phl")});
  REQUIRE(map);
  REQUIRE(map->narrow.size() == map->dots.size());
  std::size_t named = 0;
  for (std::size_t i = 0; i < map->dots.size(); ++i) {
    const MapDot& one = map->narrow[i];
    INFO(one.country.text);
    CHECK(one.x == map->dots[i].x);
    CHECK(one.count == map->dots[i].count);
    CHECK(one.radius > 2 * map->dots[i].radius - 1);
    if (one.side.empty()) continue;
    ++named;
    CHECK(one.count > 0);
    for (const MapDot& other : map->narrow)
      if (&one != &other && !other.side.empty()) CHECK(apart(one, other));
  }
  CHECK(named >= 4);
}

TEST_CASE("Countries on both sides of the date line lie side by side") {
  const auto map = map_of(built_in(), {country("fji"), country("wsm"), country("ton"), country("tuv")});
  REQUIRE(map);
  CHECK(dot(*map, "fji").x < dot(*map, "wsm").x);
  CHECK(dot(*map, "wsm").x - dot(*map, "fji").x < 900);
}

TEST_CASE("Without an outline, and for a single country, there is no map") {
  CHECK_FALSE(map_of({}, {country("tha"), country("lao")}));
  CHECK_FALSE(map_of(built_in(), {country("tha")}));
  CHECK_FALSE(map_of(built_in(), {country("tha"), country("zzz")}));
}

TEST_CASE("The map of the countries says of each what the list says") {
  const Sight sight({file("commitments/a.md", "title: A\ncountry: THA\n"), file("countries/lao.md", "region: Asia\n")});
  const std::string land = kept::test::read_file("theme/map/land.txt"), places = kept::test::read_file("theme/map/places.txt");
  const auto page = country_list_page(sight.facts, site_view(sight.facts, {"", "", nullptr, land, places}), sight.kind("country")).page;
  REQUIRE(page.map);
  CHECK(dot(*page.map, "Thailand").label == "Thailand: 1 commitment");
  CHECK(dot(*page.map, "Laos").label == "Laos: 0 commitments");
  CHECK(dot(*page.map, "Laos").country.href.to == "countries/lao/");
  CHECK_FALSE(country_list_page(sight.facts, sight.site, sight.kind("country")).page.map);
}

}  // namespace
}  // namespace kept::view
