#include "publish/lock.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>

#include <cerrno>

#include "publish/trouble.h"

namespace kept::publish {
namespace {

// Somebody may have deleted the file between our opening and our locking it: then the lock is on nothing.
bool is_still(int folder, const std::string& name, int file) {
  struct stat ours {
  }, there{};
  return ::fstat(file, &ours) == 0 && ::fstatat(folder, name.c_str(), &there, AT_SYMLINK_NOFOLLOW) == 0 &&
         ours.st_ino == there.st_ino && ours.st_dev == there.st_dev;
}

}  // namespace

base::Result<Lock> Lock::take(int folder, std::string name, const std::string& shown) {
  for (int attempt = 0; attempt < 100; ++attempt) {
    base::Descriptor file(::openat(folder, name.c_str(), O_RDONLY | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0644));
    if (!file) return trouble(fmt::format("Nothing can be written beside {}", shown), errno);
    if (::flock(file.get(), LOCK_EX | LOCK_NB) != 0) {
      if (errno != EWOULDBLOCK) return trouble(fmt::format("{} cannot be locked", shown), errno);
      break;
    }
    if (is_still(folder, name, file.get())) return Lock(folder, std::move(name), std::move(file));
  }
  return base::failure(base::Failure::Kind::world, fmt::format("Another run of Kept is publishing to {}", shown),
                       "Wait until it has ended, or publish to another folder");
}

// Deleted while it is held: whoever waits for nothing but a locked file sees in take() that it is gone.
Lock::~Lock() {
  if (file_) ::unlinkat(folder_, name_.c_str(), 0);
}

}  // namespace kept::publish
