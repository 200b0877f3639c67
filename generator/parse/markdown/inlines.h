// The elements within a paragraph as HTML: emphasis, code, links, images. This is the half of the allow-list that lines
// have.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "parse/markdown/schemes.h"
#include "parse/markdown/writing.h"

namespace kept::parse {

// What stands before a line so that nothing in it is taken for the start of a block.
constexpr std::string_view line_guard = "\xEF\xB7\x92 ";  // U+FDD2, which no text holds

// False only where the text is its own HTML. Almost all lines are, so this has to be quick.
bool may_be_markdown(std::string_view text);

class Inlines {
 public:
  enum class Within { block, line, link };  // lines know no footnotes; in a link there are no links

  // `shift`: of the text in the source that the places know.
  explicit Inlines(Writing& writing, Within within, std::size_t shift = 0)
      : writing_(writing), within_(within), in_link_(within == Within::link ? 1 : 0), shift_(shift) {}

  Next enter(cmark_node* node);
  void leave(cmark_node* node);
  bool write_paragraph(cmark_node* paragraph);  // all that it holds; false: it was given up

  std::string words(cmark_node* node) const;  // of all that a node holds, without marks
  void raw_html(std::string_view words, base::Mark at);

 private:
  struct Row;
  static const Row rows[];
  struct OpenLink {
    bool written;          // as such, or only its words
    std::size_t position;  // in the source, behind its address
  };

  Next text(cmark_node* node);
  Next code(cmark_node* node);
  Next html(cmark_node* node);
  Next link(cmark_node* node);
  Next image(cmark_node* node);
  Next footnote_reference(cmark_node* node);
  void end_link();
  void open_link(cmark_node* node, const std::string& url, Address::Kind kind);
  void missing_footnotes(std::string_view text);
  void seal(const Seal& seal);
  void wiki_link(const WikiLink& link);
  void shown(std::string_view words);
  void title_attribute(cmark_node* node);
  void hole(Hole::What what, std::size_t link);
  std::size_t add_link(ProseLink::Kind kind, std::string target, base::Mark at);
  bool refuse(cmark_node* node, const Address& address, const std::string& url);
  base::Mark address_mark(cmark_node* node, const std::string& url);
  std::size_t offset_of(std::string_view part) const;  // of a part of the sealed source, in the source of the places

  Writing& writing_;
  std::string& html_ = writing_.prose.html;
  Within within_;
  std::size_t in_link_;
  std::size_t shift_;
  std::vector<OpenLink> links_open_;    // around what is at hand
  std::vector<std::string> tags_seen_;  // of raw HTML that has been remarked
};

}  // namespace kept::parse
