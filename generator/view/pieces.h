// The small things that pages are made of. Each is plain data with its shape next to it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "view/facts.h"
#include "view/places.h"
#include "view/shape.h"

namespace kept::view {

struct Link {
  Phrase text;
  Address href;
  std::string note;  // a few words beside it; may be empty
};
template <>
inline constexpr auto members_of<Link> = members("link", field<&Link::text>("text"), field<&Link::href>("href"), field<&Link::note>("note"));

struct When {
  std::string iso;   // for <time datetime>: a valid year, month or day; empty where HTML has no form for it
  std::string text;
  std::string first;  // the earliest day that it can mean, 2019-01-01: what it is sorted by
};
template <>
inline constexpr auto members_of<When> = members("date", field<&When::iso>("iso"), field<&When::text>("text"), field<&When::first>("first"));

// A step of the scale, or that nobody has assessed.
struct Status {
  std::string id;     // `not-assessed` where nobody has
  Phrase label;
  std::string tone;   // neutral, moving, good, warning, bad, unknown
  std::int64_t step = 0;     // its place in the scale from 1; 0: not assessed
  std::int64_t percent = 0;  // how far along the scale's moving and good steps, for its mark
};
template <>
inline constexpr auto members_of<Status> = members("status", field<&Status::id>("id"), field<&Status::label>("label"), field<&Status::tone>("tone"),
                                               field<&Status::step>("step"), field<&Status::percent>("percent"));

// A label and what belongs to it: plain texts or links.
struct Fact {
  std::string label;
  std::vector<Link> values;  // an empty href: plain text
};
template <>
inline constexpr auto members_of<Fact> = members("fact", field<&Fact::label>("label"), field<&Fact::values>("values"));

struct Paragraph {
  std::string label;
  Markup text;
};
template <>
inline constexpr auto members_of<Paragraph> = members("paragraph", field<&Paragraph::label>("label"), field<&Paragraph::text>("text"));

// Links under a heading, such as what names this record.
struct Links {
  std::string title;
  std::vector<Link> items;
};
template <>
inline constexpr auto members_of<Links> = members("links", field<&Links::title>("title"), field<&Links::items>("items"));

Link link_to(const Facts& facts, link::RecordId record);
Link link_to(const Facts& facts, link::Target target);
std::vector<Link> links_to(const Facts& facts, link::RecordId from, const model::List& references);
std::vector<Link> links_by(const Facts& facts, link::RecordId from, std::string_view field);  // what a list field of the record names
std::vector<Link> links_by(const Facts& facts, link::RecordId from, model::Role role);

When when(const Facts& facts, const base::Date& date);
When when(const Facts& facts, base::Day day);
std::optional<When> when(const Facts& facts, const model::Group& group, model::Role role);

Status status(const Facts& facts, int index);                                                // -1: not assessed
Status status(const Facts& facts, const std::optional<timeline::Standing>& standing);

std::string label(const Facts& facts, std::string_view family, std::string_view choice);     // the word for a choice: `type.memorandum`

}  // namespace kept::view
