// What has been translated into one further language, found by what it stands for in the original.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "link/graph.h"

namespace kept::view {

class Translations {
 public:
  Translations(const link::Graph& graph, std::string_view language);

  // The version of a record in this language; nullptr where there is none.
  const model::Translation* of(link::RecordId record) const;

  // What stands for a group of the original, a record's own fields among them: an update, an outcome, a provision.
  struct Version {
    const model::Group* group = nullptr;
    std::uint32_t first_mention = 0;  // where the mentions of its texts begin among those of the record
  };
  const Version* of(const model::Group& original) const;

  // A country that has a name in CLDR; nullptr otherwise.
  const std::string* country(link::RecordId record) const;

 private:
  void add(const model::Group& original, const model::Group& version, std::uint32_t first_mention);
  void add_list(const model::List& original, const model::List& version, std::uint32_t first_mention);

  std::unordered_map<link::RecordId, const model::Translation*> records_;
  std::unordered_map<const model::Group*, Version> groups_;
  std::unordered_map<link::RecordId, std::string> countries_;
};

}  // namespace kept::view
