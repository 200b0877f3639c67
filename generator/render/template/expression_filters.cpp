#include <fmt/format.h>

#include <algorithm>

#include "render/template/expressions.h"
#include "render/template/types.h"

namespace kept::render::language {
namespace {

using Kind = view::Type::Kind;

std::vector<std::string_view> filter_names() {
  std::vector<std::string_view> names;
  for (const FilterRow& row : filters) names.push_back(row.name);
  return names;
}

}  // namespace

std::optional<ValueId> Expressions::filter(const Expression& e) {
  const Name& name = e.names[0];
  const FilterRow* row = filter_named(name.text);
  if (!row)
    return unknown("template/unknown-filter", name.at, fmt::format("No filter is called `{}`", name.text),
                   filter_names(), "The filters are");
  if (row->filter == Filter::translate) return translate(e);
  const std::size_t given = e.parts.size() - 1;
  if (given != row->arguments)
    return fail("template/type", name.at,
                fmt::format("The filter `{}` takes {} in brackets, not {}", row->name,
                            row->arguments == 1 ? "one value" : "nothing", given),
                fmt::format("For example `{}`", row->example));
  for (std::size_t i = 1; i < e.names.size(); ++i)
    if (!e.names[i].text.empty())
      return fail("template/type", e.names[i].at,
                  fmt::format("The filter `{}` takes its value without a name", row->name),
                  fmt::format("For example `{}`", row->example));
  const auto parts = all(e.parts);
  if (!parts) return std::nullopt;
  return apply(*row, e, *parts);
}

bool Expressions::wants(const Expression& of, ValueId value, Kind kind, const FilterRow& row) {
  const Kind has = (*this)[value].kind();
  if (has == kind) return true;
  fail("template/type", of.at,
       fmt::format("The filter `{}` wants {} here, and this is {}", row.name, kind_name(kind), kind_name(has)),
       fmt::format("For example `{}`", row.example));
  return false;
}

std::optional<ValueId> Expressions::apply(const FilterRow& row, const Expression& e, const Parts& parts) {
  const ValueId input = parts[0];
  const view::Type* type = (*this)[input].type;
  switch (row.filter) {
    case Filter::address:
      if (!wants(e.parts[0], input, Kind::text, row)) return std::nullopt;
      return add(Compute::address, &address_type, parts);
    case Filter::urlencode:
      if (!wants(e.parts[0], input, Kind::text, row)) return std::nullopt;
      return add(Compute::urlencode, &text_type, parts);
    case Filter::length:
      if (type->kind == Kind::text) return add(Compute::length_of_text, &number_type, parts);
      if (!wants(e.parts[0], input, Kind::list, row)) return std::nullopt;
      return add(Compute::length_of_list, &number_type, parts);
    case Filter::join:
      if (!wants(e.parts[0], input, Kind::list, row) || !wants(e.parts[1], parts[1], Kind::text, row))
        return std::nullopt;
      if (type->inner()->kind == Kind::text) return add(Compute::join, &text_type, parts);
      return fail("template/type", e.parts[0].at, "The filter `join` wants a list of texts",
                  "Loop over the list instead");
    case Filter::first: {
      if (!wants(e.parts[0], input, Kind::list, row)) return std::nullopt;
      const ValueId id = add(Compute::first, type->inner(), parts);
      program_.values[id].maybe = true;
      if (type->inner()->kind != Kind::maybe) return id;
      return fail("template/type", e.parts[0].at, "The items of this list may be absent themselves",
                  "Loop over the list instead");
    }
    case Filter::fallback:
      return fallback(e, parts);
    case Filter::translate:
      break;
  }
  return std::nullopt;
}

std::optional<ValueId> Expressions::fallback(const Expression& e, const Parts& parts) {
  const Value input = (*this)[parts[0]], other = (*this)[parts[1]];
  if (input.kind() != Kind::text && input.kind() != Kind::number)
    return fail("template/type", e.parts[0].at,
                fmt::format("The filter `default` wants a text or a number, and this is {}", kind_name(input.kind())),
                "Use `if` and `else`");
  if (input.kind() != other.kind())
    return fail("template/type", e.parts[1].at,
                fmt::format("This stands in for {}, but is {}", kind_name(input.kind()), kind_name(other.kind())),
                "Give a value of the same sort");
  const ValueId id = add(Compute::fallback, input.kind() == Kind::text ? &text_type : &number_type, parts);
  program_.values[id].maybe = other.maybe;
  return id;
}

std::optional<ValueId> Expressions::translate(const Expression& e) {
  const Expression& key = e.parts[0];
  if (key.kind != Expression::Kind::text)
    return fail("template/message", key.at, "The key of a message is not a text in quotes",
                "Write for example `{{ \"commitments.title\" | t }}`");
  const auto id = messages_.find(key.text);
  if (!id) {
    const auto known = messages_.keys();
    const auto meant = hint_for(key.text, known, "");
    return fail("template/message", key.at, fmt::format("No message is called `{}`", key.text),
                meant.starts_with("Did") ? meant : "Add it to the messages of the default language");
  }
  std::vector<std::optional<ValueId>> filling(messages_.holes(*id).size());
  if (!fill_holes(e, *id, filling)) return std::nullopt;
  return filled(e, *id, filling);
}

bool Expressions::fill_holes(const Expression& e, view::Messages::Id id, std::vector<std::optional<ValueId>>& filling) {
  const auto holes = messages_.holes(id);
  const std::vector<std::string_view> known(holes.begin(), holes.end());
  bool good = true;
  for (std::size_t i = 1; i < e.parts.size(); ++i) {
    const Name& label = e.names[i];
    const auto value = compile(e.parts[i], *source_);
    const auto hole = static_cast<std::size_t>(std::find(holes.begin(), holes.end(), label.text) - holes.begin());
    if (label.text.empty())
      fail("template/message", e.parts[i].at, "What fills a hole of a message has a name",
           "Write for example `t(n=page.total)`");
    else if (hole == holes.size())
      unknown("template/message", label.at,
              fmt::format("The message `{}` has no hole `{{{}}}`", e.parts[0].text, label.text), known,
              "Its holes are");
    else if (value)
      filling[hole] = value;
    good = good && value && !label.text.empty() && hole < holes.size();
  }
  return good;
}

std::optional<ValueId> Expressions::filled(const Expression& e, view::Messages::Id id,
                                           const std::vector<std::optional<ValueId>>& filling) {
  const auto holes = messages_.holes(id);
  Parts parts;
  for (std::size_t i = 0; i < holes.size(); ++i) {
    if (!filling[i]) {
      fail("template/message", e.parts[0].at,
           fmt::format("Nothing fills the hole `{{{}}}` of the message `{}`", holes[i], e.parts[0].text),
           fmt::format("Give it in brackets: `t({}=…)`", holes[i]));
      continue;
    }
    const Value& value = (*this)[*filling[i]];
    const bool counts = holes[i] == "n";
    if (value.kind() != Kind::number && (counts || value.kind() != Kind::text))
      fail("template/type", e.at,
           fmt::format("The hole `{{{}}}` wants {}, and this is {}", holes[i],
                       counts ? "a number" : "a text or a number", kind_name(value.kind())));
    else if (counts && value.maybe)
      fail("template/type", e.at, "The hole `{n}` wants a number, and this may be absent",
           "Put `| default(0)` behind it");
    else
      parts.push_back(*filling[i]);
  }
  if (parts.size() != holes.size()) return std::nullopt;
  const ValueId value = add(Compute::message, &text_type, parts);
  const auto n = std::find(holes.begin(), holes.end(), "n");
  program_.values[value].slot = id;
  program_.values[value].number = n == holes.end() ? -1 : n - holes.begin();
  return value;
}

}  // namespace kept::render::language
