// What promises can be narrowed down by: who promised, where it stands, on what theme, under which instrument, what calls for
// attention. A table of rows; every value of every row has an index page, so that nothing needs a script.
#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "view/pieces.h"

namespace kept::view {

// One way to narrow a list down, as a page shows it.
struct FacetChoice {
  std::string id;      // `tha`: with its facet, what a row says of itself: `country=tha`
  Phrase text;
  Address href;        // its index page
  std::int64_t count = 0;
  bool here = false;   // the page is that index page
};
template <>
inline constexpr auto members_of<FacetChoice> = members("choice", field<&FacetChoice::id>("id"), field<&FacetChoice::text>("text"), field<&FacetChoice::href>("href"),
                                                    field<&FacetChoice::count>("count"), field<&FacetChoice::here>("here"));

struct FacetView {
  std::string id, title;
  std::vector<FacetChoice> choices;
};
template <>
inline constexpr auto members_of<FacetView> = members("facet", field<&FacetView::id>("id"), field<&FacetView::title>("title"), field<&FacetView::choices>("choices"));

// The rows of the table, in the order in which pages offer them.
constexpr std::array<std::string_view, 7> promise_facets = {"country", "organisation", "status", "others", "theme", "declaration", "attention"};

struct FacetValue {
  std::size_t facet = 0;                  // into promise_facets
  std::string id;
  Phrase text;
  std::vector<link::RecordId> promises;   // by record
};

// Every value that a promise of the kind has, by facet; records by title, steps in the scale's order. One pass over the promises and their edges.
std::vector<FacetValue> facet_values(const Facts& facts, const model::Kind& kind);

// What one promise says of itself: `country=tha status=started theme=detention`.
std::string facets_of(const Facts& facts, link::RecordId promise);

std::string facet_address(const model::Kind& kind, std::size_t facet, std::string_view id);  // `commitments/by/country/tha/`

// As a list of these promises offers them: only what occurs among them, with how often. `here` is the value whose index page it is.
std::vector<FacetView> facet_views(const Facts& facts, const model::Kind& kind, std::span<const link::RecordId> promises, const FacetValue* here);

}  // namespace kept::view
