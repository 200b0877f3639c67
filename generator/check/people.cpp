#include "check/people.h"

#include <algorithm>
#include <cctype>

namespace kept::check {
namespace {

// Words that count persons where words are not parted by blanks: they begin what stands behind the number.
constexpr std::string_view counters[] = {"คน", "ราย", "ຄົນ", "នាក់", "ယောက်", "ဦး"};

bool only_blanks(std::string_view gap) { return gap.find_first_not_of(" \t\r\n*_") == gap.npos; }

std::string_view text_at(const Passage& passage, std::size_t i) { return i < passage.words.size() ? passage.text(passage.words[i]) : std::string_view(); }

bool is_word(const Passage& passage, std::size_t i, std::initializer_list<std::string_view> words) {
  const auto text = text_at(passage, i);
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return same_letters(word, text); });
}

// `women's`, `migrants’ associations`: not the persons, but what is theirs.
bool possessive(const Passage& passage, std::size_t i) {
  const auto rest = passage.written.substr(passage.words[i].offset + passage.words[i].size);
  return rest.starts_with('\'') || rest.starts_with("’");
}

// `empat puluh`, `tatlong libong`, `hai mươi ba`, `twenty three`: one word of a number that is ten or more.
bool part_of_larger(const Passage& passage, std::size_t i) {
  const auto beside = [&](std::size_t j) {
    return is_word(passage, j, {"belas", "puluh", "ratus", "ribu", "juta", "daan", "daang", "raan", "raang", "libo", "libong", "milyon", "milyong", "mươi", "chục", "trăm",
                                "nghìn", "ngàn", "vạn", "triệu", "hundred", "thousand", "million", "dozen"});
  };
  if (i + 1 < passage.words.size() && !passage.words[i + 1].opens && only_blanks(passage.gap_after(i)) && beside(i + 1)) return true;
  if (i == 0 || passage.words[i].opens) return false;
  return beside(i - 1) || is_word(passage, i - 1, {"mười", "lẻ", "linh", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"});
}

// A share, a limit or the number of something else.
bool numbers_otherwise(const Passage& passage, std::size_t i) {
  if (passage.words[i].joined || part_of_larger(passage, i)) return true;
  const char after = passage.words[i].offset + passage.words[i].size < passage.written.size() ? passage.written[passage.words[i].offset + passage.words[i].size] : ' ';
  if (std::string_view("-/.,:%)").find(after) != std::string_view::npos) return true;
  if (i == 0 || passage.words[i].opens) return false;
  const Word& before = passage.words[i - 1];
  if (before.is(is_label) || is_word(passage, i - 1, {"than", "under", "below", "every", "each", "aged", "age", "ages", "per"})) return true;
  const bool shared = is_word(passage, i - 1, {"in", "of"});
  return shared && i >= 2 && (passage.words[i - 2].is(is_number) || is_word(passage, i - 2, {"out", "half", "most", "ages", "age"}));
}

bool describes(const Passage& passage, std::size_t i) {
  const Word& word = passage.words[i];
  if (word.opens || word.is(parts_counts | is_label | is_number)) return false;
  if (is_word(passage, i, {"tentang", "untuk", "bagi", "dari", "pada", "dengan", "yang", "về", "cho", "của", "trong", "tungkol", "para", "sa"})) return false;
  const auto text = passage.text(word);
  return !text.ends_with('s') || text.ends_with("less") || text.ends_with("ous");
}

// `one child`, but not `one child in ten` nor `each family with one child`.
bool one_person(const Passage& passage, std::size_t number, std::size_t noun) {
  if (!passage.words[noun].is(is_person) || is_word(passage, noun, {"student", "pupil"})) return false;
  if (number > 0 && is_word(passage, number - 1, {"with", "least", "only", "no", "any"})) return false;
  if (is_word(passage, noun + 1, {"in", "out", "of", "per", "policy", "or", "at", "from"})) return false;
  const auto gap = passage.gap_after(noun);
  return noun + 1 >= passage.words.size() || passage.words[noun + 1].opens || !only_blanks(gap) || !passage.words[noun + 1].is(is_people | is_person);
}

std::optional<Counted> with_counter(const Passage& passage, std::size_t i, int number) {
  if (i + 1 >= passage.words.size() || passage.words[i + 1].opens || !only_blanks(passage.gap_after(i))) return std::nullopt;
  const auto next = text_at(passage, i + 1);
  for (const auto counter : counters)
    if (next.starts_with(counter)) return Counted{number, i + 1};
  return std::nullopt;
}

// Where a sentence ends, roughly: enough to hold apart what is said of one person and what of another.
bool ends_sentence(std::string_view gap) { return gap.find_first_of(".!?\n|") != gap.npos && gap.find_first_of(" \n|") != gap.npos && gap != "\n"; }

bool is_age(const Passage& passage, std::size_t i) {
  const auto number = value_of(passage.text(passage.words[i]));
  return number && *number >= 1 && *number <= 25;
}

// The last word of one person's age that starts with the number at `i`: `14-year-old`, `14 years old`, `aged 14`; nothing for a limit or a range.
std::optional<std::size_t> age_at(const Passage& passage, std::size_t i) {
  if (!passage.words[i].is(is_number) || !is_age(passage, i)) return std::nullopt;
  const bool old = is_word(passage, i + 1, {"year", "years"}) && is_word(passage, i + 2, {"old"});
  const bool aged = i > 0 && is_word(passage, i - 1, {"aged"}) && !is_word(passage, i + 1, {"to", "and", "or"}) && passage.gap_after(i).find_first_of("-–") == std::string_view::npos;
  const bool usia = i > 0 && is_word(passage, i - 1, {"berusia", "berumur"}) && is_word(passage, i + 1, {"tahun"});
  const bool tuoi = is_word(passage, i + 1, {"tuổi"});
  if (!old && !aged && !usia && !tuoi) return std::nullopt;
  return old ? i + 2 : i;
}

// A person near the age; `girls aged 14` are many.
bool one_near(const Passage& passage, std::size_t first, std::size_t last) {
  const auto from = first >= 4 ? first - 4 : 0;
  for (auto i = from; i <= last + 3 && i < passage.words.size(); ++i)
    if (passage.words[i].is(is_person) && !possessive(passage, i)) return true;
  return false;
}

// A place's word names an exact place with a name beside it: `Ban Nong village`, `the school of Mae Sot`.
bool named_place(const Passage& passage, std::size_t i) {
  const auto capital = [&](std::size_t j) { return j < passage.words.size() && std::isupper(static_cast<unsigned char>(text_at(passage, j).front())); };
  return capital(i) || (i > 0 && !passage.words[i].opens && capital(i - 1)) || capital(i + 1) || (is_word(passage, i + 1, {"in", "of", "at", "near"}) && capital(i + 2));
}

}  // namespace

std::optional<Counted> people_counted(const Passage& passage, std::size_t i) {
  const auto number = value_of(passage.text(passage.words[i]));
  if (!number || *number < 1 || *number > 9) return std::nullopt;
  if (auto counted = with_counter(passage, i, *number)) return counted;
  if (numbers_otherwise(passage, i)) return std::nullopt;
  for (std::size_t j = i + 1; j < passage.words.size() && j <= i + 3; ++j) {
    if (passage.words[j].opens || !only_blanks(passage.gap_after(j - 1))) {
      const auto gap = passage.gap_after(j - 1);
      if (passage.words[j].opens || gap != "-" || j == i + 1) return std::nullopt;
    }
    if (*number == 1) return j == i + 1 && one_person(passage, i, j) && !possessive(passage, j) ? std::optional(Counted{1, j}) : std::nullopt;
    if (passage.words[j].is(is_people)) {
      if (possessive(passage, j)) return std::nullopt;
      return Counted{*number, j};
    }
    if (!describes(passage, j)) return std::nullopt;
  }
  return std::nullopt;
}

bool counts_people(const model::Group& indicator) {
  std::vector<Word> words;
  read_words(model::line_of(indicator, "unit"), false, words);
  return std::any_of(words.begin(), words.end(), [](const Word& word) { return word.is(is_people); });
}

std::optional<std::size_t> number_called(const Passage& passage, std::size_t word) {
  std::size_t digits = 0, last = word;
  bool plus = false;
  for (auto i = word + 1; i < passage.words.size() && i <= word + 7 && !passage.words[i].opens; ++i) {
    const auto gap = passage.gap_after(i - 1);
    if (!passage.words[i].is(is_number)) {
      if (digits || i > word + 3) break;
      continue;
    }
    if (digits == 0 && gap.find('+') != gap.npos) plus = true;
    if (digits && gap.find_first_not_of(" -.()") != gap.npos) break;
    digits += passage.words[i].size;
    last = i;
  }
  // With a plus it has been seen in the file already; a year or two are no number.
  return digits >= 7 && digits <= 15 && !plus ? std::optional(last) : std::nullopt;
}

void each_person_placed(const Passage& passage, const std::function<void(std::size_t, std::size_t, std::string_view)>& show) {
  constexpr std::size_t none = static_cast<std::size_t>(-1);
  std::size_t age = none, age_end = none, place = none;
  for (std::size_t i = 0; i < passage.words.size(); ++i) {
    if (i == 0 || passage.words[i].opens || ends_sentence(passage.gap_after(i - 1))) age = place = none;
    if (const auto end = age == none && passage.words[i].is(is_number) ? age_at(passage, i) : std::nullopt; end && one_near(passage, i, *end)) {
      age = i;
      age_end = *end;
    }
    if (place == none && passage.words[i].is(is_exact_place) && named_place(passage, i)) place = i;
    if (age == none || place == none) continue;
    show(std::min(age, place), std::max(std::min(age_end, passage.words.size() - 1), place), passage.text(passage.words[place]));
    age = place = none;
  }
}

}  // namespace kept::check
