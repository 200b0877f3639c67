#include "publish/folder.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>

#include <cerrno>
#include <cstdint>

namespace kept::publish {
namespace {

Item::Kind kind_of(int folder, const dirent64& entry) {
  if (entry.d_type == DT_REG) return Item::Kind::file;
  if (entry.d_type == DT_DIR) return Item::Kind::folder;
  if (entry.d_type != DT_UNKNOWN) return Item::Kind::other;
  struct stat found {};
  if (::fstatat(folder, entry.d_name, &found, AT_SYMLINK_NOFOLLOW) != 0) return Item::Kind::other;
  return S_ISREG(found.st_mode) ? Item::Kind::file : S_ISDIR(found.st_mode) ? Item::Kind::folder : Item::Kind::other;
}

}  // namespace

base::Descriptor open_folder(int above, const std::string& name) {
  return base::Descriptor(::openat(above, name.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
}

// A site has as many folders as pages: opendir() would open and allocate anew for each.
bool list(int folder, std::vector<Item>& items) {
  alignas(dirent64) char buffer[32768];
  if (::lseek(folder, 0, SEEK_SET) != 0) return false;
  for (;;) {
    const ssize_t filled = ::getdents64(folder, buffer, sizeof buffer);
    if (filled <= 0) return filled == 0;
    for (ssize_t at = 0; at < filled;) {
      const auto* entry = reinterpret_cast<const dirent64*>(buffer + at);
      const std::string_view name = entry->d_name;
      if (name != "." && name != "..") items.push_back({std::string(name), kind_of(folder, *entry)});
      at += entry->d_reclen;
    }
  }
}

bool read_whole(int folder, const std::string& name, std::size_t most, std::string& bytes) {
  const base::Descriptor file(
      ::openat(folder, name.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
  struct stat found {};
  if (!file || ::fstat(file.get(), &found) != 0) return false;
  if (!S_ISREG(found.st_mode) || static_cast<std::uintmax_t>(found.st_size) > most) {
    errno = EFBIG;
    return false;
  }
  bytes.resize(static_cast<std::size_t>(found.st_size));
  std::size_t filled = 0;
  while (filled < bytes.size()) {
    const ssize_t got = ::read(file.get(), bytes.data() + filled, bytes.size() - filled);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return false;
    if (got == 0) break;
    filled += static_cast<std::size_t>(got);
  }
  bytes.resize(filled);
  return true;
}

bool write_whole(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t put = ::write(file, bytes.data(), bytes.size());
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(put));
  }
  return true;
}

}  // namespace kept::publish
