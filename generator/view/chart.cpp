#include "view/chart.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace kept::view {
namespace {

namespace chrono = std::chrono;

constexpr std::int64_t inset = 14;        // so that no dot is cut off at an edge
constexpr std::int64_t line_of_text = 16;
constexpr std::size_t most_values = 6;    // more would run into each other

base::Day start_of(int year) { return chrono::sys_days(chrono::year(year) / chrono::January / 1); }

// 1, 2 or 5 times a power of ten, so that three or four lines reach `span`.
double step_for(double span) {
  const double power = std::pow(10, std::floor(std::log10(span / 3)));
  const double times = span / 3 / power;
  return power * (times > 5 ? 10 : times > 2 ? 5 : times > 1 ? 2 : 1);
}

class ChartMaker {
 public:
  ChartMaker(const Facts& facts, std::vector<Measured> measured, const std::optional<Level>& baseline, const std::optional<Level>& target)
      : facts_(facts), measured_(std::move(measured)), baseline_(baseline), target_(target) {
    std::stable_sort(measured_.begin(), measured_.end(), [](const Measured& a, const Measured& b) { return base::first_day(a.date) < base::first_day(b.date); });
    find_years();
    find_values();
  }

  Chart make() const {
    Chart made{text(), levels(), years(), {}};
    std::vector<std::string> bodies;
    for (const Measured& one : measured_)
      if (std::find(bodies.begin(), bodies.end(), one.by) == bodies.end()) bodies.push_back(one.by);
    for (const std::string& body : bodies) made.series.push_back(series(body));
    return made;
  }

 private:
  void find_years() {
    first_year_ = base::year_of(base::first_day(measured_.front().date));
    last_year_ = first_year_ + 1;
    const auto stretch = [&](const base::Date& date) {
      first_year_ = std::min(first_year_, base::year_of(base::first_day(date)));
      last_year_ = std::max(last_year_, base::year_of(base::last_day(date)) + 1);
    };
    for (const Measured& one : measured_) stretch(one.date);
    for (const auto& level : {baseline_, target_})
      if (level && level->date) stretch(*level->date);
  }

  // From zero, or the line would say what it likes.
  void find_values() {
    for (const Measured& one : measured_) include(one.value);
    for (const auto& level : {baseline_, target_})
      if (level) include(level->value);
    if (low_ == high_) high_ = low_ + 1;
    step_ = step_for(high_ - low_);
    high_ = std::ceil(high_ / step_) * step_;
    low_ = std::floor(low_ / step_) * step_;
  }
  void include(double value) {
    low_ = std::min(low_, value);
    high_ = std::max(high_, value);
  }

  std::int64_t x_of(base::Day day) const {
    const auto whole = static_cast<double>((start_of(last_year_) - start_of(first_year_)).count());
    const auto passed = static_cast<double>((day - start_of(first_year_)).count());
    return inset + std::lround(static_cast<double>(chart_width - 2 * inset) * std::clamp(passed / whole, 0.0, 1.0));
  }
  std::int64_t y_of(double value) const { return std::lround(chart_height * (high_ - value) / (high_ - low_)); }

  std::vector<ChartYear> years() const {
    const int step = std::max(1, (last_year_ - first_year_ + 4) / 5);
    std::vector<ChartYear> made;
    for (int year = first_year_; year < last_year_; year += step) made.push_back({x_of(start_of(year)), std::to_string(year)});
    return made;
  }

  std::vector<ChartLevel> levels() const {
    std::vector<ChartLevel> made;
    for (int i = 0; low_ + i * step_ <= high_ + step_ / 2; ++i) {
      const double value = low_ + i * step_;
      made.push_back({y_of(value), y_of(value) - 4, "tick", fmt::format("{:.{}f}", value, step_ < 1 ? static_cast<int>(std::ceil(-std::log10(step_))) : 0)});
    }
    // Their words stand above them; where both would meet, those of the lower one below.
    const bool close = baseline_ && target_ && std::abs(y_of(baseline_->value) - y_of(target_->value)) < line_of_text;
    const auto add = [&](const Level& level, const Level* other, const char* type) {
      const auto y = y_of(level.value);
      const bool below = close && other && (level.value < other->value || (level.value == other->value && type == std::string_view("baseline")));
      made.push_back({y, below ? y + 13 : y - 5, type, fmt::format("{}: {}", facts_.words.text(fmt::format("indicator.{}", type)), level.written)});
    };
    if (baseline_) add(*baseline_, target_ ? &*target_ : nullptr, "baseline");
    if (target_) add(*target_, baseline_ ? &*baseline_ : nullptr, "target");
    return made;
  }

  ChartSeries series(std::string_view body) const {
    ChartSeries made;
    for (const Measured& one : measured_) {
      if (one.by != body) continue;
      ChartPoint point;
      point.from = x_of(base::first_day(one.date));
      point.to = x_of(base::last_day(one.date));
      point.x = (point.from + point.to) / 2;
      if (point.to - point.from < 8) point.from = point.to = point.x;
      point.y = y_of(one.value);
      const bool ends = &one == &measured_.front() || &one == &measured_.back();
      if (measured_.size() <= most_values || ends) point.value = one.written;
      point.side = point.x < 60 ? "start" : point.x > chart_width - 60 ? "end" : "middle";
      point.label = said(one);
      made.path += fmt::format("{}{} {}", made.points.empty() ? "M" : "L", point.x, point.y);
      made.points.push_back(std::move(point));
    }
    if (made.points.size() < 2) made.path.clear();
    return made;
  }

  std::string said(const Measured& one) const {
    const std::string date = facts_.dates.text(one.date, facts_.words);
    return one.by.empty() ? fmt::format("{}: {}", date, one.written) : fmt::format("{}: {} ({})", date, one.written, one.by);
  }

  std::string text() const {
    std::string all;
    const auto add = [&](const std::string& sentence) { all += (all.empty() ? "" : ". ") + sentence; };
    if (baseline_) add(fmt::format("{}: {}", facts_.words.text("indicator.baseline"), baseline_->written));
    for (const Measured& one : measured_) add(said(one));
    if (target_) add(fmt::format("{}: {}", facts_.words.text("indicator.target"), target_->written));
    return all;
  }

  const Facts& facts_;
  std::vector<Measured> measured_;
  const std::optional<Level>& baseline_;
  const std::optional<Level>& target_;
  int first_year_ = 0, last_year_ = 0;
  double low_ = 0, high_ = 0, step_ = 1;
};

}  // namespace

std::optional<Chart> chart(const Facts& facts, std::vector<Measured> measured, const std::optional<Level>& baseline, const std::optional<Level>& target) {
  if (measured.empty() || measured.size() + (baseline ? 1 : 0) + (target ? 1 : 0) < 2) return std::nullopt;
  return ChartMaker(facts, std::move(measured), baseline, target).make();
}

}  // namespace kept::view
