// What a check of a tracker came to, as every format takes it.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/file.h"
#include "base/finding.h"
#include "check/waivers.h"

namespace kept::report {

struct Outcome {
  std::span<const base::Finding> findings;  // by place
  std::span<const check::Waived> waived;    // by place
  std::span<const base::File> files;        // those that findings point into, by path
  std::string folder = {};                  // where the tracker stands in its repository: empty, or with a slash at its end
};

constexpr std::string_view name_of(base::Level level) { return level == base::Level::error ? "error" : "warning"; }

}  // namespace kept::report
