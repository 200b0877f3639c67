// `.kept`, the file that marks a folder as a site Kept wrote: a line for the version, one per file, one for the end.
//
//   kept-site 1
//   2cf24dba5fb0a30e 5120 commitments/tha-mou-atd/index.html
//   end 1
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kept::publish {

inline constexpr const char* marker = ".kept";

struct Line {
  std::uint64_t hash = 0;  // XXH3, 64 bits
  std::uintmax_t size = 0;
  std::string path;

  friend bool operator==(const Line&, const Line&) = default;
};

class Manifest {
 public:
  Manifest() = default;
  explicit Manifest(std::vector<Line> lines);  // in any order

  const std::vector<Line>& lines() const { return lines_; }  // sorted by path
  const Line* find(std::string_view path) const;

  std::string text() const;
  // Nothing if the text is not whole, or of another version.
  static std::optional<Manifest> read(std::string_view text);
  // What marks a folder that is still being filled; read() gives nothing for it.
  static std::string_view unfinished();

 private:
  std::vector<Line> lines_;
};

std::uint64_t hash_of(std::string_view bytes);

}  // namespace kept::publish
