// What the writers of blocks and of inlines share while one text becomes HTML, and how they go through its tree.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "parse/markdown/cmark.h"
#include "parse/markdown/headings.h"
#include "parse/markdown/places.h"
#include "parse/markdown/sealed.h"
#include "parse/prose.h"
#include "parse/remarks.h"

namespace kept::parse {

struct Writing {
  const Sealed& sealed;
  Places& places;
  Remarks& remarks;
  Ids ids;
  Prose prose = {};
  int line = 1;                              // of the block at hand, from 1
  std::vector<std::size_t> references = {};  // to each footnote, so far

  base::Mark line_mark() { return places.line_mark(static_cast<std::size_t>(line)); }
  // False: the HTML or its nesting has become too large, which is then said, and nothing is left of it.
  bool within_limits(std::size_t depth);
};

enum class Next { into, past };  // past: what the node holds has been written with it

// Visits a tree in order, never by recursion. False: it was given up.
template <class Enter, class Leave>
bool walk(cmark_node* root, Writing& writing, const Enter& enter, const Leave& leave) {
  const Iterator iterator(cmark_iter_new(root));
  std::size_t depth = 0;
  for (auto event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE;
       event = cmark_iter_next(iterator.get())) {
    auto* node = cmark_iter_get_node(iterator.get());
    const bool holds = cmark_node_first_child(node) != nullptr;
    if (event == CMARK_EVENT_EXIT) {
      leave(node);
      depth -= holds && depth > 0 ? 1 : 0;
    } else if (enter(node) == Next::past) {
      cmark_iter_reset(iterator.get(), node, CMARK_EVENT_EXIT);
    } else {
      depth += holds ? 1 : 0;
    }
    if (!writing.within_limits(depth)) return false;
  }
  return true;
}

}  // namespace kept::parse
