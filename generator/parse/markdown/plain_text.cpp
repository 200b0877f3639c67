#include <iterator>

#include "parse/prose.h"

namespace kept::parse {
namespace {

struct Entity {
  std::string_view written;
  char meant;
};
constexpr Entity entities[] = {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&#39;", '\''}};

// Elements that stand inside a word or between words without parting them.
constexpr std::string_view within_words[] = {"a", "em", "strong", "del", "code", "sup"};

// Links that are signs, not words.
constexpr std::string_view signs[] = {"<a class=\"anchor\"", "<a class=\"footnote-back\"",
                                      "<sup class=\"footnote-ref\""};

bool parts_words(std::string_view tag) {
  const auto start = tag.starts_with("</") ? std::size_t{2} : std::size_t{1};
  const auto name = tag.substr(start, tag.find_first_of(" >", start) - start);
  for (const auto inside : within_words)
    if (name == inside) return false;
  return true;
}

std::size_t size_of_sign(std::string_view html) {
  for (const auto sign : signs) {
    if (!html.starts_with(sign)) continue;
    const std::string_view close = html[1] == 'a' ? "</a>" : "</sup>";
    return html.find(close) + close.size();
  }
  return 0;
}

void append_folded(std::string& words, char c) {
  const bool blank = c == ' ' || c == '\n' || c == '\t';
  if (!blank) words += c;
  if (blank && !words.empty() && words.back() != ' ') words += ' ';
}

}  // namespace

std::string plain_text(const Prose& prose) {
  std::string words;
  std::string_view html = prose.html;
  while (!html.empty()) {
    if (html.front() == '<') {
      const auto sign = size_of_sign(html);
      if (sign == 0 && parts_words(html)) append_folded(words, ' ');
      html.remove_prefix(sign != 0 ? sign : html.find('>') + 1);
      continue;
    }
    std::size_t taken = 1;
    char c = html.front();
    if (c == '&')
      for (const auto& entity : entities)
        if (html.starts_with(entity.written)) taken = entity.written.size(), c = entity.meant;
    append_folded(words, c);
    html.remove_prefix(taken);
  }
  while (words.ends_with(' ')) words.pop_back();
  return words;
}

}  // namespace kept::parse
