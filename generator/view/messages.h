// The words of the interface in one language: `commitments.count` -> "{n} commitments". Templates print them with the
// filter `t`, views form their sentences with `text`.
//
//   Messages en("en");                          // the default language
//   en.add(built_in_node, "theme/i18n/en.yaml", report);
//   en.add(site_node, "i18n/en.yaml", report);  // a later layer wins key by key, and may bring keys of its own
//   Messages th = en.translated("th");          // says everything in English until told otherwise
//   th.add(node, "theme/i18n/th.yaml", report);
//   th.text("made.by", {{"who", "Thailand"}, {"n", 3}});
#pragma once

#include <array>
#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <variant>
#include <vector>

#include "base/finding.h"
#include "parse/document.h"
#include "view/plurals.h"

namespace kept::view {

// What fills a hole: a text, or a number, printed plainly.
struct Argument {
  std::string_view name;
  std::variant<std::string_view, std::int64_t> value;

  Argument(std::string_view hole, std::string_view text) : name(hole), value(text) {}
  Argument(std::string_view hole, const char* text) : name(hole), value(std::string_view(text)) {}
  Argument(std::string_view hole, const std::string& text) : name(hole), value(std::string_view(text)) {}
  template <std::integral Number>
  Argument(std::string_view hole, Number number) : name(hole), value(static_cast<std::int64_t>(number)) {}
};

// A value; safe to share between threads once nothing is added to it any more.
class Messages {
 public:
  using Id = std::uint32_t;

  // A stretch of plain text, then the hole that follows it (an index into `holes(id)`), or none.
  struct Piece {
    std::string text;
    int hole = -1;
  };

  explicit Messages(std::string_view language);

  const std::string& language() const { return language_; }

  // The same keys, and the same words until a layer in `language` is added.
  Messages translated(std::string_view language) const;

  // A map as in `commitments: {title: Commitments, count: {one: "{n} commitment", other: "{n} commitments"}}`. Nested
  // maps give dotted keys; a map whose keys are all plural categories is one message in forms, chosen by the number
  // `n`. A key left empty counts as not there. A text that replaces another uses no hole which the first did not have.
  // Findings: message/type, message/hole, message/plural, message/unknown-key (in a translation; a warning).
  void add(const parse::Node& map, std::string_view path, base::Report& report);

  // Plain text, not HTML. An unknown key gives the key, a hole without argument stays as `{name}`: both show in a test.
  std::string text(std::string_view key, std::span<const Argument> arguments) const;
  std::string text(std::string_view key, std::initializer_list<Argument> arguments = {}) const {
    return text(key, std::span(arguments.begin(), arguments.size()));
  }

  // For templates, which resolve keys when they are loaded. Ids hold for a catalogue and all that are translated from
  // it.
  std::optional<Id> find(std::string_view key) const;
  std::vector<std::string_view> keys() const;  // in alphabetical order
  bool shares_keys_with(const Messages& other) const { return index_ == other.index_; }
  // All holes that any form may use. A hole called `n` is always a number.
  std::span<const std::string> holes(Id id) const { return index_->holes[id]; }
  std::span<const Piece> pieces(Id id, std::int64_t n = 0) const;
  // The language a message is written in, where that is not the catalogue's own: nobody has translated it. Else empty.
  std::string_view other_language(Id id) const { return messages_[id].borrowed ? std::string_view(borrowed_from_) : std::string_view(); }

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view key) const { return std::hash<std::string_view>()(key); }
  };
  struct Index {
    std::unordered_map<std::string, Id, Hash, std::equal_to<>> ids;
    std::vector<std::vector<std::string>> holes;
  };
  using Form = std::vector<Piece>;
  struct Message {
    std::vector<Form> forms;                              // one; or, when plural, those there are
    std::array<std::uint8_t, plural_count> form_of = {};  // by category
    bool borrowed = false;                                // from the language that this one is translated from
    std::shared_ptr<const PluralRules> rules;             // of the language it is written in; null when not plural
  };
  class Reader;

  std::string language_, borrowed_from_;
  bool is_translation_ = false;
  std::shared_ptr<const PluralRules> rules_;
  std::shared_ptr<const Index> index_;
  std::vector<Message> messages_;  // by id
};

}  // namespace kept::view
