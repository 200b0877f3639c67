// What `kept diff --format md` writes is put on a pull request in the name of a machine that may write there.
#include <catch2/catch.hpp>

#include "commands/diff_formats.h"
#include "parse/prose.h"
#include "report/escape.h"

namespace kept::commands {
namespace {

constexpr std::string_view joiner = "\xE2\x81\xA0";  // U+2060

std::string html_of(const std::string& markdown) {
  base::Report report;
  return parse::block(markdown, {"comment.md", markdown, {1, 1, 0}}, "", report).html;
}

std::string without_joiners(std::string text) {
  for (auto at = text.find(joiner); at != text.npos; at = text.find(joiner, at)) text.erase(at, joiner.size());
  return text;
}

TEST_CASE("Nobody is called, nothing closed and no link made by words from content, which are read as they were written") {
  struct Row {
    const char* what;
    std::string text;
    std::string parted;  // how the words reach the forge, `·` for a joiner
  };
  const Row rows[] = {
      {"a mention", "ask @ann and @org/team", "ask @·ann and @·org/team"},
      {"an issue", "see #1", "see #·1"},
      {"a closing keyword", "closes #1, Fixes: #22", "closes #·1, Fixes: #·22"},
      {"an issue by GH", "closes GH-1, gh-2", "closes GH-·1, gh-·2"},
      {"an issue of another tracker", "fixes ABC-123", "fixes ABC-·123"},
      {"an issue of another repository", "resolves owner/repo#1", "resolves owner/repo#·1"},
      {"GitLab's references", "!1 ~bug %2 $3 &4 ^5", "!·1 ~·bug %·2 $·3 &·4 ^·5"},
      {"a commit", "reverts 1a2b3c4 and 0123456789abcdef0123456789abcdef01234567.", "reverts 1a2b·3c4 and 0123·456789abcdef0123456789abcdef01234567."},
      {"a commit by name", "owner@1a2b3c4", "owner@·1a2b·3c4"},
      {"no commit", "1a2b3c, deadbeefs, 2020-12-14", "1a2b3c, deadbeefs, 2020-12-14"},
      {"an address", "https://example.org/x and www.example.org or WWW.example.org", "https:·//example.org/x and www.·example.org or WWW.·example.org"},
      {"an e-mail address", "ann@example.org mailto:ann@example.org", "ann@·example.org mailto:ann@·example.org"},
      {"a link", "[x](https://example.org) ![y](z.png) [a][b] <https://example.org>", "[x](https:·//example.org) !·[y](z.png) [a][b] <https:·//example.org>"},
      {"HTML", "<b onclick=\"x\">bold</b> <!-- hidden --> &amp; &#64;", "<b onclick=\"x\">bold</b> <!·-- hidden --> &·amp; &·#·64;"},
      {"code and emphasis", "`code` **bold** _so_ ~~gone~~ \\*", "`code` **bold** _so_ ~·~·gone~·~· \\*"},
      {"the start of a block", "# Title", "#· Title"},
      {"a list", "- item", "- item"},
      {"a quick action", "/close", "/close"},
      {"a task", "- [x] done", "- [x] done"},
      {"a table", "| a | b |", "| a | b |"},
  };
  for (const Row& row : rows) {
    INFO(row.what);
    const auto html = html_of("- a " + report::for_markdown(row.text) + "\n");
    for (const auto* tag : {"<a", "<img", "<b>", "<strong", "<em", "<code", "<del", "<h", "<table", "<input", "<!--"}) CHECK(html.find(tag) == html.npos);
    base::Report report;
    const std::string markdown = "- a " + report::for_markdown(row.text) + "\n";
    const auto words = parse::plain_text(parse::block(markdown, {"comment.md", markdown, {1, 1, 0}}, "", report).html).substr(2);
    CHECK(report.findings().empty());
    CHECK(without_joiners(words) == row.text);
    std::string parted = words;
    for (auto at = parted.find(joiner); at != parted.npos; at = parted.find(joiner, at)) parted.replace(at, joiner.size(), "·");
    CHECK(parted == row.parted);
  }
}

TEST_CASE("A line of content stays one line of the comment") {
  CHECK(report::for_markdown("a\n\n# b\r\n\tc") == "a  &#35;&#8288; b   c");
  CHECK(report::for_markdown("a\u202Eb\xC2\x85" "c\u2028d\u2067e\u2013f") == "a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\u2013f");
}

TEST_CASE("A comment is bounded, ends with whole lines below their own title, and says what it leaves out") {
  std::vector<diff::Line> lines;
  for (int i = 0; i < 3000; ++i) lines.push_back({"Subject " + std::to_string(i / 3), std::string(i % 7 ? 40 : 300, '@'), "changed", "commitment:c" + std::to_string(i / 3)});
  const auto text = diff_markdown({}, lines);
  CHECK(text.size() < 60'100);
  CHECK(text.starts_with("### What this change means\n\n**Subject 0**\n\n- &#64;"));
  std::size_t items = 0;
  for (auto at = text.find("\n- "); at != text.npos; at = text.find("\n- ", at + 1)) ++items;
  CHECK(text.ends_with("\n… and " + std::to_string(3000 - items) + " more; run `kept diff` to see them all.\n"));
  CHECK(text.find("\n**Subject " + std::to_string((items - 1) / 3) + "**\n") != text.npos);
  CHECK(text.find("\n**Subject " + std::to_string((items + 2) / 3) + "**\n") == text.npos);
}

}  // namespace
}  // namespace kept::commands
