// Meetings under the Chatham House Rule: nobody is named, nothing is attributed.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>

#include "check/passages.h"
#include "check/rules/rules.h"

namespace kept::check {
namespace {

constexpr std::string_view git_keeps = ". Git keeps what the site forgets: if this was ever pushed, ask the maintainers to take it out of the history";

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

// Those who speak without being told apart.
constexpr std::string_view nobody[] = {"participants", "speakers", "panellists", "members", "some", "many", "several", "others", "one", "they", "it", "he", "she", "we", "children",
                                       "governments", "states", "countries", "experts", "most", "all", "everyone", "who", "which", "that", "what", "and", "people", "organisations",
                                       "this", "these", "those", "the", "a", "an", "there", "civil", "local", "if", "when", "where", "as", "in", "young", "women", "families"};

bool is_nobody(std::string_view word) {
  return std::any_of(std::begin(nobody), std::end(nobody), [&](std::string_view one) { return same_letters(one, word); });
}

bool is_name(const Passage& passage, std::size_t i) {
  const auto text = passage.text(passage.words[i]);
  const bool linked = passage.words[i].hash == 0;  // a [[link]] without words of its own
  return linked || (std::isupper(static_cast<unsigned char>(text.front())) && !is_nobody(text));
}

bool is_word(const Passage& passage, std::size_t i, std::string_view word) {
  return i < passage.words.size() && same_letters(passage.text(passage.words[i]), word);
}

bool parted(std::string_view gap) { return gap.find_first_of(".;:!?\n") != gap.npos; }

// `Thailand said that`, `UNICEF reported`, `according to IOM`.
void attribution(const Sight& sight, const Passage& passage, const Tell& tell) {
  if (!under_rule(passage.record) || passage.title()) return;
  const auto told = [&](std::size_t first, std::size_t last) {
    tell({std::string(passage.path), passage.place(sight, passage.words[first], passage.words[last]),
          "This meeting was held under the Chatham House Rule, and this says who said it",
          fmt::format("Say what was said and not by whom: “It was said that …”{}", git_keeps), ""});
  };
  for (std::size_t i = 0; i < passage.words.size(); ++i) {
    if (is_word(passage, i, "according") && is_word(passage, i + 1, "to") && i + 2 < passage.words.size()) {
      const std::size_t name = is_word(passage, i + 2, "the") || is_word(passage, i + 2, "a") ? i + 3 : i + 2;
      if (name < passage.words.size() && is_name(passage, name)) told(i, name);
    }
    if (i == 0 || !passage.words[i].is(reports_speech) || passage.words[i].opens || parted(passage.gap_after(i - 1))) continue;
    if (is_name(passage, i - 1)) told(i - 1, i);
  }
}

constexpr std::string_view meeting = "content/roundtables/round-2021.md";

constexpr std::array table = {
    Rule{.id = "chatham-house/participants",
         .level = Level::error,
         .title = "Under the Chatham House Rule nobody is listed",
         .why = "Neither the identity nor the affiliation of anybody who took part may be made known. People spoke because that was promised to them.",
         .bad = {meeting, "---\ntitle: Round of talks\nthemes: [education]\nrule: chatham-house\nparticipants: {count: 40, organisations: [idc]}\n---\n"},
         .good = {meeting, "---\ntitle: Round of talks\nthemes: [education]\nrule: chatham-house\nparticipants: {count: 40}\n---\n"},
         .record = participants,
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

std::span<const Rule> chatham_rules() { return table; }

}  // namespace kept::check
