#include "render/formats/sheet.h"

namespace kept::render {

using Json = nlohmann::ordered_json;
using model::Field;
using model::Group;
using model::Kind;
using model::Role;
using model::Type;
using model::Value;

namespace {

void add_columns(const std::vector<Field>& fields, const std::string& prefix, const std::vector<std::string>& through, std::vector<Column>& columns) {
  for (const Field& field : fields) {
    if (is_left_out(field) || is_list_of_groups(field)) continue;
    if (field.type != Type::group) {
      columns.push_back({prefix + field.name, &field, through});
      continue;
    }
    auto deeper = through;
    deeper.push_back(field.name);
    add_columns(field.fields, prefix + field.name + "_", deeper, columns);
  }
}

// What a column holds, in the words of Table Schema. References are added by whoever knows that they lead somewhere.
Json described(const Column& column, const std::vector<model::StatusStep>& scale) {
  const Field& field = *column.field;
  Json json = {{"name", column.name}, {"type", "string"}};
  if (!field.says.empty()) json["description"] = field.says;
  if (field.list) {
    json["description"] = (field.says.empty() ? "" : field.says + " ") + "Values apart by “;”.";
    return json;
  }
  switch (field.type) {
    case Type::number: json["type"] = "number"; break;
    case Type::flag: json["type"] = "boolean"; break;
    case Type::url: json["format"] = "uri"; break;
    case Type::date: json["description"] = (field.says.empty() ? "" : field.says + " ") + "A date at the precision known (EDTF)."; break;
    case Type::choice: json["constraints"]["enum"] = field.choices; break;
    case Type::country: json["constraints"]["pattern"] = "[A-Z]{3}"; break;
    case Type::status:
      for (const auto& step : scale) json["constraints"]["enum"].push_back(step.id);
      break;
    default: break;
  }
  return json;
}

}  // namespace

bool is_list_of_groups(const Field& field) { return field.type == Type::group && field.list; }
bool is_left_out(const Field& field) { return field.type == Type::tree || field.role == Role::evidence || field.role == Role::draft; }
std::string resource_of(const Kind& kind) { return kind.folder.empty() ? "pages" : kind.folder; }

std::vector<Column> columns_of(const std::vector<Field>& fields) {
  std::vector<Column> columns;
  add_columns(fields, "", {}, columns);
  return columns;
}

const Value* value_in(const Group& group, const Column& column) {
  const Group* inner = &group;
  for (const std::string& name : column.through) {
    const Value* value = inner->find(name);
    inner = value ? value->group() : nullptr;
    if (!inner) return nullptr;
  }
  return inner->find(column.field->name);
}

Json plain_field(const char* name, const char* type, const char* says) { return {{"name", name}, {"type", type}, {"description", says}}; }

Json key_field(std::string name) { return {{"name", std::move(name)}, {"type", "string"}, {"constraints", {{"required", true}}}}; }

Json count_field(const char* name, const char* says) { return {{"name", name}, {"type", "integer"}, {"description", says}, {"constraints", {{"minimum", 1}}}}; }

Sheet::Sheet(std::string name, std::string of, std::string list, std::vector<Json> own, std::vector<Column> columns) : own_(std::move(own)), columns_(std::move(columns)) {
  table_.name = std::move(name);
  table_.of = std::move(of);
  table_.list = std::move(list);
}

void Sheet::row(const std::vector<std::string>& cells) {
  for (std::size_t i = 0; i < cells.size(); ++i) (rows_ += i ? "," : "") += cells[i];
  rows_ += "\r\n";
  ++table_.rows;
}

Table Sheet::finish(const view::Facts& facts, std::vector<Json> computed, Json keys, Json references) {
  Json fields = Json::array();
  for (Json& field : own_) fields.push_back(std::move(field));
  for (const Column& column : columns_) {
    fields.push_back(described(column, facts.site.statuses));
    if (column.field->list || !column.names_wholes) continue;
    const bool country = column.field->type == Type::country;
    if (!country && (column.field->type != Type::reference || column.field->kinds.size() != 1)) continue;
    const Kind* kind = facts.graph.kinds().named(country ? std::string(model::country_kind) : column.field->kinds.front());
    if (!kind || facts.graph.of_kind(*kind).empty()) continue;
    const std::string resource = resource_of(*kind);
    references.push_back({{"fields", column.name}, {"reference", {{"resource", resource == table_.name ? "" : resource}, {"fields", country ? "code" : "id"}}}});
  }
  for (Json& field : computed) fields.push_back(std::move(field));
  std::string head;
  for (const Json& field : fields) (head += head.empty() ? "" : ",") += field["name"].get<std::string>();
  table_.csv = head + "\r\n" + rows_;
  table_.schema = {{"fields", std::move(fields)}, {"missingValues", {""}}};
  if (!keys.empty()) table_.schema["primaryKey"] = std::move(keys);
  if (!references.empty()) table_.schema["foreignKeys"] = std::move(references);
  return std::move(table_);
}

}  // namespace kept::render
