#include <algorithm>
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

constexpr std::string_view blanks = " \n\t", not_as_they_stand = "<& \n\t";

void append_blank(std::string& words) {
  if (!words.empty() && words.back() != ' ') words += ' ';
}

}  // namespace

std::string plain_text(std::string_view html) {
  std::string words;
  words.reserve(html.size());
  while (!html.empty()) {
    std::size_t taken = 1;
    if (const char c = html.front(); c == '<') {
      const auto sign = size_of_sign(html);
      if (sign == 0 && parts_words(html)) append_blank(words);
      taken = sign != 0 ? sign : html.find('>') + 1;
    } else if (blanks.find(c) != blanks.npos) {
      append_blank(words);
    } else if (c == '&') {
      const auto entity = std::find_if(std::begin(entities), std::end(entities), [&](const Entity& one) { return html.starts_with(one.written); });
      words += entity == std::end(entities) ? c : entity->meant;
      if (entity != std::end(entities)) taken = entity->written.size();
    } else {
      taken = std::min(html.find_first_of(not_as_they_stand), html.size());
      words += html.substr(0, taken);
    }
    html.remove_prefix(taken);
  }
  while (words.ends_with(' ')) words.pop_back();
  return words;
}

}  // namespace kept::parse
