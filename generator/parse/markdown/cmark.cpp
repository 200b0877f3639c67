#include "parse/markdown/cmark.h"

#include <cmark-gfm-core-extensions.h>

#include <iterator>
#include <mutex>

namespace kept::parse {
namespace {

struct Extension {
  const char* name;
  bool in_lines;
};
constexpr Extension extensions[] = {{"table", false}, {"strikethrough", true}, {"autolink", true}, {"tasklist", false}};

struct Registered {
  cmark_syntax_extension* found[std::size(extensions)];

  Registered() {
    cmark_gfm_core_extensions_ensure_registered();
    for (std::size_t i = 0; i < std::size(extensions); ++i) found[i] = cmark_find_syntax_extension(extensions[i].name);
  }
};

struct FreeParser {
  void operator()(cmark_parser* parser) const { cmark_parser_free(parser); }
};

// autolink and strikethrough change a table of special characters that all parsers share while inlines are read.
std::mutex inlines;

struct Named {
  std::string_view name;
  Element element;
};
constexpr Named extension_nodes[] = {
    {"tasklist", Element::task},       {"table", Element::table},           {"table_header", Element::table_head},
    {"table_row", Element::table_row}, {"table_cell", Element::table_cell}, {"strikethrough", Element::strike},
};

struct Typed {
  cmark_node_type type;
  Element element;
};
constexpr Typed core_nodes[] = {
    {CMARK_NODE_TEXT, Element::text},
    {CMARK_NODE_SOFTBREAK, Element::soft_break},
    {CMARK_NODE_PARAGRAPH, Element::paragraph},
    {CMARK_NODE_ITEM, Element::item},
    {CMARK_NODE_LINK, Element::link},
    {CMARK_NODE_EMPH, Element::emphasis},
    {CMARK_NODE_STRONG, Element::strong},
    {CMARK_NODE_CODE, Element::code},
    {CMARK_NODE_LIST, Element::list},
    {CMARK_NODE_HEADING, Element::heading},
    {CMARK_NODE_LINEBREAK, Element::hard_break},
    {CMARK_NODE_IMAGE, Element::image},
    {CMARK_NODE_HTML_INLINE, Element::html},
    {CMARK_NODE_FOOTNOTE_REFERENCE, Element::footnote_reference},
    {CMARK_NODE_DOCUMENT, Element::document},
    {CMARK_NODE_BLOCK_QUOTE, Element::block_quote},
    {CMARK_NODE_CODE_BLOCK, Element::code_block},
    {CMARK_NODE_HTML_BLOCK, Element::html_block},
    {CMARK_NODE_THEMATIC_BREAK, Element::rule},
    {CMARK_NODE_FOOTNOTE_DEFINITION, Element::footnote},
};

std::string_view or_empty(const char* text) { return text ? std::string_view(text) : std::string_view(); }

}  // namespace

Tree parse_markdown(std::string_view text, Dialect dialect) {
  static const Registered registered;
  const bool is_line = dialect == Dialect::line;
  const int options = CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE | (is_line ? CMARK_OPT_DEFAULT : CMARK_OPT_FOOTNOTES);
  const std::unique_ptr<cmark_parser, FreeParser> parser(cmark_parser_new(options));
  for (std::size_t i = 0; i < std::size(extensions); ++i)
    if (extensions[i].in_lines || !is_line) cmark_parser_attach_syntax_extension(parser.get(), registered.found[i]);
  cmark_parser_feed(parser.get(), text.data(), text.size());
  const std::lock_guard guard(inlines);
  return Tree(cmark_parser_finish(parser.get()));
}

Element element_of(cmark_node* node) {
  const auto type = cmark_node_get_type(node);
  const bool extended = cmark_node_get_syntax_extension(node) != nullptr;
  if (!extended)
    for (const auto& row : core_nodes)
      if (row.type == type) return row.element;
  const auto name = or_empty(cmark_node_get_type_string(node));
  for (const auto& row : extension_nodes)
    if (row.name == name) return row.element;
  for (const auto& row : core_nodes)
    if (row.type == type) return row.element;
  return Element::other;
}

std::string_view literal_of(cmark_node* node) { return or_empty(cmark_node_get_literal(node)); }
std::string_view url_of(cmark_node* node) { return or_empty(cmark_node_get_url(node)); }
std::string_view title_of(cmark_node* node) { return or_empty(cmark_node_get_title(node)); }

}  // namespace kept::parse
