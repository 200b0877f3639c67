// Which files a commit is asked about, when the history of all is walked at once. Private to this room.
#pragma once

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <vector>

namespace kept::source {

using Paths = std::vector<std::uint32_t>;  // sorted, each once

inline Paths both(const Paths& a, const Paths& b) {
  Paths made;
  std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(made));
  return made;
}
inline Paths common(const Paths& a, const Paths& b) {
  Paths made;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(made));
  return made;
}
inline Paths without(const Paths& a, const Paths& b) {
  Paths made;
  std::set_difference(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(made));
  return made;
}

// A few files, or all but a few: most commits are asked about all, and cost nothing.
struct Interest {
  bool all_but = false;
  Paths paths;

  bool none() const { return !all_but && paths.empty(); }
  bool has(std::uint32_t path) const { return std::binary_search(paths.begin(), paths.end(), path) != all_but; }
  Paths of(const Paths& some) const { return all_but ? (paths.empty() ? some : source::without(some, paths)) : common(some, paths); }

  void add(const Interest& other) {
    if (all_but && paths.empty()) return;
    if (other.all_but && other.paths.empty()) *this = other;
    else if (all_but && other.all_but) paths = common(paths, other.paths);
    else if (all_but) paths = source::without(paths, other.paths);
    else if (other.all_but) *this = {true, source::without(other.paths, paths)};
    else paths = both(paths, other.paths);
  }

  Interest less(const Paths& some) const {
    if (some.empty()) return *this;
    return {all_but, all_but ? both(paths, some) : source::without(paths, some)};
  }
};

}  // namespace kept::source
