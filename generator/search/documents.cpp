#include "search/documents.h"

#include <fmt/format.h>

#include <algorithm>

#include "search/sections.h"
#include "view/pieces.h"
#include "view/rows.h"

namespace kept::search {

using link::RecordId;
using model::Role;
using view::Facts;

namespace {

enum Facet : std::size_t { kind, country, status, theme, declaration };

std::int32_t month_number(int year, unsigned month) { return year * 12 + static_cast<std::int32_t>(month); }

std::int32_t month_of(base::Day day) {
  const std::chrono::year_month_day date(day);
  return month_number(static_cast<int>(date.year()), static_cast<unsigned>(date.month()) - 1);
}

class Reader {
 public:
  Reader(const Facts& facts, RecordId id) : facts_(facts), id_(id), record_(facts.graph[id]) {}

  Document read() {
    made_.address = view::address_of(record_);
    made_.kind = view::label(facts_, "kind", record_.kind->name);
    const view::Phrase title = view::title_of(facts_, id_);
    made_.title = title;
    made_.language = title.language;
    made_.names = record_.slug;
    add(made_.names, line_of(record_.fields, "short"));
    add_trait(kind, record_.kind->name, made_.kind);
    add_own_text();
    add_parts();
    add_fields(record_.fields);
    add_edges();
    add_status();
    made_.about = about();
    return std::move(made_);
  }

 private:
  static void add(std::string& words, std::string_view more) {
    if (!more.empty()) words.append(words.empty() ? "" : " ").append(more);
  }

  void add_trait(Facet facet, std::string_view id, std::string label) {
    const bool known = std::any_of(made_.traits.begin(), made_.traits.end(), [&](const Trait& t) { return t.facet == facet && t.id == id; });
    if (!known) made_.traits.push_back({facet, std::string(id), std::move(label)});
  }

  void add_part(std::string anchor, std::string title, std::string text, Weight weight) {
    if (!title.empty() || !text.empty()) made_.parts.push_back({std::move(anchor), std::move(title), std::move(text), weight});
  }

  void add_own_text() {
    add_part("", "", view::plain(facts_, id_, record_.fields, Role::summary), Weight::summary);
    for (Section& section : sections(view::body(facts_, id_).html)) add_part(std::move(section.anchor), std::move(section.title), std::move(section.text), Weight::text);
  }

  // Provisions, outcomes, updates, indicators: whatever can be named from outside stands under its own anchor.
  void add_parts() {
    for (const model::Part& part : record_.parts) {
      if (!part.group) continue;
      const auto own = view::line(facts_, *part.group, Role::title);
      std::string title = own.empty() ? view::plain(facts_, id_, *part.group, Role::title) : std::string(own);
      if (const auto* date = date_of(*part.group, Role::date); date && title.empty()) title = facts_.dates.text(*date, facts_.words);
      if (title.empty()) title = part.id;
      add_part(part.id, std::move(title), view::plain(facts_, id_, *part.group, Role::summary), Weight::text);
    }
    std::vector<std::string> named;
    for (const model::Value& value : list_of(record_.fields, Role::milestones)) {
      if (!value.group()) continue;
      const auto* date = date_of(*value.group(), Role::date);
      std::string anchor = date ? "milestone-" + view::when(facts_, *date).iso : std::string();
      const auto before = std::count(named.begin(), named.end(), anchor);
      named.push_back(anchor);
      if (before > 0) anchor += fmt::format("-{}", before + 1);  // as the timeline names the second of a day
      add_part(std::move(anchor), date ? facts_.dates.text(*date, facts_.words) : std::string(), view::plain(facts_, id_, *value.group(), Role::title), Weight::text);
    }
  }

  // Dates of any depth are when something happened; lines and texts without a place of their own are read too.
  void add_fields(const model::Group& group) {
    for (const auto& member : group.members()) {
      const model::Field& field = *member.field;
      add_value(group, field, *member.value);
    }
  }

  void add_value(const model::Group& group, const model::Field& field, const model::Value& value) {
    if (const auto* date = value.date(); date && field.name != "retrieved") {
      made_.when.push_back({date->span == base::Date::Span::open_start ? month_of(base::last_day(*date)) : month_of(base::first_day(*date)),
                            date->span == base::Date::Span::open_end ? month_of(base::first_day(*date)) : month_of(base::last_day(*date))});
    } else if (const auto* inner = value.group()) {
      add_fields(*inner);
    } else if (field.list) {
      for (const model::Value& item : value.list())
        if (item.date() || item.group() || item.text() || item.line()) add_value(group, field, item);
    } else if (field.type == model::Type::line && field.role == Role::none && field.name != "short" && value.line()) {
      add(made_.involved, *value.line());
    } else if (field.type == model::Type::text && field.role == Role::none && value.text()) {
      add_part("", "", view::plain_words(view::markup(facts_, id_, group, field.name)), Weight::text);
    }
  }

  void add_edges() {
    const auto* own = &record_;
    if (own->kind->name == model::country_kind) add_trait(country, own->slug, made_.title);
    if (own->kind->name == "theme") add_trait(theme, own->slug, made_.title);
    if (own->kind->name == "declaration") add_trait(declaration, own->slug, made_.title);
    for (const link::Edge& edge : facts_.graph.out_of(id_)) {
      if (!edge.top || !edge.field || edge.field->type == model::Type::text || edge.to.record == id_) continue;
      const auto& to = facts_.graph[edge.to.record];
      const auto facet = facet_of(edge, to);
      if (facet != facets.size()) add_trait(static_cast<Facet>(facet), to.slug, view::title_of(facts_, edge.to.record));
      if (edge.top->role == Role::promiser || edge.field->type == model::Type::country) promiser(view::title_of(facts_, edge.to.record));
    }
  }

  static std::size_t facet_of(const link::Edge& edge, const model::Record& to) {
    if (to.kind->name == model::country_kind) return country;
    if (to.kind->name == "theme") return theme;
    if (to.kind->name == "declaration" && (edge.top->role == Role::carries_out || edge.top->role == Role::none)) return declaration;
    return facets.size();
  }

  void promiser(const std::string& name) {
    if (std::find(who_.begin(), who_.end(), name) != who_.end()) return;
    who_.push_back(name);
    add(made_.involved, name);
  }

  void add_status() {
    if (!record_.kind->tracked()) return;
    const auto& story = facts_.stories[id_];
    said_ = view::status(facts_, story.promiser ? story.promiser : story.others);
    add_trait(status, said_->id, said_->label);
  }

  std::string about() const {
    if (!record_.kind->tracked()) return view::record_row(facts_, id_).meta;
    std::string words = who_.empty() ? std::string() : who_.front();
    const auto add_after_dot = [&](std::string_view more) {
      if (!more.empty()) words.append(words.empty() ? "" : " · ").append(more);
    };
    if (const auto made = view::when(facts_, record_.fields, Role::made)) add_after_dot(made->text);
    if (said_) add_after_dot(said_->label);
    return words;
  }

  const Facts& facts_;
  RecordId id_;
  const model::Record& record_;
  Document made_;
  std::vector<std::string> who_;
  std::optional<view::Status> said_;
};

}  // namespace

std::vector<RecordId> found_records(const Facts& facts) { return {facts.graph.published().begin(), facts.graph.published().end()}; }

Document document(const Facts& facts, RecordId record) { return Reader(facts, record).read(); }

}  // namespace kept::search
