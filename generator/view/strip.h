// The whole span of a promise at a glance: who said what from when to when, what is due, when others spoke of it.
// Positions are in units of a chart `strip_width` wide, from its left edge.
#pragma once

#include "view/pieces.h"

namespace kept::view {

constexpr std::int64_t strip_width = 600;

struct StripBand {
  std::int64_t x = 0, width = 0;
  Status status;
  bool fading = false;  // nothing newer has been heard since
};
template <>
inline constexpr auto members_of<StripBand> = members(
    "strip_band", field<&StripBand::x>("x"), field<&StripBand::width>("width"), field<&StripBand::status>("status"), field<&StripBand::fading>("fading"));

struct StripLane {
  std::string label;
  std::vector<StripBand> bands;
};
template <>
inline constexpr auto members_of<StripLane> = members("strip_lane", field<&StripLane::label>("label"), field<&StripLane::bands>("bands"));

struct StripMark {
  std::int64_t x = 0;
  std::string type;   // made, milestone, outcome, observation, due
  std::string label;  // `Recommendation, 19 November 2020`
  bool missed = false;
};
template <>
inline constexpr auto members_of<StripMark> = members("strip_mark", field<&StripMark::x>("x"), field<&StripMark::type>("type"), field<&StripMark::label>("label"),
                                                      field<&StripMark::missed>("missed"));

struct StripTick {
  std::int64_t x = 0;
  std::string text;  // a year
};
template <>
inline constexpr auto members_of<StripTick> = members("strip_tick", field<&StripTick::x>("x"), field<&StripTick::text>("text"));

struct Strip {
  std::vector<StripTick> ticks;
  std::vector<StripLane> lanes;  // the promiser's, then the others'
  std::vector<StripMark> marks;
  std::vector<StripMark> record; // days on which the record changed: the other clock
  std::int64_t today = 0;
  std::string title, text;       // the same facts in words
};
template <>
inline constexpr auto members_of<Strip> = members("strip", field<&Strip::ticks>("ticks"), field<&Strip::lanes>("lanes"), field<&Strip::marks>("marks"), field<&Strip::record>("record"),
                                             field<&Strip::today>("today"), field<&Strip::title>("title"), field<&Strip::text>("text"));

// None where nothing about the promise is dated.
std::optional<Strip> strip(const Facts& facts, link::RecordId record, const std::string& promiser_label, const std::string& others_label);

}  // namespace kept::view
