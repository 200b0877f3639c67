// Who is called what: from a slug, an alias, a path or a heading to records.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "link/graph.h"

namespace kept::link {

class Names {
 public:
  explicit Names(const std::vector<model::Record>& records);

  std::span<const RecordId> called(std::string_view slug) const;  // at most one of each kind; aliases come last
  RecordId at_path(std::string_view path) const;                  // of the record or of a translation
  std::optional<std::uint32_t> heading(RecordId record, std::string_view id) const;  // its place in the body's headings

 private:
  void add(std::string_view slug, RecordId id, const std::vector<model::Record>& records);

  std::unordered_map<std::string, std::vector<RecordId>> by_slug_;
  std::unordered_map<std::string, RecordId> by_path_;
  std::unordered_map<std::string, std::uint32_t> headings_;  // `12#aims`: of the record 12
};

}  // namespace kept::link
