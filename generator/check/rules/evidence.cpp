// Who promised, who says how it stands, and what shows it.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "check/rules/rules.h"
#include "check/unspaced.h"

namespace kept::check {

using model::Group;
using model::Role;

namespace {

template <class Look>
void each_status(const model::Record& record, Look look) {
  for (const model::Part& part : record.parts)
    if (part.field->role == Role::updates && part.group)
      if (const model::Value* status = part.group->find(Role::status)) look(*part.group, *status);
}

void no_source(const Sight& sight, link::RecordId id, const Tell& tell) {
  const model::Record& record = sight.graph[id];
  each_status(record, [&](const Group& update, const model::Value& status) {
    if (!update.wrote(Role::evidence))
      tell({record.path, status.at, fmt::format("The status “{}” has no source", *status.line()),
            "Add `sources: [{source: …, at: …}]` to this update; no evidence, no status", ""});
  });
}

void no_voice(const Sight& sight, link::RecordId id, const Tell& tell) {
  const model::Record& record = sight.graph[id];
  each_status(record, [&](const Group& update, const model::Value& status) {
    if (!update.wrote(Role::voice))
      tell({record.path, status.at, fmt::format("Nobody is named who says “{}”", *status.line()),
            "Add `voice: government`, `voice: civil-society` or `voice: independent`", ""});
  });
}

void no_promiser(const Sight& sight, link::RecordId id, const Tell& tell) {
  const model::Record& record = sight.graph[id];
  if (record.kind->tracked() && !record.fields.wrote(Role::promiser))
    tell({record.path, record.at, "Nobody is named who promised this",
          "Add `country: …`, or `organisation: …` where it is no country", ""});
}

// The voice of the one who promised: a government's of a country's promise, or that body's own.
bool of_promiser(const Sight& sight, link::RecordId id, const Group& update) {
  const model::Record& record = sight.graph[id];
  const model::Value* by = update.find(Role::reporter);
  const model::Value* promiser = record.fields.find("organisation");
  if (by && by->mention() && promiser && promiser->mention())
    return sight.graph.target(id, by->mention()->index) == sight.graph.target(id, promiser->mention()->index);
  return !promiser && model::line_of(update, Role::voice) == "government";
}

// Only where a promise is said to be kept: there it matters most that somebody else has looked.
void only_promiser(const Sight& sight, link::RecordId id, const Tell& tell) {
  const model::Record& record = sight.graph[id];
  const model::Value* kept = nullptr;
  bool others = false;
  each_status(record, [&](const Group& update, const model::Value& status) {
    if (!of_promiser(sight, id, update)) {
      others = true;
      return;
    }
    const int step = model::status_index(sight.site.statuses, *status.line());
    if (step >= 0 && sight.site.statuses[static_cast<std::size_t>(step)].final) kept = &status;
  });
  if (kept && !others)
    tell({record.path, kept->at, fmt::format("Only the one who promised says “{}”", *kept->line()),
          "Look for what others say, and add it as an update with `voice: civil-society` or `voice: independent`", ""});
}

// Whether anything is said to rest on a source: a document that is only listed, or linked to in a text, carries nothing.
bool is_cited(const Sight& sight, link::RecordId id) {
  const auto into = sight.graph.into(id);
  return std::any_of(into.begin(), into.end(), [&](const link::Edge& edge) { return edge.field && edge.field->role == Role::cited && edge.from.record != id; });
}

void no_archive(const Sight& sight, link::RecordId id, const Tell& tell) {
  const model::Record& record = sight.graph[id];
  const model::Value* url = record.fields.find("url");
  const model::Field* archived = model::find(record.kind->fields, "archived");
  if (!url || !archived || record.fields.wrote(*archived) || !is_cited(sight, id)) return;
  tell({record.path, url->at, "Something rests on this source, and there is no copy of it that will not change",
        "Save the page, for instance at web.archive.org, and write the copy's address under `archived`", ""});
}

// Three words or more; in scripts without spaces, as many letters as those take.
bool says_something(std::string_view inner) {
  constexpr std::size_t letters = 15, bytes_of_letter = 3;
  return std::count(inner.begin(), inner.end(), ' ') >= 2 || (may_be_unspaced(inner) && inner.size() >= letters * bytes_of_letter);
}

// Words between quotation marks.
std::size_t quoted_at(std::string_view text) {
  constexpr std::pair<std::string_view, std::string_view> marks[] = {{"“", "”"}, {"«", "»"}, {"\"", "\""}};
  for (const auto& [open, close] : marks)
    for (auto from = text.find(open); from != text.npos;) {
      const auto begin = from + open.size();
      const auto end = text.find(close, begin);
      if (end == text.npos) break;
      const auto inner = text.substr(begin, end - begin);
      if (says_something(inner)) return from;
      from = text.find(open, end + close.size());
    }
  return text.npos;
}

bool pinpointed(const Group& group) {
  for (const model::Value& source : model::list_of(group, Role::evidence))
    if (source.group() && !model::line_of(*source.group(), "at").empty()) return true;
  return false;
}

// A quotation in a part with sources of its own, none of which says where it stands.
void no_pinpoint(const Sight& sight, link::RecordId id, const Tell& tell) {
  const model::Record& record = sight.graph[id];
  for (const model::Part& part : record.parts) {
    const model::Value* summary = part.group ? part.group->find(Role::summary) : nullptr;
    const model::Text* text = summary ? summary->text() : nullptr;
    if (!text || model::list_of(*part.group, Role::evidence).empty() || pinpointed(*part.group)) continue;
    if (quoted_at(text->written) != std::string_view::npos)
      tell({record.path, summary->at, "Words are quoted here, and no source says on which page they stand",
            "Say where: `sources: [{source: …, at: \"page 12\"}]`", ""});
  }
}

constexpr std::string_view promise = "content/commitments/tha-detention.md";

constexpr std::array evidence_table = {
    Rule{.id = "evidence/no-source",
         .level = Level::error,
         .title = "A status needs a source",
         .why = "Readers must be able to see for themselves what a status rests on. No evidence, no status.",
         .bad = {promise, R"(---
title: Alternatives to detention
country: THA
updates:
  - date: 2019-01-21
    status: started
    voice: government
---
)"},
         .good = {promise, R"(---
title: Alternatives to detention
country: THA
updates:
  - date: 2019-01-21
    status: started
    voice: government
    sources: [{source: rt-report-2020, at: "section 2"}]
---
)"},
         .record = no_source,
         .waivable = true},
    Rule{.id = "evidence/no-voice",
         .level = Level::error,
         .title = "A status needs a voice",
         .why = "What a government says of itself and what others say of it stand apart. A status that nobody is known to "
                "have given can stand in neither place.",
         .bad = {promise, R"(---
title: Alternatives to detention
country: THA
updates:
  - date: 2019-01-21
    status: started
    sources: [rt-report-2020]
---
)"},
         .good = {promise, R"(---
title: Alternatives to detention
country: THA
updates:
  - date: 2019-01-21
    status: started
    voice: civil-society
    sources: [rt-report-2020]
---
)"},
         .record = no_voice,
         .fixed_level = true},
    Rule{.id = "evidence/only-promiser",
         .level = Level::warning,
         .title = "That a promise is kept is not said by the promiser alone",
         .why = "A government that marks its own work is believed by nobody. Where no other voice is to be had, the page says so, and so does this.",
         .bad = {promise, R"(---
title: Alternatives to detention
country: THA
updates:
  - {date: 2019-01-21, status: met, voice: government, sources: [rt-report-2020]}
---
)"},
         .good = {promise, R"(---
title: Alternatives to detention
country: THA
updates:
  - {date: 2019-01-21, status: met, voice: government, sources: [rt-report-2020]}
  - {date: 2020-12-14, status: partly-met, voice: civil-society, by: idc, sources: [rt-minutes-2021]}
---
)"},
         .record = only_promiser,
         .waivable = true},
    Rule{.id = "evidence/no-archive",
         .level = Level::warning,
         .title = "What something rests on has a copy that stays",
         .why = "Pages of ministries change and vanish. What was cited can then be shown only if somebody has saved it. Asked of sources on the web that stand under `sources:` "
                "somewhere; those that are only listed for further reading carry nothing.",
         .bad = {"content/sources.yaml", R"(- {id: rt-minutes-2021, title: Minutes of the roundtable}
- id: rt-report-2020
  title: Report of the roundtable
  url: https://example.org/report.pdf
)"},
         .good = {"content/sources.yaml", R"(- {id: rt-minutes-2021, title: Minutes of the roundtable}
- id: rt-report-2020
  title: Report of the roundtable
  url: https://example.org/report.pdf
  archived: https://web.archive.org/web/20240101000000/https://example.org/report.pdf
)"},
         .record = no_archive,
         .waivable = true},
    Rule{.id = "evidence/no-pinpoint",
         .level = Level::warning,
         .title = "Quoted words have their page",
         .why = "Whoever doubts a quotation must find it without reading the whole report.",
         .bad = {promise, R"(---
title: Alternatives to detention
country: THA
updates:
  - date: 2019-01-21
    summary: The minister calls it “a first step only”.
    sources: [rt-report-2020]
---
)"},
         .good = {promise, R"(---
title: Alternatives to detention
country: THA
updates:
  - date: 2019-01-21
    summary: The minister calls it “a first step only”.
    sources: [{source: rt-report-2020, at: "page 3"}]
---
)"},
         .record = no_pinpoint,
         .waivable = true},
    Rule{.id = "promise/no-promiser",
         .level = Level::error,
         .title = "A promise is somebody's",
         .why = "A promise that nobody made can be asked of nobody.",
         .bad = {promise, "---\ntitle: Alternatives to detention\n---\n"},
         .good = {promise, "---\ntitle: Alternatives to detention\ncountry: THA\n---\n"},
         .record = no_promiser,
         .fixed_level = true},
};

}  // namespace

std::span<const Rule> evidence_rules() { return evidence_table; }

}  // namespace kept::check
