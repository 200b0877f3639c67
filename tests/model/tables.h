// Every table of fields of a kind, and the smallest record in which each stands, on one line.
#pragma once

#include <fmt/format.h>

#include <string>
#include <vector>

#include "support/records.h"

namespace kept::model {

inline std::string sample(const Field& field);

// A table as the smallest map that has what is required except `but`, and `key: value` besides; on one line.
inline std::string flow_map(const std::vector<Field>& fields, std::string_view but, const std::string& key,
                            const std::string& value) {
  std::string text = key.empty() ? "" : key + ": " + value;
  for (const Field& field : fields)
    if (field.required && field.name != but && field.name != key)
      text += (text.empty() ? "" : ", ") + field.name + ": " + sample(field);
  return "{" + text + "}";
}

inline std::string sample_of_one(const Field& field) {
  switch (field.type) {
    case Type::date:
    case Type::reached:
      return "2019";
    case Type::flag:
      return "yes";
    case Type::number:
      return "1";
    case Type::country:
      return "THA";
    case Type::choice:
    case Type::addressee:
      return field.choices.front();
    case Type::status:
      return "met";
    case Type::url:
      return "https://example.org";
    case Type::language:
      return "en";
    case Type::group:
      return flow_map(field.fields, "", "", "");
    default:
      return "word";
  }
}

inline std::string sample(const Field& field) {
  return field.list ? "[" + sample_of_one(field) + "]" : sample_of_one(field);
}

struct Table {
  std::string path;  // `updates.sources`
  const std::vector<Field>* fields;
  std::string before, after;  // what stands around its map
};

inline void add_tables(const std::vector<Field>& fields, const std::string& path, const std::string& before,
                       const std::string& after, std::vector<Table>& out) {
  out.push_back({path, &fields, before, after});
  for (const Field& field : fields) {
    if (field.type != Type::group) continue;
    const std::string others = flow_map(fields, field.name, "", "");
    const std::string rest = others.substr(1, others.size() - 2);
    const std::string open =
        before + "{" + (rest.empty() ? "" : rest + ", ") + field.name + ": " + (field.list ? "[" : "");
    add_tables(field.fields, path.empty() ? field.name : path + "." + field.name, open,
               (field.list ? "]}" : "}") + after, out);
  }
}

inline std::vector<Table> tables_of(const Kind& kind) {
  std::vector<Table> out;
  add_tables(kind.fields, "", "", "", out);
  return out;
}

// A record of a kind from the map of one of its tables. The map starts on line 2, behind `before`.
inline test::Content read(const Kind& kind, const Table& table, const std::string& map) {
  const std::string folder = kind.folder.empty() ? "docs" : kind.folder;
  const std::string slug = kind.name == country_kind ? "tha" : "a";
  return test::records_of(
      {{"content/" + folder + "/" + slug + ".md", "---\n" + table.before + map + table.after + "\n---\n"}});
}

}  // namespace kept::model
