#include "parse/markdown/raw_html.h"

#include <algorithm>

#include "parse/lines.h"

namespace kept::parse {
namespace {

struct Instead {
  std::string_view names;  // between spaces
  std::string_view hint;
};
constexpr Instead instead[] = {
    {" b strong ", "Write **words** for strong words"},
    {" i em ", "Write *words* for emphasis"},
    {" s del strike ", "Write ~~words~~ for words that no longer hold"},
    {" a ", "Write [words](address), or [[slug]] for a record"},
    {" img picture ", "Write ![what the picture shows](file.jpg)"},
    {" br ", "End the line with a backslash, or start a new paragraph with an empty line"},
    {" h1 h2 h3 h4 h5 h6 ", "Write ## before a heading, ### before one below it"},
    {" p div span section article center font ", "Take it out; an empty line starts a new paragraph"},
    {" ul ol li ", "Write each item on a line of its own, after `- ` or `1. `"},
    {" table thead tbody tr td th ", "Write a table with bars: | one | two | and below its first line | --- | --- |"},
    {" code pre tt kbd samp ", "Write `words` for code, or three backticks on the lines before and after"},
    {" blockquote q cite ", "Write > before each line of the quotation"},
    {" hr ", "Write a line of ---"},
    {" sup sub ", "Take it out; [^1] makes a footnote"},
    {" !-- ", "Take it out: what is not for readers does not belong in the text"},
    {" script style iframe object embed form input button svg ",
     "Take it out: pages hold no programs and nothing of other sites"},
};

constexpr std::string_view otherwise =
    "Take it out, write what is meant in Markdown, or a backslash before the < if the sign is meant";

}  // namespace

HtmlTag html_tag(std::string_view words) {
  words = trimmed(words);
  if (words.starts_with("<!--")) return {"!--", false, "A comment"};
  if (words.starts_with("<?") || words.starts_with("<!"))
    return {std::string(words.substr(1, 1)), false, std::string(words.substr(0, 2))};
  HtmlTag tag;
  const auto start = words.starts_with("</") ? std::size_t{2} : std::size_t{1};
  tag.closes = start == 2;
  const auto end = std::min(words.find_first_of(" \t\n/>", start), words.size());
  tag.name = std::min(start, words.size()) < end ? words.substr(start, std::min<std::size_t>(end - start, 40))
                                                 : std::string_view{};
  std::transform(tag.name.begin(), tag.name.end(), tag.name.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  tag.shown = (tag.closes ? "</" : "<") + tag.name + ">";
  return tag;
}

bool is_for_kept(std::string_view words) {
  constexpr std::string_view open = "<!--", close = "-->";
  words = trimmed(words);
  if (!words.starts_with(open) || words.find(close) != words.size() - close.size()) return false;
  return trimmed(words.substr(open.size())).starts_with("kept:");
}

std::string_view html_hint(std::string_view name) {
  const auto wanted = " " + std::string(name) + " ";
  const auto found = std::find_if(std::begin(instead), std::end(instead),
                                  [&](const Instead& row) { return row.names.find(wanted) != row.names.npos; });
  return found == std::end(instead) ? otherwise : found->hint;
}

}  // namespace kept::parse
