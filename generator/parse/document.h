// A content file taken apart: front matter or data as a tree of marked nodes, and the Markdown body as written.
// The only room that knows yaml-cpp and cmark-gfm; nothing of theirs shows in its headers.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/file.h"
#include "base/finding.h"

namespace kept::parse {

struct Entry;

// A YAML value as written. A scalar stays text until a field's type says otherwise (`NO` is Norway, `2019` a year).
struct Node {
  enum class Kind : std::uint8_t { empty, scalar, list, map };
  Kind kind = Kind::empty;
  bool quoted = false;         // 'single', "double" or a block scalar: never empty, never a number
  base::Mark at;               // of a scalar: its first line, quotes included; of an empty value: where it would stand;
                               // of a list or map: where it starts, without width
  std::uint32_t offset = 0;    // of `at` in the file's bytes
  std::string text;            // scalar; UTF-8 without controls but tab and line feed
  std::vector<Node> items;     // list
  std::vector<Entry> entries;  // map, in the order written; keys are unique

  const Node* find(std::string_view key) const;  // nullptr where a map has no such key
};

struct Entry {
  std::string key;
  base::Mark key_at;
  Node value;
};

struct Document {
  std::string path;
  Node data;                      // the front matter of a Markdown file, the whole of a YAML file
  std::string body;               // Markdown after the front matter; empty for a YAML file
  std::uint32_t body_line = 1;    // the line of the file on which the body starts
  std::uint32_t body_offset = 0;  // and its first byte there
};

constexpr std::size_t largest_yaml = 1 << 20;  // bytes; a byte more is an error
constexpr std::size_t deepest_yaml = 32;       // lists and maps within each other

// One document of YAML that starts at the beginning of line `first_line` of its file, at byte `first_offset`.
// Findings: yaml/… (parse/rules.h). An unusable text gives an empty node and at least one error; where only a part is
// refused (a key that stands twice, an alias) the rest is still given. The top is a map or a list, or empty.
Node yaml(std::string_view bytes, std::string_view path, std::uint32_t first_line, base::Report& report,
          std::uint32_t first_offset = 0);

// A `.md`, `.yaml` or `.yml` file. A Markdown file without front matter has an empty `data`.
Document document(const base::File& file, base::Report& report);

}  // namespace kept::parse
