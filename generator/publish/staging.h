// Puts a whole site in place of the old one: all of it or nothing.
//
// The site is built in a hidden folder beside the destination and swapped in by one rename. A run that is killed at any
// moment leaves the old site or the new one at the destination, never a mixture; what it leaves beside it is deleted by
// the next run. Where the file system cannot exchange two folders (some network and FUSE file systems), the old site is
// moved aside first: killed in between, the destination is missing until the next run puts the old site back.
//
// A power cut: everything is flushed before the swap (one syncfs, not one fsync per file), and the swap is flushed
// before the old site is deleted, so on file systems with a journal the same holds.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace kept::publish {

struct Summary {
  std::size_t files = 0;                 // written and unchanged
  std::uintmax_t bytes = 0;              // of all of them
  std::size_t written = 0;               // new, or other than in the old site
  std::size_t unchanged = 0;             // as in the old site: such a file keeps its time stamp
  std::size_t removed = 0;               // in the old site only
  std::vector<std::string> left_behind;  // folders beside the site that could not be deleted, or hold files of others
};

class Staging {
 public:
  // Fails, and changes nothing, where a site must not go: `/`, the home folder, a mount point, a folder that is one of
  // the protected ones, lies above one or lies inside one; a folder that holds any file that Kept did not write; a
  // destination that another run is publishing to. Missing folders above the destination are made.
  static base::Result<Staging> open(const std::filesystem::path& destination,
                                    std::span<const std::filesystem::path> protected_folders);
  Staging(Staging&&) noexcept;
  Staging& operator=(Staging&&) noexcept;
  ~Staging();  // what was not committed is discarded

  // May be called from many threads. Fails for a path that is no base::File's, that not every system can hold
  // (names.h), that was added before, or that differs from one only in case or normalisation. After a failure commit()
  // fails too. Files are made with mode 0644 and folders with 0755, whatever the umask.
  base::Result<void> add(std::string_view path, std::string_view bytes);

  // Once, after the last add() has returned. On failure the old site is untouched.
  base::Result<Summary> commit();

 private:
  struct Work;
  explicit Staging(std::unique_ptr<Work> work);
  std::unique_ptr<Work> work_;
};

}  // namespace kept::publish
