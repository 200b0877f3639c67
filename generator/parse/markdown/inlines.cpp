#include "parse/markdown/inlines.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <iterator>

#include "parse/characters.h"
#include "parse/markdown/html.h"
#include "parse/markdown/raw_html.h"
#include "parse/rules.h"

namespace kept::parse {
namespace {

// Signs that may mean more than themselves in a line of text.
constexpr std::array<bool, 256> line_signs() {
  std::array<bool, 256> table{};
  for (int c = 0; c < 0x20; ++c) table[c] = true;
  table['\t'] = false;
  table[0x7F] = true;
  for (const char c : {'\\', '`', '*', '_', '[', '<', '>', '&', '~', '@'}) table[static_cast<unsigned char>(c)] = true;
  return table;
}
constexpr auto signs_of_line = line_signs();

}  // namespace

bool may_be_markdown(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    if (signs_of_line[c]) return true;
    if (c == ':' && text.substr(i).starts_with("://")) return true;
    if (c == 'w' && text.substr(i).starts_with("www.")) return true;
  }
  return false;
}

struct Inlines::Row {
  Element element;
  std::string_view open, close;  // written as they are, where no function says more
  Next (Inlines::*enter)(cmark_node*) = nullptr;
};

const Inlines::Row Inlines::rows[] = {
    {Element::text, "", "", &Inlines::text},
    {Element::soft_break, "\n", ""},
    {Element::hard_break, "<br>\n", ""},
    {Element::code, "", "", &Inlines::code},
    {Element::html, "", "", &Inlines::html},
    {Element::emphasis, "<em>", "</em>"},
    {Element::strong, "<strong>", "</strong>"},
    {Element::strike, "<del>", "</del>"},
    {Element::link, "", "", &Inlines::link},
    {Element::image, "", "", &Inlines::image},
    {Element::footnote_reference, "", "", &Inlines::footnote_reference},
};

Next Inlines::enter(cmark_node* node) {
  const auto element = element_of(node);
  const auto row = std::find_if(std::begin(rows), std::end(rows), [&](const Row& r) { return r.element == element; });
  if (row == std::end(rows)) return Next::into;
  html_ += row->open;
  return row->enter ? (this->*row->enter)(node) : Next::into;
}

void Inlines::leave(cmark_node* node) {
  const auto element = element_of(node);
  if (element == Element::link) return end_link();
  const auto row = std::find_if(std::begin(rows), std::end(rows), [&](const Row& r) { return r.element == element; });
  if (row != std::end(rows)) html_ += row->close;
}

bool Inlines::write_paragraph(cmark_node* paragraph) {
  return walk(
      paragraph, writing_, [&](cmark_node* node) { return enter(node); }, [&](cmark_node* node) { leave(node); });
}

Next Inlines::text(cmark_node* node) {
  auto rest = literal_of(node);
  if (html_.empty() && rest.starts_with(line_guard)) rest.remove_prefix(line_guard.size());
  if (within_ == Within::block && rest.find("[^") != rest.npos) missing_footnotes(rest);
  while (!rest.empty()) {
    const auto piece = writing_.sealed.next(rest);
    append_text(html_, piece.plain);
    if (piece.seal) seal(*piece.seal);
  }
  return Next::into;
}

// cmark leaves a reference to no footnote as the words it is written with.
void Inlines::missing_footnotes(std::string_view text) {
  for (auto start = text.find("[^"); start != text.npos; start = text.find("[^", start + 2)) {
    const auto end = text.find_first_of("[] \t", start + 1);
    if (end == text.npos || text[end] != ']' || end == start + 2) continue;
    const auto words = writing_.sealed.restored(text.substr(start, end + 1 - start));
    const auto found = writing_.places.find(words);
    if (!found || (*found > 0 && writing_.sealed.source()[*found - 1] == '\\')) continue;
    writing_.remarks.error(rule::markdown_footnote, writing_.places.mark(*found, words.size()),
                           fmt::format("The footnote {} is not written", excerpt(words)),
                           fmt::format("Write its text on a line of its own: {}: text", excerpt(words)));
  }
}

void Inlines::seal(const Seal& seal) {
  const auto words = writing_.sealed.words(seal);
  const bool is_link = seal.kind == Seal::Kind::wiki_link && seal.link.kind == WikiLink::Kind::link;
  if (is_link && in_link_ == 0) return wiki_link(seal.link);
  append_text(html_, words);
  const bool is_bad = seal.kind == Seal::Kind::wiki_link && !is_link;
  const auto at = writing_.places.mark(seal.offset + shift_, is_bad ? seal.link.size : seal.size);
  if (seal.kind == Seal::Kind::instruction) return raw_html(words, at);
  if (seal.kind == Seal::Kind::entity)
    writing_.remarks.error(rule::markdown_encoding, at,
                           fmt::format("{} stands for a character that has no place in a text", words), "Take it out");
  else if (is_bad)
    writing_.remarks.error(rule::markdown_bad_wiki_link, at, std::string(seal.link.problem),
                           std::string(seal.link.hint));
  else
    writing_.remarks.error(rule::markdown_bad_wiki_link, at, "A [[link]] cannot stand inside another link",
                           "Put it before or behind the other link");
}

