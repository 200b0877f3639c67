// GitHub's alerts: a block quote whose first line is [!NOTE] or one of its kin.
#pragma once

#include <string_view>

#include "parse/markdown/cmark.h"

namespace kept::parse {

struct Alert {
  std::string_view name;   // as written between [! and ], in upper case
  std::string_view css;    // its class
  std::string_view title;  // shown
};

// The alert that a block quote is, or nullptr. Its first line is then taken out of the tree.
const Alert* take_alert(cmark_node* block_quote);

}  // namespace kept::parse
