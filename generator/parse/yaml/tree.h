// Our own tree of nodes from yaml-cpp's events. What a tracker may not use (aliases, tags, merges, keys that stand
// twice) becomes a finding here.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "parse/document.h"
#include "parse/lines.h"
#include "parse/remarks.h"

namespace kept::parse {

// A text of YAML and where it stands in its file.
struct YamlText {
  std::string_view bytes;
  Lines lines;
  std::uint32_t first_line;
  std::uint32_t first_offset;

  base::Mark mark(std::size_t offset, std::size_t width) const { return lines.mark(offset, width, first_line); }
};

// What stopped the parser, in its own words; `offset` into the text.
struct YamlStop {
  std::size_t offset;
  std::string_view rule;
  std::string message;
};

struct YamlTree {
  Node root;
  std::optional<YamlStop> stop;  // then the root is empty
};

YamlTree yaml_tree(const YamlText& text, Remarks& remarks);

}  // namespace kept::parse
