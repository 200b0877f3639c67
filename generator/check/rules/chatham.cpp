// Meetings under the Chatham House Rule: nobody is named, nothing is attributed.
#include <fmt/format.h>

#include <array>

#include "check/rules/rules.h"
#include "check/speech.h"

namespace kept::check {
namespace {

bool under_rule(const model::Record& record) { return model::line_of(record.fields, "rule") == "chatham-house"; }

void participants(const Sight& sight, link::RecordId id, const Tell& tell) {
  const model::Record& record = sight.graph[id];
  const model::Value* who = under_rule(record) ? record.fields.find("participants") : nullptr;
  if (!who || !who->group()) return;
  for (const char* field : {"countries", "organisations"})
    if (const model::Value* named = who->group()->find(field))
      tell({record.path, named->at, "This meeting was held under the Chatham House Rule, and here stands who took part",
            fmt::format("Delete `{}`; `count` may stay{}", field, git_keeps), ""});
}

void participants_in_words(const Sight& sight, const Passage& passage, const Tell& tell) {
  if (!under_rule(passage.record)) return;
  each_participant(passage, [&](std::size_t first, std::size_t last) {
    tell({std::string(passage.path), passage.place(sight, passage.words[first], passage.words[last]),
          "This meeting was held under the Chatham House Rule, and this says who was there",
          fmt::format("Say how many took part and not who: “Forty people took part”{}", git_keeps), ""});
  });
}

void attribution(const Sight& sight, const Passage& passage, const Tell& tell) {
  if (!under_rule(passage.record) || passage.title()) return;
  each_attribution(passage, [&](std::size_t first, std::size_t last) {
    tell({std::string(passage.path), passage.place(sight, passage.words[first], passage.words[last]),
          "This meeting was held under the Chatham House Rule, and this says who said it",
          fmt::format("Say what was said and not by whom: “It was said that …”{}", git_keeps), ""});
  });
}

constexpr std::string_view meeting = "content/roundtables/round-2021.md";

constexpr std::array chatham_table = {
    Rule{.id = "chatham-house/participants",
         .level = Level::error,
         .title = "Under the Chatham House Rule nobody is listed",
         .why = "Neither the identity nor the affiliation of anybody who took part may be made known. People spoke because that was promised to them.",
         .bad = {meeting, "---\ntitle: Round of talks\nthemes: [education]\nrule: chatham-house\nparticipants: {count: 40, organisations: [idc]}\n---\n"},
         .good = {meeting, "---\ntitle: Round of talks\nthemes: [education]\nrule: chatham-house\nparticipants: {count: 40}\n---\n"},
         .record = participants,
         .text = participants_in_words,
         .waivable = true},
    Rule{.id = "chatham-house/attribution",
         .level = Level::error,
         .title = "Under the Chatham House Rule nothing is attributed",
         .why = "What was said may be used, and not who said it.",
         .bad = {meeting, R"(---
title: Round of talks
themes: [education]
rule: chatham-house
outcomes:
  - {id: r1, type: challenge, text: "According to UNICEF, visas are refused."}
---
)"},
         .good = {meeting, R"(---
title: Round of talks
themes: [education]
rule: chatham-house
outcomes:
  - {id: r1, type: challenge, text: "It was said that visas are refused."}
---
)"},
         .text = attribution,
         .waivable = true},
};

}  // namespace

std::span<const Rule> chatham_rules() { return chatham_table; }

}  // namespace kept::check
