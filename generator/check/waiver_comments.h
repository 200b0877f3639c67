// Where comments for Kept stand in a file.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/file.h"
#include "base/finding.h"

namespace kept::check {

struct Comment {
  base::Mark at;           // from `kept:` to the comment's end
  std::string_view words;  // what follows `kept:`, trimmed
  std::uint32_t covers;    // the line that it speaks of: its own, or the next one that holds no comment alone
  bool top = false;        // nothing but comments and the front matter's fence stands above it
};

// In the order in which they stand. `# kept: …` counts in YAML and front matter, `<!-- kept: … -->` in Markdown outside code.
std::vector<Comment> comments_for_kept(const base::File& file);

// Whether a place of a Markdown file lies in a fenced block of code; false in any other file.
bool in_code(const base::File& file, std::size_t offset);

}  // namespace kept::check
