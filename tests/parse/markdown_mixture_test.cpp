#include <catch2/catch.hpp>

#include <random>

#include "parse/allow_list.h"
#include "parse/prose.h"
#include "parse/shown.h"

using namespace kept;
using namespace kept::parse;

namespace {

const char* const signs[] = {
    "a",
    "b c",
    " ",
    "\n",
    "\n\n",
    "\n> ",
    "\n- ",
    "\n1. ",
    "\n    ",
    "\n## ",
    "\n# ",
    "\n```\n",
    "\n---\n",
    "\n|a|b|\n|-|-|\n",
    "|",
    "*",
    "**",
    "_",
    "~~",
    "`",
    "``",
    "\\",
    "[",
    "]",
    "(",
    ")",
    "![",
    "](",
    "[[",
    "]]",
    "[[r]]",
    "[[r|s]]",
    "[[r|*s*]]",
    "[f](f.md)",
    "![i](i.png)",
    "[w](https://w.org)",
    "[^1]",
    "\n[^1]: n",
    "\n\n[l]: l.md\n",
    "[l]",
    "<b>",
    "</b>",
    "<!-- -->",
    "<?",
    "<!A",
    "<a@b.c>",
    "<https://u.org>",
    "www.x.org",
    "m@n.org",
    "&amp;",
    "&#1;",
    "&lt;",
    "\"",
    "'",
    "\x01",
    "\xFF",
    "\xEF\xB7\x90"
    "0\xEF\xB7\x91",
    "é",
    "\n> [!NOTE]\n> ",
    "\n- [x] ",
    "javascript:",
    "//h",
    "  \n",
    "\r\n",
    "\t",
    ":",
    "@",
    "&#x5b;",
    "<div>\n",
    "=\n",
    "~",
};

std::string mixture(std::mt19937& random) {
  std::string text;
  for (auto length = 1 + random() % 40; length > 0; --length) text += signs[random() % std::size(signs)];
  return text;
}

// What stands at a mark of the text.
std::string_view at(std::string_view text, const base::Mark& mark) {
  std::size_t start = 0;
  for (std::uint32_t line = 1; line < mark.line; ++line) start = text.find('\n', start) + 1;
  return text.substr(start + mark.column - 1, mark.width);
}

// Addresses with entities, backslashes or odd bytes stand otherwise than they read.
bool stands_there(std::string_view text, const ProseLink& link) {
  const auto written = at(text, link.at);
  const bool plain = link.target.find_first_not_of("abcdefghijklmnopqrstuvwxyz.") == link.target.npos;
  return !written.empty() && (!plain || written == link.target);
}

}  // namespace

TEST_CASE("Any mixture of Markdown's signs keeps to the allow-list, and its links know where they stand") {
  std::mt19937 random(20190121);
  for (int i = 0; i < 20'000; ++i) {
    const auto text = mixture(random);
    for (const bool as_line : {false, true}) {
      base::Report report;
      const Origin origin{"a.md", {}, {1, 1, 0}};
      const auto prose = as_line ? line(text, origin, report) : block(text, origin, "p-", report);
      const auto foreign = AllowList::first_foreign(prose);
      if (!foreign.empty()) FAIL(foreign << "\n" << text << "\n" << prose.html);
      for (const auto& link : prose.links)
        if (!stands_there(text, link)) FAIL(link.target << " is not at " << shown(link.at) << "\n" << text);
    }
  }
  SUCCEED();
}
