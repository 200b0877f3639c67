#include "commands/graft.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/ascii.h"
#include "parse/lines.h"

namespace kept::commands {
namespace {

using base::Failure;
using parse::Node;

bool is_letter_or_digit(char c) { return base::is_letter(c) || base::is_digit(c); }

// One word that YAML and Kept take for what it is: a date, a number, a slug, a reference.
bool is_plain(std::string_view text) {
  constexpr std::string_view signs = "._/~?%#:+-";
  if (text.empty() || text.back() == ':') return false;
  if (!is_letter_or_digit(text.front()) && !(text.size() > 1 && text.front() == '-' && text[1] >= '0' && text[1] <= '9')) return false;
  return std::all_of(text.begin(), text.end(), [&](char c) { return is_letter_or_digit(c) || signs.find(c) != signs.npos; });
}

std::string in_quotes(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') (out += '\\') += c;
    else if (c == '\n') out += "\\n";
    else if (c == '\t') out += "\\t";
    else out += c;
  }
  return out + "\"";
}

std::string scalar(const Node& node) { return !node.quoted && is_plain(node.text) ? node.text : in_quotes(node.text); }

std::string with_line_ends(std::string text, std::string_view end) {
  if (end == "\n") return text;
  std::string out;
  for (const char c : text) c == '\n' ? out += end : out += c;
  return out;
}

// Where a list stands in a file, or would stand. Lines count from 0.
struct Bed {
  std::size_t before_line = 0;  // new lines are put in front of it
  std::size_t dash = 0;         // how far the dashes are indented
  std::string opening;          // the key, where it is not there yet
};

class Gardener {
 public:
  Gardener(const base::File& file, const parse::Document& document) : file_(file), document_(document), lines_(file.bytes) {}

  base::Result<Bed> bed(std::string_view item, std::string_view key) const {
    const Node* map = &document_.data;
    std::size_t end = end_of_data();
    if (!item.empty()) {
      if (map->kind != Node::Kind::list) return lost();
      const auto& all = map->items;
      const auto own = std::find_if(all.begin(), all.end(), [&](const Node& one) { return one.find("id") && one.find("id")->text == item; });
      if (own == all.end()) return lost();
      if (own + 1 != all.end()) end = line_of(*(own + 1));
      map = &*own;
    }
    if (map->kind != Node::Kind::map || map->entries.empty() || is_flow(*map)) return lost();
    const auto& entries = map->entries;
    const auto own = std::find_if(entries.begin(), entries.end(), [&](const parse::Entry& entry) { return entry.key == key; });
    const std::size_t margin = entries.front().key_at.column - 1;
    if (own == entries.end()) return Bed{past_what_is_written(end, margin), margin + 2, fmt::format("{}{}:\n", std::string(margin, ' '), key)};
    if (own + 1 != entries.end()) end = (own + 1)->key_at.line - 1;
    if (own->value.kind == Node::Kind::empty) return Bed{own->key_at.line, margin + 2, ""};
    return in_list(own->value, end);
  }

 private:
  static tl::unexpected<Failure> lost() {
    return base::failure(Failure::Kind::content, "The record is written in a way that leaves no place to add to it", "Write one key per line, as `kept new` does, then apply again");
  }

  std::size_t line_of(const Node& node) const { return node.at.line - 1; }
  bool is_flow(const Node& node) const { return node.offset < file_.bytes.size() && (file_.bytes[node.offset] == '{' || file_.bytes[node.offset] == '['); }

  std::size_t end_of_data() const {
    if (file_.path.ends_with(".md")) return document_.body_line - 2;  // the line of ---
    const std::size_t count = lines_.count();
    return count && lines_.text(count - 1).empty() ? count - 1 : count;
  }

  base::Result<Bed> in_list(const Node& list, std::size_t end) const {
    if (list.kind != Node::Kind::list || list.items.empty() || is_flow(list)) return lost();
    const std::string_view first = lines_.text(line_of(list.items.front()));
    const std::size_t dash = parse::indentation(first);
    if (dash >= first.size() || first[dash] != '-') return lost();
    return Bed{past_what_is_written(end, dash), dash, ""};
  }

  // Back over blank lines, and over comments that are no deeper than `margin`: those belong to what follows.
  std::size_t past_what_is_written(std::size_t end, std::size_t margin) const {
    while (end > 0) {
      const std::string_view line = lines_.text(end - 1), written = parse::trimmed(line);
      const bool comment = written.starts_with('#') && parse::indentation(line) <= margin;
      if (!written.empty() && !comment) break;
      --end;
    }
    return end;
  }

  const base::File& file_;
  const parse::Document& document_;
  parse::Lines lines_;
};

const Node* list_in(const Node& data, std::string_view item, std::string_view key) {
  if (item.empty()) return data.find(key);
  for (const Node& one : data.items)
    if (one.find("id") && one.find("id")->text == item) return one.find(key);
  return nullptr;
}

std::size_t size_of(const Node* list) { return list ? list->items.size() : 0; }

}  // namespace

std::string as_yaml(const Node& node, std::size_t indent) {
  const std::string margin(indent, ' ');
  std::string out;
  const auto behind_key = [&](const Node& value) {
    if (value.kind == Node::Kind::scalar) return " " + scalar(value) + "\n";
    return "\n" + std::string(indent + 2, ' ') + as_yaml(value, indent + 2);
  };
  switch (node.kind) {
    case Node::Kind::empty: return "\n";
    case Node::Kind::scalar: return scalar(node) + "\n";
    case Node::Kind::map:
      for (const parse::Entry& entry : node.entries) {
        if (entry.value.kind == Node::Kind::empty) continue;
        if (!out.empty()) out += margin;
        out += (is_plain(entry.key) ? entry.key : in_quotes(entry.key)) + ":" + behind_key(entry.value);
      }
      return out.empty() ? "{}\n" : out;
    case Node::Kind::list:
      for (const Node& item : node.items) {
        if (!out.empty()) out += margin;
        out += "- " + as_yaml(item, indent + 2);
      }
      return out.empty() ? "[]\n" : out;
  }
  return out;
}

base::Result<Graft> graft(const base::File& file, std::string_view item, std::string_view key, std::span<const Node> items) {
  base::Report ignored;  // what is wrong with the file has been said by whoever read it before
  const auto document = parse::document(file, ignored);
  const Gardener gardener(file, document);
  const auto bed = gardener.bed(item, key);
  if (!bed) return tl::unexpected<Failure>(bed.error());

  const parse::Lines lines(file.bytes);
  const std::size_t at = bed->before_line < lines.count() ? lines.start(bed->before_line) : file.bytes.size();
  const std::string_view line_end = at >= 2 && file.bytes.compare(at - 2, 2, "\r\n") == 0 ? "\r\n" : "\n";
  std::string added = bed->opening;
  for (const Node& one : items) added += std::string(bed->dash, ' ') + "- " + as_yaml(one, bed->dash + 2);
  added = with_line_ends(std::move(added), line_end);
  const bool open = at > 0 && file.bytes[at - 1] != '\n';  // the file ends without a line end
  Graft made{file.bytes.substr(0, at) + (open ? "\n" : "") + added + file.bytes.substr(at), static_cast<std::uint32_t>(bed->before_line + 1), added};

  base::Report report;
  const auto after = parse::document({file.path, made.bytes}, report);
  if (size_of(list_in(after.data, item, key)) != size_of(list_in(document.data, item, key)) + items.size())
    return base::failure(Failure::Kind::content, fmt::format("The list “{}” is written in a way that leaves no place to add to it", key), "Put each of its items on lines of its own, then apply again");
  return made;
}

}  // namespace kept::commands
