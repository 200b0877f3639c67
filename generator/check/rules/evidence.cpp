// Who promised, who says how it stands, and what shows it.
#include <fmt/format.h>

#include <array>

#include "check/rules/rules.h"

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

constexpr std::string_view promise = "content/commitments/tha-detention.md";

constexpr std::array table = {
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
         .why = "What a government says of itself and what others say of it stand apart; a status that nobody is known to "
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

std::span<const Rule> evidence_rules() { return table; }

}  // namespace kept::check
