// Where the lines of a text start, so that a place in it can be said as line and column and back.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/finding.h"

namespace kept::parse {

class Lines {
 public:
  explicit Lines(std::string_view text);

  std::size_t count() const { return starts_.size(); }
  std::uint32_t start(std::size_t line) const;    // line counts from 0; beyond the last: the text's end
  std::string_view text(std::size_t line) const;  // without its line end
  std::size_t line_of(std::size_t offset) const;  // from 0
  // From 1, in a file in which this text starts at the beginning of line `first_line`.
  base::Mark mark(std::size_t offset, std::size_t width, std::uint32_t first_line) const;

 private:
  std::string_view text_;
  std::vector<std::uint32_t> starts_;
};

// What is left of a line without white space at both ends.
std::string_view trimmed(std::string_view text);
std::size_t indentation(std::string_view line);  // its leading spaces

}  // namespace kept::parse
