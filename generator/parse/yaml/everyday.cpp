#include "parse/yaml/everyday.h"

#include <algorithm>
#include <array>

namespace kept::parse {
namespace {

// Kept apart from exceptions and results: whoever meets something uncommon says so once, and all return.
class Reader {
 public:
  explicit Reader(const YamlText& text) : text_(text), bytes_(text.bytes) {}

  std::optional<Node> run() {
    if (bytes_.find('\t') != bytes_.npos || bytes_.find('\r') != bytes_.npos) return std::nullopt;
    next_line(0);
    if (at_end()) return std::nullopt;
    Node root = block(0);
    if (!at_end() || uncommon_) return std::nullopt;
    return root;
  }

 private:
  // ---- Lines: the one at hand has content from `here_` to `end_`, which starts in column `column_` (from 0).
  // A dash of a list is taken off by moving `here_` on: what follows it stands in a line of its own, so to speak.

  bool at_end() const { return here_ == bytes_.size(); }

  // The first line at or after `start` that holds more than blanks and comments.
  void next_line(std::size_t start) {
    while (start < bytes_.size()) {
      line_start_ = start;
      end_ = std::min(bytes_.find('\n', start), bytes_.size());
      here_ = start;
      while (here_ < end_ && bytes_[here_] == ' ') ++here_;
      if (here_ < end_ && bytes_[here_] != '#') {
        column_ = here_ - start;
        return;
      }
      start = end_ + 1;
      ++line_;
    }
    here_ = end_ = bytes_.size();
  }

  void finish_line() {
    ++line_;
    next_line(end_ + 1);
  }

  void move_to(std::size_t offset) {
    here_ = offset;
    column_ = offset - line_start_;
  }

  bool on_dash() const { return !at_end() && bytes_[here_] == '-' && (here_ + 1 == end_ || bytes_[here_ + 1] == ' '); }

  base::Mark mark(std::size_t offset, std::size_t width) const {
    return {text_.first_line + line_, static_cast<std::uint32_t>(offset - line_start_ + 1), static_cast<std::uint32_t>(width)};
  }

  void place(Node& node, std::size_t offset, std::size_t width) const {
    node.at = mark(offset, width);
    node.offset = text_.first_offset + static_cast<std::uint32_t>(offset);
  }

  Node refuse() {
    uncommon_ = true;
    return {};
  }

  // ---- Blocks

  Node block(std::size_t depth) {
    if (depth + 2 >= deepest_yaml) return refuse();
    return on_dash() ? list(depth) : map(depth);
  }

  Node list(std::size_t depth) {
    Node node;
    node.kind = Node::Kind::list;
    place(node, here_, 0);
    const std::size_t column = column_;
    while (!uncommon_ && on_dash() && column_ == column) {
      const auto item = bytes_.find_first_not_of(' ', here_ + 1);
      if (item >= end_ || bytes_[item] == '#') return refuse();
      move_to(item);
      if (on_dash()) return refuse();
      if (end_of_key(here_) != bytes_.npos) {
        node.items.push_back(map(depth + 1));
      } else {
        node.items.push_back(value(depth + 1));
        finish_line();
      }
      if (!at_end() && column_ > column) return refuse();
    }
    return node;
  }

  Node map(std::size_t depth) {
    if (depth + 2 >= deepest_yaml) return refuse();
    Node node;
    node.kind = Node::Kind::map;
    place(node, here_, 0);
    const std::size_t column = column_;
    while (!uncommon_ && !at_end() && column_ == column && !on_dash()) {
      const auto colon = end_of_key(here_);
      if (colon == bytes_.npos || !open_entry(node, here_, colon)) return refuse();
      const auto written = bytes_.find_first_not_of(' ', colon + 1);
      if (written >= end_ || bytes_[written] == '#') {
        below(node.entries.back().value, colon + 1, column, depth);
      } else {
        move_to(written);
        node.entries.back().value = value(depth + 1);
        finish_line();
      }
      if (!at_end() && column_ > column) return refuse();
    }
    return node;
  }

  // The value of a key with nothing behind its colon: what stands below it, further in, or a list right below it; else it is empty.
  void below(Node& node, std::size_t behind_colon, std::size_t column, std::size_t depth) {
    Node empty;
    place(empty, behind_colon, 0);
    finish_line();
    const bool inside = !at_end() && (column_ > column || (column_ == column && on_dash()));
    node = inside ? block(depth + 1) : std::move(empty);
  }

  // Where the key that starts at an offset has its colon; npos where there is none, or no everyday key.
  std::size_t end_of_key(std::size_t offset) const {
    auto at = offset;
    while (at < end_ && is_key_letter(bytes_[at])) ++at;
    const bool ends = at > offset && at < end_ && bytes_[at] == ':' && (at + 1 == end_ || bytes_[at + 1] == ' ');
    return ends ? at : bytes_.npos;
  }

  static bool is_key_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_'; }

  static bool means_nothing(std::string_view word) { return word == "null" || word == "Null" || word == "NULL"; }

  bool open_entry(Node& map, std::size_t offset, std::size_t colon) {
    constexpr std::size_t most = 64;  // they are compared one by one
    const auto key = bytes_.substr(offset, colon - offset);
    if (key.front() == '-' || means_nothing(key) || map.entries.size() == most) return false;
    if (std::any_of(map.entries.begin(), map.entries.end(), [&](const Entry& entry) { return entry.key == key; })) return false;
    map.entries.push_back({std::string(key), mark(offset, key.size()), {}});
    return true;
  }

