// cmark-gfm, fenced in: its state is freed, its globals are guarded, its trees are walked without recursion.
#pragma once

#include <cmark-gfm.h>

#include <cstdint>
#include <memory>
#include <string_view>

namespace kept::parse {

struct FreeNode {
  void operator()(cmark_node* node) const { cmark_node_free(node); }
};
struct FreeIterator {
  void operator()(cmark_iter* iterator) const { cmark_iter_free(iterator); }
};
using Tree = std::unique_ptr<cmark_node, FreeNode>;
using Iterator = std::unique_ptr<cmark_iter, FreeIterator>;

// What is switched on. Lines know no blocks.
enum class Dialect : std::uint8_t { block, line };

// Safe from any thread; the inline half of the work waits for its turn.
Tree parse_markdown(std::string_view text, Dialect dialect);

// What a node is, extensions included.
enum class Element : std::uint8_t {
  other,
  document,
  block_quote,
  list,
  item,
  task,
  code_block,
  html_block,
  paragraph,
  heading,
  rule,
  footnote,
  table,
  table_head,
  table_row,
  table_cell,
  text,
  soft_break,
  hard_break,
  code,
  html,
  emphasis,
  strong,
  strike,
  link,
  image,
  footnote_reference,
};
Element element_of(cmark_node* node);

// The words of a node, never null.
std::string_view literal_of(cmark_node* node);
std::string_view url_of(cmark_node* node);
std::string_view title_of(cmark_node* node);

}  // namespace kept::parse
