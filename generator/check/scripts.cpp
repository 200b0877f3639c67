#include "check/scripts.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace kept::check {
namespace {

struct Home {
  std::string_view language;
  Script script;
};

// What is not listed and is no stranger here is written in Latin letters: English, Indonesian, Malay, Vietnamese, Filipino.
constexpr Home homes[] = {{"th", Script::thai}, {"lo", Script::lao}, {"km", Script::khmer}, {"my", Script::myanmar}, {"shn", Script::myanmar},
                          {"mnw", Script::myanmar}, {"ksw", Script::myanmar}, {"kjp", Script::myanmar}, {"pwo", Script::myanmar}, {"rki", Script::myanmar}, {"kht", Script::myanmar},
                          {"ar", Script::other}, {"bn", Script::other}, {"dz", Script::other}, {"fa", Script::other}, {"he", Script::other}, {"hi", Script::other},
                          {"ja", Script::other}, {"ko", Script::other}, {"mn", Script::other}, {"ne", Script::other}, {"ps", Script::other}, {"ru", Script::other},
                          {"rhg", Script::other}, {"si", Script::other}, {"ta", Script::other}, {"te", Script::other}, {"ur", Script::other}, {"yue", Script::other}, {"zh", Script::other}};

Script script_of(char32_t c) {
  if (c < 0x250 || (c >= 0x1E00 && c <= 0x1EFF)) return Script::latin;
  if (c >= 0xE00 && c <= 0xE7F) return Script::thai;
  if (c >= 0xE80 && c <= 0xEFF) return Script::lao;
  if ((c >= 0x1780 && c <= 0x17FF) || (c >= 0x19E0 && c <= 0x19FF)) return Script::khmer;
  if ((c >= 0x1000 && c <= 0x109F) || (c >= 0xA9E0 && c <= 0xA9FF) || (c >= 0xAA60 && c <= 0xAA7F)) return Script::myanmar;
  return c >= 0x2000 && c <= 0x2BFF ? Script::none : Script::other;
}

bool consonant(char32_t c) {
  return (c >= 0x1000 && c <= 0x102A) || c == 0x103F || (c >= 0x1050 && c <= 0x1055) || (c >= 0x105A && c <= 0x105D) || c == 0x1061 || c == 0x1065 || c == 0x1066 ||
         (c >= 0x106E && c <= 0x1070) || (c >= 0x1075 && c <= 0x1081) || c == 0x108E || (c >= 0xA9E0 && c <= 0xA9FF) || (c >= 0xAA60 && c <= 0xAA7F);
}

// What the vowel sign U+1031 may follow in Unicode: a consonant, its medials, and the like of other languages.
bool carries_e(char32_t c) {
  return consonant(c) || (c >= 0x103B && c <= 0x103E) || (c >= 0x105E && c <= 0x1060) || c == 0x1082 || c == 0x1031 || c == 0x25CC || c == 0xA0 || c == 0x200C || c == 0x200D || c == 0x200B;
}

}  // namespace

Script script_of(std::string_view language) {
  const auto base = language.substr(0, language.find('-'));
  for (const Home& home : homes)
    if (home.language == base) return home.script;
  return Script::latin;
}

std::string_view name_of(Script script) {
  constexpr std::array<std::string_view, 7> names = {"no", "Latin", "Thai", "Lao", "Khmer", "Burmese", "other"};
  return names[static_cast<std::size_t>(script)];
}

Letters letters_in(const Passage& passage) {
  std::array<std::size_t, 7> counts{};
  for (const Word& word : passage.words) {
    auto text = passage.text(word);
    const bool ascii = std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (ascii) {
      if (!word.is(is_number)) counts[static_cast<std::size_t>(Script::latin)] += text.size();
      continue;
    }
    while (!text.empty()) {
      const auto [code, length] = base::decode_utf8(text);
      if (!length) break;
      ++counts[static_cast<std::size_t>(script_of(code))];
      text.remove_prefix(length);
    }
  }
  Letters letters;
  for (std::size_t i = 1; i < counts.size(); ++i) {
    letters.all += counts[i];
    if (counts[i] > letters.of_most) letters.most = static_cast<Script>(i), letters.of_most = counts[i];
  }
  return letters;
}

std::size_t first_word_in(const Passage& passage, Script script) {
  for (std::size_t i = 0; i < passage.words.size(); ++i)
    if (script_of(base::decode_utf8(passage.text(passage.words[i])).code) == script) return i;
  return 0;
}

std::size_t zawgyi_in(std::string_view line) {
  std::size_t signs = 0, letters = 0, first = line.npos;
  char32_t before = 0;
  for (std::size_t at = 0; at < line.size();) {
    const auto [code, length] = base::decode_utf8(line.substr(at));
    const auto size = std::max<std::size_t>(length, 1);
    if (code >= 0x1000 && code <= 0x109F) {
      ++letters;
      const auto after = base::decode_utf8(line.substr(at + size)).code;
      const bool lone_vowel = code == 0x1031 && !carries_e(before) && consonant(after);
      const bool lone_stacker = code == 0x1039 && !consonant(after);
      if (lone_vowel || lone_stacker) {
        ++signs;
        first = std::min(first, at);
      }
    }
    before = code;
    at += size;
  }
  return signs >= 2 && signs * 50 >= letters ? first : line.npos;
}

}  // namespace kept::check
