// Footnotes that cmark drops without a word: those that nothing refers to, and the second of a name.
#pragma once

#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "parse/markdown/places.h"
#include "parse/remarks.h"

namespace kept::parse {

// What a text came to hold once it was parsed.
struct KeptFootnotes {
  std::unordered_set<int> lines;                 // on which the footnotes start that are shown, from 1
  std::vector<std::pair<int, int>> code_blocks;  // first and last line, from 1: nothing in them is a footnote
};

void remark_lost_footnotes(std::string_view markdown, const KeptFootnotes& kept, Places& places, Remarks& remarks);

}  // namespace kept::parse
