#include "view/map.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "base/utf8.h"

namespace kept::view {
namespace {

constexpr int whole_turn = 3600;  // the world, in tenths of a degree

// How large letters and dots are on a map that is a thousand wide.
struct Scale {
  std::int64_t letter, line_height, gap, step, dot, none;
};
constexpr Scale wide{8, 26, 5, 18, 10, 6};
constexpr Scale small{23, 62, 8, 30, 24, 13};  // a phone shows it at a third of its size

struct Box {
  std::int64_t x, y, width, height;

  bool meets(const Box& other) const { return x < other.x + other.width && other.x < x + width && y < other.y + other.height && other.y < y + height; }
};

// The part of the world that is shown, and how it lies on the page: plate carrée, true to scale at its middle.
class Frame {
 public:
  Frame(const std::vector<Spot>& spots) {
    west_ = cut(spots);
    int east = west_, south = 900, north = -900;
    for (const Spot& spot : spots) {
      east = std::max(east, turned(spot.east));
      south = std::min(south, spot.north);
      north = std::max(north, spot.north);
    }
    int first = east;
    for (const Spot& spot : spots) first = std::min(first, turned(spot.east));
    const int margin_x = std::max(60, (east - first) / 12), margin_y = std::max(60, (north - south) / 7);
    west_ = first - margin_x;
    width_ = std::min(whole_turn, east - first + 2 * margin_x);
    north_ = std::min(840, north + margin_y);
    south_ = std::max(-600, south - margin_y);
    squeeze_ = std::cos((north_ + south_) / 2 / 10.0 * 3.14159265358979 / 180);
    scale_ = static_cast<double>(map_width) / width_;
    const int least = static_cast<int>(width_ * squeeze_ * 0.45);
    if (north_ - south_ < least) {
      const int middle = (north_ + south_) / 2;
      north_ = middle + least / 2;
      south_ = middle - least / 2;
    }
  }

  std::int64_t x(int east) const { return std::lround((east - west_) * scale_); }
  std::int64_t y(int north) const { return std::lround((north_ - north) * scale_ / squeeze_); }
  std::int64_t height() const { return y(south_); }
  int turned(int east) const { return west_ + ((east - west_) % whole_turn + whole_turn) % whole_turn; }

 private:
  // The world is cut open where the widest stretch without any of the countries ends.
  static int cut(const std::vector<Spot>& spots) {
    std::vector<int> easts;
    for (const Spot& spot : spots) easts.push_back((spot.east % whole_turn + whole_turn) % whole_turn);
    std::sort(easts.begin(), easts.end());
    int widest = easts.front() + whole_turn - easts.back(), from = easts.front();
    for (std::size_t i = 1; i < easts.size(); ++i)
      if (easts[i] - easts[i - 1] > widest) {
        widest = easts[i] - easts[i - 1];
        from = easts[i];
      }
    return from;
  }

  int west_ = 0, width_ = 0, north_ = 0, south_ = 0;
  double scale_ = 1, squeeze_ = 1;
};

void add_ring(const Frame& frame, const std::vector<Spot>& ring, int shift, std::string& path) {
  std::vector<std::pair<std::int64_t, std::int64_t>> points;
  std::int64_t left = map_width, right = 0, top = frame.height(), bottom = 0;
  for (const Spot& spot : ring) {
    const std::pair point(frame.x(spot.east + shift), frame.y(spot.north));
    left = std::min(left, point.first);
    right = std::max(right, point.first);
    top = std::min(top, point.second);
    bottom = std::max(bottom, point.second);
    if (points.empty() || points.back() != point) points.push_back(point);
  }
  const bool seen = left < map_width && right > 0 && top < frame.height() && bottom > 0;
  if (!seen || points.size() < 3) return;
  path += fmt::format("M{} {}", points.front().first, points.front().second);
  for (std::size_t i = 1; i < points.size(); ++i) path += fmt::format("{}{} {}", i == 1 ? "l" : " ", points[i].first - points[i - 1].first, points[i].second - points[i - 1].second);
  path += 'z';
}

std::int64_t letters_in(std::string_view text) {
  std::int64_t letters = 0;
  for (const char c : text) letters += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  return letters;
}

// Puts names where they meet neither dots nor each other: beside the dot, above or below it, or further off with a line to it.
class Namer {
 public:
  Namer(const Scale& scale, std::int64_t height, const std::vector<MapDot>& dots) : scale_(scale), height_(height) {
    for (const MapDot& dot : dots) taken_.push_back({dot.x - dot.radius, dot.y - dot.radius, 2 * dot.radius, 2 * dot.radius});
  }

