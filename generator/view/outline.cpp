#include "view/outline.h"

#include <charconv>

namespace kept::view {
namespace {

template <class Take>
void each_line(std::string_view text, Take take) {
  while (!text.empty()) {
    const auto end = text.find('\n');
    take(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
}

std::vector<int> numbers_in(std::string_view line) {
  std::vector<int> numbers;
  const char* at = line.data();
  const char* const end = at + line.size();
  while (at < end) {
    int number = 0;
    const auto [next, error] = std::from_chars(at, end, number);
    if (error != std::errc()) return {};
    numbers.push_back(number);
    at = next + (next < end && *next == ' ');
    if (at == next && at < end) return {};
  }
  return numbers;
}

}  // namespace

Outline read_outline(std::string_view land, std::string_view places) {
  Outline outline;
  each_line(land, [&](std::string_view line) {
    const auto numbers = numbers_in(line);
    if (numbers.size() < 6 || numbers.size() % 2 != 0) return;
    std::vector<Spot> ring = {{numbers[0], numbers[1]}};
    for (std::size_t i = 2; i < numbers.size(); i += 2) ring.push_back({ring.back().east + numbers[i], ring.back().north + numbers[i + 1]});
    outline.rings.push_back(std::move(ring));
  });
  each_line(places, [&](std::string_view line) {
    const auto blank = line.find(' ');
    if (blank == std::string_view::npos) return;
    if (const auto numbers = numbers_in(line.substr(blank + 1)); numbers.size() == 2) outline.places[std::string(line.substr(0, blank))] = {numbers[0], numbers[1]};
  });
  return outline;
}

}  // namespace kept::view
