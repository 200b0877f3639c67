#include "view/places.h"

#include "model/country.h"
#include "view/address.h"

namespace kept::view {

using link::RecordId;
using link::Target;
using model::Record;

namespace {

constexpr std::string_view to_root = "\x01";  // where the way back to the root belongs, see shape.h

void append_escaped(std::string_view text, std::string& out) {
  for (const char c : text) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      case '\'': out += "&#39;"; break;
      default: out += c;
    }
  }
}

std::string upper(std::string_view slug) {
  std::string out(slug);
  for (char& c : out)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return out;
}

std::string part_anchor(const Record& record, std::uint32_t part) {
  const std::size_t index = part - 1;
  return index < record.parts.size() ? record.parts[index].id : record.body.headings[index - record.parts.size()].id;
}

}  // namespace

std::string address_of(const Record& record) {
  if (!record.kind->folder.empty()) return record.kind->folder + "/" + record.slug + "/";
  return record.index ? record.folder : record.folder + record.slug + "/";
}

Address address_of(const link::Graph& graph, Target target) {
  const Record& record = graph[target.record];
  return {address_of(record) + (target.part ? "#" + part_anchor(record, target.part) : "")};
}

std::string title_of(const Facts& facts, RecordId id) {
  const Record& record = facts.graph[id];
  for (const auto& translation : record.translations)
    if (translation.language == facts.language())
      if (const auto title = line_of(translation.fields, model::Role::title); !title.empty()) return std::string(title);
  if (!record.title().empty()) return std::string(record.title());
  if (record.kind->name == model::country_kind) return model::country_name(upper(record.slug), facts.language());
  return record.slug;
}

std::string title_of(const Facts& facts, Target target) {
  const Record& record = facts.graph[target.record];
  std::string title = title_of(facts, target.record);
  if (target.part == 0) return title;
  const std::size_t index = target.part - 1;
  if (index >= record.parts.size()) return record.body.headings[index - record.parts.size()].text;
  const model::Part& part = record.parts[index];
  const auto own = line_of(*part.group, model::Role::title);
  return title + ", " + (own.empty() ? part.id : std::string(own));
}

Markup markup(const Facts& facts, RecordId id, const parse::Prose& prose, std::uint32_t first_mention) {
  Markup made;
  std::size_t done = 0;
  for (const parse::Hole& hole : prose.holes) {
    made.html.append(prose.html, done, hole.offset - done);
    done = hole.offset;
    const auto& mention = facts.graph[id].mentions[first_mention + hole.link];
    const Target target = facts.graph.target(id, first_mention + hole.link);
    if (hole.what == parse::Hole::What::title) {
      append_escaped(target.found() ? title_of(facts, target) : mention.slug, made.html);
      continue;
    }
    std::string address = to_root.data();
    if (mention.form == model::Mention::Form::asset)
      append_relative(link::beside(facts.graph[id].path, mention.slug).substr(std::string_view("content/").size()), "", address);
    else if (target.found())
      append_relative(address_of(facts.graph, target).to, "", address);
    append_escaped(address, made.html);
  }
  made.html.append(prose.html, done, std::string::npos);
  return made;
}

Markup markup(const Facts& facts, RecordId id, const model::Text& text) { return markup(facts, id, text.prose, text.first_mention); }

Markup markup(const Facts& facts, RecordId id, const model::Group& group, model::Role role) {
  const model::Value* value = group.find(role);
  return value && value->text() ? markup(facts, id, *value->text()) : Markup{};
}

Markup body(const Facts& facts, RecordId id) {
  const Record& record = facts.graph[id];
  return markup(facts, id, record.body, record.body_mention);
}

std::string plain(const Facts& facts, RecordId id, const model::Group& group, model::Role role) {
  parse::Prose filled;
  filled.html = markup(facts, id, group, role).html;
  return parse::plain_text(filled);
}

}  // namespace kept::view