  void name(MapDot& dot) {
    if (!find_room(dot, 6)) put(dot, place(dot, 1, 0, 0, width_of(dot)), 1, false);
  }

  // Gives up where there is no room nearby.
  bool find_room(MapDot& dot, std::int64_t furthest) {
    for (std::int64_t far = 0; far < furthest; ++far)
      for (const auto& [dx, dy] : directions)
        if (const Box box = place(dot, dx, dy, far, width_of(dot)); fits(box)) {
          put(dot, box, dx, far > 0);
          return true;
        }
    return false;
  }

 private:
  static constexpr std::array<std::pair<int, int>, 8> directions = {{{1, 0}, {-1, 0}, {0, -1}, {0, 1}, {1, -1}, {1, 1}, {-1, -1}, {-1, 1}}};

  std::int64_t width_of(const MapDot& dot) const { return letters_in(dot.country.text) * scale_.letter + 2 * scale_.gap; }

  Box place(const MapDot& dot, int dx, int dy, std::int64_t far, std::int64_t width) const {
    const std::int64_t away = dot.radius + far * scale_.step;
    const std::int64_t x = dx > 0 ? dot.x + away : dx < 0 ? dot.x - away - width : dot.x - width / 2;
    const std::int64_t y = dy > 0 ? dot.y + away : dy < 0 ? dot.y - away - scale_.line_height : dot.y - scale_.line_height / 2;
    return {x, y, width, scale_.line_height};
  }

  bool fits(const Box& box) const {
    if (box.x < 0 || box.y < 0 || box.x + box.width > map_width || box.y + box.height > height_) return false;
    return std::none_of(taken_.begin(), taken_.end(), [&](const Box& other) { return box.meets(other); });
  }

  void put(MapDot& dot, const Box& box, int dx, bool apart) {
    taken_.push_back(box);
    dot.side = dx > 0 ? "start" : dx < 0 ? "end" : "middle";
    dot.name_x = dx > 0 ? box.x + scale_.gap : dx < 0 ? box.x + box.width - scale_.gap : box.x + box.width / 2;
    dot.name_y = box.y + scale_.line_height / 2 + scale_.gap;
    dot.box_x = box.x;
    dot.box_y = box.y;
    dot.box_width = box.width;
    dot.box_height = box.height;
    if (apart) dot.leader = fmt::format("M{} {}L{} {}", dot.x, dot.y, std::clamp(dot.x, box.x, box.x + box.width), std::clamp(dot.y, box.y + 6, box.y + box.height - 6));
  }

  Scale scale_;
  std::int64_t height_;
  std::vector<Box> taken_;
};

struct Placed {
  const MapCountry* country;
  Spot spot;
};

// Most promises first, so that their names find room first.
std::vector<MapDot> dots_of(const Frame& frame, const std::vector<Placed>& countries, const Scale& scale) {
  std::int64_t most = 1;
  for (const Placed& one : countries) most = std::max(most, one.country->count);
  std::vector<MapDot> dots;
  for (const auto& [country, spot] : countries) {
    MapDot dot;
    dot.x = frame.x(frame.turned(spot.east));
    dot.y = frame.y(spot.north);
    dot.count = country->count;
    dot.radius = dot.count == 0 ? scale.none : scale.dot + std::lround(static_cast<double>(scale.dot) * std::sqrt(static_cast<double>(dot.count) / static_cast<double>(most)));
    dot.country = country->country;
    dot.label = country->label;
    dots.push_back(std::move(dot));
  }
  std::stable_sort(dots.begin(), dots.end(), [](const MapDot& a, const MapDot& b) { return a.count > b.count; });
  return dots;
}

}  // namespace

std::optional<MapView> map_of(const Outline& outline, const std::vector<MapCountry>& countries) {
  std::vector<Placed> placed;
  std::vector<Spot> spots;
  for (const MapCountry& country : countries)
    if (const auto place = outline.places.find(country.slug); place != outline.places.end()) {
      placed.push_back({&country, place->second});
      spots.push_back(place->second);
    }
  if (placed.size() < 2) return std::nullopt;
  const Frame frame(spots);
  MapView map;
  map.height = frame.height();
  for (const auto& ring : outline.rings)
    for (const int shift : {-whole_turn, 0, whole_turn}) add_ring(frame, ring, shift, map.land);
  map.dots = dots_of(frame, placed, wide);
  Namer namer(wide, map.height, map.dots);
  for (MapDot& dot : map.dots) namer.name(dot);
  map.narrow = dots_of(frame, placed, small);
  Namer sparse(small, map.height, map.narrow);
  for (MapDot& dot : map.narrow)
    if (dot.count > 0) sparse.find_room(dot, 2);
  return map;
}

}  // namespace kept::view
