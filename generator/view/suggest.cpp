#include "view/suggest.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/date.h"
#include "model/patterns.h"
#include "view/forge.h"

namespace kept::view {
namespace {

using model::Role;

// As encodeURIComponent has it, so that a link made here and one made by the script are alike.
std::string component(std::string_view text) {
  constexpr std::string_view kept = "-_.!~*'()";
  std::string out;
  for (const char c : text) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || kept.find(c) != kept.npos;
    if (plain) out += c;
    else out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return out;
}

// The address in `contact:`, where that holds one and nothing else.
std::string mailbox_of(std::string_view contact) {
  const auto at = contact.find('@');
  const bool one = at != contact.npos && at > 0 && at + 1 < contact.size() && contact.find('@', at + 1) == contact.npos;
  const bool plain = std::all_of(contact.begin(), contact.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || std::string_view("@.-_+").find(c) != std::string_view::npos; });
  return one && plain ? std::string(contact) : std::string();
}

std::string_view control_of(const model::Field& field) {
  if (field.role == Role::evidence) return "evidence";
  switch (field.type) {
    case model::Type::choice:
    case model::Type::status: return "choice";
    case model::Type::text: return "text";
    case model::Type::line:
    case model::Type::date:
    case model::Type::reference:
    case model::Type::country:
    case model::Type::url:
    case model::Type::number: return "line";
    default: return "";  // not for a form of one page
  }
}

std::vector<SuggestChoice> choices_of(const Facts& facts, const model::Field& field) {
  std::vector<SuggestChoice> made;
  if (field.type == model::Type::status)
    for (std::size_t i = 0; i < facts.site.statuses.size(); ++i) made.push_back({facts.site.statuses[i].id, status(facts, static_cast<int>(i)).label});
  for (const std::string& choice : field.choices) made.push_back({choice, label(facts, field.name, choice)});
  return made;
}

std::vector<SuggestField> fields_of(const Facts& facts, const model::Field& list) {
  std::vector<SuggestField> made;
  for (const model::Field& field : list.fields) {
    const std::string_view control = control_of(field);
    if (control.empty() || (field.list && field.role != Role::evidence)) continue;
    const std::string hint_key = "suggest.hint." + std::string(field.type == model::Type::date ? "date" : field.role == Role::evidence ? "source" : field.type == model::Type::reference ? "reference" : "");
    made.push_back({field.name, label(facts, "field", field.name), facts.words.find(hint_key) ? facts.words.text(hint_key) : "", std::string(control),
                    std::string(field.role == Role::evidence ? std::string_view() : model::pattern_of(field.type)), field.required, field.type == model::Type::status, field.role == Role::voice, choices_of(facts, field)});
  }
  return made;
}

std::string blank(const Suggest& suggest) {
  std::string yaml = fmt::format("suggestion: {}\n{}:\n", suggest.record, suggest.list);
  std::string_view start = "  - ";
  for (const SuggestField& field : suggest.fields) {
    if (field.control == "evidence") {
      yaml += fmt::format("{}{}:\n      - source:\n        at:\n", start, field.name);
    } else {
      std::string choices;
      for (const SuggestChoice& choice : field.choices) choices += (choices.empty() ? "  # " : ", ") + choice.value;
      yaml += fmt::format("{}{}:{}\n", start, field.name, choices);
    }
    start = "    ";
  }
  return yaml;
}

}  // namespace

std::optional<Suggest> suggest(const Facts& facts, link::RecordId id) {
  const model::Record& record = facts.graph[id];
  const model::Field* list = model::find(record.kind->fields, Role::updates);
  if (!list || record.implied() || facts.beside) return std::nullopt;
  Suggest made;
  made.record = record.kind->name + ":" + record.slug;
  made.list = list->name;
  made.fields = fields_of(facts, *list);
  made.subject = facts.words.text("suggest.subject", {{"title", std::string(title_of(facts, id))}});
  made.yaml = blank(made);
  const std::string text = component("```yaml\n" + made.yaml + "```\n");
  const IssueForm form = issue_at_forge(facts.site);
  if (!form.base.empty()) {
    made.base = form.base;
    made.title = form.title;
    made.body = form.body;
    made.issue = {fmt::format("{}?{}={}&{}={}", form.base, form.title, component(made.subject), form.body, text)};
  }
  made.mailbox = mailbox_of(facts.site.contact);
  if (!made.mailbox.empty()) made.mail = {fmt::format("mailto:{}?subject={}&body={}", made.mailbox, component(made.subject), component(made.yaml))};
  return made;
}

}  // namespace kept::view
