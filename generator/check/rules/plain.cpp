// Plain language: what can be read once and understood. Only the words of those who write the tracker are looked at: quotations,
// code, the text of instruments and the names of sources are not theirs to change.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "check/rules/rules.h"
#include "check/scripts.h"
#include "check/sentences.h"
#include "check/terms.h"

namespace kept::check {
namespace {

using model::Role;

bool of_instrument(const Passage& passage) { return passage.top && passage.top->role == Role::provisions; }

// A promise and a page are called what their editors call them; a treaty, a report and a meeting have their names from others.
bool is_name(const Sight& sight, const Passage& passage) {
  return passage.title() && !passage.record.kind->tracked() && passage.record.kind != &sight.graph.kinds().page();
}

struct Measure {
  std::string_view language;
  int most;
};
// Vietnamese writes each syllable apart, and its words have one and a half of them.
constexpr Measure measures[] = {{"vi", 40}};
constexpr int most_words = 25;

int most_in(std::string_view language) {
  for (const Measure& measure : measures)
    if (language.substr(0, language.find('-')) == measure.language) return measure.most;
  return most_words;
}

// Scripts without spaces have no words to count here, and most of them no full stops.
void long_sentence(const Sight& sight, const Passage& passage, const Tell& tell) {
  if (passage.title() || of_instrument(passage) || script_of(passage.language) != Script::latin) return;
  const int most = most_in(passage.language);
  each_sentence(passage, [&](const Sentence& sentence) {
    if (sentence.words <= most || tell.full()) return;
    tell({std::string(passage.path), passage.place(sight, passage.words[sentence.first], passage.words[sentence.last]),
          fmt::format("This sentence has {}{} words", sentence.words, sentence.whole ? "" : " own"),
          fmt::format("Make two of it, or a list; {} are as many as can be held in mind at once", most), ""});
  });
}

// `use`; but `help, or make easier` is for the writer to choose from.
std::string sure(std::string_view plain) { return plain.find_first_of(",…") == plain.npos ? std::string(plain) : std::string(); }

void tell_term(const Passage& passage, base::Mark at, std::string_view written, const Terms::Hit& hit, const Tell& tell) {
  tell({std::string(passage.path), at,
        hit.of_site ? fmt::format("This tracker does not say “{}”", written) : fmt::format("“{}” has a plainer word", written),
        hit.plain.empty() ? "Say it in other words" : fmt::format("Write: {}", hit.plain), sure(hit.plain)});
}

// A word with a capital letter inside a sentence is part of a name, unless the term has it too.
bool part_of_name(const Passage& passage, std::size_t word, const Terms::Hit& hit) {
  const auto first = passage.text(passage.words[word]).front();
  return first >= 'A' && first <= 'Z' && first != hit.term.front() && !begins_sentence(passage, word);
}

// Each term that the writer of a passage has used, as bytes of its text.
template <class Show>
void each_term(const Sight& sight, const Passage& passage, Show show) {
  if (of_instrument(passage) || is_name(sight, passage)) return;
  std::vector<Stretch> others;
  bool looked = false;
  const auto own = [&](const Word& word) {
    if (!looked) others = words_of_others(passage), looked = true;
    const auto next = std::upper_bound(others.begin(), others.end(), word.offset, [](std::size_t offset, const Stretch& one) { return offset < one.to; });
    return !word.quoted && (next == others.end() || word.offset < next->from);
  };
  for (std::size_t i = 0; i < passage.words.size(); ++i) {
    const Word& word = passage.words[i];
    if (const auto hit = sight.terms->at(passage, i)) {
      const Word& last = passage.words[i + hit->words - 1];
      if (own(word) && !part_of_name(passage, i, *hit)) show(word.offset, last.offset + last.size - word.offset, *hit);
      i += hit->words - 1;
      continue;
    }
    for (auto inside = sight.terms->inside(passage, i, 0); inside && own(word); inside = sight.terms->inside(passage, i, inside->offset + inside->size))
      show(inside->offset, inside->size, Terms::Hit{1, {}, inside->plain, true});
  }
}

void terms(bool of_site, const Sight& sight, const Passage& passage, const Tell& tell) {
  each_term(sight, passage, [&](std::size_t offset, std::size_t size, const Terms::Hit& hit) {
    if (hit.of_site == of_site && !tell.full()) tell_term(passage, passage.place(sight, offset, size), passage.written.substr(offset, size), hit, tell);
  });
}

void term(const Sight& sight, const Passage& passage, const Tell& tell) {
  if (!sight.site.terms.empty()) terms(true, sight, passage, tell);
}
void hard_word(const Sight& sight, const Passage& passage, const Tell& tell) { terms(false, sight, passage, tell); }

constexpr std::array plain_table = {
    Rule{.id = "plain/long-sentence",
         .level = Level::warning,
         .title = "A sentence has 25 words at most",
         .why = "Many read in a second or third language, and lose the thread. Quotations, the text of instruments, titles and parentheses that name a source are not counted. "
                "Vietnamese may have 40, since it writes syllables apart. Scripts without spaces are not measured.",
         .bad = {about, R"(---
title: About
---
We follow what governments in the region have promised to children who move alone or with their families, and we ask each year what has been done, by whom, and who says so.
)"},
         .good = {about, R"(---
title: About
---
We follow what governments in the region have promised to children who move. Each year we ask what has been done, and who says so.
)"},
         .text = long_sentence,
         .waivable = true},
    Rule{.id = "plain/term",
         .level = Level::warning,
         .title = "A word is one that this tracker uses",
         .why = "`terms:` in kept.yaml lists words that a tracker does not say, each with what to write instead: `terms: {illegal migrants: people without papers}`. "
                "Quotations may say them, and names.",
         .bad = {about, "---\ntitle: About\n---\nThe law punishes illegal migrants.\n"},
         .good = {about, "---\ntitle: About\n---\nThe law punishes people without papers. Its title speaks of “illegal migrants”.\n"},
         .text = term,
         .waivable = true},
    Rule{.id = "plain/hard-word",
         .level = Level::warning,
         .title = "A plain word stands where there is one",
         .why = "Words of offices keep out readers whose language this is not. Kept knows some in English; `terms:` in kept.yaml adds others, in any language.",
         .bad = {about, "---\ntitle: About\n---\nWe utilise reports in order to learn what was done.\n"},
         .good = {about, "---\ntitle: About\n---\nWe use reports to learn what was done.\n"},
         .text = hard_word,
         .waivable = true},
};

}  // namespace

std::span<const Rule> plain_rules() { return plain_table; }

}  // namespace kept::check
