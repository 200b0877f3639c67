#include "render/template/expressions.h"

#include <fmt/format.h>

#include "base/nearest.h"
#include "render/template/types.h"

namespace kept::render::language {
namespace {

using Kind = view::Type::Kind;

std::vector<std::string_view> members_of(const view::Shape& shape) {
  std::vector<std::string_view> names;
  for (const view::Field& field : shape.fields) names.push_back(field.name);
  return names;
}

}  // namespace

std::string_view kind_name(Kind kind) {
  switch (kind) {
    case Kind::text:
      return "a text";
    case Kind::number:
      return "a number";
    case Kind::flag:
      return "a yes or no";
    case Kind::markup:
      return "markup";
    case Kind::address:
      return "an address";
    case Kind::group:
      return "a group of values";
    case Kind::list:
      return "a list";
    case Kind::maybe:
      return "perhaps not there";
  }
  return "";
}

std::optional<ValueId> Expressions::compile(const Expression& e, const Source& source) {
  source_ = &source;
  switch (e.kind) {
    case Expression::Kind::text:
      return literal(e.text);
    case Expression::Kind::number:
    case Expression::Kind::flag: {
      const bool number = e.kind == Expression::Kind::number;
      Value value;
      value.compute = number ? Compute::number : Compute::flag;
      value.type = number ? &number_type : &flag_type;
      value.number = e.number;
      return add(value);
    }
    case Expression::Kind::path:
      return path(e);
    case Expression::Kind::negate:
      return logic(e, Compute::negate);
    case Expression::Kind::both:
      return logic(e, Compute::both);
    case Expression::Kind::either:
      return logic(e, Compute::either);
    case Expression::Kind::compare:
      return comparison(e);
    case Expression::Kind::filter:
      return filter(e);
  }
  return std::nullopt;
}

std::nullopt_t Expressions::fail(std::string_view rule, Span at, std::string message, std::string hint,
                                 std::string fix) {
  problems_.add(rule, *source_, at, std::move(message), std::move(hint), std::move(fix));
  return std::nullopt;
}

std::nullopt_t Expressions::unknown(std::string_view rule, Span at, std::string message,
                                    const std::vector<std::string_view>& known, std::string_view list_begins) {
  const std::string_view wanted = source_->text(at);
  return fail(rule, at, std::move(message), hint_for(wanted, known, list_begins),
              std::string(base::nearest(wanted, known).value_or("")));
}

ValueId Expressions::add(Value value) {
  program_.values.push_back(value);
  return static_cast<ValueId>(program_.values.size() - 1);
}

ValueId Expressions::add(Compute compute, const view::Type* type, const Parts& parts) {
  Value value;
  value.compute = compute;
  value.type = type;
  value.from = static_cast<std::uint32_t>(program_.parts.size());
  value.count = static_cast<std::uint32_t>(parts.size());
  program_.parts.insert(program_.parts.end(), parts.begin(), parts.end());
  return add(value);
}

ValueId Expressions::literal(std::string_view text) {
  Value value;
  value.type = &text_type;
  value.from = static_cast<std::uint32_t>(program_.literals.size());
  value.count = static_cast<std::uint32_t>(text.size());
  program_.literals += text;
  return add(value);
}

std::optional<Expressions::Parts> Expressions::all(const std::vector<Expression>& expressions) {
  Parts parts;
  for (const Expression& e : expressions)
    if (const auto id = compile(e, *source_)) parts.push_back(*id);
  if (parts.size() != expressions.size()) return std::nullopt;
  return parts;
}

std::optional<ValueId> Expressions::path(const Expression& e) {
  if (e.names[0].text == "loop" && scope_.in_loop()) return loop_member(e);
  Value value;
  value.compute = Compute::path;
  std::vector<Move> moves;
  if (!start(e.names[0], value, moves)) return std::nullopt;
  settle(value, moves);
  for (std::size_t i = 1; i < e.names.size(); ++i) {
    if (!member(e, i, value, moves)) return std::nullopt;
    settle(value, moves);
  }
  value.from = static_cast<std::uint32_t>(program_.moves.size());
  value.count = static_cast<std::uint32_t>(moves.size());
  program_.moves.insert(program_.moves.end(), moves.begin(), moves.end());
  return add(value);
}

bool Expressions::start(const Name& name, Value& value, std::vector<Move>& moves) {
  if (const Variable* variable = scope_.find(name.text)) {
    if (!variable->type) return false;
    scope_.looks_at(*variable);
    value.slot = variable->slot;
    value.type = variable->type;
    value.maybe = variable->maybe;
    return true;
  }
  if (const view::Field* field = program_.root->find(name.text)) {
    scope_.looks_at_root();
    value.type = &field->type;
    moves.push_back({field->get, nullptr});
    return true;
  }
  if (name.text == "loop")
    return fail("template/unknown-name", name.at, "There is no loop around this",
                "`loop` is known inside a `for` only"),
           false;
  std::vector<std::string_view> known;
  for (const Variable& v : scope_.variables()) known.push_back(v.name);
  for (const view::Field& f : program_.root->fields) known.push_back(f.name);
  unknown("template/unknown-name", name.at, fmt::format("Nothing is called `{}` here", name.text), known,
          "Known here:");
  return false;
}

bool Expressions::member(const Expression& e, std::size_t i, Value& value, std::vector<Move>& moves) {
  const Span owner_at{e.at.offset, e.names[i - 1].at.offset + e.names[i - 1].at.length - e.at.offset};
  const std::string_view owner = source_->text(owner_at), name = e.names[i].text;
  if (value.kind() != Kind::group) {
    fail("template/type", e.names[i].at, fmt::format("`{}` is {} and has no members", owner, kind_name(value.kind())),
         value.kind() == Kind::list ? fmt::format("Loop over it: `{{% for item in {} %}}`", owner)
                                    : "Remove the dot and what follows");
    return false;
  }
  const view::Shape& shape = *value.type->group();
  const view::Field* field = shape.find(name);
  if (!field) {
    unknown("template/unknown-name", e.names[i].at, fmt::format("`{}` has no `{}`", owner, name), members_of(shape),
            "It has");
    return false;
  }
  value.type = &field->type;
  moves.push_back({field->get, nullptr});
  return true;
}

void Expressions::settle(Value& value, std::vector<Move>& moves) {
  while (value.type->kind == Kind::maybe) {
    value.maybe = true;
    moves.push_back({nullptr, value.type->at});
    value.type = value.type->inner();
  }
}

std::optional<ValueId> Expressions::loop_member(const Expression& e) {
  scope_.looks_at_loop();
  struct Row {
    std::string_view name;
    Compute compute;
    const view::Type* type;
  };
  static constexpr Row rows[] = {{"index", Compute::loop_index, &number_type},
                                 {"first", Compute::loop_first, &flag_type},
                                 {"last", Compute::loop_last, &flag_type}};
  if (e.names.size() == 1)
    return fail("template/type", e.at, "`loop` is a group of values", "Use `loop.index`, `loop.first` or `loop.last`");
  if (e.names.size() > 2)
    return fail("template/type", e.names[2].at, "This has no members", "Remove the dot and what follows");
  std::vector<std::string_view> known;
  for (const Row& row : rows) {
    known.push_back(row.name);
    if (row.name != e.names[1].text) continue;
    Value value;
    value.compute = row.compute;
    value.type = row.type;
    value.slot = scope_.loop();
    return add(value);
  }
  return unknown("template/unknown-name", e.names[1].at, fmt::format("`loop` has no `{}`", e.names[1].text), known,
                 "It has");
}

std::optional<ValueId> Expressions::logic(const Expression& e, Compute compute) {
  const auto parts = all(e.parts);
  if (!parts) return std::nullopt;
  return add(compute, &flag_type, *parts);
}

std::optional<ValueId> Expressions::comparison(const Expression& e) {
  const auto parts = all(e.parts);
  if (!parts) return std::nullopt;
  const Kind left = (*this)[(*parts)[0]].kind(), right = (*this)[(*parts)[1]].kind();
  const bool order = e.comparison != Comparison::equal && e.comparison != Comparison::unequal;
  if (left != right)
    return fail("template/type", e.at, fmt::format("{} is compared with {}", kind_name(left), kind_name(right)),
                "Compare two values of the same sort");
  if (order && left != Kind::number)
    return fail("template/type", e.at, fmt::format("Only numbers are less or greater, and this is {}", kind_name(left)),
                "Use == or !=");
  if (left != Kind::number && left != Kind::text && left != Kind::flag)
    return fail("template/type", e.at, fmt::format("{} cannot be compared", kind_name(left)),
                "Compare texts, numbers, or yes and no");
  const Compute compute = left == Kind::number ? Compute::compare_number
                          : left == Kind::text ? Compute::compare_text
                                               : Compute::compare_flag;
  const ValueId id = add(compute, &flag_type, *parts);
  program_.values[id].comparison = e.comparison;
  return id;
}

}  // namespace kept::render::language
