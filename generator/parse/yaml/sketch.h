// YAML as an editor sees it: quotes, brackets and indentation, without its grammar. It bounds the nesting before the
// parser runs, and tells what the parser's complaints are really about. Linear in the text, no recursion.
#pragma once

#include <cstddef>
#include <string_view>

namespace kept::parse {

struct Sketch {
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  // Offsets of the first of each kind.
  std::size_t too_deep = none;          // a bracket that opens one level too many
  std::size_t tab = none;               // a tab where a line's indentation should be
  std::size_t unclosed_quote = none;    // a quote that never closes, or closes only after the next key
  std::size_t after_quote = none;       // words that follow a closed quote
  std::size_t unclosed_bracket = none;  // a [ or { that never closes, or closes only after the next key
};

Sketch sketch(std::string_view yaml, std::size_t deepest);

// Past the end of the quoted text that starts at `open`, or npos where it does not end. A line that is indented by no
// more than `parent` columns (-1: the text as a whole) ends the search: there the next key starts.
std::size_t end_of_quote(std::string_view yaml, std::size_t open, int parent);

}  // namespace kept::parse
