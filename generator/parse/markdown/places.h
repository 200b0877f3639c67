// From an offset in a Markdown text to a line and column of the file it stands in, be it the body of a file or a scalar
// of its YAML, plain, quoted, folded or as a block.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "parse/lines.h"
#include "parse/prose.h"

namespace kept::parse {

class Places {
 public:
  Places(std::string_view source, const Origin& origin) : source_(source), origin_(origin), to_(source.size()) {}

  base::Mark mark(std::size_t offset, std::size_t width);
  base::Mark line_mark(std::size_t line);  // the words of a line of the source, counted from 1

  // cmark's own columns cannot be relied on, so what it found is looked for in the source, from the last find on.
  // `enter` sets the bounds: the lines of the block at hand, counted from 1; cmark gives 0 for one that a table parts
  // from its end.
  void enter(int first_line, int last_line);
  std::size_t position() const { return from_; }
  void move_to(std::size_t position) { from_ = position; }
  std::optional<std::size_t> find(std::string_view words);            // words as written; moves on past them
  std::optional<std::size_t> find_address(std::string_view address);  // of a link or image, its words or its definition

 private:
  enum class Kind { unknown, as_written, searched, fixed };  // how the source stands in the file

  const Lines& lines();
  void look_at_file();
  base::Mark mark_in_line(std::size_t offset, std::size_t width);
  base::Mark counted(std::size_t offset, std::size_t width);
  base::Mark searched(std::size_t offset, std::size_t width);
  void go_to(std::size_t offset);
  std::size_t address_from(std::size_t opening) const;
  std::optional<std::size_t> find_in(std::string_view text, std::string_view words, std::size_t from);

  std::string_view source_;
  const Origin& origin_;
  std::optional<Lines> lines_;
  Kind kind_ = Kind::unknown;
  std::uint32_t shift_ = 0;  // of the first line: 1 behind a quote
  std::string_view file_;    // from where the text begins
  std::size_t file_at_ = 0;  // in file_: behind the last find; then the lines before it and the start of its own
  std::uint32_t file_breaks_ = 0;
  std::size_t file_line_start_ = 0;
  std::size_t last_line_ = static_cast<std::size_t>(-1);  // that was asked for, and its mark
  base::Mark last_line_mark_;
  std::size_t from_ = 0, to_;       // in source_: where the next find may be
  std::size_t searched_bytes_ = 0;  // a text full of links that are not found must not cost its square
};

}  // namespace kept::parse
