#include "render/formats/json.h"

#include <array>
#include <set>

#include "base/ascii.h"
#include "base/json_text.h"
#include "view/citation.h"
#include "view/places.h"

namespace kept::render {

using link::RecordId;
using model::Value;

namespace {

void write_tree(base::JsonText& json, const parse::Node& node) {
  using Kind = parse::Node::Kind;
  switch (node.kind) {
    case Kind::empty: json.nothing(); return;
    case Kind::scalar: json.text(node.text); return;
    case Kind::list:
      json.open_list();
      for (const auto& item : node.items) write_tree(json, item);
      json.close_list();
      return;
    case Kind::map:
      json.open_object();
      for (const auto& entry : node.entries) write_tree(json.key(entry.key), entry.value);
      json.close_object();
  }
}

// `declaration:gcm-2018#13h`; a country by its code, `THA`.
std::string name_of(const view::Facts& facts, RecordId record, std::uint32_t mention) {
  const auto target = facts.graph.target(record, mention);
  const auto& written = facts.graph[record].mentions[mention];
  if (!target.found()) return written.slug;
  const auto& other = facts.graph[target.record];
  if (other.kind->name == model::country_kind) return base::upper(other.slug);
  std::string name = other.kind->name + ":" + other.slug;
  if (!written.part.empty()) name += "#" + written.part;
  return name;
}

class RecordWriter {
 public:
  RecordWriter(const view::Facts& facts, RecordId id) : facts_(facts), id_(id) {}

  std::string write() {
    const auto& record = facts_.graph[id_];
    json_.open_object();
    json_.key("kind").text(record.kind->name);
    json_.key("id").text(record.slug);
    json_.key("address").text(facts_.site.base_url + view::address_of(record));
    if (record.title().empty()) json_.key("title").text(view::title_of(facts_, id_));
    members(record.fields);
    if (!record.body_written.empty()) json_.key("body").text(record.body_written);
    if (record.kind->tracked()) computed(facts_.stories[id_]);
    named_by();
    json_.close_object();
    return json_.taken();
  }

 private:
  void members(const model::Group& group) {
    for (const auto& member : group.members()) {
      json_.key(member.field->name);
      value(*member.value);
    }
  }

  void value(const Value& value) {
    if (const auto* line = value.line()) json_.text(*line);
    else if (const auto* text = value.text()) json_.text(text->written);
    else if (const auto* date = value.date()) json_.text(base::written(*date));
    else if (const auto* flag = value.flag()) json_.flag(*flag);
    else if (const auto* number = value.number()) number_as_written(*number);
    else if (const auto* mention = value.mention()) json_.text(name_of(facts_, id_, mention->index));
    else if (const auto* group = value.group()) {
      json_.open_object();
      members(*group);
      json_.close_object();
    } else if (const auto* node = value.tree()) write_tree(json_, *node);
    else if (const auto* reached = std::get_if<model::Reached>(&value.is)) reached->date ? json_.text(base::written(*reached->date)) : json_.flag(reached->yes);
    else {
      json_.open_list();
      for (const Value& item : value.list()) this->value(item);
      json_.close_list();
    }
  }

  void number_as_written(const model::Number& number) {
    number.written.find('.') == std::string::npos ? json_.number(static_cast<std::int64_t>(number.value)) : json_.number(number.value);
  }

  void computed(const timeline::Story& story) {
    constexpr std::array<const char*, timeline::voices> voices = {"government", "civil-society", "independent"};
    json_.key("computed").open_object();
    json_.key("as_of").text(base::written(facts_.today));
    json_.key("assessed").flag(story.assessed());
    json_.key("standings").open_list();
    for (const auto& standing : story.standings) {
      json_.open_object();
      json_.key("voice").text(voices[static_cast<std::size_t>(standing.voice)]);
      json_.key("status").text(facts_.site.statuses[static_cast<std::size_t>(standing.status)].id);
      json_.key("since").text(base::written(standing.since));
      json_.close_object();
    }
    json_.close_list();
    json_.key("voices_differ").flag(story.differ);
    json_.key("overdue").flag(story.overdue);
    json_.key("due_soon").flag(story.due_soon);
    json_.key("stale").flag(story.stale);
    json_.key("last_heard");
    story.last_heard ? json_.text(base::written(*story.last_heard)) : json_.nothing();
    json_.close_object();
  }

  void named_by() {
    std::set<RecordId> names_it;
    for (const auto& edge : facts_.graph.into(id_)) names_it.insert(edge.from.record);
    names_it.erase(id_);
    if (names_it.empty()) return;
    json_.key("named_by").open_list();
    for (const RecordId other : names_it) json_.text(facts_.graph[other].kind->name + ":" + facts_.graph[other].slug);
    json_.close_list();
  }

  const view::Facts& facts_;
  RecordId id_;
  base::JsonText json_;
};

}  // namespace

std::string record_json(const view::Facts& facts, RecordId record) { return RecordWriter(facts, record).write(); }

std::string published_json(const view::Facts& facts, RecordId id, std::string_view record) {
  const view::Citation citation = view::citation_of(facts, id);
  base::JsonText json;
  json.open_object();
  json.key("citation").open_object();
  json.key("text").text(citation.text + (citation.address.empty() ? "" : " " + citation.address));
  json.key("bibtex").text(citation.bibtex);
  json.key("csl").written(citation.csl);
  json.close_object();
  json.close_object();
  record.remove_suffix(std::string_view("\n}\n").size());
  return std::string(record) + "," + json.taken().substr(1);  // both are objects with members
}

std::string records_json(std::span<const std::string> records) {
  base::JsonText json;
  json.open_list();
  for (const std::string& record : records) json.written(record);
  json.close_list();
  return json.taken();
}

}  // namespace kept::render
