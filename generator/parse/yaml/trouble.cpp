#include "parse/yaml/trouble.h"

#include <fmt/format.h>

#include <algorithm>

#include "parse/rules.h"
#include "parse/yaml/sketch.h"

namespace kept::parse {
namespace {

struct Trouble {
  base::Mark at;
  std::string message, hint;
  std::string fix = {};
};

// The scene of the accident: the line where the parser stopped, and what the sketch knows.
struct Scene {
  const YamlText& text;
  const YamlStop& stop;
  Sketch sketch;
  std::size_t line;      // from 0, where the parser stopped
  std::size_t previous;  // the last line before it that says something, or `line`
};

std::string in_quotes(std::string_view value) {
  if (value.find_first_of("\"\\") == value.npos) return fmt::format("\"{}\"", value);
  std::string single = "'";
  for (const char c : value) single.append(c == '\'' ? 2 : 1, c);
  return single += '\'';
}

// A line taken apart: `  - key: value  # comment`, as far as it is of this form.
struct Parts {
  std::string_view before;  // indentation, dashes and key, without the colon
  std::string_view value;   // behind the colon and its spaces, comment and white space cut off
  std::size_t colon;        // offset in the line
  std::size_t value_at;     // offset in the line
};

constexpr std::string_view key_characters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-";

std::optional<Parts> parts(std::string_view line) {
  auto at = line.find_first_not_of(" -");
  if (at == line.npos) return {};
  const auto end = line.find_first_not_of(key_characters, at);
  if (end == line.npos || end == at || line[end] != ':') return {};
  auto value = line.substr(0, std::min(line.find(" #"), line.size()));
  const auto from = std::min(value.find_first_not_of(" \t", end + 1), value.size());
  return Parts{line.substr(0, end), trimmed(value.substr(from)), end, from};
}

std::optional<Trouble> tab_for_indentation(const Scene& s) {
  if (s.sketch.tab == Sketch::none || s.text.lines.line_of(s.sketch.tab) > s.line) return {};
  const auto line = s.text.lines.text(s.text.lines.line_of(s.sketch.tab));
  const auto spaces = indentation(line);
  const auto tabs = line.find_first_not_of(" \t") - spaces;
  return Trouble{s.text.mark(s.sketch.tab, tabs), "A tab is used to indent this line",
                 fmt::format("Use spaces: `{}{}`", std::string(spaces + 2 * tabs, ' '), excerpt(trimmed(line))),
                 std::string(2 * tabs, ' ')};
}

std::optional<Trouble> unclosed_quote(const Scene& s) {
  const auto at = s.sketch.unclosed_quote;
  if (at == Sketch::none || at > s.stop.offset) return {};
  const auto line = s.text.lines.text(s.text.lines.line_of(at));
  const auto rest = trimmed(line.substr(at - s.text.lines.start(s.text.lines.line_of(at))));
  return Trouble{s.text.mark(at, rest.size()),
                 fmt::format("The quote {} that is opened here is never closed", rest.front()),
                 fmt::format("Close it at the end of the value: `{}{}`", excerpt(rest), rest.front())};
}

std::optional<Trouble> words_after_quote(const Scene& s) {
  const auto at = s.sketch.after_quote;
  if (at == Sketch::none || s.text.lines.line_of(at) > s.line) return {};
  const auto line = s.text.lines.text(s.text.lines.line_of(at));
  const auto column = at - s.text.lines.start(s.text.lines.line_of(at));
  const auto split = parts(line);
  const bool plain_pair = split && split->value.starts_with('"') && split->value.find('\'') == split->value.npos;
  const auto hint =
      plain_pair ? fmt::format("Put the whole value in the other kind of quotes: `{}: '{}'`", trimmed(split->before),
                               excerpt(split->value))
                 : std::string("Put the whole value in quotes; inside single quotes a single quote is written twice");
  return Trouble{s.text.mark(at, trimmed(line.substr(column)).size()),
                 "These words follow a quote that is already closed", hint};
}

std::optional<Trouble> no_space_after_colon(const Scene& s) {
  for (const auto i : {s.line, s.previous}) {
    const auto line = s.text.lines.text(i);
    const auto split = parts(line);
    if (!split || split->value_at != split->colon + 1 || split->value.empty() || split->value.starts_with("//"))
      continue;
    return Trouble{s.text.mark(s.text.lines.start(i) + split->colon, 1), "A space is missing after the colon",
                   fmt::format("Write `{}: {}`", trimmed(split->before), excerpt(split->value)), ": "};
  }
  return {};
}

std::optional<Trouble> colon_in_value(const Scene& s) {
  const auto line = s.text.lines.text(s.line);
  const auto split = parts(line);
  if (!split || split->value.empty() || std::string_view("\"'[{|>").find(split->value.front()) != split->value.npos)
    return {};
  if (split->value.find(": ") == split->value.npos && !split->value.ends_with(':')) return {};
  return Trouble{s.text.mark(s.text.lines.start(s.line) + split->value_at, split->value.size()),
                 "A value that holds a colon and a space must stand in quotes",
                 fmt::format("Write `{}: {}`", trimmed(split->before), excerpt(in_quotes(split->value))),
                 in_quotes(split->value)};
}

std::optional<Trouble> reserved_sign(const Scene& s) {
  const auto line = s.text.lines.text(s.line);
  const auto column = s.stop.offset - s.text.lines.start(s.line);
  if (column >= line.size() || std::string_view("@`%*&!").find(line[column]) == std::string_view::npos) return {};
  const auto value = trimmed(line.substr(column, line.substr(column).find(" #")));
  const auto split = parts(line);
  const auto before = split && split->value_at == column ? fmt::format("{}: ", trimmed(split->before)) : std::string();
  return Trouble{s.text.mark(s.stop.offset, value.size()),
                 fmt::format("A value that starts with {} must stand in quotes", line[column]),
                 fmt::format("Write `{}{}`", before, excerpt(in_quotes(value))), in_quotes(value)};
}

std::optional<Trouble> unclosed_bracket(const Scene& s) {
  const auto at = s.sketch.unclosed_bracket;
  if (at == Sketch::none || at > s.stop.offset) return {};
  const char open = s.text.bytes[at];
  return Trouble{s.text.mark(at, 1), fmt::format("The bracket {} that is opened here is never closed", open),
                 fmt::format("Close it with {} at the end of the list; a text that starts with {} goes in quotes",
                             open == '[' ? ']' : '}', open)};
}

std::optional<Trouble> dash_after_key(const Scene& s) {
  const auto split = parts(s.text.lines.text(s.line));
  if (!split || !split->value.starts_with("- ")) return {};
  return Trouble{s.text.mark(s.text.lines.start(s.line) + split->value_at, 1),
                 "A list cannot start on the line of its key",
                 "Write each `- item` on a line of its own below the key, or the list in brackets: `[one, two]`"};
}

std::optional<Trouble> indentation_differs(const Scene& s) {
  const auto line = s.text.lines.text(s.line);
  if (trimmed(line).empty() || s.line == s.previous) return {};
  const auto here = indentation(line), above = indentation(s.text.lines.text(s.previous));
  const bool entry = parts(line) || trimmed(line).starts_with("- ");
  if (here == above || !entry) return {};
  return Trouble{
      s.text.mark(s.text.lines.start(s.line), here + 1), "This line is indented unlike the lines it belongs to",
      fmt::format(
          "It starts in column {}, the line above in column {}; lines of one list or record start in the same column",
          here + 1, above + 1)};
}

std::optional<Trouble> no_key(const Scene& s) {
  for (const auto i : {s.line, s.previous}) {
    const auto line = trimmed(s.text.lines.text(i));
    if (line.empty() || line.find(':') != line.npos || line.starts_with("- ") ||
        line.find_first_of("[]{}") != line.npos)
      continue;
    return Trouble{s.text.mark(s.text.lines.start(i) + indentation(s.text.lines.text(i)), line.size()),
                   "This line has no key and no colon",
                   "Write `key: value`; a value that goes on in the next line is indented below its key"};
  }
  return {};
}

Trouble anything_else(const Scene& s) {
  return {s.text.mark(s.stop.offset, 1), fmt::format("This cannot be read as YAML ({})", s.stop.message),
          "Compare the line and the one above with a record that works; a text with special characters goes in quotes"};
}

// The surest signs_of_trouble first.
constexpr std::optional<Trouble> (*signs_of_trouble[])(const Scene&) = {
    tab_for_indentation,  unclosed_quote,   words_after_quote,
    no_space_after_colon, dash_after_key,   colon_in_value,
    reserved_sign,        unclosed_bracket, no_key,
    indentation_differs,
};

Scene scene(const YamlText& text, const YamlStop& stop) {
  // At the end of the text the parser stands on a line that holds nothing: what matters is the last that does.
  auto line = text.lines.line_of(stop.offset);
  while (line > 0 && trimmed(text.lines.text(line)).empty()) --line;
  auto previous = line;
  while (previous > 0 && (previous == line || trimmed(text.lines.text(previous)).empty())) --previous;
  return {text, stop, sketch(text.bytes, deepest_yaml), line, previous};
}

}  // namespace

void remark_too_deep(const YamlText& text, std::size_t offset, Remarks& remarks) {
  remarks.error(rule::yaml_too_deep, text.mark(offset, 1),
                fmt::format("Lists and maps are nested more than {} levels deep", deepest_yaml),
                "Say it with fewer levels; a text that starts with brackets goes in quotes");
}

void explain(const YamlText& text, const YamlStop& stop, Remarks& remarks) {
  if (stop.rule == rule::yaml_too_deep) return remark_too_deep(text, stop.offset, remarks);
  const auto s = scene(text, stop);
  for (const auto sign : signs_of_trouble) {
    if (auto trouble = sign(s)) {
      remarks.error(stop.rule, trouble->at, std::move(trouble->message), std::move(trouble->hint),
                    std::move(trouble->fix));
      return;
    }
  }
  auto trouble = anything_else(s);
  remarks.error(stop.rule, trouble.at, std::move(trouble.message), std::move(trouble.hint));
}

}  // namespace kept::parse
