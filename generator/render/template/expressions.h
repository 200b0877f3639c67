// Expressions with every name looked up and every type checked.
#pragma once

#include <optional>
#include <string>

#include "render/template/ast.h"
#include "render/template/filters.h"
#include "render/template/program.h"
#include "render/template/scope.h"
#include "view/messages.h"

namespace kept::render::language {

// "a list", for messages.
std::string_view kind_name(view::Type::Kind kind);

class Expressions {
 public:
  Expressions(Program& program, Scope& scope, const view::Messages& messages, Problems& problems)
      : program_(program), scope_(scope), messages_(messages), problems_(problems) {}

  // None, and a finding, where it cannot be computed.
  std::optional<ValueId> compile(const Expression& expression, const Source& source);
  const Value& operator[](ValueId id) const { return program_.values[id]; }

 private:
  using Kind = view::Type::Kind;
  using Parts = std::vector<ValueId>;

  std::optional<ValueId> path(const Expression& e);
  std::optional<ValueId> loop_member(const Expression& e);
  bool start(const Name& name, Value& value, std::vector<Move>& moves);
  bool member(const Expression& e, std::size_t i, Value& value, std::vector<Move>& moves);
  static void settle(Value& value, std::vector<Move>& moves);
  std::optional<ValueId> logic(const Expression& e, Compute compute);
  std::optional<ValueId> comparison(const Expression& e);
  std::optional<ValueId> filter(const Expression& e);
  std::optional<ValueId> apply(const FilterRow& row, const Expression& e, const Parts& parts);
  std::optional<ValueId> fallback(const Expression& e, const Parts& parts);
  std::optional<ValueId> translate(const Expression& e);
  bool fill_holes(const Expression& e, view::Messages::Id id, std::vector<std::optional<ValueId>>& filling);
  std::optional<ValueId> filled(const Expression& e, view::Messages::Id id,
                                const std::vector<std::optional<ValueId>>& filling);
  bool wants(const Expression& of, ValueId value, Kind kind, const FilterRow& row);
  std::optional<Parts> all(const std::vector<Expression>& expressions);

  ValueId literal(std::string_view text);
  ValueId add(Value value);
  ValueId add(Compute compute, const view::Type* type, const Parts& parts);
  std::nullopt_t fail(std::string_view rule, Span at, std::string message, std::string hint = {}, std::string fix = {});
  std::nullopt_t unknown(std::string_view rule, Span at, std::string message,
                         const std::vector<std::string_view>& known, std::string_view list_begins);

  Program& program_;
  Scope& scope_;
  const view::Messages& messages_;
  Problems& problems_;
  const Source* source_ = nullptr;
};

}  // namespace kept::render::language
