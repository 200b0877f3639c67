// A finding says what is wrong in somebody's content, where, and what to write instead.
// Findings are collected, never thrown: one run shows them all.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kept::base {

// A stretch of one line of a file. Lines and columns count from 1, columns and width in bytes; line 0 is the file as a whole.
struct Mark {
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  std::uint32_t width = 0;

  friend auto operator<=>(const Mark&, const Mark&) = default;
};

enum class Level : std::uint8_t { warning, error };

struct Finding {
  std::string_view rule;  // a literal such as "reference/dangling": family, slash, name
  Level level = Level::error;
  std::string file;
  Mark at;
  std::string message;  // what is wrong, in plain words, one sentence without its full stop
  std::string hint;     // what to write instead; may be empty
  std::string fix;      // the text to put in place of the marked stretch, where it can be known
};

// What a run has to say about its content. Not shared between threads: each worker fills its own and they are merged.
class Report {
 public:
  void add(Finding finding) { findings_.push_back(std::move(finding)); }
  void error(std::string_view rule, std::string_view file, Mark at, std::string message, std::string hint = {}, std::string fix = {});
  void warning(std::string_view rule, std::string_view file, Mark at, std::string message, std::string hint = {}, std::string fix = {});
  void merge(Report other);
  void sort();  // by file, line, column, rule

  bool has_errors() const;
  const std::vector<Finding>& findings() const { return findings_; }
  std::vector<Finding>& findings() { return findings_; }

 private:
  std::vector<Finding> findings_;
};

}  // namespace kept::base
