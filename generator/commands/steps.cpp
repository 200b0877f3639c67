#include "commands/steps.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <fstream>
#include <map>
#include <mutex>
#include <thread>
#include <vector>

namespace kept::commands {
namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

double seconds_since(Clock::time_point begun) { return std::chrono::duration<double>(Clock::now() - begun).count(); }

double processor_seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

// The first two numbers of that file are pages of the address space and pages held.
double held_megabytes() {
  std::ifstream file("/proc/self/statm");
  double all = 0, held = 0;
  file >> all >> held;
  return held * static_cast<double>(::sysconf(_SC_PAGESIZE)) / 1e6;
}

std::string with_commas(std::size_t number) {
  std::string text = std::to_string(number);
  for (auto at = static_cast<std::ptrdiff_t>(text.size()) - 3; at > 0; at -= 3) text.insert(static_cast<std::size_t>(at), 1, ',');
  return text;
}

}  // namespace

struct Steps::Measured {
  struct Step {
    std::string name;
    double wall = 0, processor = 0, held = 0;
  };
  struct Sum {
    std::size_t times = 0;
    double seconds = 0;
  };
  using Sums = std::map<std::string, Sum, std::less<>>;

  std::vector<Step> steps;
  Clock::time_point begun;
  double processor_begun = 0;

  std::mutex mutex;  // for the sums
  std::map<std::string, Sums, std::less<>> sorts;

  void begin(std::string_view name) {
    end();
    steps.push_back({std::string(name)});
    begun = Clock::now();
    processor_begun = processor_seconds();
  }

  void end() {
    if (steps.empty() || steps.back().held > 0) return;
    steps.back().wall = seconds_since(begun);
    steps.back().processor = processor_seconds() - processor_begun;
    steps.back().held = held_megabytes();
  }
};

// Its own thread looks ten times a second at what is being done, so that the work pays nothing for being watched.
class Steps::Line {
 public:
  Line() : thread_([this] { run(); }) {}
  ~Line() {
    {
      const std::lock_guard guard(mutex_);
      over_ = true;
    }
    wake_.notify_one();
    thread_.join();
    wipe();
  }

  void begin(std::string_view name, std::size_t things) {
    const std::lock_guard guard(mutex_);
    name_ = name;
    things_ = things;
    done_ = 0;
  }
  void count() { done_.fetch_add(1, std::memory_order_relaxed); }
  void end() {
    const std::lock_guard guard(mutex_);
    name_.clear();
    wipe();
  }

 private:
  static constexpr milliseconds first_after = milliseconds(500), then_each = milliseconds(100);

  void run() {
    std::unique_lock guard(mutex_);
    for (auto wait = first_after; !wake_.wait_for(guard, wait, [this] { return over_; }); wait = then_each)
      if (!name_.empty()) write();
  }

  void write() {
    const std::string of = things_ ? fmt::format(": {} of {}", with_commas(std::min(done_.load(), things_)), with_commas(things_)) : std::string("…");
    const std::string text = fmt::format("\r\x1b[K{}{}", name_, of);
    std::fwrite(text.data(), 1, text.size(), stderr);
    std::fflush(stderr);
    written_ = true;
  }

  void wipe() {
    if (written_) std::fputs("\r\x1b[K", stderr);
    std::fflush(stderr);
    written_ = false;
  }

  std::mutex mutex_;  // for all but `done_`
  std::condition_variable wake_;
  std::string name_;
  std::size_t things_ = 0;
  std::atomic<std::size_t> done_ = 0;
  bool over_ = false, written_ = false;
  std::thread thread_;  // last: it uses the others
};

Steps::Steps(Show show, bool measure)
    : measured_(measure ? std::make_unique<Measured>() : nullptr), line_(show == Show::progress ? std::make_unique<Line>() : nullptr) {}
Steps::~Steps() = default;

void Steps::begin(std::string_view name, std::size_t things) {
  if (measured_) measured_->begin(name);
  if (line_) line_->begin(name, things);
}

void Steps::count() {
  if (line_) line_->count();
}

void Steps::end() {
  if (measured_) measured_->end();
  if (line_) line_->end();
}

base::Took Steps::of_each(std::string_view sort) {
  if (!measured_) return {};
  Measured::Sums& sums = measured_->sorts[std::string(sort)];
  return [&sums, &mutex = measured_->mutex](std::string_view thing, double seconds) {
    const std::lock_guard guard(mutex);
    auto found = sums.find(thing);
    if (found == sums.end()) found = sums.emplace(thing, Measured::Sum()).first;
    ++found->second.times;
    found->second.seconds += seconds;
  };
}

std::string Steps::profile() const {
  if (!measured_) return {};
  constexpr std::size_t most = 10;
  std::string text = fmt::format("{:<32}{:>10}{:>12}{:>10}\n", "step", "seconds", "processor", "MB held");
  Measured::Step all{"all", 0, 0, 0};
  for (const auto& step : measured_->steps) {
    text += fmt::format("{:<32}{:>10.3f}{:>12.3f}{:>10.1f}\n", step.name, step.wall, step.processor, step.held);
    all.wall += step.wall;
    all.processor += step.processor;
    all.held = std::max(all.held, step.held);
  }
  text += fmt::format("{:<32}{:>10.3f}{:>12.3f}{:>10.1f}\n", all.name, all.wall, all.processor, all.held);

  for (const auto& [sort, sums] : measured_->sorts) {
    std::vector<std::pair<std::string_view, Measured::Sum>> by_cost(sums.begin(), sums.end());
    std::stable_sort(by_cost.begin(), by_cost.end(), [](const auto& a, const auto& b) { return a.second.seconds > b.second.seconds; });
    if (by_cost.size() > most) by_cost.resize(most);
    text += fmt::format("\n{:>12}{:>9}{:>14}  the {} that cost most, of {}\n", "processor", "times", "ms each", sort, sums.size());
    for (const auto& [name, sum] : by_cost)
      text += fmt::format("{:>12.3f}{:>9}{:>14.3f}  {}\n", sum.seconds, sum.times, sum.seconds * 1e3 / static_cast<double>(sum.times), name);
  }
  return text;
}

}  // namespace kept::commands
