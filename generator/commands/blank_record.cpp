#include "commands/blank_record.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

namespace kept::commands {
namespace {

using model::Field;
using model::Role;
using model::Type;

std::string statuses_in_words(std::span<const model::StatusStep> statuses) {
  std::string out;
  for (const auto& step : statuses) out += (out.empty() ? "" : ", ") + step.id;
  return out;
}

std::string form_of(const Field& field, std::span<const model::StatusStep> statuses) {
  switch (field.type) {
    case Type::line: return "One line";
    case Type::text: return "One paragraph";
    case Type::date: return "A date: 2026, 2026-11 or 2026-11-21";
    case Type::reached: return "A date, or yes or no where it is not known";
    case Type::flag: return "yes or no";
    case Type::number: return "A number";
    case Type::country: return "A code of three letters, such as THA";
    case Type::choice: return fmt::format("One of {}", fmt::join(field.choices, ", "));
    case Type::status: return "One of " + statuses_in_words(statuses);
    case Type::reference: return field.kinds.empty() ? "A slug" : fmt::format("The slug of {} {}", std::string_view("aeiou").find(field.kinds.front().front()) == std::string_view::npos ? "a" : "an", fmt::join(field.kinds, " or "));
    case Type::addressee: return fmt::format("A country, an organisation, or one of {}", fmt::join(field.choices, ", "));
    case Type::url: return "An address that begins with https://";
    case Type::language: return "A language, such as en";
    case Type::part_id: return "A short name of small letters, digits, dots and hyphens";
    case Type::alias: return "An old slug";
    case Type::localised: return "One line";
    case Type::period: return "A stretch of time, such as 6 months";
    case Type::group:
    case Type::tree: break;
  }
  return {};
}

std::string comment_on(const Field& field, std::span<const model::StatusStep> statuses) {
  std::string form = form_of(field, statuses);
  if (field.list && !form.empty()) form = "A list: [one, another]. Each: " + form;
  if (field.says.empty()) return form;
  return form.empty() || field.type == Type::line || field.type == Type::text ? field.says : field.says + " " + form;
}

bool is_left_out(const Field& field) { return field.type == Type::tree || field.role == Role::aliases || field.role == Role::draft; }

// An optional field, all of its lines comments. The fields' table is as deep as its source.
void put_comment(const Field& field, std::span<const model::StatusStep> statuses, const std::string& before, std::string& out) {
  const auto says = comment_on(field, statuses);
  out += fmt::format("# {}{}:{}\n", before, field.name, says.empty() ? "" : "  # " + says);
  if (field.type != Type::group) return;
  std::string indent(before.size() + 2, ' ');
  std::string first = indent + (field.list ? "- " : "");
  if (field.list) indent += "  ";
  for (const Field& own : field.fields) {
    put_comment(own, statuses, first, out);
    first = indent;
  }
}

bool is_promiser(const Field& field) { return field.role == Role::promiser; }

// Whose promise it is must be said, by one of two fields: without either, the first is a blank.
const Field* promiser_to_ask_for(const model::Kind& kind, const Filled& filled) {
  for (const Field& field : kind.fields)
    if (is_promiser(field) && filled.contains(field.name)) return nullptr;
  return model::find(kind.fields, Role::promiser);
}

void put_written(const Field& field, std::span<const model::StatusStep> statuses, const Filled& filled, std::string& out) {
  const auto value = filled.find(field.name);
  if (value != filled.end()) out += fmt::format("{}: {}\n", field.name, yaml_scalar(value->second));
  else out += fmt::format("{}:  # {}{}\n", field.name, comment_on(field, statuses), is_promiser(field) ? "; or delete this line and fill in an organisation" : "");
}

}  // namespace

std::string yaml_scalar(const std::string& text) {
  constexpr std::array<std::string_view, 9> other_types = {"true", "false", "yes", "no", "on", "off", "null", "y", "n"};
  std::string lower = text;
  std::transform(lower.begin(), lower.end(), lower.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  const bool begins_plainly = !text.empty() && (std::isalpha(static_cast<unsigned char>(text.front())) || static_cast<unsigned char>(text.front()) >= 0x80);
  const bool plain = begins_plainly && text.back() != ' ' && text.find_first_of(":#\"'\\{}[],&*!|>%@`") == std::string::npos &&
                     std::find(other_types.begin(), other_types.end(), lower) == other_types.end();
  if (plain) return text;
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + "\"";
}

std::string blank_record(const model::Kind& kind, std::span<const model::StatusStep> statuses, const Filled& filled) {
  const Field* asked = promiser_to_ask_for(kind, filled);
  const auto is_written = [&](const Field& field) { return field.required || &field == asked || filled.contains(field.name); };
  std::string out = "---\n";
  const Field* title = model::find(kind.fields, Role::title);
  if (title && is_written(*title)) put_written(*title, statuses, filled, out);
  for (const Field& field : kind.fields)
    if (&field != title && is_written(field)) put_written(field, statuses, filled, out);
  out += "# What else may be said; take away the sign # from what you use:\n";
  for (const Field& field : kind.fields)
    if (!is_written(field) && !is_left_out(field)) put_comment(field, statuses, "", out);
  return out + "---\n";
}

}  // namespace kept::commands
