// The files of a tracker at one moment: a folder as it lies on disk, or a commit of its repository.
//
// Both readers follow the same rules (intake.h), so a folder and a commit of the same tree give the same files, byte
// for byte, and the same list of what was skipped. Two things only git knows can still set them apart: line ends and
// filters that a checkout applies (`core.autocrlf`, `.gitattributes`), and files that are not committed.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/file.h"
#include "base/result.h"

namespace kept::source {

struct Skipped {
  std::string path;    // fit to print; that of a folder ends with `/` and stands for all below it
  std::string reason;  // in plain words, one sentence without its full stop

  friend bool operator==(const Skipped&, const Skipped&) = default;
};

struct Snapshot {
  std::vector<base::File> files;  // `kept.yaml` and what lies below `content/`, `templates/`, `theme/`; sorted by path
  std::vector<Skipped> skipped;   // all that lies there and is not read; sorted by path
  std::string revision;           // the commit's full id; empty for a folder
  std::optional<std::chrono::sys_days> revision_day;  // the committer's date in UTC
  bool superseded = false;        // HEAD names another commit
};

struct Bounds {
  std::uintmax_t file = 16u << 20;                 // bytes; a larger file is skipped
  std::uintmax_t total = std::uintmax_t{1} << 30;  // bytes; beyond it nothing is read: a failure
  std::size_t entries = 500'000;                   // files and folders; beyond it a failure
  std::size_t depth = 64;                          // folders inside one another; what lies deeper is skipped
};

// Never follows a symbolic link below `root` and never opens a device, pipe or socket. A file that vanishes while the
// folder is read counts as never there; one that cannot be read is a failure.
base::Result<Snapshot> read_folder(const std::filesystem::path& root, const Bounds& bounds = {});

// From git's object database, without a checkout and without the index. `revision` is whatever git calls one: a branch,
// a tag, `HEAD`, `main~3`, an abbreviated id. `root` is the tracker's folder in the repository's work tree (its top or
// below), or a bare repository. No configuration outside the repository is read, no hook or filter is run.
base::Result<Snapshot> read_revision(const std::filesystem::path& root, std::string_view revision,
                                     const Bounds& bounds = {});

}  // namespace kept::source
