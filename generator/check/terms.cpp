#include "check/terms.h"

#include <algorithm>

#include "base/utf8.h"

namespace kept::check {
namespace {

std::string_view first_of(std::string_view term) { return term.substr(0, term.find_first_of(" -")); }

// How many words of the passage spell the term out, its blanks and hyphens taken alike; 0: they do not.
std::size_t spelt(const Passage& passage, std::size_t from, std::string_view term) {
  std::size_t count = 0;
  while (!term.empty()) {
    const auto word = first_of(term);
    term.remove_prefix(std::min(word.size() + 1, term.size()));
    const auto i = from + count;
    if (i >= passage.words.size() || (count && passage.words[i].opens) || !same_letters(passage.text(passage.words[i]), word)) return 0;
    ++count;
  }
  return count;
}

void longest(const Passage& passage, std::size_t word, const std::unordered_multimap<std::uint32_t, HardTerm>& terms,
             std::optional<Terms::Hit>& best) {
  const auto [first, last] = terms.equal_range(passage.words[word].hash);
  for (auto one = first; one != last; ++one)
    if (const auto count = spelt(passage, word, one->second.term); count > (best ? best->words : 0))
      best = Terms::Hit{count, one->second.term, one->second.plain};
}

// Thai, Lao, Tibetan, Burmese and Khmer, whose words stand without spaces, lie between U+0E00 and U+17FF.
bool unspaced(std::string_view word) {
  const auto code = base::decode_utf8(word).code;
  return (code >= 0x0E00 && code <= 0x109F) || (code >= 0x1780 && code <= 0x17FF);
}

}  // namespace

Terms::Terms(const model::Site& site) {
  for (const model::Term& term : site.terms) {
    if (unspaced(term.word)) unspaced_.push_back({term.word, term.plain});
    else of_site_.emplace(hash_of(first_of(term.word)), HardTerm{term.word, term.plain});
  }
  for (const HardTerm& term : hard_terms()) built_in_.emplace(hash_of(first_of(term.term)), term);
}

std::optional<Terms::Hit> Terms::at(const Passage& passage, std::size_t word) const {
  std::optional<Hit> best;
  if (!of_site_.empty()) longest(passage, word, of_site_, best);
  if (best) best->of_site = true;
  if (passage.words[word].is(starts_hard_term) && passage.language.starts_with("en")) longest(passage, word, built_in_, best);
  return best;
}

std::optional<Terms::Inside> Terms::inside(const Passage& passage, std::size_t word, std::size_t from) const {
  if (unspaced_.empty()) return std::nullopt;
  const auto text = passage.text(passage.words[word]);
  const auto start = std::max<std::size_t>(from, passage.words[word].offset) - passage.words[word].offset;
  std::optional<Inside> best;
  for (const HardTerm& term : unspaced_) {
    const auto found = text.find(term.term, start);
    if (found == text.npos) continue;
    const Inside one{found + passage.words[word].offset, term.term.size(), term.plain};
    if (!best || one.offset < best->offset || (one.offset == best->offset && one.size > best->size)) best = one;
  }
  return best;
}

}  // namespace kept::check
