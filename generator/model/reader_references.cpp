// What names another record, in a field or in prose, becomes a mention; the link room follows it.
#include <fmt/format.h>

#include <algorithm>

#include "base/slug.h"
#include "base/ascii.h"
#include "model/country.h"
#include "model/reader.h"

namespace kept::model {
namespace {

bool looks_like_country(std::string_view text) {
  return text.size() == 3 && std::all_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool well_formed(std::string_view written, const Name& name) {
  return base::is_slug(name.slug) && (written.find(':') == written.npos || base::is_slug(name.kind)) &&
         (written.find('#') == written.npos || base::is_part_id(name.part));
}

// What a path, a title or a name in capitals was probably meant to be.
std::string meant_by(const Name& name) {
  auto slug = name.slug.substr(name.slug.rfind('/') + 1);
  for (const std::string_view ending : {".md", ".yaml", ".yml"})
    if (slug.ends_with(ending)) slug.remove_suffix(ending.size());
  const auto meant = base::slug_from(slug);
  if (meant.empty() || name.part.empty()) return meant;
  const auto part = base::lower(name.part);
  return base::is_part_id(part) ? meant + "#" + part : std::string();
}

std::string form_hint(std::string_view written, const Name& name) {
  if (written.find("://") != written.npos)
    return "A reference names a record by its slug; an address goes into the `url` of a source";
  const auto meant = meant_by(name);
  if (meant.empty()) return "Write a slug such as gcm-2018, with #part for a part: gcm-2018#13h";
  return fmt::format("A record is named by its slug, in small letters, digits and hyphens: {}", first_line_of(meant));
}

}  // namespace

bool Reader::country(const parse::Node& node, const Field&, Scope scope, Value& out) {
  if (!is_country(node.text)) {
    if (remarks_.full("country/unknown")) return false;
    const auto meant = guess_country(node.text);
    return wrong("country/unknown", node, fmt::format("“{}” is no country code", first_line_of(node.text)),
                 meant ? fmt::format("Did you mean “{}” ({})?", *meant, country_name(*meant, "en"))
                       : "Write the three letters of ISO 3166-1, such as THA or IDN",
                 meant.value_or(""));
  }
  Mention made;
  made.kind = country_kind;
  made.slug = base::lower(node.text);
  made.at = node.at;
  out.is = mention(std::move(made), scope);
  return true;
}

bool Reader::reference(const parse::Node& node, const Field& field, Scope scope, Value& out) {
  if (field.kinds.empty() && looks_like_country(node.text) && is_country(node.text))
    return country(node, field, scope, out);
  const Name name = read_name(node.text);
  if (!well_formed(node.text, name))
    return wrong("reference/form", node, fmt::format("“{}” is no reference", first_line_of(node.text)),
                 form_hint(node.text, name));
  Mention made;
  made.kind = name.kind;
  made.slug = name.slug;
  made.part = name.part;
  made.at = node.at;
  out.is = mention(std::move(made), scope);
  return true;
}

bool Reader::addressee(const parse::Node& node, const Field& field, Scope scope, Value& out) {
  if (std::find(field.choices.begin(), field.choices.end(), node.text) != field.choices.end()) {
    out.is = node.text;
    return true;
  }
  if (looks_like_country(node.text)) return country(node, field, scope, out);
  return reference(node, field, scope, out);
}

MentionId Reader::mention(Mention mention, Scope scope) {
  mention.top = scope.top;
  mention.field = scope.field;
  mention.from_part = scope.part;
  record_.mentions.push_back(std::move(mention));
  return {static_cast<std::uint32_t>(record_.mentions.size() - 1)};
}

void Reader::add_prose_mentions(const parse::Prose& prose, Scope scope) {
  for (const parse::ProseLink& link : prose.links) {
    Mention made;
    made.at = link.at;
    if (link.kind == parse::ProseLink::Kind::record) {
      const Name name = read_name(link.target);
      made.kind = name.kind;
      made.slug = name.slug;
      made.part = name.part;
    } else {
      made.form = link.kind == parse::ProseLink::Kind::file ? Mention::Form::file : Mention::Form::asset;
      const auto hash = link.target.find('#');
      made.slug = link.target.substr(0, hash);
      if (hash != std::string::npos) made.part = link.target.substr(hash + 1);
    }
    mention(std::move(made), scope);
  }
}

}  // namespace kept::model
