#include "view/strip.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace kept::view {

using link::RecordId;
using model::Role;
using EventType = timeline::Event::Type;

namespace {

namespace chrono = std::chrono;

base::Day start_of(chrono::year year) { return chrono::sys_days(year / chrono::January / 1); }

class StripMaker {
 public:
  StripMaker(const Facts& facts, RecordId id) : facts_(facts), id_(id), story_(facts.stories[id]) {
    base::Day first = facts.today;
    base::Day last = facts.today;
    for (const auto& event : story_.events) {
      if (event.date.span != base::Date::Span::open_start) first = std::min(first, base::first_day(event.date));
      last = std::max(last, std::min(base::last_day(event.date), start_of(chrono::year(2200))));
    }
    first_year_ = chrono::year_month_day(first).year();
    last_year_ = chrono::year_month_day(last).year() + chrono::years(1);
  }

  Strip make(const std::string& promiser_label, const std::string& others_label) {
    Strip strip;
    strip.ticks = ticks();
    strip.lanes = {lane(promiser_label, true), lane(others_label, false)};
    strip.marks = marks();
    strip.record = record();
    strip.today = x_of(facts_.today);
    strip.title = facts_.words.text("strip.title", {{"from", std::to_string(int(first_year_))}, {"to", std::to_string(int(last_year_) - 1)}});
    strip.text = text(strip);
    return strip;
  }

 private:
  std::int64_t x_of(base::Day day) const {
    const auto whole = (start_of(last_year_) - start_of(first_year_)).count();
    const auto passed = std::clamp<std::int64_t>((day - start_of(first_year_)).count(), 0, whole);
    return strip_width * passed / whole;
  }

  // No more ticks than fit side by side.
  std::vector<StripTick> ticks() const {
    const int years = int(last_year_) - int(first_year_);
    const int step = std::max(1, (years + 9) / 10);
    std::vector<StripTick> made;
    for (int year = int(first_year_); year < int(last_year_); year += step) made.push_back({x_of(start_of(chrono::year(year))), std::to_string(year)});
    return made;
  }

  struct Said {
    base::Date date;
    int status;
  };

  std::vector<Said> said_by(bool promiser) const {
    std::vector<Said> said;
    for (const auto& event : story_.events) {
      if (event.type != EventType::update || event.ahead) continue;
      const int index = status_index(facts_.site.statuses, line_of(*event.group, Role::status));
      const auto voice = line_of(*event.group, Role::voice);
      if (index >= 0 && !voice.empty() && (voice == "government") == promiser) said.push_back({event.date, index});
    }
    return said;
  }

  StripLane lane(const std::string& label, bool promiser) const {
    StripLane lane{label, {}};
    const auto said = said_by(promiser);
    const auto today = x_of(facts_.today);
    if (said.empty()) {
      const auto from = std::min(today, x_of(base::first_day(story_.events.front().date)));
      lane.bands.push_back({from, std::max<std::int64_t>(today - from, 1), status(facts_, -1), false});
    }
    for (std::size_t i = 0; i < said.size(); ++i) {
      const auto from = x_of(base::first_day(said[i].date));
      const bool last = i + 1 == said.size();
      const auto to = last ? today : x_of(base::first_day(said[i + 1].date));
      const bool same = !lane.bands.empty() && lane.bands.back().status.id == facts_.site.statuses[static_cast<std::size_t>(said[i].status)].id;
      if (same && !last)
        lane.bands.back().width = to - lane.bands.back().x;
      else
        lane.bands.push_back({from, std::max<std::int64_t>(to - from, 1), status(facts_, said[i].status), last});
    }
    return lane;
  }

  std::vector<StripMark> marks() const {
    constexpr std::array<const char*, 6> names = {"made", "outcome", "milestone", "update", "observation", "due"};
    std::vector<StripMark> made;
    for (const auto& event : story_.events) {
      if (event.type == EventType::update) continue;
      const auto type = names[static_cast<std::size_t>(event.type)];
      const auto day = event.type == EventType::due ? base::last_day(event.date) : base::first_day(event.date);
      if (!made.empty() && made.back().type == type && made.back().x == x_of(day)) continue;  // one mark for those of a day
      made.push_back({x_of(day), type, fmt::format("{}, {}", facts_.words.text(fmt::format("strip.{}", type)), facts_.dates.text(event.date, facts_.words)), event.missed});
    }
    return made;
  }

  // Newest first in the history; from left to right here.
  std::vector<base::Day> record_days() const {
    std::vector<base::Day> days;
    if (!facts_.history) return days;
    const auto& entries = facts_.history->entries_of(id_);
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
      const base::Day day = facts_.history->commits[facts_.history->entries[*entry].commit].day;
      if (day >= start_of(first_year_) && day <= facts_.today && (days.empty() || days.back() != day)) days.push_back(day);
    }
    return days;
  }

  std::vector<StripMark> record() const {
    std::vector<StripMark> made;
    for (const base::Day day : record_days())
      if (made.empty() || x_of(day) - made.back().x >= 3)  // closer, and they could not be told apart
        made.push_back({x_of(day), "record", fmt::format("{}, {}", facts_.words.text("event.record"), facts_.dates.text(day)), false});
    return made;
  }

  std::string record_text() const {
    const auto days = record_days();
    if (days.empty()) return {};
    return facts_.words.text("strip.record", {{"n", days.size()}, {"from", facts_.dates.text(days.front())}, {"to", facts_.dates.text(days.back())}});
  }

  std::string text(const Strip& strip) const {
    std::string said;
    for (const StripLane& lane : strip.lanes) {
      std::string states, last;
      for (const StripBand& band : lane.bands) {
        if (band.status.id == last) continue;
        states += (states.empty() ? "" : ", ") + band.status.label;
        last = band.status.id;
      }
      said += fmt::format("{}: {}. ", lane.label, states);
    }
    for (const StripMark& mark : strip.marks) said += mark.label + ". ";
    if (const std::string record = record_text(); !record.empty()) said += record + ". ";
    if (!said.empty()) said.pop_back();
    return said;
  }

  const Facts& facts_;
  RecordId id_;
  const timeline::Story& story_;
  chrono::year first_year_{}, last_year_{};
};

}  // namespace

std::optional<Strip> strip(const Facts& facts, RecordId id, const std::string& promiser_label, const std::string& others_label) {
  if (facts.stories[id].events.empty()) return std::nullopt;
  return StripMaker(facts, id).make(promiser_label, others_label);
}

}  // namespace kept::view
