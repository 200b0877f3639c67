#include "view/places.h"

#include "base/ascii.h"
#include "model/country.h"
#include "parse/markdown/html.h"
#include "view/address.h"
#include "view/language.h"
#include "view/said_of_prose.h"

namespace kept::view {

using link::RecordId;
using link::Target;
using model::Record;

namespace {

constexpr std::string_view to_root = "\x01";  // where the way back to the root belongs, see shape.h

std::string part_anchor(const Record& record, std::uint32_t part) {
  const std::size_t index = part - 1;
  return index < record.parts.size() ? record.parts[index].id : record.body.headings[index - record.parts.size()].id;
}

// The language to name on a text of an original; empty on a page of that language.
std::string original_language(const Facts& facts) { return facts.translated() ? facts.language_of_originals() : std::string(); }

// A value of a group, and what it was found in: the translation where it is there, else the original.
struct Found {
  const model::Value* value = nullptr;
  std::uint32_t first_mention = 0;
  bool translated = false;
};

template <class Key>
Found find_in(const Facts& facts, const model::Group& group, Key key) {
  if (const auto* version = facts.translations ? facts.translations->of(group) : nullptr)
    if (const auto* value = version->group->find(key)) return {value, version->first_mention, true};
  return {group.find(key), 0, false};
}

template <class Key>
Phrase line_in(const Facts& facts, const model::Group& group, Key key) {
  const Found found = find_in(facts, group, key);
  const auto* written = found.value ? found.value->line() : nullptr;
  if (!written || written->empty()) return {};
  return {*written, found.translated ? std::string() : original_language(facts)};
}

// The title of what a text links to, which may be in another language than the text around it.
void append_title(const Facts& facts, const Phrase& title, bool translated, std::string& out) {
  const std::string& language = title.language.empty() ? facts.language() : title.language;
  const std::string& around = translated || !facts.translated() ? facts.language() : facts.language_of_originals();
  if (language == around) return parse::append_attribute(out, title);
  out += "<span";
  append_language(language, around, out);
  out += '>';
  parse::append_attribute(out, title);
  out += "</span>";
}

// `translated`: the text is in the language of the page, not in that of the originals.
Markup filled(const Facts& facts, RecordId id, const parse::Prose& prose, std::uint32_t first_mention, bool translated) {
  Markup made;
  std::size_t done = 0;
  for (const parse::Hole& hole : prose.holes) {
    made.html.append(prose.html, done, hole.offset - done);
    done = hole.offset;
    const auto& record = facts.graph[id];
    const auto& mention = record.mentions[first_mention + hole.link];
    const Target target = facts.graph.target(id, first_mention + hole.link);
    if (hole.what == parse::Hole::What::title) {
      append_title(facts, target.found() ? title_of(facts, target) : Phrase(mention.slug), translated, made.html);
      continue;
    }
    made.html += to_root;
    std::string address;
    if (mention.form == model::Mention::Form::asset)
      append_relative("/" + link::beside(record.file_of(first_mention + hole.link), mention.slug).substr(std::string_view("content/").size()), "", address, facts.to_top());
    else if (target.found())
      append_relative(address_of(facts.graph, target).to, "", address);
    parse::append_attribute(made.html, address);
  }
  made.html.append(prose.html, done, std::string::npos);
  say_in_words_of(facts.words, made.html);
  return made;
}

// `element` around what is in the language of the originals.
Markup marked(const Facts& facts, Markup made, bool translated, std::string_view element) {
  if (translated || !facts.translated() || made.html.empty()) return made;
  std::string opening = "<" + std::string(element);
  append_language(facts.language_of_originals(), facts.language(), opening);
  made.html = opening + ">" + made.html + "</" + std::string(element) + ">";
  return made;
}

// Of a body with as many headings as the original, the one in the same place.
Phrase heading(const Facts& facts, RecordId id, std::size_t index) {
  const auto& original = facts.graph[id].body.headings;
  const auto& shown = body_prose(facts, id).headings;
  const bool translated = &shown != &original && shown.size() == original.size();
  return {(translated ? shown : original)[index].text, translated ? std::string() : original_language(facts)};
}

template <class Key>
Markup markup_in(const Facts& facts, RecordId id, const model::Group& group, Key key) {
  const Found found = find_in(facts, group, key);
  const auto* text = found.value ? found.value->text() : nullptr;
  if (!text) return {};
  return marked(facts, filled(facts, id, text->prose, found.first_mention + text->first_mention, found.translated), found.translated, "span");
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

Phrase title_of(const Facts& facts, RecordId id) {
  const Record& record = facts.graph[id];
  if (const auto* version = facts.translations ? facts.translations->of(id) : nullptr)
    if (const auto title = line_of(version->fields, model::Role::title); !title.empty()) return std::string(title);
  if (const auto* name = facts.translations ? facts.translations->country(id) : nullptr) return *name;
  if (const auto title = record.title(); !title.empty()) return {std::string(title), original_language(facts)};
  if (record.kind->name == model::country_kind) return model::country_name(base::upper(record.slug), facts.language());
  return record.slug;
}

Phrase title_of(const Facts& facts, Target target) {
  const Record& record = facts.graph[target.record];
  const Phrase title = title_of(facts, target.record);
  if (target.part == 0) return title;
  const std::size_t index = target.part - 1;
  if (index >= record.parts.size()) return heading(facts, target.record, index - record.parts.size());
  const model::Part& part = record.parts[index];
  const auto own = line(facts, *part.group, model::Role::title);
  return {title + ", " + (own.empty() ? part.id : std::string(own)), title.language};
}

Phrase line(const Facts& facts, const model::Group& group, std::string_view name) { return line_in(facts, group, name); }
Phrase line(const Facts& facts, const model::Group& group, model::Role role) { return line_in(facts, group, role); }

Phrase localised(const Facts& facts, const model::Localised& text) {
  for (const auto& [language, said] : text.texts)
    if (language == facts.language()) return said;
  for (const auto& [language, said] : text.texts)
    if (language.empty() || language == facts.language_of_originals()) return {said, original_language(facts)};
  if (text.empty()) return {};
  return {text.texts.front().second, text.texts.front().first};
}

Markup markup(const Facts& facts, RecordId id, const model::Group& group, std::string_view field) { return markup_in(facts, id, group, field); }
Markup markup(const Facts& facts, RecordId id, const model::Group& group, model::Role role) { return markup_in(facts, id, group, role); }

Markup body(const Facts& facts, RecordId id) {
  const Record& record = facts.graph[id];
  const auto* version = facts.translations ? facts.translations->of(id) : nullptr;
  if (version && !version->body.empty()) return filled(facts, id, version->body, version->first_mention + version->body_mention, true);
  return marked(facts, filled(facts, id, record.body, record.body_mention, false), false, "div");
}

Markup body(const Facts& facts, RecordId id, const model::Translation& version) {
  const bool translated = version.language == facts.language();
  return marked(facts, filled(facts, id, version.body, version.first_mention + version.body_mention, translated), translated, "div");
}

Markup summary(const Facts& facts, RecordId id, const model::Translation& version) {
  const auto* value = version.fields.find(model::Role::summary);
  const auto* text = value ? value->text() : nullptr;
  const bool translated = version.language == facts.language();
  return text ? marked(facts, filled(facts, id, text->prose, version.first_mention + text->first_mention, translated), translated, "span") : Markup{};
}

const parse::Prose& body_prose(const Facts& facts, RecordId id) {
  const auto* version = facts.translations ? facts.translations->of(id) : nullptr;
  return version && !version->body.empty() ? version->body : facts.graph[id].body;
}

std::string plain_words(const Markup& markup) { return parse::plain_text(markup.html); }

std::string plain(const Facts& facts, RecordId id, const model::Group& group, model::Role role) {
  return plain_words(markup(facts, id, group, role));
}

}  // namespace kept::view
