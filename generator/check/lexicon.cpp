#include "check/lexicon.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/ascii.h"
#include "check/lexicon_words.h"

namespace kept::check {
namespace {

using base::is_digit;


// Known words by their hash, open addressing; nearly every look ends at an empty slot.
class Lexicon {
 public:
  Lexicon() {
    for (const Known& row : lexicon)
      for (auto rest = row.words; !rest.empty();) {
        const auto word = rest.substr(0, rest.find(' '));
        rest.remove_prefix(std::min(word.size() + 1, rest.size()));
        put(word, row.role);
      }
    for (const HardTerm& term : hard_terms()) put(term.term.substr(0, term.term.find_first_of(" -")), starts_hard_term);
  }

  std::uint16_t roles(std::uint32_t hash, std::string_view word) const {
    for (std::uint32_t i = hash & mask; slots_[i].roles; i = (i + 1) & mask)
      if (slots_[i].hash == hash && same_letters(slots_[i].word, word)) return slots_[i].roles;
    return 0;
  }

 private:
  struct Slot {
    std::string_view word;
    std::uint32_t hash = 0;
    std::uint16_t roles = 0;
  };
  static constexpr std::uint32_t mask = 4095;

  void put(std::string_view word, std::uint16_t role) {
    const auto hash = hash_of(word);
    auto i = hash & mask;
    while (slots_[i].roles && !same_letters(slots_[i].word, word)) i = (i + 1) & mask;
    slots_[i] = {word, hash, static_cast<std::uint16_t>(slots_[i].roles | role)};
  }

  std::array<Slot, mask + 1> slots_;
};

// The words for numbers by their length: every word of a tracker is asked whether it is one.
const std::vector<std::vector<std::pair<std::string_view, int>>>& numbers_by_length() {
  static const auto table = [] {
    std::vector<std::vector<std::pair<std::string_view, int>>> made;
    for (int i = 0; i < static_cast<int>(number_words.size()); ++i)
      for (auto rest = number_words[static_cast<std::size_t>(i)]; !rest.empty();) {
        const auto one = rest.substr(0, rest.find(' '));
        rest.remove_prefix(std::min(one.size() + 1, rest.size()));
        if (made.size() <= one.size()) made.resize(one.size() + 1);
        made[one.size()].push_back({one, i + 1});
      }
    return made;
  }();
  return table;
}

}  // namespace

std::uint16_t known_roles(std::uint32_t hash, std::string_view word) {
  static const Lexicon known;
  constexpr std::size_t longest = 40;
  return word.size() <= longest ? known.roles(hash, word) : 0;
}

std::optional<int> value_of(std::string_view word) {
  if (word.size() < numbers_by_length().size())
    for (const auto& [one, value] : numbers_by_length()[word.size()])
      if (same_letters(one, word)) return value;
  int value = 0, digits = 0;
  for (std::size_t i = 0; i < word.size(); ++digits) {
    const auto byte = static_cast<unsigned char>(word[i]);
    if (byte < 0x80 && !is_digit(word[i])) return std::nullopt;
    const auto last = byte < 0x80 ? i : i + 2;  // digits of the region take three bytes, the last counts from 0x80, 0x90 or 0xA0
    if (last >= word.size() || digits > 3) return std::nullopt;
    value = value * 10 + (static_cast<unsigned char>(word[last]) & 0x0F);
    i = last + 1;
  }
  return digits ? std::optional(value) : std::nullopt;
}

const std::vector<HardTerm>& hard_terms() {
  static const std::vector<HardTerm> terms(std::begin(plainer_words), std::end(plainer_words));
  return terms;
}

}  // namespace kept::check
