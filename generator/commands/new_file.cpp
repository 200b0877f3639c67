#include "commands/new_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <string>

#include "base/descriptor.h"

namespace kept::commands {
namespace {

using base::Failure;

tl::unexpected<Failure> broken(const std::filesystem::path& path, int error) {
  if (error == EEXIST) return base::failure(Failure::Kind::usage, fmt::format("{} exists already", path.string()), "Nothing was written; choose another slug, or edit that file");
  return base::failure(Failure::Kind::world, fmt::format("{} cannot be written: {}", path.string(), std::strerror(error)), "Nothing was written");
}

bool write_all(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const auto done = ::write(fd, bytes.data(), bytes.size());
    if (done < 0 && errno == EINTR) continue;
    if (done <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(done));
  }
  return ::fsync(fd) == 0;
}

// Gives the finished file its name, unless somebody has it. File systems without hard links: the name is taken empty, then filled.
int put_in_place(const std::string& from, const std::string& to) {
  if (::link(from.c_str(), to.c_str()) == 0) return 0;
  if (errno != EPERM && errno != EOPNOTSUPP && errno != ENOSYS) return errno;
  const base::Descriptor claim(::open(to.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
  if (!claim) return errno;
  return ::rename(from.c_str(), to.c_str()) == 0 ? 0 : errno;
}

}  // namespace

base::Result<void> write_new_file(const std::filesystem::path& path, std::string_view bytes) {
  std::error_code error;
  std::filesystem::create_directories(path.parent_path(), error);
  if (error) return broken(path, error.value());
  const auto half = (path.parent_path() / fmt::format(".{}.{}.half", path.filename().string(), ::getpid())).string();
  base::Descriptor file(::open(half.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0666));
  if (!file) return broken(half, errno);
  const int failed = write_all(file.get(), bytes) ? put_in_place(half, path.string()) : errno;
  ::unlink(half.c_str());
  if (failed) return broken(path, failed);
  return {};
}

}  // namespace kept::commands
