// One mention -> where it leads.
#pragma once

#include <optional>
#include <string_view>

#include "link/graph.h"
#include "link/names.h"

namespace kept::link {

// Whether a mention may name records of a kind: by what stands before its colon, and by its field.
bool allowed(const model::Mention& mention, const model::Kind& kind);
bool in_prose(const model::Mention& mention);

struct Way {
  bool found = false;
  Target target;  // `nowhere` for a picture that exists: nothing links back from it
};

class Resolver {
 public:
  Resolver(const std::vector<model::Record>& records, const Names& names, const std::vector<std::string>& assets)
      : records_(records), names_(names), assets_(assets) {}

  // `file` is where the mention is written: the record's own file or a translation of it.
  Way follow(std::string_view file, const model::Mention& mention) const;

  // The record alone, whatever part of it is meant; `nowhere` where there is none, or more than one.
  RecordId record_of(std::string_view file, const model::Mention& mention) const;

 private:
  std::optional<std::uint32_t> part_of(RecordId id, const model::Mention& mention) const;

  const std::vector<model::Record>& records_;
  const Names& names_;
  const std::vector<std::string>& assets_;
};

}  // namespace kept::link
