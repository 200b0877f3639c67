// `kept_corpus N DIR` writes a tracker with N commitments into an empty or new folder.
#include <charconv>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>

#include "corpus.h"

namespace fs = std::filesystem;

int main(int argc, char** argv) {
  std::size_t commitments = 0;
  if (argc != 3 || std::from_chars(argv[1], argv[1] + std::strlen(argv[1]), commitments).ec != std::errc() ||
      commitments == 0) {
    std::cerr << "Usage: kept_corpus NUMBER-OF-COMMITMENTS FOLDER\n";
    return 2;
  }
  const fs::path folder = argv[2];
  if (fs::exists(folder) && !fs::is_empty(folder)) {
    std::cerr << folder << " is not empty\n";
    return 2;
  }
  bool good = true;
  kept::bench::make_corpus(commitments, [&](const kept::base::File& file) {
    fs::create_directories((folder / file.path).parent_path());
    good &= static_cast<bool>(std::ofstream(folder / file.path, std::ios::binary) << file.bytes);
  });
  if (!good) std::cerr << "Could not write all of it into " << folder << "\n";
  return good ? 0 : 3;
}
