// Reads a marked tree by a table of fields: every key is known, every value has its type, or a finding says what to
// write.
#pragma once

#include <span>
#include <string_view>

#include "base/finding.h"
#include "model/record.h"
#include "model/site.h"
#include "parse/document.h"
#include "parse/remarks.h"

namespace kept::model {

// The first line of a text, cut short, for messages.
std::string first_line_of(std::string_view text);

std::string described(const parse::Node& node);  // for messages: `“word”`, `a list`

// Nothing, or nothing but white space: a field that is left blank.
bool is_blank(const parse::Node& node);

class Reader {
 public:
  struct Desk {
    std::string_view path;
    std::string_view bytes;  // of the whole file
    std::string_view what;   // for messages: `a commitment`
    std::span<const StatusStep> statuses = {};
    bool translation = false;  // only translated fields may stand here, and what names the part they belong to
    bool to_compare = false;   // texts stay as written, their Markdown unread; any word may be a status
  };

  // Mentions and parts found go into `record`; everything else is returned. `remarks` are those of the file and write
  // into `report`.
  Reader(Desk desk, Record& record, parse::Remarks& remarks, base::Report& report)
      : desk_(desk), record_(record), remarks_(remarks), report_(report) {}

  Group top(const parse::Node& node, const std::vector<Field>& fields);  // an empty node is a group without members
  parse::Prose body(const parse::Document& document);
  std::uint32_t mentions_so_far() const { return static_cast<std::uint32_t>(record_.mentions.size()); }

 private:
  struct Scope {  // where in the record the reading is
    std::uint32_t part = 0;
    const Field* top = nullptr;    // the record's own field
    const Field* field = nullptr;  // the innermost one
  };

  Group group(const parse::Node& node, const std::vector<Field>& fields, Scope scope);
  bool group_from_scalar(const parse::Node& node, const Field& field, Scope scope, Value& out);
  bool value(const parse::Node& node, const Field& field, Scope scope, Value& out);
  bool one(const parse::Node& node, const Field& field, Scope scope, Value& out);
  bool list(const parse::Node& node, const Field& field, Scope scope, Value& out);
  bool refused(const parse::Node& node, const Field& field);  // by its shape alone
  void name_parts(const List& items, const std::vector<std::uint32_t>& parts, const Field& field);
  void sort_parts();
  bool stands_here(const Field& field, Scope scope) const;
  bool needed_here(const Field& field, Scope scope) const;
  std::string place(Scope scope) const;  // for messages: `a commitment` or `“updates”`
  void missing(const Field& field, Scope scope, base::Mark at, bool blank);
  // The field that was probably meant.
  const Field* unknown(const parse::Entry& entry, const std::vector<Field>& fields, Scope scope);
  MentionId mention(Mention mention, Scope scope);
  void add_prose_mentions(const parse::Prose& prose, Scope scope);

  // One per scalar type; false after a finding.
  bool line(const parse::Node&, const Field&, Scope, Value&);
  bool text(const parse::Node&, const Field&, Scope, Value&);
  bool date(const parse::Node&, const Field&, Scope, Value&);
  bool reached(const parse::Node&, const Field&, Scope, Value&);
  bool flag(const parse::Node&, const Field&, Scope, Value&);
  bool number(const parse::Node&, const Field&, Scope, Value&);
  bool country(const parse::Node&, const Field&, Scope, Value&);
  bool choice(const parse::Node&, const Field&, Scope, Value&);
  bool status(const parse::Node&, const Field&, Scope, Value&);
  bool reference(const parse::Node&, const Field&, Scope, Value&);
  bool addressee(const parse::Node&, const Field&, Scope, Value&);
  bool url(const parse::Node&, const Field&, Scope, Value&);
  bool language(const parse::Node&, const Field&, Scope, Value&);
  bool part_id(const parse::Node&, const Field&, Scope, Value&);
  bool alias(const parse::Node&, const Field&, Scope, Value&);
  bool period(const parse::Node&, const Field&, Scope, Value&);
  bool localised(const parse::Node&, const Field&, Value&);

  using ScalarReader = bool (Reader::*)(const parse::Node&, const Field&, Scope, Value&);
  static ScalarReader scalar_reader(Type type);

  bool wrong(std::string_view rule, const parse::Node& node, std::string message, std::string hint = {},
             std::string fix = {});
  bool not_one_of(std::string_view rule, const parse::Node& node, std::string message,
                  std::span<const std::string> known);

  Desk desk_;
  Record& record_;
  parse::Remarks& remarks_;
  base::Report& report_;
};

}  // namespace kept::model
