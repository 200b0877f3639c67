// Texts made to cost much: a prefix, a unit repeated up to a size, a suffix. Each is run in a process of its own, so
// that its time is its own and its memory is what the system says.
#pragma once

#include <fmt/format.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <string>
#include <string_view>

namespace kept::parse {

struct Hostile {
  std::string_view prefix, unit, suffix;

  std::string text(std::size_t size) const {
    std::string text(prefix);
    while (text.size() + unit.size() + suffix.size() <= size) text += unit;
    return text += suffix;
  }
};

struct Spent {
  bool survived = false;
  double seconds = 0;         // of processor time, not of the clock on the wall
  std::size_t megabytes = 0;  // at most, at once
};

#ifdef KEPT_SANITIZE
constexpr bool sanitized = true;  // then both time and memory are another thing altogether
#else
constexpr bool sanitized = false;
#endif

// `run` tells by its result whether its promises held.
template <class Run>
Spent spend(const Run& run) {
  const auto child = fork();
  if (child == 0) _exit(run() ? 0 : 1);
  int status = 1;
  rusage usage{};
  if (child < 0 || wait4(child, &status, 0, &usage) != child) return {};
  const auto seconds = [](const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
  };
  return {status == 0, seconds(usage.ru_utime) + seconds(usage.ru_stime),
          static_cast<std::size_t>(usage.ru_maxrss) / 1024};
}

// What is wrong with the cost of `run` over a text of the largest size: nothing, or over two seconds, 256 MB, or more
// than its share of a text a fourth as long. Where the fourth is so cheap that even its square would do, it stands for
// the whole.
template <class Run>
std::string excess(const Hostile& row, std::size_t largest, const Run& run) {
  const auto measure = [&](std::size_t size) { return spend([&, text = row.text(size)] { return run(text); }); };
  const auto part = measure(sanitized ? largest / 16 : largest / 4);
  if (!part.survived) return "it broke a promise, or the process";
  if (sanitized || (part.seconds < 0.1 && part.megabytes < 60)) return {};
  const auto whole = measure(largest);
  if (!whole.survived) return "it broke a promise, or the process, at full length";
  if (whole.seconds < 2 && whole.megabytes < 256 && whole.seconds < 8 * part.seconds + 0.1) return {};
  return fmt::format("{} s and {} MB for a fourth, {} s and {} MB for the whole", part.seconds, part.megabytes,
                     whole.seconds, whole.megabytes);
}

}  // namespace kept::parse
