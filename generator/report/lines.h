// The lines of files, and columns as people and editors count them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/file.h"
#include "base/finding.h"

namespace kept::report {

// Code points, and single bytes where the text is no UTF-8.
std::size_t characters(std::string_view text);

// A file's lines, found once for all its findings.
class Lines {
 public:
  explicit Lines(std::span<const base::File> files) : files_(files) {}  // by path

  // Without its end; empty where there is no such file or line. Points into the file.
  std::string_view line(const std::string& path, std::uint32_t number);

 private:
  std::span<const base::File> files_;
  std::map<std::string, std::vector<std::size_t>> starts_;
};

// Where a finding stands in its line, in characters from 1. Findings come in the order of their columns, so a long line is
// counted once for all of them.
class Columns {
 public:
  std::size_t of(const base::Finding& finding, std::string_view line);

 private:
  const char* line_ = nullptr;
  std::size_t bytes_ = 0, characters_ = 0;  // counted so far
};

// How many characters are marked.
std::size_t width_of(const base::Finding& finding, std::string_view line);

}  // namespace kept::report
