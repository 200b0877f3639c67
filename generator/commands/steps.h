// The steps of a run: shown to those who wait for them, measured for those who ask what they cost.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "base/stopwatch.h"

namespace kept::commands {

class Steps {
 public:
  enum class Show {
    nothing,
    progress,  // a line on standard error that is written over and wiped away; only for what lasts longer than half a second
  };

  explicit Steps(Show show = Show::nothing, bool measure = false);
  Steps(const Steps&) = delete;
  ~Steps();  // wipes the line away

  // The step before it, if any, has ended. `things`: how many it will count; 0: unknown.
  void begin(std::string_view name, std::size_t things = 0);
  void count();  // one thing more is done; from any thread
  void end();    // of the last step; the line is wiped away

  // Takes what each thing of a sort (“file”, “template”) cost, and sums it by name; empty where nothing is measured.
  base::Took of_each(std::string_view sort);

  // Three tables: what each step cost, in seconds of the wall's clock and of the processors and in the memory that was held when it
  // ended; then for each sort the things that cost most.
  std::string profile() const;

 private:
  struct Measured;
  class Line;
  std::unique_ptr<Measured> measured_;  // none where nothing is measured
  std::unique_ptr<Line> line_;          // none where nothing is shown
};

}  // namespace kept::commands
