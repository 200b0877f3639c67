// The blocks of a text as HTML: headings, lists, tables, code, footnotes. This is the other half of the allow-list.
#pragma once

#include <cstdint>
#include <vector>

#include "parse/markdown/footnotes.h"
#include "parse/markdown/inlines.h"
#include "parse/markdown/writing.h"

namespace kept::parse {

class Blocks {
 public:
  explicit Blocks(Writing& writing) : writing_(writing), inlines_(writing, Inlines::Within::block) {}

  bool write(cmark_node* root);  // false: it was given up
  const KeptFootnotes& footnotes() const { return footnotes_; }

 private:
  struct Row;
  static const Row rows[];
  static const Row* row_of(cmark_node* node);

  void fresh_line();
  void leaf_block(cmark_node* node);
  void block_quote(cmark_node* node);
  void end_block_quote(cmark_node* node);
  void list(cmark_node* node);
  void end_list(cmark_node* node);
  void item(cmark_node* node);
  void task(cmark_node* node);
  void paragraph(cmark_node* node);
  void end_paragraph(cmark_node* node);
  void heading(cmark_node* node);
  void end_heading(cmark_node* node);
  void code_block(cmark_node* node);
  void html_block(cmark_node* node);
  void table(cmark_node* node);
  void end_table(cmark_node* node);
  void table_row(cmark_node* node);
  void cell(cmark_node* node);
  void end_cell(cmark_node* node);
  void footnote(cmark_node* node);
  void end_footnote(cmark_node* node);
  void back_links();
  void end_document(cmark_node* node);

  struct Table {
    std::vector<std::uint8_t> alignments;  // l, c, r or 0, by column
    std::size_t column = 0;
    bool in_head = false, in_body = false;

    bool is_head_cell(cmark_node* cell) const { return in_head && cmark_node_first_child(cell); }
  };

  Writing& writing_;
  std::string& html_ = writing_.prose.html;
  Inlines inlines_;
  std::vector<bool> alerts_open_;  // of the block quotes around
  Table table_;
  std::size_t footnote_ = 0;     // the one at hand, from 1
  bool has_back_links_ = false;  // it has
  KeptFootnotes footnotes_;
};

}  // namespace kept::parse
