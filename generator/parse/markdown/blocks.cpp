#include "parse/markdown/blocks.h"

#include <cmark-gfm-core-extensions.h>
#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "parse/markdown/alerts.h"
#include "parse/markdown/html.h"
#include "parse/markdown/raw_html.h"
#include "parse/rules.h"

namespace kept::parse {
namespace {

// A paragraph of a list without empty lines between its items stands without <p>.
bool is_tight(cmark_node* paragraph) {
  auto* item = cmark_node_parent(paragraph);
  auto* list = item ? cmark_node_parent(item) : nullptr;
  return list && cmark_node_get_type(list) == CMARK_NODE_LIST && cmark_node_get_list_tight(list);
}

// The first word behind a fence, as far as it can name a language.
std::string_view language(std::string_view info) {
  constexpr std::string_view allowed = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_+#.-";
  const auto word = info.substr(0, info.find_first_of(" \t"));
  return word.find_first_not_of(allowed) == word.npos ? word : std::string_view{};
}

std::string_view alignment(std::uint8_t sign) {
  switch (sign) {
    case 'l':
      return " class=\"align-left\"";
    case 'c':
      return " class=\"align-center\"";
    case 'r':
      return " class=\"align-right\"";
    default:
      return "";
  }
}

}  // namespace

struct Blocks::Row {
  Element element;
  std::string_view open, close;  // written as they are, where no function says more
  void (Blocks::*enter)(cmark_node*) = nullptr;
  void (Blocks::*leave)(cmark_node*) = nullptr;
};

const Blocks::Row Blocks::rows[] = {
    {Element::paragraph, "", "", &Blocks::paragraph, &Blocks::end_paragraph},
    {Element::heading, "", "", &Blocks::heading, &Blocks::end_heading},
    {Element::list, "", "", &Blocks::list, &Blocks::end_list},
    {Element::item, "", "</li>\n", &Blocks::item},
    {Element::task, "", "</li>\n", &Blocks::task},
    {Element::block_quote, "", "", &Blocks::block_quote, &Blocks::end_block_quote},
    {Element::code_block, "", "", &Blocks::code_block},
    {Element::html_block, "", "", &Blocks::html_block},
    {Element::rule, "<hr>\n", ""},
    {Element::table, "", "", &Blocks::table, &Blocks::end_table},
    {Element::table_head, "", "</tr>\n</thead>\n", &Blocks::table_row},
    {Element::table_row, "", "</tr>\n", &Blocks::table_row},
    {Element::table_cell, "", "", &Blocks::cell, &Blocks::end_cell},
    {Element::footnote, "", "", &Blocks::footnote, &Blocks::end_footnote},
    {Element::document, "", "", nullptr, &Blocks::end_document},
};

const Blocks::Row* Blocks::row_of(cmark_node* node) {
  const auto element = element_of(node);
  const auto row = std::find_if(std::begin(rows), std::end(rows), [&](const Row& r) { return r.element == element; });
  return row == std::end(rows) ? nullptr : row;
}

// What is no block is an inline.
bool Blocks::write(cmark_node* root) {
  const auto enter = [&](cmark_node* node) {
    const auto* row = row_of(node);
    if (!row) return inlines_.enter(node);
    if (row->enter) (this->*row->enter)(node);
    html_ += row->open;
    return Next::into;
  };
  const auto leave = [&](cmark_node* node) {
    const auto* row = row_of(node);
    if (!row) return inlines_.leave(node);
    if (row->leave) (this->*row->leave)(node);
    html_ += row->close;
  };
  return walk(root, writing_, enter, leave);
}

void Blocks::fresh_line() {
  if (!html_.empty() && html_.back() != '\n') html_ += '\n';
}

void Blocks::leaf_block(cmark_node* node) {
  const auto line = cmark_node_get_start_line(node);
  writing_.places.enter(line, cmark_node_get_end_line(node));
  if (line > 0) writing_.line = line;
}

void Blocks::block_quote(cmark_node* node) {
  const auto* alert = take_alert(node);
  alerts_open_.push_back(alert != nullptr);
  fresh_line();
  html_ += alert ? fmt::format("<div class=\"alert {}\" role=\"note\"><p class=\"alert-title\">{}</p>\n", alert->css,
                               alert->title)
                 : "<blockquote>\n";
}

void Blocks::end_block_quote(cmark_node*) {
  fresh_line();
  html_ += alerts_open_.back() ? "</div>\n" : "</blockquote>\n";
  alerts_open_.pop_back();
}

void Blocks::list(cmark_node* node) {
  fresh_line();
  const auto start = cmark_node_get_list_start(node);
  if (cmark_node_get_list_type(node) == CMARK_BULLET_LIST) {
    html_ += "<ul>\n";
  } else {
    html_ += start == 1 ? "<ol>\n" : fmt::format("<ol start=\"{}\">\n", start);
  }
}

void Blocks::end_list(cmark_node* node) {
  html_ += cmark_node_get_list_type(node) == CMARK_BULLET_LIST ? "</ul>\n" : "</ol>\n";
}

void Blocks::item(cmark_node*) {
  fresh_line();
  html_ += "<li>";
}

void Blocks::task(cmark_node* node) {
  fresh_line();
  html_ += cmark_gfm_extensions_get_tasklist_item_checked(node)
               ? "<li class=\"task\"><input type=\"checkbox\" disabled checked aria-label=\"done\"> "
               : "<li class=\"task\"><input type=\"checkbox\" disabled aria-label=\"not done\"> ";
}

void Blocks::paragraph(cmark_node* node) {
  leaf_block(node);
  if (!cmark_node_first_child(node) || is_tight(node)) return;
  fresh_line();
  html_ += "<p>";
}

void Blocks::end_paragraph(cmark_node* node) {
  if (!cmark_node_first_child(node)) return;
  const bool ends_footnote = element_of(cmark_node_parent(node)) == Element::footnote && !cmark_node_next(node);
  if (ends_footnote) back_links();
  if (!is_tight(node)) html_ += "</p>\n";
}

void Blocks::heading(cmark_node* node) {
  leaf_block(node);
  auto level = cmark_node_get_heading_level(node);
  if (level == 1) {
    writing_.remarks.warning(rule::markdown_heading_level, writing_.line_mark(),
                             "A heading of the first level stands in the text; it is shown as one of the second",
                             "Start it with ##: the title of the page is its only heading of the first level");
    level = 2;
  }
  auto title = inlines_.words(node);
  auto id = writing_.ids.unique(heading_slug(title));
  fresh_line();
  html_ += fmt::format("<h{} id=\"", level);
  append_attribute(html_, id);
  html_ += "\">";
  writing_.prose.headings.push_back({static_cast<std::uint8_t>(level), std::move(id), std::move(title), writing_.line_mark()});
}

void Blocks::end_heading(cmark_node*) {
  const auto& heading = writing_.prose.headings.back();
  html_ += " <a class=\"anchor\" href=\"#";
  append_attribute(html_, heading.id);
  html_ += "\" aria-label=\"Link to this section: ";
  append_attribute(html_, heading.text);
  html_ += fmt::format("\">#</a></h{}>\n", heading.level);
}

void Blocks::code_block(cmark_node* node) {
  leaf_block(node);
  footnotes_.code_blocks.emplace_back(writing_.line, cmark_node_get_end_line(node));
  fresh_line();
  const auto info = writing_.sealed.restored(cmark_node_get_fence_info(node) ? cmark_node_get_fence_info(node) : "");
  html_ += "<pre tabindex=\"0\"><code";
  if (const auto name = language(info); !name.empty()) html_ += fmt::format(" class=\"language-{}\"", name);
  html_ += '>';
  append_text(html_, writing_.sealed.restored(literal_of(node)));
  html_ += "</code></pre>\n";
}

void Blocks::html_block(cmark_node* node) {
  leaf_block(node);
  footnotes_.code_blocks.emplace_back(writing_.line, cmark_node_get_end_line(node));
  fresh_line();
  const auto words = writing_.sealed.restored(literal_of(node));
  if (is_for_kept(words)) return;
  inlines_.raw_html(words, writing_.line_mark());
  html_ += "<p>";
  append_text(html_, trimmed(words));
  html_ += "</p>\n";
}

void Blocks::table(cmark_node* node) {
  fresh_line();
  html_ += "<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"Table\"><table>\n";
  const auto* alignments = cmark_gfm_extensions_get_table_alignments(node);
  table_ = {};
  table_.alignments.assign(alignments, alignments + cmark_gfm_extensions_get_table_columns(node));
}

void Blocks::end_table(cmark_node*) { html_ += table_.in_body ? "</tbody>\n</table></div>\n" : "</table></div>\n"; }

void Blocks::table_row(cmark_node* node) {
  writing_.line = cmark_node_get_start_line(node);
  table_.column = 0;
  table_.in_head = cmark_gfm_extensions_get_table_row_is_header(node) != 0;
  if (table_.in_head) html_ += "<thead>\n";
  if (!table_.in_head && !table_.in_body) {
    html_ += "<tbody>\n";
    table_.in_body = true;
  }
  html_ += "<tr>";
}

void Blocks::cell(cmark_node* node) {
  writing_.places.enter(writing_.line, writing_.line);
  html_ += table_.is_head_cell(node) ? "<th scope=\"col\"" : "<td";  // a column without a heading has no header cell
  html_ += alignment(table_.column < table_.alignments.size() ? table_.alignments[table_.column] : 0);
  html_ += '>';
  ++table_.column;
}

void Blocks::end_cell(cmark_node* node) { html_ += table_.is_head_cell(node) ? "</th>" : "</td>"; }

void Blocks::footnote(cmark_node* node) {
  if (footnote_ == 0) {
    fresh_line();
    html_ += "<section class=\"footnotes\" aria-label=\"Footnotes\">\n<ol>\n";
  }
  ++footnote_;
  has_back_links_ = false;
  footnotes_.lines.insert(cmark_node_get_start_line(node));
  html_ += fmt::format("<li id=\"{}\">", writing_.ids.prefixed(fmt::format("fn-{}", footnote_)));
}

// At the end of its last paragraph, or behind its last block where that is another.
void Blocks::back_links() {
  if (has_back_links_) return;
  has_back_links_ = true;
  const auto count = footnote_ <= writing_.references.size() ? writing_.references[footnote_ - 1] : 0;
  for (std::size_t i = 1; i <= count; ++i) {
    const auto name = i == 1 ? fmt::format("{}", footnote_) : fmt::format("{}-{}", footnote_, i);
    html_ += fmt::format(" <a class=\"footnote-back\" href=\"#{}\" aria-label=\"Back to reference {}\">↩</a>",
                         writing_.ids.prefixed("fnref-" + name), name);
  }
}

void Blocks::end_footnote(cmark_node*) {
  back_links();
  html_ += "</li>\n";
}

void Blocks::end_document(cmark_node*) {
  if (footnote_ != 0) html_ += "</ol>\n</section>\n";
}

}  // namespace kept::parse
