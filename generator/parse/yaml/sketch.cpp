#include "parse/yaml/sketch.h"

#include <algorithm>
#include <vector>

#include "parse/lines.h"

namespace kept::parse {
namespace {

bool blank_at(std::string_view line, std::size_t at) {
  return at >= line.size() || line[at] == ' ' || line[at] == '\t';
}

void note(std::size_t& first, std::size_t offset) { first = std::min(first, offset); }

// `key:` or `- `: what a line of a map or list starts with.
bool starts_entry(std::string_view line) {
  line = trimmed(line);
  if (line.starts_with('-') && blank_at(line, 1)) return true;
  const auto colon = line.find(':');
  return colon != line.npos && colon > 0 && blank_at(line, colon + 1) &&
         line.substr(0, colon).find_first_of(" \"'[]{},#") == line.npos;
}

class Sketcher {
 public:
  Sketcher(std::string_view yaml, std::size_t deepest) : yaml_(yaml), deepest_(deepest) {}

  Sketch run() {
    for (std::size_t start = 0; start < yaml_.size();) {
      const auto end = std::min(yaml_.find('\n', start), yaml_.size());
      line(start, yaml_.substr(start, end - start));
      start = std::max(end + 1, resume_);
    }
    if (!brackets_.empty()) note(result_.unclosed_bracket, brackets_.front());
    return result_;
  }

 private:
  void line(std::size_t start, std::string_view text) {
    if (text.ends_with('\r')) text.remove_suffix(1);
    if (trimmed(text).empty()) return;
    start_ = start;
    const auto indent = indentation(text);
    const bool inside_parent = static_cast<int>(indent) > parent_;
    if (in_block_text_ && inside_parent) return;
    if (after_plain_ && inside_parent && !starts_entry(text)) return;
    in_block_text_ = after_plain_ = false;
    if (!brackets_.empty() && !inside_parent && starts_entry(text)) {
      note(result_.unclosed_bracket, brackets_.back());
      brackets_.clear();
    }
    if (brackets_.empty()) {
      parent_ = -1;
      if (indent < text.size() && text[indent] == '\t' && trimmed(text).front() != '#')
        note(result_.tab, start + indent);
    }
    tokens(text, text.find_first_not_of(" \t"));
  }

  void tokens(std::string_view text, std::size_t at) {
    bool fresh = true;  // a value may start here
    std::size_t word = at;
    while (at < text.size()) {
      const char c = text[at];
      if (c == ' ' || c == '\t') {
        ++at;
        continue;
      }
      if (c == '#' && (at == 0 || blank_at(text, at - 1))) break;
      if (fresh) word = at;
      if (fresh && (c == '"' || c == '\'')) {
        at = quoted(text, at);
        fresh = false;
        after_plain_ = false;
        continue;
      }
      fresh = one(text, at, fresh, word);
      if (in_block_text_) return;
      ++at;
    }
  }

  // One sign of a line. True: a value may start behind it.
  bool one(std::string_view text, std::size_t at, bool fresh, std::size_t word) {
    const char c = text[at];
    const bool flow = !brackets_.empty();
    if ((c == '[' || c == '{') && (fresh || flow)) {
      open(at);
      return true;
    }
    if (flow && (c == ']' || c == '}')) {
      brackets_.pop_back();
      return false;
    }
    if (flow && c == ',') return true;
    if (c == ':' && blank_at(text, at + 1)) {
      if (!flow) parent_ = static_cast<int>(word);
      after_plain_ = false;
      return true;
    }
    if (fresh && !flow && (c == '-' || c == '?') && blank_at(text, at + 1)) {
      parent_ = static_cast<int>(at);
      return true;
    }
    in_block_text_ = fresh && !flow && (c == '|' || c == '>');
    after_plain_ = !flow && !in_block_text_;
    return false;
  }

  void open(std::size_t at) {
    if (brackets_.size() >= deepest_) note(result_.too_deep, start_ + at);
    brackets_.push_back(start_ + at);
  }

  // Goes on behind the closing quote, which may stand on a later line.
  std::size_t quoted(std::string_view& text, std::size_t at) {
    const auto open = start_ + at;
    const auto end = end_of_quote(yaml_, open, parent_);
    if (end == yaml_.npos) {
      note(result_.unclosed_quote, open);
      return text.size();
    }
    const auto line_end_inside = yaml_.substr(open, end - open).rfind('\n');
    if (line_end_inside != yaml_.npos) {
      start_ = open + line_end_inside + 1;
      const auto line_end = std::min(yaml_.find('\n', start_), yaml_.size());
      text = yaml_.substr(start_, line_end - start_);
      if (text.ends_with('\r')) text.remove_suffix(1);
      resume_ = line_end + 1;
    }
    const auto next = text.find_first_not_of(" \t", end - start_);
    constexpr std::string_view may_follow = ":,]}#";
    if (next != text.npos && may_follow.find(text[next]) == text.npos) note(result_.after_quote, start_ + next);
    return end - start_;
  }

  std::string_view yaml_;
  std::size_t deepest_;
  Sketch result_;
  std::size_t start_ = 0;   // of the line at hand
  std::size_t resume_ = 0;  // a line that a quote has already led beyond starts no later than here
  int parent_ = -1;         // the column of the key or dash whose value is at hand
  bool in_block_text_ = false;
  bool after_plain_ = false;  // an unquoted value may go on in the next line
  std::vector<std::size_t> brackets_;
};

}  // namespace

Sketch sketch(std::string_view yaml, std::size_t deepest) { return Sketcher(yaml, deepest).run(); }

std::size_t end_of_quote(std::string_view yaml, std::size_t open, int parent) {
  const char quote = yaml[open];
  for (auto at = open + 1; at < yaml.size(); ++at) {
    if (yaml[at] == '\\' && quote == '"') {
      ++at;
      if (at < yaml.size() && yaml[at] == '\r') ++at;
    } else if (yaml[at] == quote) {
      if (quote == '"' || at + 1 >= yaml.size() || yaml[at + 1] != '\'') return at + 1;
      ++at;
    }
    if (at >= yaml.size() || yaml[at] != '\n') continue;
    const auto line = yaml.substr(at + 1, std::min(yaml.find('\n', at + 1), yaml.size()) - at - 1);
    if (!trimmed(line).empty() && static_cast<int>(indentation(line)) <= parent) return yaml.npos;
  }
  return yaml.npos;
}

}  // namespace kept::parse
