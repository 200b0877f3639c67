// Two versions of a file -> what differs between them, as texts that can be read alone: most commits change one of a dozen fields,
// or one of a hundred items, and what is not read costs nothing. Where the lines do not tell for certain what ends where, there
// is nothing to be had, and the whole is read.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kept::chronicle {

struct TextPair {
  std::string before, after;
};

// Of a list file: the items that differ.
std::optional<TextPair> differing_items(std::string_view before, std::string_view after);

// A version of a record's file, cut into its fields. Points into `whole`.
struct CutRecord {
  struct Field {
    std::string_view key, text;  // text: from its key to the next one
  };
  std::shared_ptr<const std::string> whole;
  std::vector<Field> fields;  // each key once
  std::string_view body;
  bool fenced = false;        // front matter, between lines of ---
};
std::shared_ptr<const CutRecord> cut(std::shared_ptr<const std::string> whole, bool markdown);  // may be nullptr

// The fields that differ, and the few that a comparison asks for by name; the body where it differs.
TextPair differing_fields(const CutRecord& before, const CutRecord& after);

// Of a field that is a list of groups, the items that differ; only where no two share a date or an id, on which their names depend.
std::optional<TextPair> differing_field_items(const CutRecord::Field& before, const CutRecord::Field& after);

// Whether every quote that is opened in a value is closed in it.
bool stands_alone(std::string_view value);
std::size_t count_of(char sign, std::string_view text);

}  // namespace kept::chronicle
