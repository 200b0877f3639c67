// What one text has to say. A text with ten thousand faults of one kind says so fifty times, then that there are more.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/finding.h"

namespace kept::parse {

class Remarks {
 public:
  static constexpr std::size_t most_of_a_kind = 50;

  Remarks(std::string_view path, base::Report& report) : path_(path), report_(report) {}

  void error(std::string_view rule, base::Mark at, std::string message, std::string hint = {}, std::string fix = {}) {
    add({rule, base::Level::error, std::string(path_), at, std::move(message), std::move(hint), std::move(fix)});
  }
  void warning(std::string_view rule, base::Mark at, std::string message, std::string hint = {}, std::string fix = {}) {
    add({rule, base::Level::warning, std::string(path_), at, std::move(message), std::move(hint), std::move(fix)});
  }
  bool full(std::string_view rule) const;  // nothing more of this kind will be taken

 private:
  void add(base::Finding finding);

  std::string_view path_;
  base::Report& report_;
  std::vector<std::pair<std::string_view, std::size_t>> counts_;
};

// The start of a text, short enough for a message.
std::string excerpt(std::string_view text);

}  // namespace kept::parse
