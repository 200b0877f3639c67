#include "render/template/tokens.h"

#include <fmt/format.h>

#include "base/ascii.h"

namespace kept::render::language {
namespace {

bool letter(char c) { return base::is_letter(c) || c == '_'; }
using base::is_digit;
bool parts_tokens(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

constexpr std::string_view symbols[] = {"==", "!=", "<=", ">=", "<", ">", "=", ".", "|", "(", ")", ",", "-"};

template <class Predicate>
std::size_t run(std::string_view text, Predicate predicate) {
  std::size_t n = 0;
  while (n < text.size() && predicate(text[n])) ++n;
  return n;
}

std::size_t symbol(std::string_view text) {
  for (const std::string_view s : symbols)
    if (text.starts_with(s)) return s.size();
  return 0;
}

std::size_t letter_width(std::string_view text) {
  return 1 + run(text.substr(1), [](char c) { return (c & 0xC0) == 0x80; });
}

struct Taken {
  Token::Kind kind;
  std::size_t length;
};

Taken take(std::string_view rest) {
  using Kind = Token::Kind;
  if (letter(rest[0])) return {Kind::name, run(rest, [](char c) { return letter(c) || is_digit(c); })};
  if (is_digit(rest[0])) return {Kind::number, run(rest, is_digit)};
  if (rest[0] == '"' || rest[0] == '\'') return {Kind::text, quoted(rest)};
  return {Kind::symbol, symbol(rest)};
}

}  // namespace

std::size_t quoted(std::string_view text) {
  for (std::size_t i = 1; i < text.size() && text[i] != '\n'; ++i) {
    if (text[i] == '\\')
      ++i;
    else if (text[i] == text[0])
      return i + 1;
  }
  return 0;
}

bool tokens(const Source& source, Span inner, Problems& problems, std::vector<Token>& out) {
  out.clear();
  bool readable = true;
  const std::string_view text = source.text(inner);
  for (std::size_t at = run(text, parts_tokens); at < text.size(); at += run(text.substr(at), parts_tokens)) {
    const std::string_view rest = text.substr(at);
    const Taken taken = take(rest);
    const auto offset = inner.offset + static_cast<std::uint32_t>(at);
    if (taken.length == 0) {
      const bool quote = taken.kind == Token::Kind::text;
      const std::size_t width = quote ? 1 : letter_width(rest);
      problems.add("template/syntax", source, {offset, static_cast<std::uint32_t>(width)},
                   quote ? "This text is not closed" : fmt::format("`{}` means nothing here", rest.substr(0, width)),
                   quote ? fmt::format("Close it with {} on the same line", rest[0]) : "");
      readable = false;
      if (quote) break;
      at += width;
      continue;
    }
    const Span span{offset, static_cast<std::uint32_t>(taken.length)};
    const bool quotes = taken.kind == Token::Kind::text;
    out.push_back({taken.kind, span, quotes ? rest.substr(1, taken.length - 2) : rest.substr(0, taken.length)});
    at += taken.length;
  }
  out.push_back({Token::Kind::end, {inner.offset + inner.length, 0}, {}});
  return readable;
}

std::string unescaped(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\\' && i + 1 < text.size()) {
      ++i;
      result += text[i] == 'n' ? '\n' : text[i];
    } else {
      result += text[i];
    }
  }
  return result;
}

}  // namespace kept::render::language
