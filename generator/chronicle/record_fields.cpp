#include <algorithm>
#include <unordered_map>

#include "chronicle/versions.h"

namespace kept::chronicle {
namespace {

constexpr std::string_view fence = "---\n";
constexpr std::string_view always[] = {"title", "draft", "rule"};  // what a comparison asks for by name

// A record's file: its front matter without its fences, and its body. Nothing where the fences are not plain.
struct Halves {
  std::string_view front, body;
  bool fenced = false;
};

std::optional<Halves> halves(std::string_view text, bool markdown) {
  if (!markdown) return text.starts_with("---") ? std::nullopt : std::optional(Halves{text, {}, false});
  if (!text.starts_with(fence)) return std::nullopt;
  const auto end = text.find("\n---\n", fence.size() - 1);
  if (end == text.npos) return std::nullopt;
  return Halves{text.substr(fence.size(), end + 1 - fence.size()), text.substr(end + 1 + fence.size()), true};
}

struct Field {
  std::string_view key, text;
};

bool ends_as(std::string_view text, char last) {
  const auto end = text.find_last_not_of(" \n");
  return end != text.npos && text[end] == last;
}

// Whether a field surely ends where the next begins: a quote or a bracket that is left open runs on.
bool stands_alone(const Field& field) {
  const std::string_view value = field.text.substr(field.key.size() + 1);
  const auto first = value.find_first_not_of(' ');
  if (std::count(value.begin(), value.end(), '"') % 2 != 0) return false;
  for (std::size_t at = value.find('\''); at != value.npos; at = value.find('\'', at + 1)) {
    const char before = at ? value[at - 1] : ' ';
    const bool opens = std::string_view(" [{,").find(before) != std::string_view::npos;
    if (opens && std::count(value.begin(), value.end(), '\'') % 2 != 0) return false;
  }
  if (first == value.npos || value[first] == '\n') return true;
  switch (value[first]) {
    case '[': return ends_as(value, ']');
    case '{': return ends_as(value, '}');
    case '&': case '*': case '!': case '%': case '@': case '`': case '?': return false;
    default: return true;
  }
}

bool is_key(char c) { return (c >= 'a' && c <= 'z') || c == '_'; }

// The fields at the edge of the page, each from its key to the next. Nothing where a line at the edge is anything else.
std::optional<std::vector<Field>> fields(std::string_view text) {
  std::vector<Field> made;
  std::size_t start = text.npos;
  std::string_view key;
  const auto close = [&](std::size_t end) {
    if (start == text.npos) return true;
    made.push_back({key, text.substr(start, end - start)});
    return stands_alone(made.back());
  };
  for (std::size_t line = 0; line < text.size();) {
    const std::size_t next = std::min(text.find('\n', line), text.size() - 1) + 1;
    const std::string_view own = text.substr(line, next - line);
    const auto length = static_cast<std::size_t>(std::find_if_not(own.begin(), own.end(), is_key) - own.begin());
    if (length > 0) {
      const bool plain = length + 1 < own.size() && own[length] == ':' && (own[length + 1] == ' ' || own[length + 1] == '\n');
      if (!plain || !close(line)) return std::nullopt;
      start = line;
      key = own.substr(0, length);
    } else if (own.front() == ' ' || own.starts_with("- ")) {
      if (start == text.npos) return std::nullopt;
    } else if (own.front() != '#' && own.front() != '\n') {
      return std::nullopt;
    }
    line = next;
  }
  if (text.find('\t') != text.npos || text.find('\r') != text.npos || !close(text.size())) return std::nullopt;
  return made;
}

using ByKey = std::unordered_map<std::string_view, std::string_view>;

std::optional<ByKey> by_key(const std::vector<Field>& all) {
  ByKey made;
  for (const Field& field : all)
    if (!made.emplace(field.key, field.text).second) return std::nullopt;  // a key twice is a mistake to be found
  return made;
}

std::string kept_of(const Halves& whole, const std::vector<Field>& own, const ByKey& others, bool body) {
  std::string text(whole.fenced ? fence : "");
  for (const Field& field : own) {
    const auto other = others.find(field.key);
    const bool same = other != others.end() && other->second == field.text;
    if (same && std::find(std::begin(always), std::end(always), field.key) == std::end(always)) continue;
    text += field.text;
    if (!text.ends_with('\n')) text += '\n';
  }
  if (whole.fenced) text += fence;
  if (body) text += whole.body;
  return text;
}

}  // namespace

std::optional<TextPair> differing_fields(std::string_view before, std::string_view after, bool markdown) {
  const auto was = halves(before, markdown), is = halves(after, markdown);
  if (!was || !is) return std::nullopt;
  const auto old_fields = fields(was->front), new_fields = fields(is->front);
  if (!old_fields || !new_fields) return std::nullopt;
  const auto old_keys = by_key(*old_fields), new_keys = by_key(*new_fields);
  if (!old_keys || !new_keys) return std::nullopt;
  const bool body = was->body != is->body;
  return TextPair{kept_of(*was, *old_fields, *new_keys, body), kept_of(*is, *new_fields, *old_keys, body)};
}

}  // namespace kept::chronicle