std::size_t Inlines::offset_of(std::string_view part) const {
  return static_cast<std::size_t>(part.data() - writing_.sealed.source().data()) + shift_;
}

void Inlines::wiki_link(const WikiLink& wiki) {
  const auto at = writing_.places.mark(offset_of(wiki.target), wiki.target.size());
  const auto link = add_link(ProseLink::Kind::record, replace_not_text(wiki.target), at);
  html_ += "<a href=\"";
  hole(Hole::What::address, link);
  html_ += "\">";
  wiki.shown.empty() ? hole(Hole::What::title, link) : shown(wiki.shown);
  html_ += "</a>";
}

// The words behind the bar may carry emphasis and code, but no links. They are a text of their own, read once and no
// deeper.
void Inlines::shown(std::string_view words) {
  if (!may_be_markdown(words)) return append_text(html_, words);
  const Sealed inner(words);
  const auto tree = parse_markdown(std::string(line_guard) + inner.text(), Dialect::line);
  Writing writing{inner, writing_.places, writing_.remarks, Ids({})};
  writing.line = writing_.line;
  auto* paragraph = cmark_node_first_child(tree.get());
  if (paragraph && Inlines(writing, Within::link, offset_of(words)).write_paragraph(paragraph))
    html_ += writing.prose.html;
}

Next Inlines::code(cmark_node* node) {
  const auto words = writing_.sealed.restored(literal_of(node));
  if (words.find_first_of("](<") != words.npos) writing_.places.find(words);
  html_ += "<code>";
  append_text(html_, words);
  html_ += "</code>";
  return Next::into;
}

Next Inlines::html(cmark_node* node) {
  const auto words = writing_.sealed.restored(literal_of(node));
  if (is_for_kept(words)) return Next::into;
  const auto first_line = std::string_view(words).substr(0, words.find('\n'));
  const auto found = writing_.places.find(first_line);
  raw_html(words, found ? writing_.places.mark(*found, first_line.size()) : writing_.line_mark());
  append_text(html_, words);
  return Next::into;
}

// One remark per element: its closing tag needs none of its own.
void Inlines::raw_html(std::string_view words, base::Mark at) {
  const auto tag = html_tag(words);
  const auto seen = std::find(tags_seen_.begin(), tags_seen_.end(), tag.name) != tags_seen_.end();
  if (tag.closes && seen) return;
  if (!seen && tags_seen_.size() < Remarks::most_of_a_kind) tags_seen_.emplace_back(tag.name);
  writing_.remarks.error(rule::markdown_raw_html, at, fmt::format("{} is HTML, which is shown as it stands", tag.shown),
                         std::string(html_hint(tag.name)));
}

Next Inlines::footnote_reference(cmark_node* node) {
  const auto number = literal_of(node);
  std::size_t footnote = 0;
  std::from_chars(number.data(), number.data() + number.size(), footnote);
  if (in_link_ != 0 || footnote == 0) {
    append_text(html_, number);
    return Next::into;
  }
  if (writing_.references.size() < footnote) writing_.references.resize(footnote);
  const auto count = ++writing_.references[footnote - 1];
  const auto id = count == 1 ? fmt::format("fnref-{}", footnote) : fmt::format("fnref-{}-{}", footnote, count);
  html_ +=
      fmt::format("<sup class=\"footnote-ref\"><a href=\"#{}\" id=\"{}\" aria-label=\"Footnote {}\">{}</a></sup>",
                  writing_.ids.prefixed(fmt::format("fn-{}", footnote)), writing_.ids.prefixed(id), footnote, footnote);
  return Next::into;
}

std::string Inlines::words(cmark_node* node) const {
  std::string result;
  const Iterator iterator(cmark_iter_new(node));
  for (auto event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE;
       event = cmark_iter_next(iterator.get())) {
    if (event != CMARK_EVENT_ENTER) continue;
    auto* inner = cmark_iter_get_node(iterator.get());
    const auto element = element_of(inner);
    if (element == Element::soft_break || element == Element::hard_break) result += ' ';
    if (element != Element::text && element != Element::code && element != Element::html) continue;
    auto rest = literal_of(inner);
    while (!rest.empty()) {
      const auto piece = writing_.sealed.next(rest);
      result += piece.plain;
      if (!piece.seal) continue;
      const auto& link = piece.seal->link;
      const bool is_link = link.kind == WikiLink::Kind::link && element == Element::text;
      result += !is_link ? writing_.sealed.words(*piece.seal) : link.shown.empty() ? link.target : link.shown;
    }
  }
  return result;
}

}  // namespace kept::parse
