#include "parse/lines.h"
#include "parse/markdown/blocks.h"
#include "parse/markdown/bounds.h"
#include "parse/markdown/cmark.h"
#include "parse/markdown/html.h"
#include "parse/markdown/places.h"
#include "parse/markdown/sealed.h"
#include "parse/prose.h"
#include "parse/rules.h"

namespace kept::parse {
namespace {

void remark_not_text(const Sealed& sealed, Places& places, Remarks& remarks) {
  for (const auto& bad : sealed.not_text()) {
    if (remarks.full(rule::markdown_encoding)) return;
    remarks.error(rule::markdown_encoding, places.mark(bad.offset, bad.size),
                  "This is no character of a text and is shown as \xEF\xBF\xBD",
                  "Save the file in the encoding UTF-8, and take out control characters");
  }
}

// Byte for byte as long as before, so that places stay what they are.
std::string without_line_ends(std::string_view text) {
  std::string line(text);
  for (std::size_t at = line.find('\n'); at != line.npos; at = line.find('\n', at)) {
    line[at] = ' ';
    if (at > 0 && line[at - 1] == '\r') line[at - 1] = ' ';
  }
  return line;
}

}  // namespace

Prose block(std::string_view markdown, const Origin& origin, std::string_view id_prefix, base::Report& report) {
  if (trimmed(markdown).empty()) return {};
  Remarks remarks(origin.path, report);
  Places places(markdown, origin);
  if (!within_bounds(markdown, places, remarks)) return {};
  const Sealed sealed(markdown);
  remark_not_text(sealed, places, remarks);
  const auto tree = parse_markdown(sealed.text(), Dialect::block);
  Writing writing{sealed, places, remarks, Ids(id_prefix)};
  Blocks blocks(writing);
  const bool whole = blocks.write(tree.get());
  if (whole && markdown.find("[^") != markdown.npos)
    remark_lost_footnotes(markdown, blocks.footnotes(), places, remarks);
  return std::move(writing.prose);
}

Prose line(std::string_view text, const Origin& origin, base::Report& report) {
  const auto words = trimmed(text);
  if (!may_be_markdown(words)) return {std::string(words), {}, {}, {}};
  Remarks remarks(origin.path, report);
  Places places(text, origin);
  if (!within_bounds(text, places, remarks)) return {};
  const auto one_line = without_line_ends(text);
  const Sealed sealed(one_line);
  remark_not_text(sealed, places, remarks);
  const auto tree = parse_markdown(std::string(line_guard).append(trimmed(sealed.text())), Dialect::line);
  Writing writing{sealed, places, remarks, Ids({})};
  auto* paragraph = cmark_node_first_child(tree.get());
  if (paragraph) Inlines(writing, Inlines::Within::line).write_paragraph(paragraph);
  return std::move(writing.prose);
}

base::Mark place(std::string_view text, const Origin& origin, std::size_t offset, std::size_t width) {
  return Places(text, origin).mark(offset, width);
}

}  // namespace kept::parse
