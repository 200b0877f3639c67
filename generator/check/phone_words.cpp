// Telephone numbers among words.
#include <algorithm>

#include "check/lexicon.h"
#include "check/people.h"

namespace kept::check {
namespace {

constexpr std::size_t no_word = static_cast<std::size_t>(-1);

// Digits take one byte, or three in the scripts of the region.
std::size_t digits_of(const Passage& passage, std::size_t i) {
  const Word& word = passage.words[i];
  return static_cast<unsigned char>(passage.text(word).front()) < 0x80 ? word.size : word.size / 3u;
}

bool begins_with_zero(const Passage& passage, std::size_t i) {
  const auto text = passage.text(passage.words[i]);
  return text.starts_with('0') || value_of(text.substr(0, static_cast<unsigned char>(text.front()) < 0x80 ? 1 : 3)) == 0;
}

struct DigitGroup {
  std::size_t last = no_word, digits = 0, words = 0;
};

// The groups of digits that stand together from a word on.
DigitGroup group_from(const Passage& passage, std::size_t first) {
  DigitGroup group;
  for (auto i = first; i < passage.words.size() && group.words < 6 && passage.words[i].is(is_number); ++i) {
    if (i > first && (passage.words[i].opens || passage.gap_after(i - 1).find_first_not_of(" -.()") != std::string_view::npos)) break;
    group.digits += digits_of(passage, i);
    ++group.words;
    group.last = i;
  }
  return group;
}

// `01-02-2019`, and whatever numbers follow.
bool is_day(const Passage& passage, std::size_t i) {
  if (i + 2 >= passage.words.size() || digits_of(passage, i) != 2 || digits_of(passage, i + 1) != 2 || digits_of(passage, i + 2) != 4) return false;
  const auto year = passage.text(passage.words[i + 2]);
  return year.starts_with("19") || year.starts_with("20") || year.starts_with("25");
}

// `081 234 5678`, `(02) 123 4567`, `0812345678`: no count begins with a zero, and dates have eight digits. A number of something else
// (`No. 012 345 678`, an ISBN) is no_word.
std::size_t national_number(const Passage& passage, std::size_t i) {
  if (!begins_with_zero(passage, i) || passage.words[i].joined || is_day(passage, i)) return no_word;
  if (i > 0 && !passage.words[i].opens) {
    const auto before = passage.text(passage.words[i - 1]);
    if (passage.words[i - 1].is(is_number) || passage.gap_after(i - 1).ends_with('+') || same_letters(before, "isbn") || same_letters(before, "issn") || same_letters(before, "no") || same_letters(before, "nomor")) return no_word;
  }
  const auto gap = passage.gap_after(i);
  if (passage.text(passage.words[i]) == "0" || (digits_of(passage, i) == 1 && gap.starts_with('.'))) return no_word;  // `0.123456789`
  const DigitGroup group = group_from(passage, i);
  return group.digits >= 9 && group.digits <= 11 ? group.last : no_word;
}

// Behind `tel` and the like, up to three words further on. With a plus it has been seen in the file already; a year or two are no number.
std::size_t number_called(const Passage& passage, std::size_t word) {
  for (auto i = word + 1; i < passage.words.size() && i <= word + 4 && !passage.words[i].opens; ++i) {
    if (!passage.words[i].is(is_number)) continue;
    const DigitGroup group = group_from(passage, i);
    return group.digits >= 7 && group.digits <= 15 && passage.gap_after(i - 1).find('+') == std::string_view::npos ? group.last : no_word;
  }
  return no_word;
}

}  // namespace

void each_number_called(const Passage& passage, const std::function<void(std::size_t, std::size_t)>& show) {
  for (std::size_t i = 0; i < passage.words.size(); ++i) {
    const auto last = passage.words[i].is(is_number) ? national_number(passage, i) : passage.words[i].is(is_call) ? number_called(passage, i) : no_word;
    if (last == no_word) continue;
    show(i, last);
    i = last;
  }
}

}  // namespace kept::check
