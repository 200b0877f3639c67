#include "base/drawer.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xxhash.h>

#include "base/descriptor.h"

namespace kept::base {
namespace {

constexpr std::size_t largest = 512u << 20;  // bytes of a file that is still read

// A hash of the running program: another build may say things in another way.
std::uint64_t program() {
  static const std::uint64_t hash = [] {
    const Descriptor file(::open("/proc/self/exe", O_RDONLY | O_CLOEXEC));
    struct stat found {};
    if (!file || ::fstat(file.get(), &found) != 0 || found.st_size <= 0) return std::uint64_t{0};
    const auto size = static_cast<std::size_t>(found.st_size);
    void* bytes = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file.get(), 0);
    if (bytes == MAP_FAILED) return std::uint64_t{0};
    const std::uint64_t own = XXH3_64bits(bytes, size);
    ::munmap(bytes, size);
    return own;
  }();
  return hash;
}

std::string heading(std::string_view body) { return fmt::format("kept drawer {:016x} {:016x}\n", program(), XXH3_64bits(body.data(), body.size())); }

// Kept's folder in git's own, which nobody else has made a link.
Descriptor folder_of(const std::filesystem::path& file) { return Descriptor(::open(file.parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)); }

std::string bytes_of(int file) {
  struct stat found {};
  if (::fstat(file, &found) != 0 || !S_ISREG(found.st_mode) || found.st_size < 0 || static_cast<std::size_t>(found.st_size) > largest) return {};
  std::string bytes(static_cast<std::size_t>(found.st_size), '\0');
  for (std::size_t read = 0; read < bytes.size();) {
    const ssize_t got = ::read(file, bytes.data() + read, bytes.size() - read);
    if (got <= 0) return {};
    read += static_cast<std::size_t>(got);
  }
  return bytes;
}

bool put(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t put = ::write(file, bytes.data(), bytes.size());
    if (put <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(put));
  }
  return true;
}

}  // namespace

std::string taken_from(const std::filesystem::path& path) {
  const Descriptor folder = folder_of(path);
  if (!folder || program() == 0) return {};
  const Descriptor file(::openat(folder.get(), path.filename().c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
  if (!file) return {};
  std::string bytes = bytes_of(file.get());
  const auto end = bytes.find('\n');
  if (end == bytes.npos) return {};
  if (!bytes.starts_with(heading(std::string_view(bytes).substr(end + 1)))) return {};
  bytes.erase(0, end + 1);
  return bytes;
}

void put_into(const std::filesystem::path& path, std::string_view bytes) {
  if (program() == 0) return;
  std::error_code ignored;
  std::filesystem::create_directory(path.parent_path(), ignored);
  const Descriptor folder = folder_of(path);
  if (!folder) return;
  const std::string name = path.filename(), beside = fmt::format("{}.{}", name, ::getpid());
  ::unlinkat(folder.get(), beside.c_str(), 0);  // left by a build that was killed
  const Descriptor made(::openat(folder.get(), beside.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0644));
  if (!made) return;
  const bool whole = put(made.get(), heading(bytes)) && put(made.get(), bytes);
  if (!whole || ::renameat(folder.get(), beside.c_str(), folder.get(), name.c_str()) != 0) ::unlinkat(folder.get(), beside.c_str(), 0);
}

}  // namespace kept::base
