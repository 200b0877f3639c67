#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/nearest.h"
#include "view/messages.h"

namespace kept::view {
namespace {

constexpr int deepest = 16;

bool holds(std::span<const std::string> names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool name_byte(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; }

// A stretch of text and the name of the hole after it, or none.
struct CutPiece {
  std::string text, hole;
};
using Cut = std::vector<CutPiece>;

// A text cut at its holes; nothing where a brace is no hole's.
std::optional<Cut> cut(std::string_view text) {
  Cut result;
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '{' && text[i] != '}') {
      plain += text[i];
      continue;
    }
    std::size_t end = i + 1;
    while (end < text.size() && name_byte(text[end])) ++end;
    if (text[i] == '}' || end == i + 1 || end == text.size() || text[end] != '}') return std::nullopt;
    result.push_back({std::exchange(plain, {}), std::string(text.substr(i + 1, end - i - 1))});
    i = end;
  }
  if (!plain.empty() || result.empty()) result.push_back({std::move(plain), {}});
  return result;
}

}  // namespace

// One layer being added to a catalogue.
class Messages::Reader {
 public:
  Reader(Messages& into, std::string_view path, base::Report& report)
      : into_(into), index_(*into.index_), path_(path), report_(report), known_(into.keys()) {}

  void read(const parse::Node& map) {
    if (map.kind == parse::Node::Kind::empty) return;
    if (map.kind != parse::Node::Kind::map)
      return error("message/type", map.at, "Messages are a list of keys with their texts",
                   "Write `key: text` on each line");
    walk(map, "", 0);
    if (index_.ids.size() != into_.index_->ids.size()) into_.index_ = std::make_shared<const Index>(std::move(index_));
  }

 private:
  void error(std::string_view rule, base::Mark at, std::string message, std::string hint) {
    report_.error(rule, path_, at, std::move(message), std::move(hint));
  }

  static bool plural(const parse::Node& map) {
    return !map.entries.empty() && std::all_of(map.entries.begin(), map.entries.end(),
                                               [](const parse::Entry& e) { return plural_named(e.key).has_value(); });
  }

  void walk(const parse::Node& map, const std::string& prefix, int depth) {
    if (depth == deepest) return error("message/type", map.at, "These keys are nested too deep", "Use fewer levels");
    for (const parse::Entry& entry : map.entries) {
      const std::string key = prefix + entry.key;
      switch (entry.value.kind) {
        case parse::Node::Kind::empty:
          break;
        case parse::Node::Kind::scalar:
          one(key, entry);
          break;
        case parse::Node::Kind::map:
          if (plural(entry.value))
            forms(key, entry);
          else
            walk(entry.value, key + '.', depth + 1);
          break;
        case parse::Node::Kind::list:
          error("message/type", entry.key_at, fmt::format("The message `{}` is a list", key), "Write one text");
          break;
      }
    }
  }

  void one(const std::string& key, const parse::Entry& entry) {
    const auto text = cut_checked(entry.value);
    if (!text) return;
    std::vector<std::string> holes;
    note_holes(*text, holes);
    const auto id = place(key, entry.key_at, entry.value.at, holes);
    if (!id) return;
    Message message;
    message.forms.push_back(form(*text, *id));
    into_.messages_[*id] = std::move(message);
  }

  void forms(const std::string& key, const parse::Entry& entry) {
    std::vector<Cut> texts;
    std::vector<std::string> holes = {"n"};
    std::array<int, plural_count> given;
    given.fill(-1);
    for (const parse::Entry& e : entry.value.entries) {
      if (e.value.kind == parse::Node::Kind::empty) continue;
      auto text = cut_checked(e.value);
      if (!text) return;
      note_holes(*text, holes);
      given[static_cast<std::size_t>(*plural_named(e.key))] = static_cast<int>(texts.size());
      texts.push_back(std::move(*text));
    }
    if (texts.empty()) return;
    if (given.back() < 0)
      return error("message/plural", entry.key_at, fmt::format("The message `{}` has no form `other`", key),
                   "Add `other:`, the form for every number that no other form takes");
    if (const auto id = place(key, entry.key_at, entry.key_at, holes))
      into_.messages_[*id] = in_forms(texts, given, *id);
  }

  Message in_forms(const std::vector<Cut>& texts, const std::array<int, plural_count>& given, Id id) const {
    Message message;
    message.rules = into_.rules_;
    for (const Cut& text : texts) message.forms.push_back(form(text, id));
    for (std::size_t p = 0; p < plural_count; ++p)
      message.form_of[p] = static_cast<std::uint8_t>(given[p] >= 0 ? given[p] : given.back());
    return message;
  }

  std::optional<Cut> cut_checked(const parse::Node& node) {
    if (node.kind != parse::Node::Kind::scalar) {
      error("message/type", node.at, "A form of a message is a text", "Write one text");
      return std::nullopt;
    }
    if (auto text = cut(node.text)) return text;
    error("message/hole", node.at, "A brace in a message opens or closes nothing",
          "Write a hole as `{name}`, in small letters; braces have no other use here");
    return std::nullopt;
  }

  static void note_holes(const Cut& text, std::vector<std::string>& holes) {
    for (const CutPiece& piece : text)
      if (!piece.hole.empty() && !holds(holes, piece.hole)) holes.push_back(piece.hole);
  }

  // The id of a key, new or known; none, and a finding, where the key or one of its holes may not be here.
  std::optional<Id> place(const std::string& key, base::Mark key_at, base::Mark at,
                          const std::vector<std::string>& holes) {
    const auto found = index_.ids.find(key);
    if (found == index_.ids.end()) return into_.is_translation_ ? stray(key, key_at) : added(key, holes);
    const auto& known = index_.holes[found->second];
    for (const std::string& hole : holes) {
      if (holds(known, hole)) continue;
      const std::vector<std::string_view> names(known.begin(), known.end());
      error(
          "message/hole", at, fmt::format("Nothing fills the hole `{{{}}}` of the message `{}`", hole, key),
          names.empty() ? "This message has no holes" : fmt::format("Its holes are {{{}}}", fmt::join(names, "}, {")));
      return std::nullopt;
    }
    return found->second;
  }

  std::optional<Id> stray(const std::string& key, base::Mark at) {
    const auto meant = base::nearest(key, known_);
    report_.warning(
        "message/unknown-key", path_, at, fmt::format("No message is called `{}`", key),
        meant ? fmt::format("Did you mean `{}`?", *meant) : "Remove it, or add it to the default language first");
    return std::nullopt;
  }

  Id added(const std::string& key, const std::vector<std::string>& holes) {
    const Id id = static_cast<Id>(index_.holes.size());
    index_.ids.emplace(key, id);
    index_.holes.push_back(holes);
    into_.messages_.emplace_back();
    return id;
  }

  Form form(const Cut& text, Id id) const {
    Form result;
    const auto& known = index_.holes[id];
    for (const CutPiece& piece : text) {
      const auto at = std::find(known.begin(), known.end(), piece.hole);
      result.push_back({piece.text, piece.hole.empty() ? -1 : static_cast<int>(at - known.begin())});
    }
    return result;
  }

  Messages& into_;
  Index index_;
  std::string_view path_;
  base::Report& report_;
  std::vector<std::string_view> known_;
};

void Messages::add(const parse::Node& map, std::string_view path, base::Report& report) {
  Reader(*this, path, report).read(map);
}

}  // namespace kept::view
