#include "render/formats/tables.h"

#include <algorithm>
#include <unordered_map>

#include "base/ascii.h"
#include "render/formats/csv.h"
#include "render/formats/sheet.h"
#include "view/places.h"

namespace kept::render {
namespace {

using Json = nlohmann::ordered_json;
using link::RecordId;
using model::Field;
using model::Group;
using model::Kind;
using model::Role;
using model::Type;
using model::Value;

class KindTables {
 public:
  KindTables(const view::Facts& facts, const Kind& kind, Sheet& evidence) : facts_(facts), kind_(kind), evidence_(evidence) {}

  std::vector<Table> make() {
    std::vector<Json> own = {key_field("id")};
    own[0]["constraints"]["unique"] = true;
    if (is_country()) own.push_back({{"name", "code"}, {"type", "string"}, {"constraints", {{"required", true}, {"unique", true}}}});
    own.push_back(plain_field("title", "string", "What readers call it."));
    auto columns = columns_of(kind_.fields);
    std::erase_if(columns, [](const Column& c) { return c.field->role == Role::title; });
    Sheet records(resource_of(kind_), kind_.name, "", std::move(own), std::move(columns));
    add_part_sheets(kind_.fields, resource_of(kind_), "");
    for (const RecordId id : facts_.graph.of_kind(kind_)) record(id, records);
    std::vector<Table> made;
    made.push_back(records.finish(facts_, computed_fields(), "id", Json::array()));
    for (PartSheet& part : parts_) made.push_back(finish(part));
    return made;
  }

 private:
  // A list of groups, in the kind or in another such list.
  struct PartSheet {
    const Field* field;
    bool nested;
    Sheet sheet;
  };

  bool is_country() const { return kind_.name == model::country_kind; }
  std::string id_of(const model::Record& record) const { return record.folder + record.slug; }  // pages of two folders may share a slug

  void add_part_sheets(const std::vector<Field>& fields, const std::string& name, const std::string& list) {
    for (const Field& field : fields) {
      if (!is_list_of_groups(field) || is_left_out(field)) continue;
      const std::string own_list = list.empty() ? field.name : list + "-" + field.name;
      std::vector<Json> own = {key_field(kind_.name)};
      if (!list.empty()) own.push_back(count_field("of", "The row of the list that this belongs to, by its n."));
      own.push_back(count_field("n", "Its place in the list, from 1."));
      if (field.parts == model::Parts::by_date) own.push_back(plain_field("part", "string", "Its name in addresses and references, after “#”."));
      parts_.push_back({&field, !list.empty(), Sheet(name + "-" + field.name, kind_.name, own_list, std::move(own), columns_of(field.fields))});
      add_part_sheets(field.fields, name + "-" + field.name, own_list);
    }
  }

  Table finish(PartSheet& part) {
    Json keys = {kind_.name, "n"};
    if (part.nested) keys = {kind_.name, "of", "n"};
    Json references = Json::array();
    references.push_back({{"fields", kind_.name}, {"reference", {{"resource", resource_of(kind_)}, {"fields", "id"}}}});
    return part.sheet.finish(facts_, {}, std::move(keys), std::move(references));
  }

  void record(RecordId id, Sheet& sheet) {
    const auto& record = facts_.graph[id];
    std::vector<std::string> cells = {id_of(record)};
    if (is_country()) cells.push_back(base::upper(record.slug));
    cells.push_back(csv_text(view::title_of(facts_, id)));
    fill(id, record.fields, sheet, cells);
    for (std::string& cell : computed(id)) cells.push_back(std::move(cell));
    sheet.row(cells);
    std::unordered_map<const Group*, std::string_view> names;
    for (const model::Part& part : record.parts)
      if (part.group) names.emplace(part.group, part.id);
    pinpoints(id, record.fields, kind_.fields, "", 0, 0);
    parts(id, record.fields, kind_.fields, "", 0, names);
  }

  void parts(RecordId id, const Group& group, const std::vector<Field>& fields, const std::string& list, std::size_t of, const std::unordered_map<const Group*, std::string_view>& names) {
    for (const Field& field : fields) {
      const Value* value = is_list_of_groups(field) && !is_left_out(field) ? group.find(field.name) : nullptr;
      if (!value) continue;
      const auto sheet = std::find_if(parts_.begin(), parts_.end(), [&](const PartSheet& p) { return p.field == &field; });
      const std::string own_list = list.empty() ? field.name : list + "-" + field.name;
      std::size_t n = 0;
      for (const Value& item : value->list()) {
        if (!item.group()) continue;
        std::vector<std::string> cells = {id_of(facts_.graph[id])};
        if (of) cells.push_back(std::to_string(of));
        cells.push_back(std::to_string(++n));
        if (field.parts == model::Parts::by_date) {
          const auto name = names.find(item.group());
          cells.emplace_back(name == names.end() ? std::string_view() : name->second);
        }
        fill(id, *item.group(), sheet->sheet, cells);
        sheet->sheet.row(cells);
        pinpoints(id, *item.group(), field.fields, own_list, of, n);
        parts(id, *item.group(), field.fields, own_list, n, names);
      }
    }
  }

