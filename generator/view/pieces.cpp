#include "view/pieces.h"

#include <algorithm>

namespace kept::view {

using link::RecordId;
using link::Target;

namespace {

std::string html_date(const base::Point& point) {
  base::Point plain = point;
  plain.approximate = plain.uncertain = false;
  return base::written(base::Date{plain, plain, base::Date::Span::point});
}

// How far along: the steps that are neither neutral nor a setback share the way to the final one.
std::int64_t percent_of(const std::vector<model::StatusStep>& scale, int index) {
  const auto& step = scale[static_cast<std::size_t>(index)];
  if (step.final) return 100;
  if (step.tone != "moving") return 0;
  const auto moving = [](const model::StatusStep& s) { return s.tone == "moving"; };
  const auto all = std::count_if(scale.begin(), scale.end(), moving);
  const auto so_far = std::count_if(scale.begin(), scale.begin() + index + 1, moving);
  return 100 * so_far / (all + 1);
}

// The default scale is known to the interface's words in every language; a site that calls a step otherwise says how in each.
Phrase status_label(const Facts& facts, const model::StatusStep& step) {
  Phrase own = localised(facts, step.label);
  if (own.language.empty()) return own;
  const auto key = "status." + step.id;
  return facts.words.find(key) && model::default_label(step.id) == own ? Phrase(facts.words.text(key)) : own;
}

}  // namespace

Link link_to(const Facts& facts, Target target) { return {title_of(facts, target), address_of(facts.graph, target), ""}; }
Link link_to(const Facts& facts, RecordId record) { return link_to(facts, Target{record, 0}); }

std::vector<Link> links_to(const Facts& facts, RecordId from, const model::List& references) {
  std::vector<Link> links;
  for (const model::Value& value : references) {
    if (value.line()) links.push_back({label(facts, "audience", *value.line()), {}, ""});
    if (!value.mention()) continue;
    const Target target = facts.graph.target(from, value.mention()->index);
    if (target.found()) links.push_back(link_to(facts, target));
  }
  return links;
}

std::vector<Link> links_by(const Facts& facts, RecordId from, std::string_view field) { return links_to(facts, from, list_of(facts.graph[from].fields, field)); }
std::vector<Link> links_by(const Facts& facts, RecordId from, model::Role role) { return links_to(facts, from, list_of(facts.graph[from].fields, role)); }

When when(const Facts& facts, const base::Date& date) {
  const bool point = date.span == base::Date::Span::point;
  return {point ? html_date(date.from) : "", facts.dates.text(date, facts.words), base::written(base::first_day(date))};
}

When when(const Facts& facts, base::Day day) { return {base::written(day), facts.dates.text(day), base::written(day)}; }

std::optional<When> when(const Facts& facts, const model::Group& group, model::Role role) {
  const base::Date* date = date_of(group, role);
  if (!date) return std::nullopt;
  return when(facts, *date);
}

Status status(const Facts& facts, int index) {
  if (index < 0) return {"not-assessed", facts.words.text("status.not-assessed"), "unknown", 0, 0};
  const auto& step = facts.site.statuses[static_cast<std::size_t>(index)];
  return {step.id, status_label(facts, step), step.tone.empty() ? "neutral" : step.tone, index + 1, percent_of(facts.site.statuses, index)};
}

Status status(const Facts& facts, const std::optional<timeline::Standing>& standing) { return status(facts, standing ? standing->status : -1); }

std::string label(const Facts& facts, std::string_view family, std::string_view choice) {
  const std::string key = std::string(family) + "." + std::string(choice);
  return facts.words.find(key) ? facts.words.text(key) : std::string(choice);
}

}  // namespace kept::view
