#include "render/formats/json.h"

#include <array>
#include <nlohmann/json.hpp>
#include <set>

#include "view/places.h"

namespace kept::render {

using Json = nlohmann::ordered_json;
using link::RecordId;
using model::Value;

namespace {

Json tree(const parse::Node& node) {
  using Kind = parse::Node::Kind;
  if (node.kind == Kind::scalar) return node.text;
  if (node.kind == Kind::list) {
    Json list = Json::array();
    for (const auto& item : node.items) list.push_back(tree(item));
    return list;
  }
  if (node.kind == Kind::empty) return nullptr;
  Json map = Json::object();
  for (const auto& entry : node.entries) map[entry.key] = tree(entry.value);
  return map;
}

std::string upper(std::string text) {
  for (char& c : text)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return text;
}

// `declaration:gcm-2018#13h`; a country by its code, `THA`.
std::string name_of(const view::Facts& facts, RecordId record, std::uint32_t mention) {
  const auto target = facts.graph.target(record, mention);
  const auto& written = facts.graph[record].mentions[mention];
  if (!target.found()) return written.slug;
  const auto& other = facts.graph[target.record];
  if (other.kind->name == model::country_kind) return upper(other.slug);
  std::string name = other.kind->name + ":" + other.slug;
  if (!written.part.empty()) name += "#" + written.part;
  return name;
}

Json group_json(const view::Facts& facts, RecordId record, const model::Group& group);

Json value_json(const view::Facts& facts, RecordId record, const model::Field& field, const Value& value) {
  if (const auto* line = value.line()) return *line;
  if (const auto* text = value.text()) return text->written;
  if (const auto* date = value.date()) return base::written(*date);
  if (const auto* flag = value.flag()) return *flag;
  if (const auto* number = value.number()) return number->written.find('.') == std::string::npos ? Json(static_cast<std::int64_t>(number->value)) : Json(number->value);
  if (const auto* mention = value.mention()) return name_of(facts, record, mention->index);
  if (const auto* group = value.group()) return group_json(facts, record, *group);
  if (const auto* node = std::get_if<parse::Node>(&value.is)) return tree(*node);
  if (const auto* reached = std::get_if<model::Reached>(&value.is)) return reached->date ? Json(base::written(*reached->date)) : Json(reached->yes);
  Json list = Json::array();
  for (const Value& item : value.list()) list.push_back(value_json(facts, record, field, item));
  return list;
}

Json group_json(const view::Facts& facts, RecordId record, const model::Group& group) {
  Json map = Json::object();
  for (const auto& member : group.members()) map[member.field->name] = value_json(facts, record, *member.field, *member.value);
  return map;
}

Json standing_json(const view::Facts& facts, const timeline::Standing& standing) {
  constexpr std::array<const char*, timeline::voices> voices = {"government", "civil-society", "independent"};
  return {{"voice", voices[static_cast<std::size_t>(standing.voice)]},
          {"status", facts.site.statuses[static_cast<std::size_t>(standing.status)].id},
          {"since", base::written(standing.since)}};
}

Json computed_json(const view::Facts& facts, const timeline::Story& story) {
  Json computed = Json::object();
  computed["as_of"] = base::written(facts.today);
  computed["assessed"] = story.assessed();
  computed["standings"] = Json::array();
  for (const auto& standing : story.standings) computed["standings"].push_back(standing_json(facts, standing));
  computed["voices_differ"] = story.differ;
  computed["overdue"] = story.overdue;
  computed["due_soon"] = story.due_soon;
  computed["stale"] = story.stale;
  computed["last_heard"] = story.last_heard ? Json(base::written(*story.last_heard)) : Json(nullptr);
  return computed;
}

Json record_value(const view::Facts& facts, RecordId id) {
  const auto& record = facts.graph[id];
  Json json = Json::object();
  json["kind"] = record.kind->name;
  json["id"] = record.slug;
  json["address"] = facts.site.base_url + view::address_of(record);
  if (record.title().empty()) json["title"] = view::title_of(facts, id);
  const Json fields = group_json(facts, id, record.fields);
  for (const auto& [key, value] : fields.items()) json[key] = value;
  if (!record.body_written.empty()) json["body"] = record.body_written;
  if (record.kind->tracked()) json["computed"] = computed_json(facts, facts.stories[id]);
  std::set<RecordId> names_it;
  for (const auto& edge : facts.graph.into(id)) names_it.insert(edge.from.record);
  names_it.erase(id);
  Json named_by = Json::array();
  for (const RecordId other : names_it) named_by.push_back(facts.graph[other].kind->name + ":" + facts.graph[other].slug);
  if (!named_by.empty()) json["named_by"] = std::move(named_by);
  return json;
}

// Fit to be pasted into a script as well: no `</script>`, no line ends that JavaScript knows and JSON does not.
std::string dump(const Json& json) {
  std::string text = json.dump(1, '\t', false, Json::error_handler_t::replace);
  std::string out;
  out.reserve(text.size() + 1);
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool separator = text.compare(i, 3, "\xE2\x80\xA8") == 0 || text.compare(i, 3, "\xE2\x80\xA9") == 0;
    if (separator) {
      out += text[i + 2] == '\xA8' ? "\\u2028" : "\\u2029";
      i += 2;
    } else if (text[i] == '<') {
      out += "\\u003c";
    } else {
      out += text[i];
    }
  }
  return out + "\n";
}

}  // namespace

std::string record_json(const view::Facts& facts, RecordId record) { return dump(record_value(facts, record)); }

std::string records_json(const view::Facts& facts, std::span<const RecordId> records) {
  Json list = Json::array();
  for (const RecordId id : records) list.push_back(record_value(facts, id));
  return dump(list);
}

}  // namespace kept::render
