#include <algorithm>

#include "chronicle/cutting.h"

namespace kept::chronicle {
namespace {

using CutField = CutRecord::Field;

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

bool ends_as(std::string_view text, char last) {
  const auto end = text.find_last_not_of(" \n");
  return end != text.npos && text[end] == last;
}

// Whether a field surely ends where the next begins.
bool ends(const CutField& field) {
  const std::string_view value = field.text.substr(field.key.size() + 1);
  if (!stands_alone(value)) return false;
  const auto first = value.find_first_not_of(' ');
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
std::optional<std::vector<CutField>> fields(std::string_view text) {
  std::vector<CutField> made;
  std::size_t start = text.npos;
  std::string_view key;
  const auto close = [&](std::size_t end) {
    if (start == text.npos) return true;
    made.push_back({key, text.substr(start, end - start)});
    return ends(made.back());
  };
  if (text.find('\t') != text.npos || text.find('\r') != text.npos) return std::nullopt;
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
  if (!close(text.size())) return std::nullopt;
  return made;
}

bool has_key_twice(const std::vector<CutField>& all) {
  std::vector<std::string_view> keys;
  for (const CutField& field : all) keys.push_back(field.key);
  std::sort(keys.begin(), keys.end());
  return std::adjacent_find(keys.begin(), keys.end()) != keys.end();
}

// Two versions have their fields in the same order, more or less: it is looked for first where it would be, then from there on.
class Finding {
 public:
  explicit Finding(const std::vector<CutField>& all) : all_(all) {}

  const CutField* find(std::string_view key) {
    for (std::size_t tried = 0; tried < all_.size(); ++tried) {
      const CutField& field = all_[(next_ + tried) % all_.size()];
      if (field.key != key) continue;
      next_ = (next_ + tried + 1) % all_.size();
      return &field;
    }
    return nullptr;
  }

 private:
  const std::vector<CutField>& all_;
  std::size_t next_ = 0;
};

bool is_asked_for(const CutField& field) { return std::find(std::begin(always), std::end(always), field.key) != std::end(always); }

void add(std::string& text, std::string_view more) {
  text += more;
  if (!text.ends_with('\n')) text += '\n';
}

}  // namespace

// Few values hold any: found by the library's search for one byte, which looks at many at once.
std::size_t count_of(char sign, std::string_view text) {
  std::size_t count = 0;
  for (auto at = text.find(sign); at != text.npos; at = text.find(sign, at + 1)) ++count;
  return count;
}

bool stands_alone(std::string_view value) {
  if (count_of('"', value) % 2 != 0) return false;
  if (count_of('\'', value) % 2 == 0) return true;
  for (std::size_t at = value.find('\''); at != value.npos; at = value.find('\'', at + 1))  // an apostrophe opens nothing
    if (at == 0 || std::string_view(" [{,").find(value[at - 1]) != std::string_view::npos) return false;
  return true;
}

std::shared_ptr<const CutRecord> cut(std::shared_ptr<const std::string> whole, bool markdown) {
  if (!whole) return nullptr;
  const auto both = halves(*whole, markdown);
  auto all = both ? fields(both->front) : std::nullopt;
  if (!all || has_key_twice(*all)) return nullptr;  // twice is a mistake to be found
  return std::make_shared<const CutRecord>(CutRecord{std::move(whole), std::move(*all), both->body, both->fenced});
}

TextPair differing_fields(const CutRecord& before, const CutRecord& after) {
  TextPair made{std::string(before.fenced ? fence : ""), std::string(after.fenced ? fence : "")};
  std::vector<std::string> shorter;  // of `after`, by its place; empty: the field as it is
  Finding in_before(before.fields), in_after(after.fields);
  for (const CutField& field : before.fields) {
    const CutField* is = in_after.find(field.key);
    if (is && is->text == field.text && !is_asked_for(field)) continue;
    auto items = is && is->text != field.text ? differing_field_items(field, *is) : std::nullopt;
    add(made.before, items ? items->before : field.text);
    if (!items) continue;
    shorter.resize(after.fields.size());
    shorter[static_cast<std::size_t>(is - after.fields.data())] = std::move(items->after);
  }
  for (std::size_t i = 0; i < after.fields.size(); ++i) {
    const CutField& field = after.fields[i];
    const CutField* was = in_before.find(field.key);
    if (was && was->text == field.text && !is_asked_for(field)) continue;
    add(made.after, i < shorter.size() && !shorter[i].empty() ? shorter[i] : field.text);
  }
  if (before.fenced) made.before += fence;
  if (after.fenced) made.after += fence;
  if (before.body != after.body) {
    made.before += before.body;
    made.after += after.body;
  }
  return made;
}

}  // namespace kept::chronicle
