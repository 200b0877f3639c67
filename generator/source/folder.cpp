#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>

#include <cerrno>
#include <memory>
#include <system_error>

#include <fmt/format.h>

#include "base/descriptor.h"
#include "base/utf8.h"
#include "source/intake.h"
#include "source/snapshot.h"

namespace kept::source {
namespace {

using base::Descriptor;

tl::unexpected<base::Failure> unreadable(std::string_view path, int error) {
  return base::failure(
      base::Failure::Kind::world,
      fmt::format("{} cannot be read: {}", base::printable(path), std::generic_category().message(error)),
      error == EACCES ? "Give the account that runs Kept the right to read it" : "");
}

Entry entry_of(mode_t mode) {
  if (S_ISREG(mode)) return Entry::file;
  if (S_ISDIR(mode)) return Entry::folder;
  if (S_ISLNK(mode)) return Entry::link;
  return Entry::special;
}

// Between looking at a name and opening it, somebody may have put something else there: O_NOFOLLOW refuses a link,
// O_NONBLOCK does not wait at a pipe, and what was opened is looked at again.
Descriptor open_below(int folder, const char* name, int flags) {
  return Descriptor(::openat(folder, name, flags | O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
}
bool vanished(int error) { return error == ENOENT || error == ELOOP || error == ENOTDIR; }

class FolderReader {
 public:
  explicit FolderReader(const Bounds& bounds) : intake_(bounds) {}

  base::Result<Snapshot> read(int root) {
    for (const Root& place : roots) {
      const std::string name(place.name);
      struct stat found {};
      if (::fstatat(root, name.c_str(), &found, AT_SYMLINK_NOFOLLOW) != 0) {
        if (errno == ENOENT) continue;
        return unreadable(name, errno);
      }
      const Entry entry = what_is(root, name.c_str(), found.st_mode);
      if (!intake_.admits_root(place, entry)) continue;
      if (auto done = entry == Entry::file ? read_file(root, name.c_str(), name) : read_below(root, name.c_str(), name);
          !done)
        return tl::unexpected(done.error());
    }
    return std::move(intake_).finish();
  }

 private:
  static Entry what_is(int folder, const char* name, mode_t mode) {
    const Entry entry = entry_of(mode);
    struct stat found {};
    const bool repository = entry == Entry::folder &&
                            ::fstatat(folder, fmt::format("{}/.git", name).c_str(), &found, AT_SYMLINK_NOFOLLOW) == 0;
    return repository ? Entry::repository : entry;
  }

  base::Result<void> read_below(int parent, const char* name, const std::string& path) {
    Descriptor folder = open_below(parent, name, O_DIRECTORY);
    if (!folder) return vanished(errno) ? base::Result<void>() : unreadable(path, errno);
    const int fd = folder.get();
    const std::unique_ptr<DIR, int (*)(DIR*)> listing(::fdopendir(fd), ::closedir);
    if (!listing) return unreadable(path, errno);
    folder.release();
    for (;;) {
      errno = 0;
      const dirent* entry = ::readdir(listing.get());
      if (entry == nullptr) return errno == 0 ? base::Result<void>() : unreadable(path, errno);
      const std::string_view found = entry->d_name;
      if (found == "." || found == "..") continue;
      if (auto done = read_entry(fd, entry->d_name, path); !done) return done;
    }
  }

  base::Result<void> read_entry(int folder, const char* name, const std::string& folder_path) {
    struct stat found {};
    if (::fstatat(folder, name, &found, AT_SYMLINK_NOFOLLOW) != 0)
      return vanished(errno) ? base::Result<void>() : unreadable(fmt::format("{}/{}", folder_path, name), errno);
    const Entry entry = what_is(folder, name, found.st_mode);
    if (!intake_.admits(folder_path, name, entry)) return {};
    const std::string path = fmt::format("{}/{}", folder_path, name);
    return entry == Entry::file ? read_file(folder, name, path) : read_below(folder, name, path);
  }

  base::Result<void> read_file(int folder, const char* name, const std::string& path) {
    const Descriptor file = open_below(folder, name, 0);
    struct stat found {};
    if (!file) return vanished(errno) ? base::Result<void>() : unreadable(path, errno);
    if (::fstat(file.get(), &found) != 0) return unreadable(path, errno);
    if (!S_ISREG(found.st_mode)) return {};
    if (!intake_.admits_size(path, static_cast<std::uintmax_t>(found.st_size))) return {};

    // The size is a promise that was checked: what somebody appends in the meantime is not read.
    std::string bytes(static_cast<std::size_t>(found.st_size), '\0');
    std::size_t filled = 0;
    while (filled < bytes.size()) {
      const ssize_t got = ::read(file.get(), bytes.data() + filled, bytes.size() - filled);
      if (got < 0 && errno == EINTR) continue;
      if (got < 0) return unreadable(path, errno);
      if (got == 0) break;
      filled += static_cast<std::size_t>(got);
    }
    bytes.resize(filled);
    intake_.take(path, std::move(bytes));
    return {};
  }

  Intake intake_;
};

}  // namespace

base::Result<Snapshot> read_folder(const std::filesystem::path& root, const Bounds& bounds) {
  const Descriptor folder(::open(root.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (folder) return FolderReader(bounds).read(folder.get());
  const int error = errno;
  const std::string name = base::printable(root.native());
  if (error == ENOENT || error == ENOTDIR)
    return base::failure(base::Failure::Kind::usage, fmt::format("There is no folder {}", name),
                         "Name the folder that holds kept.yaml");
  return unreadable(name, error);
}

}  // namespace kept::source
