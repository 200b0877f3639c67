#include "model/reader.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

#include "base/nearest.h"
#include "base/utf8.h"

namespace kept::model {

using Shape = parse::Node::Kind;

namespace {

// White space and what takes no room at all.
bool shows_nothing(char32_t c) {
  constexpr std::array<char32_t, 11> others = {' ',    0x85,   0xA0,   0xAD,   0x1680, 0x180E,
                                               0x202F, 0x205F, 0x2060, 0x3000, 0xFEFF};
  return (c >= '\t' && c <= '\r') || (c >= 0x2000 && c <= 0x200F) || c == 0x2028 || c == 0x2029 ||
         std::find(others.begin(), others.end(), c) != others.end();
}

bool left_blank(const parse::Node& node, const Field& field) {
  if (field.type == Type::tree) return false;
  return is_blank(node) || (field.list && node.kind == Shape::list && node.items.empty());
}

}  // namespace

std::string first_line_of(std::string_view text) {
  constexpr std::size_t enough = 60;
  auto end = std::min({text.find('\n'), enough, text.size()});
  while (end > 0 && end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
    --end;  // never half a character
  return std::string(text.substr(0, end)) + (end < text.size() ? "…" : "");
}

std::string described(const parse::Node& node) {
  switch (node.kind) {
    case Shape::empty:
      return "nothing";
    case Shape::scalar:
      return is_blank(node) ? "nothing" : fmt::format("“{}”", first_line_of(node.text));
    case Shape::list:
      return "a list";
    case Shape::map:
      return "a map of keys and values";
  }
  return {};
}

bool is_blank(const parse::Node& node) {
  if (node.kind != Shape::scalar) return node.kind == Shape::empty;
  for (std::string_view rest = node.text; !rest.empty();) {
    const auto [code, length] = base::decode_utf8(rest);
    if (length == 0 || !shows_nothing(code)) return false;
    rest.remove_prefix(length);
  }
  return true;
}

bool Reader::wrong(std::string_view rule, const parse::Node& node, std::string message, std::string hint,
                   std::string fix) {
  remarks_.error(rule, node.at, std::move(message), std::move(hint), std::move(fix));
  return false;
}

Group Reader::top(const parse::Node& node, const std::vector<Field>& fields) {
  if (node.kind != Shape::map && node.kind != Shape::empty) {
    wrong("field/type", node, fmt::format("{} holds {} where keys and values belong", desk_.what, described(node)),
          "Write one `key: value` to a line");
    return {};
  }
  Group made = group(node, fields, {});
  sort_parts();
  return made;
}

parse::Prose Reader::body(const parse::Document& document) {
  const base::Mark at{document.body_line, 1, 0};
  auto prose = parse::block(document.body, {desk_.path, desk_.bytes, at, document.body_offset}, "", report_);
  add_prose_mentions(prose, {});
  return prose;
}

Group Reader::group(const parse::Node& node, const std::vector<Field>& fields, Scope scope) {
  Group made;
  std::vector<const parse::Entry*> by_field(fields.size(), nullptr);
  for (const parse::Entry& entry : node.entries) {
    const Field* field = find(fields, entry.key);
    if (field)
      by_field[static_cast<std::size_t>(field - fields.data())] = &entry;
    else if (const Field* meant = unknown(entry, fields, scope))
      made.spoil(*meant);
  }
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const Field& field = fields[i];
    const parse::Entry* entry = by_field[i];
    if (!entry || left_blank(entry->value, field)) {
      if (needed_here(field, scope) && !made.wrote(field))
        missing(field, scope, entry ? entry->key_at : node.at, entry != nullptr);
    } else if (!stands_here(field, scope)) {
      remarks_.error("translation/field", entry->key_at,
                     fmt::format("“{}” is not translated; it stands in the original only", field.name),
                     "Delete this line here");
    } else {
      Value value;
      if (this->value(entry->value, field, {scope.part, scope.top ? scope.top : &field, &field}, value))
        made.add(field, std::move(value));
      else
        made.spoil(field);
    }
  }
  return made;
}

// In a translation a part's id or date stands too, so that its texts find their place.
bool Reader::stands_here(const Field& field, Scope scope) const {
  return !desk_.translation || field.translated ||
         (scope.top && (field.type == Type::part_id || field.role == Role::date));
}

bool Reader::needed_here(const Field& field, Scope scope) const {
  if (!field.required || !desk_.translation) return field.required;
  const auto parts = scope.field ? scope.field->parts : Parts::none;
  return (parts == Parts::by_id && field.type == Type::part_id) ||
         (parts == Parts::by_date && field.role == Role::date);
}

std::string Reader::place(Scope scope) const {
  return scope.field ? fmt::format("“{}”", scope.field->name) : std::string(desk_.what);
}

void Reader::missing(const Field& field, Scope scope, base::Mark at, bool blank) {
  remarks_.error("field/missing", at,
                 fmt::format("“{}” is {} in {}", field.name, blank ? "left blank" : "missing", place(scope)),
                 blank ? "Write it after the colon" : fmt::format("Add a line `{}: …`", field.name));
}

const Field* Reader::unknown(const parse::Entry& entry, const std::vector<Field>& fields, Scope scope) {
  std::vector<std::string_view> known;
  for (const Field& field : fields) known.push_back(field.name);
  const auto near = base::nearest(entry.key, known);
  const Field* inner = nullptr;  // a list or map here that has such a field
  for (const Field& field : fields)
    if (!near && !inner && find(field.fields, entry.key)) inner = &field;
  remarks_.error("field/unknown", entry.key_at,
                 fmt::format("“{}” is no field of {}", first_line_of(entry.key), place(scope)),
                 near    ? fmt::format("Did you mean “{}”?", *near)
                 : inner ? fmt::format("It is a field of “{}”: write it there", inner->name)
                         : fmt::format("The fields here are: {}", fmt::join(known, ", ")),
                 near ? std::string(*near) : std::string());
  return near ? find(fields, *near) : nullptr;
}

bool Reader::value(const parse::Node& node, const Field& field, Scope scope, Value& out) {
  if (field.list) return list(node, field, scope, out);
  return one(node, field, scope, out);
}

bool Reader::one(const parse::Node& node, const Field& field, Scope scope, Value& out) {
  out.at = node.at;
  out.offset = node.offset;
  if (field.type == Type::tree) {
    out.is = std::make_unique<parse::Node>(node);
    return true;
  }
  if (field.type == Type::localised) return localised(node, field, out);
  if (refused(node, field)) return false;
  if (field.type != Type::group) return (this->*scalar_reader(field.type))(node, field, scope, out);
  if (node.kind == Shape::scalar) return group_from_scalar(node, field, scope, out);
  out.is = group(node, field.fields, scope);
  return true;
}

bool Reader::refused(const parse::Node& node, const Field& field) {
  const bool group = field.type == Type::group;
  const auto name = [&] { return fmt::format("{}“{}”", field.list ? "An item of " : "", field.name); };
  if (is_blank(node))
    return !wrong("field/type", node, fmt::format("{} is left blank", name()), "Write it, or delete the line");
  if (node.kind == (group ? Shape::map : Shape::scalar)) return false;
  if (!group)
    return !wrong("field/type", node, fmt::format("{} is one value, and here stands {}", name(), described(node)),
                  node.kind == Shape::list ? "Write the one value without brackets or a dash"
                                           : "Write the value alone, without a key");
  if (node.kind == Shape::scalar && !field.shorthand.empty()) return false;
  return !wrong("field/type", node,
                fmt::format("{} is made of keys and values, and here stands {}", name(), described(node)),
                fmt::format("Write for example `{}: …`", field.fields.front().name));
}

bool Reader::group_from_scalar(const parse::Node& node, const Field& field, Scope scope, Value& out) {
  const Field* inner = find(field.fields, field.shorthand);
  Value value;
  if (!one(node, *inner, {scope.part, scope.top, inner}, value)) return false;
  Group made;
  made.add(*inner, std::move(value));
  out.is = std::move(made);
  return true;
}

}  // namespace kept::model
