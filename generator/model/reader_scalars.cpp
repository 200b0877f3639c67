// One reader per type of scalar: what may be written, and what to say when something else is. Words are read in
// reader_words.cpp, names of records in reader_references.cpp.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <iterator>

#include "model/reader.h"

#include "base/ascii.h"

namespace kept::model {
namespace {

constexpr std::size_t most_digits = 15;  // on either side of the point

bool is_decimal(std::string_view text) {
  if (!text.empty() && text.front() == '-') text.remove_prefix(1);
  const auto dot = text.find('.');
  const auto digits = [](std::string_view part) {
    return !part.empty() && part.size() <= most_digits &&
           std::all_of(part.begin(), part.end(), [](char c) { return c >= '0' && c <= '9'; });
  };
  return digits(text.substr(0, dot)) && (dot == std::string_view::npos || digits(text.substr(dot + 1)));
}

// The number that somebody who wrote `1,200`, `1 200` or `2,5` meant; empty where it cannot be known.
std::string meant_number(std::string_view text) {
  constexpr std::string_view separators = ", _'";
  const auto point = std::min(text.find('.'), text.size());
  if (text.find_first_of(separators, point) != text.npos) return {};
  std::vector<std::string_view> groups;
  for (auto rest = text.substr(0, point);;) {
    const auto end = rest.find_first_of(separators);
    groups.push_back(rest.substr(0, end));
    if (end == rest.npos) break;
    rest.remove_prefix(end + 1);
  }
  const bool thousands = std::all_of(groups.begin() + 1, groups.end(), [](auto group) { return group.size() == 3; });
  const bool decimal_comma = groups.size() == 2 && point == text.size() && text.find(',') != text.npos;
  std::string meant;
  if (thousands)
    std::copy_if(text.begin(), text.end(), std::back_inserter(meant),
                 [&](char c) { return separators.find(c) == separators.npos; });
  else if (decimal_comma)
    meant = fmt::format("{}.{}", groups[0], groups[1]);
  return is_decimal(meant) ? meant : std::string();
}

struct Flag {
  std::string_view written;
  bool value;
};
constexpr std::array<Flag, 4> flags = {{{"yes", true}, {"no", false}, {"true", true}, {"false", false}}};

const Flag* find_flag(std::string_view text) {
  const auto found = std::find_if(flags.begin(), flags.end(), [&](const Flag& f) { return f.written == text; });
  return found == flags.end() ? nullptr : &*found;
}

const Flag* find_flag(const parse::Node& node) { return node.quoted ? nullptr : find_flag(node.text); }

std::string trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\n");
  return first == text.npos ? std::string()
                            : std::string(text.substr(first, text.find_last_not_of(" \t\n") + 1 - first));
}

}  // namespace

Reader::ScalarReader Reader::scalar_reader(Type type) {
  switch (type) {
    case Type::line:
      return &Reader::line;
    case Type::text:
      return &Reader::text;
    case Type::date:
      return &Reader::date;
    case Type::reached:
      return &Reader::reached;
    case Type::flag:
      return &Reader::flag;
    case Type::number:
      return &Reader::number;
    case Type::country:
      return &Reader::country;
    case Type::choice:
      return &Reader::choice;
    case Type::status:
      return &Reader::status;
    case Type::reference:
      return &Reader::reference;
    case Type::addressee:
      return &Reader::addressee;
    case Type::url:
      return &Reader::url;
    case Type::language:
      return &Reader::language;
    case Type::part_id:
      return &Reader::part_id;
    case Type::alias:
      return &Reader::alias;
    case Type::period:
      return &Reader::period;
    case Type::localised:
    case Type::group:
    case Type::tree:
      break;
  }
  return &Reader::line;
}

bool Reader::line(const parse::Node& node, const Field& field, Scope, Value& out) {
  auto text = trimmed(node.text);  // a block's last line end is no second line
  if (text.find('\n') != std::string::npos)
    return wrong("field/type", node, fmt::format("“{}” is one line, and here are several", field.name),
                 "Write it on one line");
  out.is = std::move(text);
  return true;
}

bool Reader::text(const parse::Node& node, const Field&, Scope scope, Value& out) {
  auto made = std::make_unique<Text>();
  made->written = node.text;
  if (desk_.to_compare) {
    out.is = std::move(made);
    return true;
  }
  made->prose = parse::line(node.text, {desk_.path, desk_.bytes, node.at, node.offset}, report_);
  made->first_mention = mentions_so_far();
  add_prose_mentions(made->prose, scope);
  out.is = std::move(made);
  return true;
}

bool Reader::date(const parse::Node& node, const Field&, Scope, Value& out) {
  const auto read = base::read_date(first_line_of(node.text));
  if (!read) {
    const auto& [message, suggestion] = read.error();
    return wrong(
        "date/bad", node, message,
        suggestion.empty()
            ? "Write 2019, 2019-01 or 2019-01-21; 2021/2030 for a span; 2019~ for “around”, 2019? for “perhaps”"
            : fmt::format("Did you mean “{}”?", suggestion),
        suggestion);
  }
  out.is = *read;
  return true;
}

bool Reader::reached(const parse::Node& node, const Field& field, Scope scope, Value& out) {
  Reached made;
  const Flag* flag = find_flag(node);
  if (flag) {
    made.yes = flag->value;
  } else if (std::none_of(node.text.begin(), node.text.end(), [](unsigned char c) { return std::isdigit(c); })) {
    flag = find_flag(base::lower(node.text));
    return wrong("field/type", node,
                 fmt::format("“{}” is a date, or yes or no, and here stands {}", field.name, described(node)),
                 "Write the date on which it was reached; yes or no, without quotes, where that is not known",
                 flag ? std::string(flag->written) : "");
  } else {
    Value when;
    if (!date(node, field, scope, when)) return false;
    made.yes = true;
    made.date = std::make_unique<base::Date>(*when.date());
  }
  out.is = std::move(made);
  return true;
}

bool Reader::flag(const parse::Node& node, const Field& field, Scope, Value& out) {
  const Flag* flag = find_flag(node);
  if (!flag) {
    const Flag* meant = find_flag(base::lower(node.text));
    return wrong("field/type", node, fmt::format("“{}” is yes or no, and here stands {}", field.name, described(node)),
                 "Write yes or no, in small letters and without quotes", meant ? std::string(meant->written) : "");
  }
  out.is = flag->value;
  return true;
}

bool Reader::number(const parse::Node& node, const Field& field, Scope, Value& out) {
  if (!is_decimal(node.text)) {
    const auto meant = meant_number(node.text);
    return wrong("field/type", node, fmt::format("“{}” is a number, and here stands {}", field.name, described(node)),
                 meant.empty() ? fmt::format("Write at most {} digits alone, with a point before decimals", most_digits)
                               : fmt::format("Write it without separators, with a point before decimals: {}", meant),
                 meant);
  }
  double value = 0;
  std::from_chars(node.text.data(), node.text.data() + node.text.size(), value);
  out.is = Number{value, node.text};
  return true;
}

bool Reader::period(const parse::Node& node, const Field&, Scope, Value& out) {
  const auto read = base::read_period(first_line_of(node.text));
  if (!read) return wrong("field/period", node, read.error(), "Write for example 6 months, 1 year or 30 days");
  out.is = node.text;
  return true;
}

}  // namespace kept::model