  // ---- Values on one line

  // The value that starts here, up to the end of the line.
  Node value(std::size_t depth) {
    const char first = bytes_[here_];
    if (first != '"' && first != '\'' && first != '[' && first != '{') return words();
    Node node = first == '[' || first == '{' ? flow(depth) : quoted();
    const auto rest = bytes_.find_first_not_of(' ', here_);
    const bool ends = rest >= end_ || (bytes_[rest] == '#' && rest > here_);
    return ends ? node : refuse();
  }

  Node scalar(std::size_t offset, std::size_t width, std::string_view said, bool in_quotes) const {
    Node node;
    if (in_quotes || !means_nothing(said)) {
      node.kind = Node::Kind::scalar;
      node.quoted = in_quotes;
      node.text = said;
    }
    place(node, offset, width);
    return node;
  }

  // Plain words to the end of the line. A colon or # within could mean more than itself, depending on what is around it.
  Node words() {
    if (!may_start(bytes_[here_])) return refuse();
    auto end = end_;
    for (auto at = here_; at < end_; ++at) {
      const char c = bytes_[at];
      if (c == ':' && (at + 1 == end_ || bytes_[at + 1] == ' ')) return refuse();
      if (c != '#' || bytes_[at - 1] != ' ') continue;
      end = at;
      break;
    }
    while (bytes_[end - 1] == ' ') --end;
    return scalar(here_, end - here_, bytes_.substr(here_, end - here_), false);
  }

  static bool may_start(char c) {
    constexpr std::string_view signs = "-?:,[]{}#&*!|>'\"%@`~=<";
    return signs.find(c) == signs.npos;
  }

  Node quoted() {
    const char quote = bytes_[here_];
    const auto start = here_;
    const auto close = bytes_.find(quote, start + 1);
    if (close >= end_) return refuse();
    const auto said = bytes_.substr(start + 1, close - start - 1);
    if (quote == '"' ? said.find('\\') != said.npos : close + 1 < end_ && bytes_[close + 1] == quote) return refuse();
    here_ = close + 1;
    return scalar(start, here_ - start, said, true);
  }

  void skip_blanks() {
    while (here_ < end_ && bytes_[here_] == ' ') ++here_;
  }

  // `[…]` and `{…}`: it opens here, and `here_` ends up behind its close.
  Node flow(std::size_t depth) {
    if (depth + 2 >= deepest_yaml) return refuse();
    const bool is_map = bytes_[here_] == '{';
    const char close = is_map ? '}' : ']';
    Node node;
    node.kind = is_map ? Node::Kind::map : Node::Kind::list;
    place(node, here_, 0);
    ++here_;
    skip_blanks();
    for (bool first = true; here_ < end_ && bytes_[here_] != close; first = false) {
      if (!first && !comma()) return refuse();
      if (is_map && !flow_key(node)) return refuse();
      Node item = flow_value(depth);
      if (uncommon_) return node;
      is_map ? void(node.entries.back().value = std::move(item)) : node.items.push_back(std::move(item));
      skip_blanks();
    }
    if (here_ >= end_) return refuse();
    ++here_;
    return node;
  }

  bool comma() {
    if (bytes_[here_] != ',') return false;
    ++here_;
    skip_blanks();
    return here_ < end_;
  }

  bool flow_key(Node& map) {
    const auto colon = end_of_key(here_);
    if (colon == bytes_.npos || !open_entry(map, here_, colon)) return false;
    here_ = colon + 1;
    skip_blanks();
    return here_ < end_;
  }

  Node flow_value(std::size_t depth) {
    const char first = bytes_[here_];
    if (first == '[' || first == '{') return flow(depth + 1);
    if (first == '"' || first == '\'') {
      Node node = quoted();
      const bool ends = here_ < end_ && (bytes_[here_] == ',' || bytes_[here_] == ']' || bytes_[here_] == '}' || bytes_[here_] == ' ');
      return ends ? node : refuse();
    }
    return flow_words();
  }

  Node flow_words() {
    if (!may_start(bytes_[here_])) return refuse();
    const auto start = here_;
    constexpr std::string_view ends = ",]}", uncommon = "[{?:#\"'";
    while (here_ < end_ && ends.find(bytes_[here_]) == ends.npos) {
      const char c = bytes_[here_];
      const bool inner_colon = c == ':' && here_ + 1 < end_ && (is_key_letter(bytes_[here_ + 1]) || bytes_[here_ + 1] == '/');
      const bool inner_hash = c == '#' && bytes_[here_ - 1] != ' ';
      if (uncommon.find(c) != uncommon.npos && !inner_colon && !inner_hash) return refuse();
      ++here_;
    }
    if (here_ >= end_) return refuse();
    auto end = here_;
    while (bytes_[end - 1] == ' ') --end;
    return scalar(start, end - start, bytes_.substr(start, end - start), false);
  }

  const YamlText& text_;
  std::string_view bytes_;
  std::uint32_t line_ = 0;  // from 0
  std::size_t line_start_ = 0, here_ = 0, end_ = 0, column_ = 0;
  bool uncommon_ = false;
};

}  // namespace

std::optional<Node> everyday_yaml(const YamlText& text) { return Reader(text).run(); }

}  // namespace kept::parse
