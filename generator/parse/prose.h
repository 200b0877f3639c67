// Markdown as HTML with holes: everything is rendered but the links, which only the link stage can resolve.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/finding.h"

namespace kept::parse {

// A reference made in prose.
struct ProseLink {
  enum class Kind : std::uint8_t {
    record,  // [[slug]], [[kind:slug#part|shown]]: `target` is what stands before the bar
    file,    // [shown](../docs/editing.md#part): `target` as written, relative to the file
    asset,   // ![alt](photo.png) or a link to a file that is no Markdown: `target` as written, relative to the file
  };
  Kind kind = Kind::record;
  std::string target;
  base::Mark at;  // of the target alone, so that another one can be put in its place
};

// A place in the HTML where text is to be put in: an address or a title, escaped for where it stands.
struct Hole {
  enum class What : std::uint8_t { address, title };
  std::uint32_t offset = 0;  // into Prose::html
  std::uint32_t link = 0;    // into Prose::links
  What what = What::address;
};

struct Heading {
  std::uint8_t level = 2;
  std::string id;    // unique in its prose; ASCII where the title is, else the title's own letters
  std::string text;  // plain; of a [[link]] without words of its own, the target
  base::Mark at = {};  // of its line
};

struct Prose {
  std::string html;              // safe: allow-listed elements and schemes only
  std::vector<Hole> holes;       // by offset, ascending
  std::vector<ProseLink> links;  // in the order of the HTML (footnotes come last)
  std::vector<Heading> headings;

  bool empty() const { return html.empty(); }
};

// Where a text stands, so that findings carry the right line and column.
struct Origin {
  std::string_view path;
  std::string_view file_bytes;  // the whole file when it is at hand, so that a column inside a folded scalar can be
                                // found; may be empty
  base::Mark at;                // where the text begins; of a scalar: Node::at
  std::uint32_t offset = 0;  // of `at` in file_bytes (Node::offset, Document::body_offset); 0: found by counting lines
};

// A whole Markdown text: GFM tables, task lists, footnotes, strikethrough, autolinks, alerts, heading ids, wiki-links.
// `id_prefix` keeps footnote and heading ids apart where two texts share a page; it may be empty.
// Findings: markdown/… (parse/rules.h). A text beyond the limits is an empty prose and an error. Safe from any thread.
Prose block(std::string_view markdown, const Origin& origin, std::string_view id_prefix, base::Report& report);

// One paragraph of inline Markdown, without the <p>: lists, headings and footnotes in it are words, line ends are blanks.
// A text without a sign of Markdown costs next to nothing and waits for no other thread.
Prose line(std::string_view text, const Origin& origin, base::Report& report);

// Where a stretch of a text stands in its file: for what is found in a text once it has been read.
base::Mark place(std::string_view text, const Origin& origin, std::size_t offset, std::size_t width);

// The words of HTML that was made here, white space folded, without marks.
std::string plain_text(std::string_view html);

}  // namespace kept::parse
