// What a field holds once read: typed, placed, and pointing nowhere. References are numbered; the link room knows where
// they lead.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/date.h"
#include "base/finding.h"
#include "model/field.h"
#include "parse/document.h"
#include "parse/prose.h"

namespace kept::model {

struct Value;

// The values of a map, in the order of the fields' table.
class Group {
 public:
  struct Member {
    const Field* field;
    std::unique_ptr<Value> value;
  };

  void add(const Field& field, Value value);
  void spoil(const Field& field);  // something was written and could not be read: already a finding
  bool wrote(Role role) const;     // read or spoilt
  bool wrote(const Field& field) const;
  const Value* find(std::string_view name) const;  // nullptr where nothing was written
  const Value* find(Role role) const;
  const std::vector<Member>& members() const { return members_; }
  std::vector<Member>& members() { return members_; }

 private:
  std::vector<Member> members_;
  std::vector<const Field*> spoilt_;
};

using List = std::vector<Value>;

// A paragraph with inline Markdown. Its links are the record's mentions from `first_mention` on.
struct Text {
  std::string written;
  parse::Prose prose;
  std::uint32_t first_mention = 0;
};

struct Number {
  double value = 0;
  std::string written;  // as typed: 2.50 stays 2.50
};

// Index into Record::mentions.
struct MentionId {
  std::uint32_t index = 0;
};

struct Reached {
  bool yes = false;
  std::unique_ptr<base::Date> date;  // when, where it is known
};

// lines, choices, statuses, urls, languages, ids, aliases and audiences are std::string
struct Value {
  base::Mark at;
  std::uint32_t offset = 0;  // of `at` in the file's bytes
  std::variant<std::string, std::unique_ptr<Text>, base::Date, Reached, bool, Number, MentionId, List, Group, std::unique_ptr<parse::Node>> is;

  const std::string* line() const { return std::get_if<std::string>(&is); }
  const Text* text() const;
  const base::Date* date() const { return std::get_if<base::Date>(&is); }
  const bool* flag() const { return std::get_if<bool>(&is); }
  const Number* number() const { return std::get_if<Number>(&is); }
  const MentionId* mention() const { return std::get_if<MentionId>(&is); }
  const Group* group() const { return std::get_if<Group>(&is); }
  const parse::Node* tree() const;
  const List& list() const;  // empty where it is none
};

// Short forms for reading a group: what was written, or an empty value.
std::string_view line_of(const Group& group, std::string_view name);
std::string_view line_of(const Group& group, Role role);
const base::Date* date_of(const Group& group, Role role);
const List& list_of(const Group& group, std::string_view name);
const List& list_of(const Group& group, Role role);

}  // namespace kept::model
