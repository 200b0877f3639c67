#include "check/people.h"

#include <algorithm>
#include <array>

#include "check/lexicon.h"
#include "check/unspaced.h"

namespace kept::check {
namespace {

bool only_blanks(std::string_view gap) { return gap.find_first_not_of(" \t\r\n*_") == gap.npos; }

// `empat puluh`, `tatlong libong`, `hai mươi ba`, `twenty three`: one word of a number that is ten or more.
bool part_of_larger(const Passage& passage, std::size_t i) {
  const auto beside = [&](std::size_t j) {
    return is_word(passage, j, {"belas", "puluh", "ratus", "seratus", "ribu", "seribu", "juta", "sejuta", "daan", "daang", "raan", "raang", "libo", "libong", "milyon", "milyong",
                                "mươi", "chục", "trăm", "nghìn", "ngàn", "vạn", "triệu", "hundred", "thousand", "million", "dozen"});
  };
  if (i + 1 < passage.words.size() && !passage.words[i + 1].opens && only_blanks(passage.gap_after(i)) && beside(i + 1)) return true;
  if (i == 0 || passage.words[i].opens) return false;
  const auto before = text_at(passage, i - 1);
  return beside(i - 1) || before.ends_with("'t") || before.ends_with("’t") ||
         is_word(passage, i - 1, {"mười", "lẻ", "linh", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"});
}

// `one in five`, `satu dari tiga`, `kurang dari lima`, `isa sa tatlong`.
bool share_or_limit(const Passage& passage, std::size_t i) {
  if (!is_word(passage, i - 1, {"in", "of", "from", "dari", "daripada", "sa", "trong", "trên", "pang", "đến", "tới", "dalam"}) || i < 2) return false;
  return passage.words[i - 2].is(is_number) || is_word(passage, i - 2, {"out", "half", "most", "ages", "age", "kurang", "lebih", "kulang", "mababa", "higit", "aabot", "wala", "chưa", "không"});
}

// Vietnamese “năm” is five and year: `mỗi năm`, `hai năm`, `năm nay`.
bool is_year(const Passage& passage, std::size_t i) {
  if (!is_word(passage, i, {"năm", "Năm"})) return false;
  if (is_word(passage, i + 1, {"nay", "ngoái", "sau", "trước", "học", "tới", "qua"}) || (i + 1 < passage.words.size() && passage.words[i + 1].is(is_number))) return true;
  if (i == 0 || passage.words[i].opens) return false;
  return passage.words[i - 1].is(is_number) || is_word(passage, i - 1, {"mỗi", "hàng", "hằng", "cả", "đầu", "cuối", "giữa", "nhiều", "vài", "mấy", "trong", "một", "từng"});
}

// A share, a limit or the number of something else.
bool counts_otherwise(const Passage& passage, std::size_t i) {
  if (passage.words[i].joined || part_of_larger(passage, i) || is_year(passage, i)) return true;
  const auto rest = passage.written.substr(end_of(passage.words[i]));
  if (std::string_view("-/.,:%)").find(rest.empty() ? ' ' : rest.front()) != std::string_view::npos) return true;
  if (i == 0 || passage.words[i].opens) return false;
  return passage.words[i - 1].is(is_label) || share_or_limit(passage, i) ||
         is_word(passage, i - 1, {"than", "under", "below", "every", "each", "aged", "age", "ages", "per", "bawah", "setiap", "tiap", "usia", "umur", "berusia", "berumur", "dưới", "hơn", "mỗi",
                                  "bawat", "kada", "edad"});
}

bool describes(const Passage& passage, std::size_t i) {
  const Word& word = passage.words[i];
  if (word.opens || word.is(parts_counts | is_label | is_number)) return false;
  if (is_word(passage, i, {"tungkol", "para", "sa"})) return false;
  const auto text = passage.text(word);
  return !text.ends_with('s') || text.ends_with("less") || text.ends_with("ous");
}

// How many words may describe persons before they are named: in Indonesian, Malay and Vietnamese what describes stands behind.
std::size_t words_between(std::string_view language) {
  const auto base = language.substr(0, language.find('-'));
  return base == "id" || base == "ms" || base == "vi" ? 0 : base == "fil" || base == "tl" ? 1 : 2;
}

// Vietnamese names some persons in two syllables.
std::size_t two_syllables(const Passage& passage, std::size_t i) {
  constexpr std::pair<std::string_view, std::string_view> names[] = {{"nạn", "nhân"}, {"gia", "đình"}, {"phụ", "nữ"}, {"học", "sinh"}, {"hộ", "gia"}, {"thanh", "niên"}};
  const bool named = passage.language.starts_with("vi") && std::any_of(std::begin(names), std::end(names), [&](const auto& name) {
    return is_word(passage, i, {name.first}) && is_word(passage, i + 1, {name.second}) && only_blanks(passage.gap_after(i));
  });
  return named ? i + 1 : 0;
}

// The word that names the persons of a number, looked for from a word on; 0: there is none.
std::size_t persons_from(const Passage& passage, std::size_t first) {
  const auto most = first + words_between(passage.language);
  for (std::size_t j = first; j < passage.words.size() && j <= most; ++j) {
    const auto gap = passage.gap_after(j - 1);
    const bool apart = passage.words[j].opens || (!only_blanks(gap) && (gap != "-" || j == first) && !(j == first && gap.starts_with(')') && only_blanks(gap.substr(1))));
    if (apart) return 0;
    if (passage.words[j].is(is_people)) return of_other(passage, j) ? 0 : j;
    if (const auto last = two_syllables(passage, j)) return last;
    if (!describes(passage, j)) return 0;
  }
  return 0;
}

// `one child`, but not `one child in ten` nor `each family with one child`. Vietnamese “một” says no more than “a”.
bool one_person(const Passage& passage, std::size_t number) {
  const auto noun = number + 1;
  if (noun >= passage.words.size() || passage.words[noun].opens || !only_blanks(passage.gap_after(number)) || is_word(passage, number, {"một"})) return false;
  if (!passage.words[noun].is(is_person) || is_word(passage, noun, {"student", "pupil", "em"}) || of_other(passage, noun)) return false;
  if (number > 0 && is_word(passage, number - 1, {"with", "least", "only", "no", "any"})) return false;
  if (is_word(passage, noun + 1, {"in", "out", "of", "per", "policy", "or", "at", "from", "dari", "daripada"})) return false;
  const auto gap = passage.gap_after(noun);
  return noun + 1 >= passage.words.size() || passage.words[noun + 1].opens || !only_blanks(gap) || !passage.words[noun + 1].is(is_people | is_person);
}

// The word behind `3 (three)`, `2 of the 14`, or simply behind the number.
std::size_t behind_number(const Passage& passage, std::size_t i) {
  if (i + 1 < passage.words.size() && passage.words[i + 1].is(is_number) && passage.gap_after(i) == " (" && passage.gap_after(i + 1).starts_with(')')) return i + 2;
  const bool picked = is_word(passage, i + 1, {"of"}) && is_word(passage, i + 2, {"the", "these", "those", "them"});
  if (picked) return i + 3 < passage.words.size() && passage.words[i + 3].is(is_number) && !passage.words[i + 3].opens ? i + 4 : i + 3;
  return i + 1;
}

// Digits or a word for them before a word that counts persons, in scripts without spaces.
std::optional<Counted> with_counter(const Passage& passage, std::size_t i, int number) {
  if (i + 1 >= passage.words.size() || passage.words[i + 1].opens || !only_blanks(passage.gap_after(i))) return std::nullopt;
  const auto size = counter_size(text_at(passage, i + 1), i > 0 && !passage.words[i].opens ? text_at(passage, i - 1) : std::string_view());
  if (!size) return std::nullopt;
  if (i > 0 && !passage.words[i].opens) {
    const bool cut = passage.words[i].joined && passage.words[i - 1].is(is_number);  // `1,005`
    if (cut || (only_blanks(passage.gap_after(i - 1)) && numbers_otherwise(text_at(passage, i - 1)))) return std::nullopt;
  }
  const std::size_t offset = passage.words[i].offset;
  return Counted{number, offset, passage.words[i + 1].offset + size - offset};
}

std::optional<Counted> counted_from(const Passage& passage, std::size_t i) {
  const auto number = value_of(passage.text(passage.words[i]));
  if (!number || *number < 1 || *number > 9) return std::nullopt;
  if (auto counted = with_counter(passage, i, *number)) return counted;
  if (counts_otherwise(passage, i)) return std::nullopt;
  const auto first = behind_number(passage, i);
  const auto last = *number > 1 || first != i + 1 ? persons_from(passage, first) : one_person(passage, i) ? i + 1 : 0;
  if (!last) return std::nullopt;
  const std::size_t offset = passage.words[i].offset;
  return Counted{*number, offset, end_of(passage.words[last]) - offset};
}

}  // namespace

void each_count(const Passage& passage, const std::function<void(const Counted&)>& show) {
  for (std::size_t i = 0; i < passage.words.size(); ++i) {
    const Word& word = passage.words[i];
    if (word.is(is_number)) {
      if (const auto counted = counted_from(passage, i)) show(*counted);
      continue;
    }
    const auto letters = passage.text(word);
    if (!may_be_unspaced(letters)) continue;
    for (auto spelt = spelt_count(letters, 0); spelt; spelt = spelt_count(letters, spelt->offset + spelt->size))
      show({spelt->number, word.offset + spelt->offset, spelt->size});
  }
}

bool counts_people(const model::Group& indicator) {
  std::vector<Word> words;
  read_words(model::line_of(indicator, "unit"), false, words);
  return std::any_of(words.begin(), words.end(), [](const Word& word) { return word.is(is_people); });
}

}  // namespace kept::check
