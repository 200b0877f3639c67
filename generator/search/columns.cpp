#include "search/columns.h"

#include <algorithm>
#include <iterator>
#include <tuple>

#include "search/bytes.h"

namespace kept::search {
namespace {

std::uint64_t zigzag(std::int64_t number) { return number < 0 ? (static_cast<std::uint64_t>(-number) << 1) - 1 : static_cast<std::uint64_t>(number) << 1; }

// Each stretch once, and none that lies in another.
std::vector<Months> without_repeats(std::vector<Months> when) {
  std::sort(when.begin(), when.end(), [](const Months& a, const Months& b) { return std::pair(a.first, -a.last) < std::pair(b.first, -b.last); });
  std::vector<Months> kept;
  for (const Months& months : when)
    if (kept.empty() || months.last > kept.back().last) kept.push_back(months);
  return kept;
}

}  // namespace

void Columns::add(std::uint32_t id, std::vector<Trait> traits, std::vector<Months> when) {
  for (Trait& trait : traits) rows_.push_back({trait.facet, std::move(trait.id), std::move(trait.label), id});
  if (!when.empty()) dated_.push_back({id, without_repeats(std::move(when))});
}

void Columns::merge(Columns&& others) {
  std::move(others.rows_.begin(), others.rows_.end(), std::back_inserter(rows_));
  std::move(others.dated_.begin(), others.dated_.end(), std::back_inserter(dated_));
}

void Columns::sort() {
  std::sort(rows_.begin(), rows_.end(), [](const Row& a, const Row& b) { return std::tie(a.facet, a.value, a.id) < std::tie(b.facet, b.value, b.id); });
  std::sort(dated_.begin(), dated_.end(), [](const Dated& a, const Dated& b) { return a.id < b.id; });
}

std::string Columns::facet(std::size_t facet) const {
  std::string out;
  std::size_t values = 0;
  for (auto row = rows_.begin(); row != rows_.end();) {
    const auto last = std::find_if(row, rows_.end(), [&](const Row& other) { return other.facet != row->facet || other.value != row->value; });
    if (row->facet == facet) {
      ++values;
      append_text(out, row->value);
      append_text(out, row->label);
      append_number(out, static_cast<std::uint64_t>(last - row));
      for (std::uint32_t before = 0; row != last; ++row) append_number(out, row->id - before), before = row->id;
    }
    row = last;
  }
  std::string whole;
  if (values > 0) append_number(whole, values), whole += out;
  return whole;
}

std::string Columns::dates() const {
  constexpr std::int32_t january_1900 = 1900 * 12;
  std::string out;
  append_number(out, dated_.size());
  for (std::uint32_t before = 0; const Dated& one : dated_) {
    append_number(out, one.id - before);
    before = one.id;
    append_number(out, one.when.size());
    for (const Months& months : one.when) append_number(out, zigzag(months.first - january_1900)), append_number(out, static_cast<std::uint64_t>(months.last - months.first));
  }
  return out;
}

}  // namespace kept::search
