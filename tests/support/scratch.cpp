#include "support/scratch.h"

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace kept::test {

namespace fs = std::filesystem;

Scratch::Scratch() : Scratch(fs::temp_directory_path()) {}

Scratch::Scratch(const fs::path& above) {
  std::string pattern = (fs::canonical(above) / "kept-test-XXXXXX").native();
  if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary folder: " + pattern);
  path_ = pattern;
}

Scratch Scratch::quick() {
  return Scratch(fs::is_directory("/dev/shm") ? fs::path("/dev/shm") : fs::temp_directory_path());
}

Scratch::~Scratch() {
  std::error_code ignored;
  if (!path_.empty()) fs::remove_all(path_, ignored);
}

void Scratch::write(const fs::path& below, std::string_view bytes) const { write_file(path_ / below, bytes); }
std::string Scratch::read(const fs::path& below) const { return read_file(path_ / below); }

void write_file(const fs::path& path, std::string_view bytes) {
  fs::create_directories(path.parent_path());
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  file.close();
  if (!file) throw std::runtime_error("cannot write " + path.native());
}

std::string read_file(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error("cannot read " + path.native());
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace kept::test
