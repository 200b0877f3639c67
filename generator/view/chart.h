// An indicator as a line over time, drawn while building: what was measured, where it stood and where it is to go. The same
// figures stand in the table below it. Positions are in units of a chart `chart_width` wide.
#pragma once

#include "view/pieces.h"

namespace kept::view {

constexpr std::int64_t chart_width = 400, chart_height = 150;

struct ChartPoint {
  std::int64_t x = 0, y = 0;
  std::int64_t from = 0, to = 0;  // the stretch that its date can mean; equal where it is known closely
  std::string value;              // beside it; empty where there is no room for one at each point
  std::string side;               // of the point on which the value stands: start, middle, end
  std::string label;              // `14 May 2019: 48000`
};
template <>
inline constexpr auto members_of<ChartPoint> = members(
    "chart_point", field<&ChartPoint::x>("x"), field<&ChartPoint::y>("y"), field<&ChartPoint::from>("from"), field<&ChartPoint::to>("to"), field<&ChartPoint::value>("value"),
                   field<&ChartPoint::side>("side"), field<&ChartPoint::label>("label"));

// What one body has measured; a line never joins the figures of two.
struct ChartSeries {
  std::string path;  // the data of a path; empty for a single point
  std::vector<ChartPoint> points;
};
template <>
inline constexpr auto members_of<ChartSeries> = members("chart_series", field<&ChartSeries::path>("path"), field<&ChartSeries::points>("points"));

struct ChartLevel {
  std::int64_t y = 0;
  std::int64_t text_y = 0;
  std::string type;  // tick, baseline, target
  std::string text;
};
template <>
inline constexpr auto members_of<ChartLevel> = members("chart_level", field<&ChartLevel::y>("y"), field<&ChartLevel::text_y>("text_y"), field<&ChartLevel::type>("type"), field<&ChartLevel::text>("text"));

struct ChartYear {
  std::int64_t x = 0;
  std::string text;
};
template <>
inline constexpr auto members_of<ChartYear> = members("chart_year", field<&ChartYear::x>("x"), field<&ChartYear::text>("text"));

struct Chart {
  std::string text;  // all of it in words
  std::vector<ChartLevel> levels;
  std::vector<ChartYear> years;
  std::vector<ChartSeries> series;
};
template <>
inline constexpr auto members_of<Chart> = members("chart", field<&Chart::text>("text"), field<&Chart::levels>("levels"), field<&Chart::years>("years"), field<&Chart::series>("series"));

struct Measured {
  base::Date date;
  double value = 0;
  std::string written, by;
};

struct Level {
  double value = 0;
  std::string written;  // with its date, where it has one
  std::optional<base::Date> date;
};

// None where a picture would say no more than the table: a single figure with nothing to hold it against, or none at all.
std::optional<Chart> chart(const Facts& facts, std::vector<Measured> measured, const std::optional<Level>& baseline, const std::optional<Level>& target);

}  // namespace kept::view
