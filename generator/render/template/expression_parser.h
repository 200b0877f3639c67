// Expressions, read from the tokens of one tag.
#pragma once

#include <optional>
#include <span>

#include "render/template/ast.h"
#include "render/template/tokens.h"

namespace kept::render::language {

// What a tag says, word by word. After the first thing it cannot read it gives nothing more: one error for each tag.
class Words {
 public:
  // `failed`: something unreadable was reported already.
  Words(const Source& source, std::span<const Token> tokens, Problems& problems, bool failed)
      : source_(source), tokens_(tokens), problems_(problems), failed_(failed) {}

  const Token& peek() const { return tokens_[at_]; }
  const Token& next() { return at_ + 1 < tokens_.size() ? tokens_[at_++] : tokens_[at_]; }
  bool take(Token::Kind kind, std::string_view text);
  bool done() const { return peek().kind == Token::Kind::end; }

  std::optional<Name> name(std::string_view wanted);  // `wanted` says what it should be: "the name of the block"
  std::optional<Name> text(std::string_view wanted);  // a literal, as written
  std::optional<Expression> expression();
  bool expect(Token::Kind kind, std::string_view text);  // a symbol or a word
  bool expect_end();
  std::nullopt_t fail(Span at, std::string message, std::string hint = {});

 private:
  std::optional<Expression> any_of(int depth);
  std::optional<Expression> all_of(int depth);
  std::optional<Expression> chain(int depth, Expression::Kind kind, std::string_view word);
  std::optional<Expression> negation(int depth);
  std::optional<Expression> comparison(int depth);
  std::optional<Expression> filtered(int depth);
  std::optional<Expression> filter(Expression input, int depth);
  bool arguments(Expression& call, int depth);
  std::optional<Expression> primary(int depth);
  std::optional<Expression> number(bool negative);
  std::optional<Expression> path();
  Span since(std::uint32_t offset) const;
  std::nullopt_t too_deep(Span at);
  std::nullopt_t unexpected(std::string_view wanted);

  const Source& source_;
  std::span<const Token> tokens_;
  Problems& problems_;
  std::size_t at_ = 0;
  bool failed_;
};

}  // namespace kept::render::language
