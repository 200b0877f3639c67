// A kind of record: a table of fields. The built-in ones stand in kinds/, one file each; a site may declare more.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/field.h"

namespace kept::model {

struct Kind {
  std::string name;           // `commitment`: as in `commitment:tha-mou-atd`
  std::string folder;         // `commitments`: content/commitments/, content/commitments.yaml, /commitments/
  std::vector<Field> fields;  // its own first, then those that all kinds have
  bool titled = true;         // false: the title is known without being written (a country's name)
  std::string says;           // one sentence for the manual

  bool tracked() const { return find(fields, Role::updates) != nullptr; }  // has statuses and a timeline
};

// The kind whose slugs are country codes, to which every value of Type::country refers.
constexpr std::string_view country_kind = "country";

// The kinds of a site, in the order in which records are sorted. Any Markdown outside their folders is the last one, a
// page.
class Kinds {
 public:
  explicit Kinds(std::vector<Kind> kinds) : kinds_(std::move(kinds)) {}

  const Kind* named(std::string_view name) const;
  const Kind* in_folder(std::string_view folder) const;
  const Kind& page() const { return kinds_.back(); }
  const std::vector<Kind>& all() const { return kinds_; }
  std::size_t index(const Kind& kind) const { return static_cast<std::size_t>(&kind - kinds_.data()); }

 private:
  std::vector<Kind> kinds_;
};

// The kinds that every tracker has. The tables live as long as the value returned.
Kinds built_in_kinds();

// The fields of kept.yaml, read by the same reader as those of a record.
const std::vector<Field>& site_fields();

}  // namespace kept::model
