#include "render/formats/schema.h"

#include <fmt/format.h>

#include "model/patterns.h"

namespace kept::render {
namespace {

using Json = nlohmann::ordered_json;
using model::Field;
using model::Type;

constexpr const char* dialect = "https://json-schema.org/draft/2020-12/schema";
// YAML reads 2019 as a number; Kept reads what is written.
Json words(std::string_view pattern = {}) {
  Json json = {{"type", {"string", "number"}}};
  if (!pattern.empty()) json["pattern"] = pattern;
  return json;
}

Json text(std::string_view pattern) { return {{"type", "string"}, {"pattern", pattern}}; }

Json any_of(std::initializer_list<Json> choices) { return {{"anyOf", Json(choices)}}; }

Json choices(const std::vector<std::string>& names) { return {{"enum", names}}; }

Json group(const std::vector<Field>& fields, std::span<const model::StatusStep> statuses);

Json one(const Field& field, std::span<const model::StatusStep> statuses) {
  switch (field.type) {
    case Type::line:
    case Type::text: return words();
    case Type::date: return words(model::pattern_of(Type::date));
    case Type::reached: return any_of({{{"type", "boolean"}}, choices({"yes", "no"}), words(model::pattern_of(Type::date))});
    case Type::flag: return any_of({{{"type", "boolean"}}, choices({"yes", "no"})});
    case Type::number: return {{"type", "number"}};
    case Type::country: return text(model::pattern_of(Type::country));
    case Type::choice: return choices(field.choices);
    case Type::status: {
      std::vector<std::string> ids;
      for (const auto& step : statuses) ids.push_back(step.id);
      return ids.empty() ? text(model::pattern_of(Type::part_id)) : choices(ids);
    }
    case Type::reference: return words(model::pattern_of(Type::reference));
    case Type::addressee: return any_of({choices(field.choices), text(model::pattern_of(Type::country)), text(model::pattern_of(Type::reference))});
    case Type::url: return text(model::pattern_of(Type::url));
    case Type::language: return text(model::pattern_of(Type::language));
    case Type::part_id: return words(model::pattern_of(Type::part_id));
    case Type::alias: return words(model::pattern_of(Type::alias));
    case Type::localised: return any_of({words(), Json{{"type", "object"}, {"additionalProperties", words()}}});
    case Type::period: return text(model::pattern_of(Type::period));
    case Type::group: {
      Json whole = group(field.fields, statuses);
      return field.shorthand.empty() ? whole : any_of({one(*find(field.fields, field.shorthand), statuses), whole});
    }
    case Type::tree: return Json(true);
  }
  return Json(true);
}

Json whole(const Field& field, std::span<const model::StatusStep> statuses) {
  Json json = one(field, statuses);
  if (field.list) json = {{"type", "array"}, {"items", json}};
  if (!field.says.empty() && json.is_object()) json["description"] = field.says;
  if (field.required || !json.is_object()) return json;
  Json described = any_of({json, Json{{"type", "null"}}});  // a blank that is left open
  if (json.contains("description")) described["description"] = json["description"];
  return described;
}

Json group(const std::vector<Field>& fields, std::span<const model::StatusStep> statuses) {
  Json json = {{"type", "object"}, {"properties", Json::object()}, {"additionalProperties", false}};
  Json required = Json::array();
  for (const Field& field : fields) {
    json["properties"][field.name] = whole(field, statuses);
    if (field.required) required.push_back(field.name);
  }
  if (!required.empty()) json["required"] = std::move(required);
  return json;
}

// Keys that only a site knows, each with a value of one kind.
Json open_map(const Field& field, Json value) {
  return {{"description", field.says}, {"anyOf", {{{"type", "object"}, {"additionalProperties", std::move(value)}}, {{"type", "null"}}}}};
}

Json titled(std::string title, std::string_view says) { return {{"$schema", dialect}, {"title", std::move(title)}, {"description", says}}; }

}  // namespace

Json schema_of(const model::Kind& kind, std::span<const model::StatusStep> statuses) {
  Json record = group(kind.fields, statuses);
  Json item = record;
  item["properties"]["id"] = words(model::slug_pattern);
  if (!item.contains("required")) item["required"] = Json::array();
  item["required"].push_back("id");
  Json json = titled(fmt::format("Kept: {}", kind.name), kind.says);
  json["anyOf"] = {{{"$ref", "#/$defs/record"}}, {{"type", "array"}, {"items", {{"$ref", "#/$defs/item"}}}}};
  json["$defs"] = {{"record", std::move(record)}, {"item", std::move(item)}};
  return json;
}

Json schema_of_site() {
  Json json = titled("Kept: kept.yaml", "What a site says of itself.");
  json.update(group(model::site_fields(), {}));
  for (const Field& field : model::site_fields()) {
    if (field.name == "checks") json["properties"][field.name] = open_map(field, choices({"error", "warning", "off"}));
    if (field.name == "terms") json["properties"][field.name] = open_map(field, words());
  }
  return json;
}

}  // namespace kept::render
