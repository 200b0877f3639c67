#include "link/explain.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "base/nearest.h"

namespace kept::link {

using model::Mention;
using parse::excerpt;
using parse::Remarks;

namespace {

std::string with_article(std::string_view kind) {
  return fmt::format("{} {}", std::string_view("aeiou").find(kind.front()) != std::string_view::npos ? "an" : "a",
                     kind);
}

std::string any_of_kinds(std::span<const std::string> kinds) {
  std::vector<std::string> names;
  for (const std::string& kind : kinds) names.push_back(with_article(kind));
  return names.empty() ? "a record" : fmt::format("{}", fmt::join(names, " or "));
}

std::span<const std::string> kinds_of(const Mention& mention) {
  return mention.field ? std::span<const std::string>(mention.field->kinds) : std::span<const std::string>();
}

// The mention with another kind, slug or part.
std::string written(std::string_view kind, std::string_view slug, std::string_view part) {
  return fmt::format("{}{}{}{}{}", kind, kind.empty() ? "" : ":", slug, part.empty() ? "" : "#", part);
}

}  // namespace

std::optional<std::string_view> Guesses::nearest(std::string_view wanted, std::span<const std::string_view> known) {
  if (!affords(known.size())) return std::nullopt;
  left_ -= known.size();
  return base::nearest(wanted, known);
}

void Explainer::explain(std::string_view file, const Mention& mention, Remarks& remarks) {
  if (mention.form == Mention::Form::asset) return no_asset(file, mention, remarks);
  const RecordId id = resolver_.record_of(file, mention);
  if (id == nowhere) return mention.form == Mention::Form::file ? no_file(mention, remarks) : no_name(mention, remarks);
  if (resolver_.follow(file, mention).found)
    return remarks.error("reference/draft", mention.at,
                         fmt::format("“{}” is a draft and is not published yet", excerpt(mention.slug)),
                         "Publish it (take its `draft: yes` away), or take this reference out");
  no_part(id, mention, remarks);
}

void Explainer::no_name(const Mention& mention, Remarks& remarks) {
  if (!mention.kind.empty() && !kinds_.named(mention.kind)) {
    std::vector<std::string_view> known;
    for (const model::Kind& kind : kinds_.all()) known.push_back(kind.name);
    const auto near = base::nearest(mention.kind, known);
    return remarks.error("reference/unknown-kind", mention.at,
                         fmt::format("“{}” is no kind of record", excerpt(mention.kind)),
                         near ? fmt::format("Did you mean “{}”?", excerpt(written(*near, mention.slug, mention.part)))
                              : fmt::format("The kinds are: {}", fmt::join(known, ", ")),
                         near ? written(*near, mention.slug, mention.part) : "");
  }
  std::vector<std::string> choices;
  const auto called = names_.called(mention.slug);
  for (const RecordId id : called)
    if (allowed(mention, *records_[id].kind))
      choices.push_back(written(records_[id].kind->name, mention.slug, mention.part));
  if (!choices.empty())
    return remarks.error("reference/ambiguous", mention.at,
                         fmt::format("“{}” names more than one record", mention.slug),
                         fmt::format("Write {}", fmt::join(choices, " or ")));
  called.empty() ? dangling(mention, remarks) : wrong_kind(mention, called, remarks);
}

void Explainer::wrong_kind(const Mention& mention, std::span<const RecordId> called, Remarks& remarks) {
  Mention unnamed = mention;
  unnamed.kind.clear();
  const auto fits =
      std::find_if(called.begin(), called.end(), [&](RecordId id) { return allowed(unnamed, *records_[id].kind); });
  if (fits == called.end())
    return remarks.error(
        "reference/wrong-kind", mention.at,
        fmt::format("“{}” is {}, and “{}” names {}", mention.slug, with_article(records_[called.front()].kind->name),
                    mention.field->name, any_of_kinds(mention.field->kinds)),
        "Name a record of the right kind, or move the reference to the field that it belongs to");
  const auto& kind = records_[*fits].kind->name;
  const auto meant = written(kind, mention.slug, mention.part);
  remarks.error("reference/wrong-kind", mention.at,
                fmt::format("“{}” is {}, not {}", mention.slug, with_article(kind), with_article(mention.kind)),
                fmt::format("Write {}", meant), meant);
}

void Explainer::dangling(const Mention& mention, Remarks& remarks) {
  if (remarks.full("reference/dangling")) return;
  const auto kinds = mention.kind.empty() ? kinds_of(mention) : std::span(&mention.kind, 1);
  const auto near = nearest_slug(mention, kinds);
  const auto meant = near.empty() ? near : written(mention.kind, near, mention.part);
  remarks.error("reference/dangling", mention.at,
                fmt::format("There is no record “{}”", excerpt(written(mention.kind, mention.slug, mention.part))),
                !near.empty()       ? fmt::format("Did you mean “{}”?", excerpt(meant))
                : in_prose(mention) ? "Write the slug of a record: the name of its file, without its ending"
                                    : fmt::format("Write the slug of {}, or add the record", any_of_kinds(kinds)),
                meant);
}

std::string Explainer::nearest_slug(const Mention& mention, std::span<const std::string> kinds) {
  if (!guesses_.affords(records_.size())) return {};
  std::vector<std::string_view> known;
  if (mention.field && mention.kind.empty()) known.assign(mention.field->choices.begin(), mention.field->choices.end());
  for (const model::Record& record : records_)
    if (kinds.empty() || std::find(kinds.begin(), kinds.end(), record.kind->name) != kinds.end())
      known.push_back(record.slug);
  return std::string(guesses_.nearest(mention.slug, known).value_or(std::string_view()));
}

void Explainer::no_part(RecordId id, const Mention& mention, Remarks& remarks) {
  if (remarks.full("reference/part")) return;
  constexpr std::size_t shown = 12;
  const model::Record& record = records_[id];
  std::vector<std::string_view> known;
  if (guesses_.affords(record.parts.size() + record.body.headings.size())) {
    for (const model::Part& part : record.parts)
      if (!part.id.empty()) known.push_back(part.id);
    if (in_prose(mention))
      for (const parse::Heading& heading : record.body.headings) known.push_back(heading.id);
  }
  const bool none = record.parts.empty() && (record.body.headings.empty() || !in_prose(mention));
  const auto near = guesses_.nearest(mention.part, known);
  const auto meant = near ? written(mention.kind, mention.slug, *near) : std::string();
  const auto first = std::span(known).first(std::min(known.size(), shown));
  remarks.error(
      "reference/part", mention.at, fmt::format("“{}” has no part “{}”", excerpt(mention.slug), excerpt(mention.part)),
      near   ? fmt::format("Did you mean “{}”?", excerpt(meant))
      : none ? fmt::format("“{}” has no parts; leave out “#{}”", excerpt(mention.slug), excerpt(mention.part))
      : known.empty() ? "Name one of its parts"
                      : fmt::format("Its parts are: {}{}", fmt::join(first, ", "), known.size() > shown ? ", …" : ""),
      meant);
}

void Explainer::no_file(const Mention& mention, Remarks& remarks) {
  remarks.error("reference/file", mention.at, fmt::format("There is no page “{}”", excerpt(mention.slug)),
                "Write the path to the file from the folder of this one, or [[slug]]");
}

void Explainer::no_asset(std::string_view file, const Mention& mention, Remarks& remarks) {
  if (remarks.full("reference/asset")) return;
  const std::vector<std::string_view> known = guesses_.affords(assets_.size())
                                                  ? std::vector<std::string_view>(assets_.begin(), assets_.end())
                                                  : std::vector<std::string_view>();
  const auto near = guesses_.nearest(beside(file, mention.slug), known);
  remarks.error("reference/asset", mention.at, fmt::format("There is no file “{}”", excerpt(mention.slug)),
                near ? fmt::format("Did you mean {}?", *near)
                     : "Put the file below content/ and write its path from the folder of this one");
}

}  // namespace kept::link
