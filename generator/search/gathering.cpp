#include "search/gathering.h"

#include <algorithm>
#include <numeric>

#include "search/bytes.h"

namespace kept::search {
namespace {

constexpr int at_bits = 26, weight_bits = 6;

// Texts begin at multiples of this, and one place at least behind the last: no phrase runs from one into the next, and an edit of one
// hardly ever moves the words of those behind it.
constexpr std::uint32_t apart = 64;

std::uint64_t place(std::uint32_t term, std::uint32_t at, std::uint32_t weight) {
  return static_cast<std::uint64_t>(term) << (at_bits + weight_bits) | static_cast<std::uint64_t>(at & ((1U << at_bits) - 1)) << weight_bits | weight;
}
std::uint32_t term_of(std::uint64_t place) { return static_cast<std::uint32_t>(place >> (at_bits + weight_bits)); }
std::uint32_t at_of(std::uint64_t place) { return static_cast<std::uint32_t>(place >> weight_bits) & ((1U << at_bits) - 1); }
std::uint32_t weight_of(std::uint64_t place) { return static_cast<std::uint32_t>(place) & ((1U << weight_bits) - 1); }

}  // namespace

std::uint32_t Gathering::add(const Document& document, std::uint32_t number) {
  places_.clear();
  at_ = 0;
  read_title(document.title);
  read(document.names, Weight::name);
  read(document.involved, Weight::involved);
  read(document.about, Weight::label);
  for (const Part& part : document.parts) {
    if (part.anchor != part.title) read(part.anchor, Weight::name);
    read(part.title, Weight::heading);
    read(part.text, part.weight);
  }
  const auto length = static_cast<std::uint32_t>(places_.size());
  std::sort(places_.begin(), places_.end());
  for (std::size_t first = 0, last = 0; first < places_.size(); first = last) {
    while (last < places_.size() && term_of(places_[last]) == term_of(places_[first])) ++last;
    Occurrence made{term_of(places_[first]), number, static_cast<std::uint32_t>(batch_.places.size()), 0};
    append_number(batch_.places, last - first);
    for (std::uint32_t before = 0; first < last; ++first) {
      append_number(batch_.places, at_of(places_[first]) - before);
      before = at_of(places_[first]);
      made.weight += weight_of(places_[first]);
    }
    batch_.occurrences.push_back(made);
  }
  return length;
}

// Each word of a short title says more of it.
void Gathering::read_title(std::string_view title) {
  constexpr std::uint32_t least = 6, shared = 18;
  read(title, Weight::title);
  const auto words = static_cast<std::uint32_t>(places_.size());
  for (std::uint64_t& one : places_) one = place(term_of(one), at_of(one), least + shared / words);
}

void Gathering::read(std::string_view text, Weight weight) {
  if (text.empty()) return;
  cutter_.cut(text, [&](std::string_view term) { places_.push_back(place(batch_.terms.number_of(term), at_++, static_cast<std::uint32_t>(weight))); });
  at_ = (at_ / apart + 1) * apart;
}

// Counted into place: documents come in order, so those of a term stay so.
Batch Gathering::take() {
  std::vector<std::uint32_t> next(batch_.terms.size() + 1);
  for (const Occurrence& one : batch_.occurrences) ++next[one.term + 1];
  std::partial_sum(next.begin(), next.end(), next.begin());
  std::vector<Occurrence> sorted(batch_.occurrences.size());
  for (const Occurrence& one : batch_.occurrences) sorted[next[one.term]++] = one;
  batch_.occurrences = std::move(sorted);
  return std::move(batch_);
}

}  // namespace kept::search
