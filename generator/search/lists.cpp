#include "search/lists.h"

#include <tbb/parallel_for.h>
#include <tbb/parallel_sort.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>

namespace kept::search {
namespace {

constexpr double saturation = 1.2, by_length = 0.6;  // k1 and b of BM25

// Half octaves: an edit hardly ever changes a length in these steps, and with it the impact of every word of its document.
double in_steps(double length) { return std::exp2(std::round(std::log2(std::max(length, 1.0)) * 2) / 2); }

std::uint8_t impact_of(std::uint32_t weight, double length, double usual) {
  const double w = weight;
  const double share = w / (w + saturation * (1 - by_length + by_length * length / usual));
  return static_cast<std::uint8_t>(std::clamp(std::lround(share * 255), 1L, 255L));
}

}  // namespace

double usual_length(const std::vector<std::uint32_t>& lengths) {
  const double sum = std::accumulate(lengths.begin(), lengths.end(), 0.0);
  return in_steps(sum / static_cast<double>(std::max<std::size_t>(lengths.size(), 1)));
}

Lists::Lists(std::vector<Batch> batches, const std::vector<std::uint32_t>& ids, const std::vector<std::uint32_t>& lengths) : batches_(std::move(batches)) {
  std::vector<std::vector<std::uint32_t>> global(batches_.size());
  std::vector<std::uint32_t> begin;  // of each term's postings; first their number
  for (std::size_t b = 0; b < batches_.size(); ++b) {
    for (std::uint32_t term = 0; term < batches_[b].terms.size(); ++term) global[b].push_back(terms_.number_of(batches_[b].terms[term]));
    begin.resize(terms_.size() + 1);
    for (const Occurrence& one : batches_[b].occurrences) ++begin[global[b][one.term] + 1];
  }
  begin.resize(terms_.size() + 1);
  std::partial_sum(begin.begin(), begin.end(), begin.begin());
  postings_.resize(begin.back());

  const double usual = usual_length(lengths);
  std::vector<double> steps(lengths.size());
  std::transform(lengths.begin(), lengths.end(), steps.begin(), in_steps);
  std::vector<std::uint32_t> next(begin.begin(), begin.end() - 1);
  for (std::size_t b = 0; b < batches_.size(); ++b) {
    for (const Occurrence& one : batches_[b].occurrences)
      postings_[next[global[b][one.term]]++] = {ids[one.document], one.places, static_cast<std::uint16_t>(b), impact_of(one.weight, steps[one.document], usual)};
    std::vector<Occurrence>().swap(batches_[b].occurrences);
  }

  lists_.resize(terms_.size());
  tbb::parallel_for(std::size_t{0}, terms_.size(), [&](std::size_t term) {
    const auto first = postings_.begin() + begin[term], last = postings_.begin() + begin[term + 1];
    std::sort(first, last, [](const Posting& a, const Posting& b) { return a.id < b.id; });
    const auto text = terms_[static_cast<std::uint32_t>(term)];
    lists_[term] = {text, folded(text), first, last};
  });
  tbb::parallel_sort(lists_.begin(), lists_.end(), [](const List& a, const List& b) { return std::tie(a.key, a.term) < std::tie(b.key, b.term); });
}

std::string_view Lists::places(const Posting& posting) const {
  const std::string_view all = batches_[posting.batch].places;
  std::size_t end = posting.places;
  const auto number = [&] {
    std::uint64_t value = 0;
    for (int shift = 0;; shift += 7) {
      const auto byte = static_cast<unsigned char>(all[end++]);
      value |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
      if (byte < 0x80) return value;
    }
  };
  for (auto left = number(); left > 0; --left) number();
  return all.substr(posting.places, end - posting.places);
}

}  // namespace kept::search
