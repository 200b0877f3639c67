#include "check/sentences.h"

#include <algorithm>

namespace kept::check {
namespace {

constexpr std::size_t farthest = 1000;  // a text of lone marks must not cost its square

struct Marks {
  std::string_view open, close;
};
constexpr Marks quotes[] = {{"“", "”"}, {"«", "»"}, {"„", "“"}, {"\"", "\""}};

// Behind the mark that closes what begins at an offset; npos where none does in the same paragraph.
std::size_t closed_at(std::string_view text, std::size_t from, std::string_view close) {
  const auto near = text.substr(from, farthest);
  const auto end = near.find(close);
  return end == near.npos || near.substr(0, end).find("\n\n") != near.npos ? text.npos : from + end + close.size();
}

// Behind the code that starts with the backticks at an offset.
std::size_t behind_code(std::string_view text, std::size_t at) {
  const auto run = std::min(text.find_first_not_of('`', at), text.size()) - at;
  const auto end = text.substr(at + run, 4 * farthest).find(text.substr(at, run));
  return at + run + (end == text.npos ? 0 : end + run);
}

std::size_t behind_parenthesis(std::string_view text, std::size_t at) {
  const auto near = text.substr(at, farthest);
  std::size_t open = 0;
  for (std::size_t i = 0; i < near.size(); ++i) {
    if (near[i] == '\n' && near.substr(i).starts_with("\n\n")) break;
    open += near[i] == '(';
    if (near[i] == ')' && --open == 0) return at + i + 1;
  }
  return text.npos;
}

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

// Code is one word, which stands at its first byte.
bool is_code(const Passage& passage, std::size_t word) {
  const Word& one = passage.words[word];
  return one.hash == 0 && one.size == 1 && one.offset > 0 && passage.written[one.offset - 1] == '`';
}

// What stands between a word and the next, without the rest of code and the address of a link.
std::string_view signs_after(const Passage& passage, std::size_t word) {
  auto gap = passage.gap_after(word);
  if (is_code(passage, word)) {
    const std::size_t first = passage.words[word].offset;
    const auto start = passage.written.find_last_not_of('`', first - 1);
    const auto end = behind_code(passage.written, start == std::string_view::npos ? 0 : start + 1);
    gap.remove_prefix(std::min(end > first + 1 ? end - first - 1 : 0, gap.size()));
  }
  if (gap.starts_with("](")) gap.remove_prefix(std::min(gap.find(')'), gap.size()));
  return gap;
}

bool ends_sentence(std::string_view gap) {
  constexpr std::string_view closing[] = {"”", "’", "»", "\"", "'", ")", "]", "*", "_", ".", "!", "?"};
  for (auto stop = gap.find_first_of(".!?"); stop != gap.npos; stop = gap.find_first_of(".!?", stop + 1)) {
    auto rest = gap.substr(stop + 1);
    for (bool more = true; more;) {
      more = false;
      for (const auto mark : closing)
        if (rest.starts_with(mark)) rest.remove_prefix(mark.size()), more = true;
    }
    if (!rest.empty() && is_space(rest.front())) return true;
  }
  return gap.find("…") != gap.npos && is_space(gap.back());
}

// Not a [[link]], whose title nobody knows here, nor code.
bool begins_small(const Passage& passage, std::size_t word) {
  const char first = passage.text(passage.words[word]).front();
  return passage.words[word].hash != 0 && first >= 'a' && first <= 'z';
}

// An address takes the full stop behind it for its own.
bool sentence_ends_after(const Passage& passage, std::size_t word) {
  const auto gap = signs_after(passage, word);
  const char last = passage.text(passage.words[word]).back();
  return ends_sentence(gap) || (!gap.empty() && is_space(gap.front()) && (last == '.' || last == '!' || last == '?'));
}

}  // namespace

std::size_t next_opening(std::string_view text, std::size_t at) {
  while (at < text.size() && text[at] != '(' && text[at] != '`' && text[at] != '"' && text[at] != '\xE2' && text[at] != '\xC2') ++at;
  return at;
}

std::vector<Stretch> words_of_others(const Passage& passage) {
  const auto text = passage.written;
  std::vector<Stretch> found;
  for (auto at = next_opening(text, 0); at < text.size(); at = next_opening(text, at)) {
    if (text[at] == '`') {
      at = behind_code(text, at);
      continue;
    }
    auto end = text.npos;
    if (text[at] == '(') {
      end = behind_parenthesis(text, at);
      const bool address = at && text[at - 1] == ']';
      if (end != text.npos && !address && text.substr(at, end - at).find("[[") == text.npos) end = text.npos;
    } else {
      for (const Marks& marks : quotes)
        if (text.substr(at).starts_with(marks.open)) end = closed_at(text, at + marks.open.size(), marks.close);
    }
    if (end != text.npos) found.push_back({at, end});
    at = end == text.npos ? at + 1 : end;
  }
  return found;
}

bool begins_sentence(const Passage& passage, std::size_t word) {
  return word == 0 || passage.words[word].opens || sentence_ends_after(passage, word - 1);
}

void each_sentence(const Passage& passage, const std::function<void(const Sentence&)>& show) {
  const auto others = words_of_others(passage);
  auto other = others.begin();
  Sentence sentence{0, 0};
  for (std::size_t i = 0; i < passage.words.size(); ++i) {
    const Word& word = passage.words[i];
    if (i && (word.opens || (!begins_small(passage, i) && sentence_ends_after(passage, i - 1)))) {
      show(sentence);
      sentence = {i, i};
    }
    sentence.last = i;
    while (other != others.end() && other->to <= word.offset) ++other;
    const bool own = !word.quoted && (other == others.end() || word.offset < other->from);
    if (!own)
      sentence.whole = false;
    else if (!word.joined)
      ++sentence.words;
  }
  if (!passage.words.empty()) show(sentence);
}

}  // namespace kept::check
