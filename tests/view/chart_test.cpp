#include "view/chart.h"

#include <catch2/catch.hpp>

#include "view/sight.h"

namespace kept::view {
namespace {

using test::Sight;

Measured measured(std::string_view date, double value, std::string by = {}) { return {*base::read_date(date), value, fmt::format("{}", value), std::move(by)}; }

std::optional<Chart> drawn(std::vector<Measured> all, std::optional<Level> baseline = {}, std::optional<Level> target = {}) {
  static const Sight sight({});
  return chart(sight.facts, std::move(all), baseline, target);
}

TEST_CASE("What a picture cannot say better than a table is not drawn") {
  CHECK_FALSE(drawn({}));
  CHECK_FALSE(drawn({}, Level{240, "240", {}}, Level{0, "0", {}}));
  CHECK_FALSE(drawn({measured("2019", 3)}));
  CHECK(drawn({measured("2019", 3)}, {}, Level{0, "0", {}}));
  CHECK(drawn({measured("2019", 3), measured("2020", 4)}));
}

TEST_CASE("A single figure is a dot; a line joins the figures of one body and never those of two") {
  const auto one = drawn({measured("2019-05-02", 3)}, Level{1, "1", {}});
  REQUIRE(one);
  REQUIRE(one->series.size() == 1);
  CHECK(one->series[0].path.empty());
  const auto two = drawn({measured("2019", 3, "A"), measured("2020", 4, "B"), measured("2021", 5, "A")});
  REQUIRE(two->series.size() == 2);
  CHECK(two->series[0].points.size() == 2);
  CHECK_THAT(two->series[0].path, Catch::StartsWith("M") && Catch::Contains("L"));
  CHECK(two->series[1].path.empty());
}

TEST_CASE("Figures stand in the order of their dates, the larger higher, and on a scale that begins at zero") {
  const auto made = drawn({measured("2021-06-01", 150), measured("2019-06-01", 214), measured("2020-06-01", 96)});
  REQUIRE(made);
  const auto& points = made->series[0].points;
  REQUIRE(points.size() == 3);
  CHECK(points[0].x < points[1].x);
  CHECK(points[1].x < points[2].x);
  CHECK(points[0].y < points[2].y);
  CHECK(points[2].y < points[1].y);
  CHECK(made->levels.front().text == "0");
  CHECK(made->levels.front().y == chart_height);
  CHECK(made->levels.back().text == "300");
  CHECK(made->levels.back().y == 0);
  CHECK(made->years.front().text == "2019");
  CHECK(made->years.back().text == "2021");
}

TEST_CASE("A date that is known to the year is drawn as long as the year") {
  const auto made = drawn({measured("2019", 1), measured("2021-03-02", 2)});
  const auto& points = made->series[0].points;
  CHECK(points[0].to - points[0].from > 100);
  CHECK(points[0].x == (points[0].from + points[0].to) / 2);
  CHECK(points[1].from == points[1].to);
}

TEST_CASE("Baseline and target are lines with their words, which do not stand on each other") {
  const auto made = drawn({measured("2019", 5)}, Level{10, "10 (2018)", *base::read_date("2018")}, Level{10.2, "10.2", {}});
  std::vector<ChartLevel> named;
  for (const ChartLevel& level : made->levels)
    if (level.type != "tick") named.push_back(level);
  REQUIRE(named.size() == 2);
  CHECK(named[0].text == "Baseline: 10 (2018)");
  CHECK(named[1].text == "Target: 10.2");
  CHECK(named[0].text_y > named[0].y);
  CHECK(named[1].text_y < named[1].y);
  CHECK(made->years.front().text == "2018");
  CHECK(made->text == "Baseline: 10 (2018). 2019: 5. Target: 10.2");
}

TEST_CASE("Whatever the figures are, all of it is on the chart, and there are few lines") {
  for (const double scale : {0.001, 0.5, 1.0, 7.0, 99.0, 48000.0, 1e9})
    for (const double shift : {0.0, -3.0}) {
      INFO(scale << ' ' << shift);
      const auto made = drawn({measured("2019", scale), measured("2020", scale * 2), measured("2020", shift * scale)});
      CHECK(made->levels.size() <= 8);
      CHECK(made->levels.size() >= 3);
      for (const auto& point : made->series[0].points) {
        CHECK(point.y >= 0);
        CHECK(point.y <= chart_height);
        CHECK(point.x >= 0);
        CHECK(point.x <= chart_width);
      }
    }
}

TEST_CASE("Where many figures stand only the first and the last are written beside their dots") {
  std::vector<Measured> many;
  for (int year = 2000; year < 2012; ++year) many.push_back(measured(std::to_string(year), year - 1999));
  const auto made = drawn(many);
  std::size_t written = 0;
  for (const auto& point : made->series[0].points) written += !point.value.empty();
  CHECK(written == 2);
  CHECK(made->series[0].points.front().side == "start");
  CHECK(made->series[0].points.back().side == "end");
  CHECK(made->years.size() <= 6);
}

}  // namespace
}  // namespace kept::view
