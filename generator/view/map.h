// A map of the countries of a site: plain land, without borders, and a dot for each country, however small it is. What the dots say
// stands in the list beside it as well.
#pragma once

#include "view/outline.h"
#include "view/pieces.h"

namespace kept::view {

constexpr std::int64_t map_width = 1000;

struct MapDot {
  std::int64_t x = 0, y = 0, radius = 0;
  Link country;
  std::int64_t count = 0;          // of its promises
  std::string label;               // in words: `Thailand: 10 commitments`
  std::int64_t name_x = 0, name_y = 0;
  std::string side;                // of the dot on which its name stands: start, end, middle
  std::int64_t box_x = 0, box_y = 0, box_width = 0, box_height = 0;  // what can be touched besides the dot
  std::string leader;              // a line from the dot to a name that had to stand apart; may be empty
};
template <>
inline constexpr auto members_of<MapDot> = members(
    "dot", field<&MapDot::x>("x"), field<&MapDot::y>("y"), field<&MapDot::radius>("radius"), field<&MapDot::country>("country"), field<&MapDot::count>("count"),
            field<&MapDot::label>("label"), field<&MapDot::name_x>("name_x"), field<&MapDot::name_y>("name_y"), field<&MapDot::side>("side"),
            field<&MapDot::box_x>("box_x"), field<&MapDot::box_y>("box_y"), field<&MapDot::box_width>("box_width"), field<&MapDot::box_height>("box_height"),
            field<&MapDot::leader>("leader"));

// The same for a narrow screen: larger letters, so that only some names find room; their sides are empty elsewhere. `dots` stand
// in the same order in both.
struct MapView {
  std::int64_t width = map_width, height = 0;
  std::string land;  // the data of one path
  std::vector<MapDot> dots, narrow;
};
template <>
inline constexpr auto members_of<MapView> = members("map", field<&MapView::width>("width"), field<&MapView::height>("height"), field<&MapView::land>("land"),
                                                    field<&MapView::dots>("dots"), field<&MapView::narrow>("narrow"));

struct MapCountry {
  std::string slug;
  Link country;
  std::int64_t count = 0;
  std::string label;
};

// As much of the world as the countries need, the date line in it or not. None where fewer than two of them have a place.
std::optional<MapView> map_of(const Outline& outline, const std::vector<MapCountry>& countries);

}  // namespace kept::view
