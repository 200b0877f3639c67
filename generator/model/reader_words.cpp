// Scalars that are words of a fixed form: one of a set, an address, a language, an id. And texts in several languages.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cctype>

#include "base/nearest.h"
#include "base/ascii.h"
#include "base/slug.h"
#include "model/reader.h"

namespace kept::model {
namespace {

// BCP 47 as far as a site needs it: a language, perhaps a script, perhaps a region.
bool is_language(std::string_view tag) {
  constexpr std::size_t longest = 35;
  if (tag.size() > longest || std::isalpha(static_cast<unsigned char>(tag.front())) == 0) return false;
  std::size_t piece = 0;
  while (true) {
    const auto end = tag.find('-');
    const auto part = tag.substr(0, end);
    const bool letters = std::all_of(part.begin(), part.end(), [](unsigned char c) { return std::isalnum(c) != 0; });
    if (!letters || part.size() < 2 || part.size() > (piece == 0 ? 3u : 8u)) return false;
    if (end == std::string_view::npos) return true;
    tag.remove_prefix(end + 1);
    ++piece;
  }
}

}  // namespace

bool Reader::not_one_of(std::string_view rule, const parse::Node& node, std::string message,
                        std::span<const std::string> known) {
  if (remarks_.full(rule)) return false;
  const std::vector<std::string_view> views(known.begin(), known.end());
  const auto near = base::nearest(base::lower(node.text), views);
  return wrong(rule, node, std::move(message),
               near ? fmt::format("Did you mean “{}”? It is one of: {}", *near, fmt::join(known, ", "))
                    : fmt::format("Write one of: {}", fmt::join(known, ", ")),
               near ? std::string(*near) : std::string());
}

bool Reader::choice(const parse::Node& node, const Field& field, Scope, Value& out) {
  if (std::find(field.choices.begin(), field.choices.end(), node.text) == field.choices.end())
    return not_one_of("field/choice", node, fmt::format("“{}” cannot be “{}”", field.name, first_line_of(node.text)),
                      field.choices);
  out.is = node.text;
  return true;
}

bool Reader::status(const parse::Node& node, const Field&, Scope, Value& out) {
  const auto known = [&](const StatusStep& step) { return step.id == node.text; };
  if (!desk_.to_compare && std::none_of(desk_.statuses.begin(), desk_.statuses.end(), known)) {
    std::vector<std::string> scale;
    for (const StatusStep& step : desk_.statuses) scale.push_back(step.id);
    return not_one_of("status/unknown", node,
                      fmt::format("“{}” is no status of this site's scale", first_line_of(node.text)), scale);
  }
  out.is = node.text;
  return true;
}

bool Reader::url(const parse::Node& node, const Field& field, Scope, Value& out) {
  const std::string_view text = node.text;
  const bool scheme = text.starts_with("https://") || text.starts_with("http://");
  const auto host = scheme ? text.substr(text.find("//") + 2) : std::string_view();
  const bool clean = std::none_of(text.begin(), text.end(), [](unsigned char c) {
    return c <= ' ' || c == '"' || c == '<' || c == '>' || c == '\\' || c == '`';
  });
  if (!clean || host.empty() || host.front() == '/' || host.front() == '?')
    return wrong(
        "field/url", node,
        fmt::format("“{}” is no address that a reader can follow, as “{}” must be", first_line_of(text), field.name),
        "Write the whole address, beginning with https://");
  out.is = node.text;
  return true;
}

bool Reader::language(const parse::Node& node, const Field&, Scope, Value& out) {
  if (!is_language(node.text))
    return wrong("field/language", node, fmt::format("“{}” is no language tag", first_line_of(node.text)),
                 "Write for example en, th, id or zh-Hant");
  out.is = node.text;
  return true;
}

bool Reader::part_id(const parse::Node& node, const Field&, Scope, Value& out) {
  if (!base::is_part_id(node.text)) {
    const auto meant = base::slug_from(node.text);
    return wrong("part/bad-id", node, fmt::format("“{}” cannot be an id", first_line_of(node.text)),
                 meant.empty()
                     ? "An id is made of small letters, digits, dots and hyphens"
                     : fmt::format("Write it in small letters, digits, dots and hyphens: {}", first_line_of(meant)),
                 meant);
  }
  out.is = node.text;
  return true;
}

bool Reader::alias(const parse::Node& node, const Field&, Scope, Value& out) {
  std::string_view rest = node.text;
  if (!rest.empty() && rest.front() == '/') rest.remove_prefix(1);
  if (!rest.empty() && rest.back() == '/') rest.remove_suffix(1);
  bool fine = !rest.empty();
  while (fine && !rest.empty()) {
    const auto end = rest.find('/');
    fine = base::is_part_id(rest.substr(0, end));
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
  }
  if (!fine)
    return wrong("alias/bad", node,
                 fmt::format("“{}” is neither a slug nor an address of this site", first_line_of(node.text)),
                 "Write the old slug, or the old address such as /commitments/old-name/");
  out.is = node.text;
  return true;
}

bool Reader::localised(const parse::Node& node, const Field& field, Value& out) {
  Value text;
  if (node.kind != parse::Node::Kind::map) {
    if (refused(node, field) || !line(node, field, {}, text)) return false;
    parse::Node read = node;
    read.text = *text.line();
    out.is = std::make_unique<parse::Node>(std::move(read));
    return true;
  }
  parse::Node read = node;
  read.entries.clear();
  for (const parse::Entry& entry : node.entries) {
    if (!is_language(entry.key)) {
      remarks_.error("field/language", entry.key_at, fmt::format("“{}” is no language tag", first_line_of(entry.key)),
                     fmt::format("Write for example `{}: {{en: …, th: …}}`", field.name));
    } else if (!refused(entry.value, field) && line(entry.value, field, {}, text)) {
      read.entries.push_back(entry);
      read.entries.back().value.text = *text.line();
    }
  }
  const bool any = !read.entries.empty();
  if (node.entries.empty())
    wrong("field/type", node, fmt::format("“{}” is left blank", field.name), "Write it after the colon");
  out.is = std::make_unique<parse::Node>(std::move(read));
  return any;
}

}  // namespace kept::model
