// The outline of the land and where each country's dot stands: theme/map/, which a site may replace by its own.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace kept::view {

struct Spot {
  int east = 0, north = 0;  // tenths of a degree

  friend bool operator==(const Spot&, const Spot&) = default;
};

struct Outline {
  std::vector<std::vector<Spot>> rings;
  std::map<std::string, Spot, std::less<>> places;  // by lower-case alpha-3 code
};

// Lines that are no rings or places, such as comments, are passed over.
Outline read_outline(std::string_view land, std::string_view places);

}  // namespace kept::view
