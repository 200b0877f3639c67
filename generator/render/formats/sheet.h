// A table that is being filled: its columns in the words of Frictionless Table Schema, its rows as CSV. For tables.cpp.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "render/formats/tables.h"

namespace kept::render {

// A field that fills a column, through the groups that it stands in.
struct Column {
  std::string name;
  const model::Field* field;
  std::vector<std::string> through;
  bool names_wholes = true;  // every value of it so far is a whole record
};

// The columns of fields; groups are gone into, lists of groups are tables of their own.
std::vector<Column> columns_of(const std::vector<model::Field>& fields);
const model::Value* value_in(const model::Group& group, const Column& column);

bool is_left_out(const model::Field& field);
bool is_list_of_groups(const model::Field& field);
std::string resource_of(const model::Kind& kind);  // the name of its table

nlohmann::ordered_json plain_field(const char* name, const char* type, const char* says);
nlohmann::ordered_json key_field(std::string name);
nlohmann::ordered_json count_field(const char* name, const char* says);

class Sheet {
 public:
  // `own`: fields that stand before those of the columns.
  Sheet(std::string name, std::string of, std::string list, std::vector<nlohmann::ordered_json> own, std::vector<Column> columns);

  std::vector<Column>& columns() { return columns_; }
  void row(const std::vector<std::string>& cells);

  // `computed`: fields behind those of the columns. References to whole records of one kind are added to those given.
  Table finish(const view::Facts& facts, std::vector<nlohmann::ordered_json> computed, nlohmann::ordered_json keys, nlohmann::ordered_json references);

 private:
  Table table_;
  std::vector<nlohmann::ordered_json> own_;
  std::vector<Column> columns_;
  std::string rows_;
};

}  // namespace kept::render
