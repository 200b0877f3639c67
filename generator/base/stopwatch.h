// What work cost, by the clocks of the wall and of the processor.
#pragma once

#include <ctime>

#include <functional>
#include <string_view>

namespace kept::base {

// Seconds of processor time of this thread; of no use but for differences.
inline double thread_seconds() {
  timespec now = {};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

// Is told what one thing cost, in seconds of processor time, from any thread. Where it is empty nothing is measured.
using Took = std::function<void(std::string_view thing, double seconds)>;

template <class Work>
auto timed(const Took& took, std::string_view thing, Work work) {
  if (!took) return work();
  const double begun = thread_seconds();
  auto made = work();
  took(thing, thread_seconds() - begun);
  return made;
}

}  // namespace kept::base
