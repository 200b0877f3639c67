// Lists, and the names that the items of some of them have.
#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <map>
#include <unordered_set>

#include "model/reader.h"

namespace kept::model {

using Shape = parse::Node::Kind;

namespace {

// Words that can stand between the brackets of a list as they are.
bool fits_in_brackets(std::string_view text) {
  const auto fits = [](unsigned char c) {
    return c >= 0x80 || std::isalnum(c) ||
           std::string_view(" ,.-_#/").find(static_cast<char>(c)) != std::string_view::npos;
  };
  return std::all_of(text.begin(), text.end(), fits) && !text.starts_with('-') &&
         text.find(" #") == std::string_view::npos;
}

// An update is named by its date, without the marks of doubt.
std::string day_name(const base::Date& date) {
  base::Point point = date.span == base::Date::Span::open_start ? date.to : date.from;
  point.approximate = point.uncertain = false;
  return base::written(base::Date{point, point, base::Date::Span::point});
}

const Value* naming(const Group& item, Parts parts) {
  if (parts == Parts::by_date) return item.find(Role::date);
  for (const Group::Member& member : item.members())
    if (member.field->type == Type::part_id) return member.value.get();
  return nullptr;
}

}  // namespace

bool Reader::list(const parse::Node& node, const Field& field, Scope scope, Value& out) {
  if (node.kind != Shape::list) {
    const bool short_form = field.type != Type::group || !field.shorthand.empty();
    const bool fits = short_form && node.kind == Shape::scalar && fits_in_brackets(node.text);
    return wrong("field/list", node, fmt::format("“{}” is a list, and here stands {}", field.name, described(node)),
                 fits ? fmt::format("Write `{}: [{}]`", field.name, first_line_of(node.text))
                      : "Begin each item on a line of its own with `- `",
                 fits ? fmt::format("[{}]", node.text) : "");
  }
  List items;
  items.reserve(node.items.size());
  std::vector<std::uint32_t> parts;  // of each item, its place in the record's parts
  std::unordered_set<std::string_view> seen;
  for (const parse::Node& item : node.items) {
    if (item.kind == Shape::scalar && !is_blank(item) && !seen.insert(item.text).second) {
      remarks_.warning("field/twice", item.at,
                       fmt::format("“{}” stands twice in “{}”", first_line_of(item.text), field.name),
                       "Keep one of the two");
      continue;
    }
    Scope inner = scope;
    if (field.parts != Parts::none) {
      record_.parts.push_back({"", &field, nullptr, item.at});
      inner.part = static_cast<std::uint32_t>(record_.parts.size());
    }
    Value value;
    if (!one(item, field, inner, value)) continue;
    items.push_back(std::move(value));
    parts.push_back(inner.part);
  }
  if (items.empty()) return false;
  out.at = node.at;
  out.offset = node.offset;
  out.is = std::move(items);
  if (field.parts != Parts::none) name_parts(std::get<List>(out.is), parts, field);
  return true;
}

void Reader::name_parts(const List& items, const std::vector<std::uint32_t>& parts, const Field& field) {
  std::map<std::string, int> same_day;
  for (std::size_t i = 0; i < items.size(); ++i) {
    Part& part = record_.parts[parts[i] - 1];
    part.group = items[i].group();
    const Value* name = naming(*part.group, field.parts);
    if (!name) continue;
    part.at = name->at;
    if (name->line()) part.id = *name->line();
    if (!name->date()) continue;
    part.id = day_name(*name->date());
    if (const int count = ++same_day[part.id]; count > 1) part.id += fmt::format("-{}", count);
  }
}

void Reader::sort_parts() {
  const auto& parts = record_.parts;
  auto& sorted = record_.parts_by_id;
  for (std::uint32_t i = 0; i < parts.size(); ++i)
    if (!parts[i].id.empty()) sorted.push_back(i);
  std::stable_sort(sorted.begin(), sorted.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return parts[a].id < parts[b].id; });
  for (std::size_t i = 1; i < sorted.size(); ++i) {
    const Part &first = parts[sorted[i - 1]], &second = parts[sorted[i]];
    if (first.id == second.id)
      remarks_.error(
          "part/duplicate", second.at,
          fmt::format("“{}” already names another part, on line {}", first_line_of(second.id), first.at.line),
          "Give each an id of its own");
  }
}

}  // namespace kept::model
