// A file's bytes, looked at where they lie. Private to this room.
#pragma once

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>

#include <cstdint>
#include <filesystem>
#include <string_view>
#include <utility>

#include "base/descriptor.h"

namespace kept::source {

// Empty where there are none to be had. What lies beyond the end reads as zero.
class Mapped {
 public:
  explicit Mapped(const std::filesystem::path& path) {
    const base::Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    struct stat found {};
    if (!file || ::fstat(file.get(), &found) != 0 || !S_ISREG(found.st_mode) || found.st_size <= 0) return;
    void* const start = ::mmap(nullptr, static_cast<std::size_t>(found.st_size), PROT_READ, MAP_PRIVATE, file.get(), 0);
    if (start != MAP_FAILED) bytes_ = {static_cast<const char*>(start), static_cast<std::size_t>(found.st_size)};
  }
  Mapped(Mapped&& other) noexcept : bytes_(std::exchange(other.bytes_, {})) {}
  Mapped& operator=(Mapped&& other) noexcept {
    std::swap(bytes_, other.bytes_);
    return *this;
  }
  ~Mapped() {
    if (!bytes_.empty()) ::munmap(const_cast<char*>(bytes_.data()), bytes_.size());
  }

  std::string_view bytes() const { return bytes_; }
  std::uint8_t byte(std::size_t at) const { return at < bytes_.size() ? static_cast<std::uint8_t>(bytes_[at]) : 0; }
  std::uint32_t number(std::size_t at) const { return std::uint32_t{byte(at)} << 24 | std::uint32_t{byte(at + 1)} << 16 | std::uint32_t{byte(at + 2)} << 8 | byte(at + 3); }

 private:
  std::string_view bytes_;
};

}  // namespace kept::source
