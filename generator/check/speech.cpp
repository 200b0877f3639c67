#include "check/speech.h"

#include <unicode/uchar.h>

#include <algorithm>

#include "base/utf8.h"
#include "check/sentences.h"
#include "check/unspaced.h"

namespace kept::check {
namespace {

using Words = std::initializer_list<std::string_view>;

// Those who speak without being told apart, and what begins a sentence with a capital letter and is no name.
constexpr std::string_view nobody[] = {
    "participants", "speakers", "panellists", "members", "some", "many", "several", "others", "one", "they", "it", "he", "she", "we", "children", "governments", "states", "countries", "experts",
    "most", "all", "everyone", "who", "which", "that", "what", "and", "people", "organisations", "this", "these", "those", "the", "a", "an", "there", "civil", "local", "if", "when", "where", "as",
    "in", "young", "women", "families", "asia", "pacific", "africa", "europe", "region", "other", "both", "two", "three", "four", "five", "another", "no", "national", "government", "senior",
    "officials", "delegates", "representatives", "youth", "since", "after", "before", "during", "i", "you", "he",
    "peserta", "pembicara", "beberapa", "banyak", "semua", "para", "mereka", "salah", "seorang", "negara", "pemerintah", "anak", "ini", "itu", "kami", "kita", "sebagian", "kerajaan", "ahli",
    "mga", "kalahok", "ilan", "isang", "lahat", "sila", "siya", "pamahalaan", "bata",
    "các", "những", "một", "nhiều", "đại", "chúng", "họ", "người", "tất", "mọi", "trẻ"};

bool has_role(const Passage& passage, std::size_t i, WordRole role) { return i < passage.words.size() && passage.words[i].is(role); }

bool is_nobody(std::string_view word) {
  return std::any_of(std::begin(nobody), std::end(nobody), [&](std::string_view one) { return same_letters(one, word); });
}

bool has_capital(std::string_view text) { return !text.empty() && u_isupper(static_cast<UChar32>(base::decode_utf8(text).code)); }

bool is_name(const Passage& passage, std::size_t i) {
  if (i >= passage.words.size()) return false;
  if (passage.words[i].hash == 0) return true;  // a [[link]] without words of its own
  const auto text = text_at(passage, i);
  return has_capital(text) && !is_nobody(text);
}

// What stands between two words of one name or clause.
bool near(std::string_view gap) { return gap.find_first_of(".;:!?,()\n\"") == gap.npos && gap.find("“") == gap.npos && gap.find("”") == gap.npos; }

bool beside(const Passage& passage, std::size_t i) { return i > 0 && i < passage.words.size() && !passage.words[i].opens && near(passage.gap_after(i - 1)); }

// The first word of the name that ends with a word: capitals, and what joins them, as in `Convention on the Rights of the Child`.
std::size_t name_from(const Passage& passage, std::size_t last) {
  constexpr std::size_t longest = 10;
  auto first = last;
  for (auto i = last; i > 0 && last - i < longest && beside(passage, i); --i) {
    const bool joins = is_word(passage, i - 1, {"of", "the", "on", "for", "and", "to", "dan", "tentang", "về", "và", "ng", "sa"});
    if (!joins && !has_capital(text_at(passage, i - 1)) && !has_role(passage, i - 1, is_number)) break;
    if (!joins) first = i - 1;
  }
  return first;
}

// `the Global Compact`, `Undang-Undang`: a text says what it says. Looked for around the name too, as `Công ước` has its second word small.
bool is_text(const Passage& passage, std::size_t first, std::size_t last) {
  for (auto i = first; i <= last && i < passage.words.size(); ++i)
    if (passage.words[i].is(is_instrument)) return true;
  return false;
}

std::size_t name_to(const Passage& passage, std::size_t first) {
  constexpr std::size_t longest = 6;
  auto last = first;
  while (last + 1 < passage.words.size() && last - first < longest && beside(passage, last + 1) && (is_name(passage, last + 1) || is_word(passage, last + 1, {"of", "on", "the"}))) ++last;
  return last;
}

// `South-East Asia`: so many that nobody is named.
bool is_region(const Passage& passage, std::size_t i) {
  constexpr std::size_t longest = 3;
  for (auto j = i; j < passage.words.size() && j <= i + longest && (j == i || !passage.words[j].opens); ++j) {
    if (is_word(passage, j, {"asia", "pacific", "africa", "europe"})) return true;
    if (!has_capital(text_at(passage, j))) return false;
  }
  return false;
}

// `according to`, `menurut`, `theo`, `ayon sa`: the word behind them; 0: they do not stand here.
std::size_t behind_according(const Passage& passage, std::size_t i) {
  if (is_word(passage, i, {"according"}) && is_word(passage, i + 1, {"to"})) return i + 2;
  if (is_word(passage, i, {"words"}) && is_word(passage, i + 1, {"of"})) return i + 2;
  if (is_word(passage, i, {"menurut", "theo"})) return i + 1;
  if (is_word(passage, i, {"ayon"}) && is_word(passage, i + 1, {"sa", "kay", "kina"})) return i + 2;
  const bool verb_first = is_word(passage, i, {"sinabi", "iniulat", "ipinaliwanag", "idiniin", "binanggit", "iminungkahi", "idinagdag", "inihayag", "ipinahayag"});
  return verb_first && is_word(passage, i + 1, {"ng", "ni", "nina"}) ? i + 2 : 0;
}

// The last word of the name behind `according to`; 0: nobody is named.
std::size_t named_behind(const Passage& passage, std::size_t at) {
  while (is_word(passage, at, {"the", "a", "an", "ang", "mr", "ms", "mrs", "dr", "perwakilan", "wakil", "delegasi", "delegate", "delegation", "representative", "government", "kinatawan", "đại", "diện", "of", "from",
                               "dari", "ng", "ông", "bà"}))
    ++at;
  if (at >= passage.words.size() || passage.words[at].opens || !is_name(passage, at) || is_region(passage, at)) return 0;
  const auto last = name_to(passage, at);
  return is_text(passage, at, last) || has_role(passage, last + 1, is_instrument) ? 0 : last;
}

// Vietnamese says that somebody says in two syllables.
bool says_in_two(const Passage& passage, std::size_t i) {
  constexpr std::pair<std::string_view, std::string_view> verbs[] = {{"cho", "biết"}, {"phát", "biểu"}, {"khẳng", "định"}, {"nhấn", "mạnh"}, {"giải", "thích"}, {"chia", "sẻ"},
                                                                     {"đề", "nghị"},  {"đề", "xuất"},   {"cảnh", "báo"},  {"kêu", "gọi"},   {"tuyên", "bố"}};
  return passage.language.starts_with("vi") && std::any_of(std::begin(verbs), std::end(verbs), [&](const auto& verb) { return is_word(passage, i, {verb.first}) && is_word(passage, i + 1, {verb.second}); });
}

bool says(const Passage& passage, std::size_t i) {
  if (passage.words[i].is(reports_speech)) return !is_word(passage, i + 1, {"by", "above", "below"});  // `recommended by many`
  return says_in_two(passage, i);
}

bool helps_verb(const Passage& passage, std::size_t i) { return is_word(passage, i, {"has", "have", "had", "also", "then", "further", "telah", "sudah", "juga", "đã", "cũng", "đang"}); }

// `Malaysian`, `Thailand's`: tells a body apart also where its capital letter begins the sentence.
bool says_whose(std::string_view word) {
  constexpr std::string_view endings[] = {"'s", "’s", "ian", "ean", "ese", "ine", "Thai", "Lao"};
  return std::any_of(std::begin(endings), std::end(endings), [&](std::string_view ending) { return word.ends_with(ending); });
}

// The name that speaks before a verb: `Thailand`, `the Malaysian government`, `Thailand's representative`; npos: nobody named.
std::size_t speaker_before(const Passage& passage, std::size_t verb) {
  auto last = verb;
  while (last > 0 && last + 2 > verb && beside(passage, last) && helps_verb(passage, last - 1)) --last;
  const bool affiliated = last > 0 && !passage.words[last].opens && passage.gap_after(last - 1) == ") " && is_name(passage, last - 1);  // `Maria Santos (UNICEF) said`
  if (affiliated) return last - 1;
  if (!beside(passage, last)) return std::string_view::npos;
  auto who = last - 1;
  const bool body = passage.words[who].is(is_body) && !has_capital(text_at(passage, who));
  if (body && !beside(passage, who)) return std::string_view::npos;
  if (body) --who;
  if (!is_name(passage, who) || (body && begins_sentence(passage, who) && !says_whose(text_at(passage, who)))) return std::string_view::npos;
  const auto first = name_from(passage, who);
  const bool place = first > 0 && is_word(passage, first - 1, {"in", "at", "near", "di", "tại", "ở"});  // `the talks in Bangkok`
  return place || is_text(passage, first > 1 ? first - 2 : 0, who) ? std::string_view::npos : first;
}

// `… ”, said Maria Santos`.
std::size_t speaker_behind_quote(const Passage& passage, std::size_t verb) {
  if (verb == 0 || passage.words[verb].opens || !passage.words[verb].is(reports_speech) || !beside(passage, verb + 1) || !is_name(passage, verb + 1)) return 0;
  const auto gap = passage.gap_after(verb - 1);
  return gap.find("”") != gap.npos || gap.find('"') != gap.npos || gap.find("»") != gap.npos ? name_to(passage, verb + 1) : 0;
}

// `UNICEF กล่าวว่า`, or all in one run of letters.
bool said_unspaced(const Passage& passage, std::size_t i) {
  const auto letters = text_at(passage, i);
  if (!may_be_unspaced(letters)) return false;
  return says_who_said(letters) || (begins_with_saying(letters) && beside(passage, i) && has_capital(text_at(passage, i - 1)));
}

}  // namespace

void each_attribution(const Passage& passage, const ShowWords& show) {
  for (std::size_t i = 0; i < passage.words.size(); ++i) {
    if (const auto behind = behind_according(passage, i)) {
      if (const auto last = named_behind(passage, behind)) show(i, last);
    } else if (said_unspaced(passage, i)) {
      show(says_who_said(text_at(passage, i)) ? i : i - 1, i);
    } else if (says(passage, i)) {
      if (const auto first = speaker_before(passage, i); first != std::string_view::npos) show(first, i);
      else if (const auto last = speaker_behind_quote(passage, i)) show(i, last);
    }
  }
}

void each_participant(const Passage& passage, const ShowWords& show) {
  for (std::size_t i = 0; i + 1 < passage.words.size(); ++i) {
    const bool titled = is_word(passage, i, {"mr", "ms", "mrs", "dr", "prof", "professor"}) && has_capital(text_at(passage, i)) && !passage.words[i + 1].opens;
    const bool attended = is_word(passage, i, {"attended", "joined", "dihadiri"}) && is_word(passage, i + 1, {"by", "oleh"});
    const bool from = is_word(passage, i, {"participants", "delegates", "delegations", "representatives", "representative", "speakers", "officials", "peserta", "perwakilan", "wakil"}) &&
                      is_word(passage, i + 1, {"from", "of", "dari", "daripada"});
    if (!titled && !attended && !from) continue;
    auto name = i + (titled ? 1 : 2);
    if (is_word(passage, name, {"the"})) ++name;
    if (name < passage.words.size() && !passage.words[name].opens && is_name(passage, name) && !is_region(passage, name)) show(i, name_to(passage, name));
  }
}

}  // namespace kept::check
