// What counts as input, and how much of it: one set of rules for every reader.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "source/snapshot.h"

namespace kept::source {

enum class Entry : std::uint8_t { file, folder, link, repository, special };

// The places of a tracker that are read, at its top.
struct Root {
  std::string_view name;
  Entry entry;
};
inline constexpr Root roots[] = {
    {"kept.yaml", Entry::file},
    {"content", Entry::folder},
    {"templates", Entry::folder},
    {"theme", Entry::folder},
};

// Whether a file or folder of that name is read, wherever it lies.
bool can_be_content(std::string_view name);

// A reader asks at every entry and at every size; what is refused lists itself. Once a bound of the whole is passed,
// everything is refused and finish() gives the failure.
class Intake {
 public:
  explicit Intake(const Bounds& bounds) : bounds_(bounds) {}

  bool admits_root(const Root& root, Entry entry);
  // `name` lies in the folder `folder` (its path without a slash at the end).
  bool admits(std::string_view folder, std::string_view name, Entry entry);
  bool admits_size(std::string_view path, std::uintmax_t bytes);
  void skip(std::string_view path, std::string_view reason);
  void take(std::string path, std::string bytes);

  base::Result<Snapshot> finish() &&;

 private:
  bool overflows();

  Bounds bounds_;
  Snapshot snapshot_;
  std::size_t entries_ = 0;
  std::uintmax_t total_ = 0;
};

}  // namespace kept::source
