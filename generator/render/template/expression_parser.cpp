#include "render/template/expression_parser.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "render/template/filters.h"

namespace kept::render::language {
namespace {

using TokenKind = Token::Kind;

constexpr int deepest = 32;
constexpr std::size_t most_filters = 16;

constexpr std::string_view reserved[] = {"and", "or", "not", "true", "false", "in", "with", "if", "else"};

struct Sign {
  std::string_view written;
  Comparison comparison;
};
constexpr Sign signs[] = {
    {"==", Comparison::equal},    {"!=", Comparison::unequal}, {"<=", Comparison::at_most},
    {">=", Comparison::at_least}, {"<", Comparison::less},     {">", Comparison::greater},
};

Expression made(Expression::Kind kind, Span at = {}, std::int64_t number = 0) {
  Expression e;
  e.kind = kind;
  e.at = at;
  e.number = number;
  return e;
}

}  // namespace

bool Words::take(TokenKind kind, std::string_view text) {
  if (!peek().is(kind, text)) return false;
  next();
  return true;
}

std::nullopt_t Words::fail(Span at, std::string message, std::string hint) {
  if (!failed_) problems_.add("template/syntax", source_, at, std::move(message), std::move(hint));
  failed_ = true;
  return std::nullopt;
}

std::nullopt_t Words::unexpected(std::string_view wanted) {
  const Token& token = peek();
  if (token.kind == TokenKind::end) return fail(token.at, fmt::format("Here {} is missing", wanted));
  return fail(token.at, fmt::format("`{}` cannot stand here", source_.text(token.at)),
              fmt::format("Write {} instead", wanted));
}

std::nullopt_t Words::too_deep(Span at) {
  return fail(at, "This is nested too deep", "Put a part of it into a `{% set %}` first");
}

bool Words::expect(TokenKind kind, std::string_view text) {
  if (take(kind, text)) return true;
  unexpected(fmt::format("`{}`", text));
  return false;
}

bool Words::expect_end() {
  if (done()) return !failed_;
  fail(peek().at, fmt::format("`{}` cannot stand here", source_.text(peek().at)),
       "Remove it, or close the tag before it");
  return false;
}

std::optional<Name> Words::name(std::string_view wanted) {
  if (peek().kind != TokenKind::name) return unexpected(wanted);
  if (std::find(std::begin(reserved), std::end(reserved), peek().text) != std::end(reserved))
    return fail(peek().at, fmt::format("`{}` is a word of the template language", peek().text), "Use another name");
  const Token& token = next();
  return Name{token.text, token.at};
}

std::optional<Name> Words::text(std::string_view wanted) {
  if (peek().kind != TokenKind::text) return unexpected(wanted);
  const Token& token = next();
  return Name{token.text, token.at};
}

Span Words::since(std::uint32_t offset) const {
  const Span last = at_ == 0 ? tokens_[0].at : tokens_[at_ - 1].at;
  return {offset, last.offset + last.length - offset};
}

std::optional<Expression> Words::expression() { return any_of(0); }

// `a or b or c` as one expression of three parts: depth grows with parentheses only.
std::optional<Expression> Words::chain(int depth, Expression::Kind kind, std::string_view word) {
  const auto part = [&] { return kind == Expression::Kind::either ? all_of(depth) : negation(depth); };
  const std::uint32_t begin = peek().at.offset;
  auto first = part();
  if (!first || !peek().is(TokenKind::name, word)) return first;
  Expression whole = made(kind);
  whole.parts.push_back(std::move(*first));
  while (take(TokenKind::name, word)) {
    auto more = part();
    if (!more) return std::nullopt;
    whole.parts.push_back(std::move(*more));
  }
  whole.at = since(begin);
  return whole;
}

std::optional<Expression> Words::any_of(int depth) { return chain(depth, Expression::Kind::either, "or"); }
std::optional<Expression> Words::all_of(int depth) { return chain(depth, Expression::Kind::both, "and"); }

std::optional<Expression> Words::negation(int depth) {
  const std::uint32_t begin = peek().at.offset;
  if (!take(TokenKind::name, "not")) return comparison(depth);
  if (depth >= deepest) return too_deep(peek().at);
  auto inner = negation(depth + 1);
  if (!inner) return std::nullopt;
  Expression whole = made(Expression::Kind::negate);
  whole.parts.push_back(std::move(*inner));
  whole.at = since(begin);
  return whole;
}

std::optional<Expression> Words::comparison(int depth) {
  const std::uint32_t begin = peek().at.offset;
  auto left = filtered(depth);
  if (!left) return std::nullopt;
  const auto sign = std::find_if(std::begin(signs), std::end(signs),
                                 [&](const Sign& s) { return peek().is(TokenKind::symbol, s.written); });
  if (sign == std::end(signs)) return left;
  next();
  auto right = filtered(depth);
  if (!right) return std::nullopt;
  Expression whole = made(Expression::Kind::compare);
  whole.comparison = sign->comparison;
  whole.parts.push_back(std::move(*left));
  whole.parts.push_back(std::move(*right));
  whole.at = since(begin);
  return whole;
}

std::optional<Expression> Words::filtered(int depth) {
  auto result = primary(depth);
  for (std::size_t n = 0; result && take(TokenKind::symbol, "|"); ++n) {
    if (n == most_filters)
      return fail(peek().at, "These are too many filters", "Put a part of it into a `{% set %}` first");
    result = filter(std::move(*result), depth);
  }
  return result;
}

std::optional<Expression> Words::filter(Expression input, int depth) {
  const std::uint32_t begin = input.at.offset;
  const auto called = name("the name of a filter");
  if (!called) return std::nullopt;
  Expression call = made(Expression::Kind::filter);
  call.names.push_back(*called);
  call.parts.push_back(std::move(input));
  if (take(TokenKind::symbol, "(") && !arguments(call, depth)) return std::nullopt;
  call.at = since(begin);
  return call;
}

bool Words::arguments(Expression& call, int depth) {
  if (take(TokenKind::symbol, ")")) return true;
  if (depth >= deepest) return too_deep(peek().at), false;
  do {
    Name label;
    const bool labelled =
        peek().kind == TokenKind::name && at_ + 1 < tokens_.size() && tokens_[at_ + 1].is(TokenKind::symbol, "=");
    if (labelled) {
      label = {peek().text, peek().at};
      next();
      next();
    }
    auto value = any_of(depth + 1);
    if (!value) return false;
    call.names.push_back(label);
    call.parts.push_back(std::move(*value));
  } while (take(TokenKind::symbol, ","));
  return expect(TokenKind::symbol, ")");
}

std::optional<Expression> Words::primary(int depth) {
  const Token& token = peek();
  if (token.kind == TokenKind::text) {
    next();
    Expression literal = made(Expression::Kind::text, token.at);
    literal.text = unescaped(token.text);
    return literal;
  }
  if (token.kind == TokenKind::number) return number(false);
  if (token.is(TokenKind::name, "true") || token.is(TokenKind::name, "false"))
    return made(Expression::Kind::flag, token.at, next().text == "true");
  if (token.kind == TokenKind::name) return path();
  if (take(TokenKind::symbol, "-")) return number(true);
  if (!take(TokenKind::symbol, "(")) return unexpected("a name, a text or a number");
  if (depth >= deepest) return too_deep(token.at);
  auto inner = any_of(depth + 1);
  if (!inner || !expect(TokenKind::symbol, ")")) return std::nullopt;
  return inner;
}

std::optional<Expression> Words::number(bool negative) {
  if (peek().kind != TokenKind::number) return unexpected("a number");
  const Token& token = next();
  std::int64_t value = 0;
  const auto read = std::from_chars(token.text.data(), token.text.data() + token.text.size(), value);
  if (read.ec != std::errc()) return fail(token.at, "This number is too large");
  return made(Expression::Kind::number, token.at, negative ? -value : value);
}

std::optional<Expression> Words::path() {
  const std::uint32_t begin = peek().at.offset;
  Expression whole = made(Expression::Kind::path);
  const auto first = name("a name");
  if (!first) return std::nullopt;
  whole.names.push_back(*first);
  while (take(TokenKind::symbol, ".")) {
    if (peek().kind != TokenKind::name) return unexpected("the name of a member");  // which may be any word
    const Token& member = next();
    whole.names.push_back({member.text, member.at});
  }
  if (peek().is(TokenKind::symbol, "("))
    return fail(peek().at, fmt::format("`{}` is called, but templates can call nothing", source_.text(since(begin))),
                "Filters are written behind a bar: `list | length`");
  whole.at = since(begin);
  return whole;
}

}  // namespace kept::render::language
