// One person's age beside an exact place.
#include <unicode/uchar.h>

#include <algorithm>

#include "base/utf8.h"
#include "check/lexicon.h"
#include "check/people.h"
#include "check/unspaced.h"

namespace kept::check {
namespace {

constexpr std::size_t none = static_cast<std::size_t>(-1);

// Where a sentence ends, roughly: enough to hold apart what is said of one person and what of another.
bool parts_sentences(std::string_view gap) { return gap.find_first_of(".!?\n|") != gap.npos && gap.find_first_of(" \n|") != gap.npos && gap != "\n"; }

bool is_age(const Passage& passage, std::size_t i) {
  const auto number = value_of(passage.text(passage.words[i]));
  return number && *number >= 1 && *number <= 25;
}

// `under 15`, `6 to 15`, `dưới 16`, `hingga 18`.
bool is_limit(const Passage& passage, std::size_t i) {
  if (i + 1 < passage.words.size() && passage.gap_after(i).find_first_of("-–") == 0 && passage.words[i + 1].is(is_number)) return true;
  if (is_word(passage, i + 1, {"to", "and", "or", "sampai", "hingga", "atau", "đến", "hanggang"}) && i + 2 < passage.words.size() && passage.words[i + 2].is(is_number)) return true;
  if (i == 0 || passage.words[i].opens) return false;
  if (passage.words[i].joined && passage.words[i - 1].is(is_number)) return true;
  return is_word(passage, i - 1, {"under", "over", "below", "above", "to", "than", "least", "most", "and", "or", "dưới", "trên", "đến", "từ", "hơn", "đủ", "sampai", "hingga", "bawah", "atas", "dari",
                                  "hanggang", "pababa", "pataas"});
}

// The last word of one person's age that starts with the number at `i`: `14-year-old`, `14 years old`, `aged 14`, `a girl of 14`;
// nothing for a limit or a range.
std::size_t age_at(const Passage& passage, std::size_t i) {
  if (!is_age(passage, i) || is_limit(passage, i)) return none;
  if (is_word(passage, i + 1, {"year", "years"}) && is_word(passage, i + 2, {"old"})) return i + 2;
  if (is_word(passage, i + 1, {"taong", "taon"}) && is_word(passage, i + 2, {"gulang"})) return i + 2;
  if (is_word(passage, i + 1, {"tuổi"})) return i + 1;
  if (i == 0) return none;
  if (is_word(passage, i - 1, {"berusia", "berumur", "usia", "umur"}) && is_word(passage, i + 1, {"tahun"})) return i + 1;
  if (is_word(passage, i - 1, {"aged", "edad"})) return i;
  const bool of_person = i >= 2 && is_word(passage, i - 1, {"of"}) && passage.words[i - 2].is(is_person) && passage.gap_after(i).find_first_of("%,.") != 0 &&
                         !is_word(passage, i + 1, {"per", "percent", "million"});
  return of_person ? i : none;
}

// A person near the age; `girls aged 14` are many.
bool one_near(const Passage& passage, std::size_t first, std::size_t last) {
  const auto from = first >= 4 ? first - 4 : 0;
  for (auto i = from; i <= last + 3 && i < passage.words.size(); ++i)
    if (passage.words[i].is(is_person) && !of_other(passage, i)) return true;
  return false;
}

bool has_capital(const Passage& passage, std::size_t i) {
  const auto text = text_at(passage, i);
  return !text.empty() && u_isupper(static_cast<UChar32>(base::decode_utf8(text).code));
}

// A place's word names an exact place with a name beside it: `Ban Nong village`, `the school of Mae Sot`, `Desa Sukamaju`.
bool named_place(const Passage& passage, std::size_t i) {
  return has_capital(passage, i) || (i > 0 && !passage.words[i].opens && has_capital(passage, i - 1)) || has_capital(passage, i + 1) ||
         (is_word(passage, i + 1, {"in", "of", "at", "near"}) && has_capital(passage, i + 2));
}

// A stretch of the text and, of a place, its word.
struct Found {
  std::size_t from = none, to = 0;
  std::string_view word;
  explicit operator bool() const { return from != none; }
};

// An age and a place of one sentence, whichever comes first.
class Pair {
 public:
  explicit Pair(const std::function<void(std::size_t, std::size_t, std::string_view)>& show) : show_(show) {}

  void part() { age_ = place_ = {}; }
  bool wants_age() const { return !age_; }
  bool wants_place() const { return !place_; }
  void age(std::size_t from, std::size_t to) { age_ = {from, to, {}}, both(); }
  void place(std::size_t from, std::string_view word) { place_ = {from, from + word.size(), word}, both(); }

 private:
  void both() {
    if (!age_ || !place_) return;
    const auto from = std::min(age_.from, place_.from);
    show_(from, std::max(age_.to, place_.to) - from, place_.word);
    part();
  }

  const std::function<void(std::size_t, std::size_t, std::string_view)>& show_;
  Found age_, place_;
};

// `เด็กหญิงอายุ 14 ปี`, within a few stretches of letters.
bool one_aged(const Passage& passage, std::size_t i) {
  if (i == 0 || !is_age(passage, i) || !says_age(text_at(passage, i - 1))) return false;
  const auto first = i >= 4 ? i - 4 : 0;
  for (auto j = i; j-- > first;)
    if (says_one_person(text_at(passage, j))) return true;
  return false;
}

bool has_one_aged(const Passage& passage) {
  for (std::size_t i = 0; i < passage.words.size(); ++i)
    if (passage.words[i].is(is_number) && one_aged(passage, i)) return true;
  return false;
}

}  // namespace

void each_person_placed(const Passage& passage, const std::function<void(std::size_t, std::size_t, std::string_view)>& show) {
  Pair pair(show);
  const bool unspaced = has_one_aged(passage);
  for (std::size_t i = 0; i < passage.words.size(); ++i) {
    const Word& word = passage.words[i];
    if (i == 0 || word.opens || parts_sentences(passage.gap_after(i - 1))) pair.part();
    if (word.is(is_number) && pair.wants_age()) {
      if (one_aged(passage, i)) pair.age(word.offset, end_of(word));
      else if (const auto last = age_at(passage, i); last != none && one_near(passage, i, last)) pair.age(word.offset, end_of(passage.words[last]));
    }
    if (!pair.wants_place()) continue;
    if (word.is(is_exact_place)) {
      if (named_place(passage, i)) pair.place(word.offset, passage.text(word));
    } else if (const auto letters = passage.text(word); unspaced && may_be_unspaced(letters)) {
      if (const auto place = kept::check::named_place(letters)) pair.place(word.offset + static_cast<std::size_t>(place->data() - letters.data()), *place);
    }
  }
}

}  // namespace kept::check