  // The sources of a group, and of the single groups in it.
  void pinpoints(RecordId id, const Group& group, const std::vector<Field>& fields, const std::string& list, std::size_t of, std::size_t n) {
    const auto count = [](std::size_t number) { return number ? std::to_string(number) : std::string(); };
    for (const Field& field : fields) {
      const Value* value = group.find(field.name);
      if (value && field.type == Type::group && !field.list && value->group()) pinpoints(id, *value->group(), field.fields, list.empty() ? field.name : list + "-" + field.name, of, n);
      if (!value || field.role != Role::evidence) continue;
      for (const Value& item : value->list()) {
        const Value* source = item.group() ? item.group()->find("source") : nullptr;
        if (!source || !source->mention()) continue;
        const auto target = facts_.graph.target(id, source->mention()->index);
        if (!target.found()) continue;
        evidence_.row({kind_.name, id_of(facts_.graph[id]), list, count(of), count(n), facts_.graph[target.record].slug, csv_text(line_of(*item.group(), "at"))});
      }
    }
  }

  void fill(RecordId id, const Group& group, Sheet& sheet, std::vector<std::string>& cells) {
    for (Column& column : sheet.columns()) {
      const Value* value = value_in(group, column);
      if (!value) {
        cells.emplace_back();
      } else if (column.field->list) {
        std::string joined;
        for (const Value& item : value->list()) (joined += joined.empty() ? "" : ";") += plain(id, column, item);
        cells.push_back(csv_text(joined));
      } else {
        cells.push_back(column.field->type == Type::number ? plain(id, column, *value) : csv_text(plain(id, column, *value)));
      }
    }
  }

  std::string plain(RecordId id, Column& column, const Value& value) {
    if (const auto* line = value.line()) return *line;
    if (const auto* text = value.text()) return text->written;
    if (const auto* date = value.date()) return base::written(*date);
    if (const auto* flag = value.flag()) return *flag ? "true" : "false";
    if (const auto* number = value.number()) return number->written;
    if (const auto* reached = std::get_if<model::Reached>(&value.is)) return reached->date ? base::written(*reached->date) : reached->yes ? "true" : "false";
    if (const auto* mention = value.mention()) return name_of(id, column, mention->index);
    return {};
  }

  std::string name_of(RecordId id, Column& column, std::uint32_t mention) {
    const auto target = facts_.graph.target(id, mention);
    if (!target.found()) return {};
    const auto& other = facts_.graph[target.record];
    if (target.part) column.names_wholes = false;
    if (other.kind->name == model::country_kind) return base::upper(other.slug);
    std::string name = column.field->kinds.size() == 1 ? other.slug : other.kind->name + ":" + other.slug;
    if (const auto& written = facts_.graph[id].mentions[mention]; !written.part.empty()) name += "#" + written.part;
    return name;
  }

  std::vector<Json> computed_fields() const {
    std::vector<Json> fields;
    if (kind_.tracked()) {
      const auto status = [&](const char* name, const char* says) {
        Json field = plain_field(name, "string", says);
        for (const auto& step : facts_.site.statuses) field["constraints"]["enum"].push_back(step.id);
        return field;
      };
      fields = {status("status_promiser", "Computed: what the one who promised says. Empty: nothing."),
                plain_field("status_promiser_since", "string", "Computed: since when (EDTF)."),
                status("status_others", "Computed: what civil society or independent observers say. Empty: not assessed."),
                plain_field("status_others_since", "string", "Computed: since when (EDTF)."),
                plain_field("overdue", "boolean", "Computed, as of the day of the build."),
                plain_field("due_soon", "boolean", "Computed, as of the day of the build."),
                plain_field("stale", "boolean", "Computed, as of the day of the build."),
                plain_field("last_heard", "string", "Computed: the latest dated news (EDTF).")};
    }
    fields.push_back(plain_field("address", "string", "Its page."));
    return fields;
  }

  std::vector<std::string> computed(RecordId id) const {
    std::vector<std::string> cells;
    if (kind_.tracked()) {
      const auto& story = facts_.stories[id];
      for (const auto& standing : {story.promiser, story.others}) {
        cells.push_back(standing ? facts_.site.statuses[static_cast<std::size_t>(standing->status)].id : "");
        cells.push_back(standing ? base::written(standing->since) : "");
      }
      for (const bool flag : {story.overdue, story.due_soon, story.stale}) cells.emplace_back(flag ? "true" : "false");
      cells.push_back(story.last_heard ? base::written(*story.last_heard) : "");
    }
    cells.push_back(csv_text(facts_.site.base_url + view::address_of(facts_.graph[id])));
    return cells;
  }

  const view::Facts& facts_;
  const Kind& kind_;
  Sheet& evidence_;
  std::vector<PartSheet> parts_;
};

}  // namespace

std::vector<Table> tables_of(const view::Facts& facts) {
  Sheet evidence("evidence", "evidence", "",
                 {plain_field("kind", "string", "The kind of the record that names the source."), plain_field("record", "string", "Its id."),
                  plain_field("list", "string", "The list or group in it that names the source; empty: the record itself."), count_field("of", "In a list within a list: the n of the outer row."),
                  count_field("n", "The row of the list."), key_field("source"), plain_field("at", "string", "The place in the source.")},
                 {});
  std::vector<Table> all;
  for (const Kind& kind : facts.graph.kinds().all()) {
    if (facts.graph.of_kind(kind).empty()) continue;
    for (Table& table : KindTables(facts, kind, evidence).make())
      if (table.list.empty() || table.rows > 0) all.push_back(std::move(table));
  }
  Json references = Json::array();
  references.push_back({{"fields", "source"}, {"reference", {{"resource", "sources"}, {"fields", "id"}}}});
  Table pinpoints = evidence.finish(facts, {}, Json(), std::move(references));
  if (pinpoints.rows > 0) all.push_back(std::move(pinpoints));
  return all;
}

}  // namespace kept::render
