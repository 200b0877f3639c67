// A temporary folder that removes itself, for tests that need a real disk.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace kept::test {

class Scratch {
 public:
  Scratch();
  static Scratch quick();  // in memory where that can be had
  Scratch(Scratch&& other) noexcept : path_(std::move(other.path_)) { other.path_.clear(); }
  ~Scratch();

  const std::filesystem::path& path() const { return path_; }  // absolute, no symbolic link in it
  std::filesystem::path operator/(const std::filesystem::path& below) const { return path_ / below; }

  // Makes the folders above; replaces a file that is there.
  void write(const std::filesystem::path& below, std::string_view bytes) const;
  std::string read(const std::filesystem::path& below) const;

 private:
  explicit Scratch(const std::filesystem::path& above);
  std::filesystem::path path_;
};

void write_file(const std::filesystem::path& path, std::string_view bytes);
std::string read_file(const std::filesystem::path& path);

}  // namespace kept::test
