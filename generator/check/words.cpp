#include "check/words.h"

#include <algorithm>

#include "base/ascii.h"
#include "check/lexicon.h"

namespace kept::check {
namespace {

using base::is_digit;
using base::is_letter;

constexpr char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

constexpr std::uint32_t hash_start = 2166136261u;
constexpr std::uint32_t hash_step(std::uint32_t hash, char c) {
  return (hash ^ static_cast<unsigned char>(small(c))) * 16777619u;
}

// What stands at an offset from 0x80 on: how many bytes, and what they do to a word.
enum class Sign : std::uint8_t { letter, digit, apostrophe, gap };
struct Seen {
  Sign sign;
  std::size_t size;
};

Seen beyond_ascii(std::string_view rest) {
  const auto byte = [&](std::size_t i) { return i < rest.size() ? static_cast<unsigned char>(rest[i]) : 0u; };
  const auto first = byte(0);
  const std::size_t size = std::min<std::size_t>(first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1, rest.size());
  if (first == 0xC2) return {byte(1) >= 0xA0 && byte(1) <= 0xBF && byte(1) != 0xAA && byte(1) != 0xBA ? Sign::gap : Sign::letter, size};
  if (first == 0xE2) return {byte(1) == 0x80 && byte(2) == 0x99 ? Sign::apostrophe : byte(1) <= 0x81 ? Sign::gap : Sign::letter, size};
  if (first == 0xE3 && byte(1) == 0x80) return {Sign::gap, size};
  const bool thai_lao = first == 0xE0 && (byte(1) == 0xB9 || byte(1) == 0xBB) && byte(2) >= 0x90 && byte(2) <= 0x99;
  const bool burmese = first == 0xE1 && byte(1) == 0x81 && byte(2) >= 0x80 && byte(2) <= 0x89;
  const bool khmer = first == 0xE1 && byte(1) == 0x9F && byte(2) >= 0xA0 && byte(2) <= 0xA9;
  return {thai_lao || burmese || khmer ? Sign::digit : Sign::letter, size};
}

class WordReader {
 public:
  WordReader(std::string_view text, bool block, std::vector<Word>& words) : text_(text), words_(words), block_(block) {}

  void read() {
    if (block_) line_start();
    while (at_ < text_.size()) step();
  }

 private:
  void step() {
    const char c = text_[at_];
    if (is_letter(c) || is_digit(c) || static_cast<unsigned char>(c) >= 0x80) return word();
    switch (c) {
      case '\n':
        ++at_;
        spaced_ = true;
        if (block_) line_start();
        return;
      case '`':
        return code();
      case '[':
        return bracket();
      case ']':
        return after_words();
      case '<':
        return angle();
      case '|':
        opens_ = opens_ || table_;
        break;
      case ' ':
      case '\t':
      case '\r':
        spaced_ = true;
        break;
      case '\\':
        ++at_;
        break;
      default:
        break;
    }
    ++at_;
  }

  // What parts blocks, and what stands before their words.
  void line_start() {
    auto end = std::min(text_.find('\n', at_), text_.size());
    auto first = text_.find_first_not_of(" \t\r", at_);
    if (first == text_.npos || first >= end) {
      at_ = end;
      opens_ = true;
      quoted_ = table_ = false;
      return;
    }
    at_ = first;
    const auto line = text_.substr(first, end - first);
    if (line.starts_with("```") || line.starts_with("~~~")) return fence(line);
    if (line.front() == '>') {
      quoted_ = true;
      at_ += 1;
      while (at_ < end && (text_[at_] == ' ' || text_[at_] == '>')) ++at_;
    }
    const auto rest = text_.substr(at_, end - at_);
    table_ = rest.starts_with('|');
    const auto marker = marker_of(rest);
    opens_ = opens_ || marker || table_ || rest.empty() || heading_;
    heading_ = rest.starts_with('#');
    at_ += marker;
  }

  static std::size_t marker_of(std::string_view line) {
    if (line.empty()) return 0;
    if (line.front() == '#') return std::min(line.find_first_not_of('#'), line.size());
    if (line.size() > 1 && (line[0] == '-' || line[0] == '*' || line[0] == '+') && line[1] == ' ') return 2;
    const auto digits = std::min(line.find_first_not_of("0123456789"), line.size());
    if (digits && digits < 10 && digits + 1 < line.size() && (line[digits] == '.' || line[digits] == ')') && line[digits + 1] == ' ')
      return digits + 2;
    if (line.starts_with("[^")) {
      const auto close = line.find("]:");
      return close == line.npos ? 0 : close + 2;
    }
    return 0;
  }

  void fence(std::string_view line) {
    const auto length = std::min(line.find_first_not_of(line.front()), line.size());
    const auto sign = line.substr(0, length);
    auto start = std::min(text_.find('\n', at_), text_.size());
    at_ = text_.size();
    while (start < text_.size()) {
      const auto end = std::min(text_.find('\n', start + 1), text_.size());
      auto inner = text_.substr(start + 1, end - start - 1);
      inner.remove_prefix(std::min(inner.find_first_not_of(' '), inner.size()));
      start = end;
      if (!inner.starts_with(sign)) continue;
      at_ = end;
      break;
    }
    opens_ = true;
  }

  void code() {
    const auto run = std::min(text_.find_first_not_of('`', at_), text_.size()) - at_;
    constexpr std::size_t farthest = 4000;  // a text of lone backticks must not cost its square
    const auto near = text_.substr(at_ + run, farthest);
    auto close = near.find(text_.substr(at_, run));
    at_ += run;
    if (close == near.npos || near.substr(0, close).find("\n\n") != near.npos) return;
    lone_word(at_, 1);  // code stands for a word
    at_ += close + run;
  }

  // `[[target|shown]]`: the target is no word; without shown words it stands for one.
  void bracket() {
    if (!text_.substr(at_).starts_with("[[")) {
      ++at_;
      return;
    }
    const auto near = text_.substr(at_ + 2, 300);
    const auto end = near.find_first_of("|]\n");
    if (end == near.npos || near[end] == '\n') {
      at_ += 2;
      return;
    }
    if (near[end] == ']') lone_word(at_ + 2, end);
    at_ += 2 + end + 1;
  }

  // Behind the words of a link: its address.
  void after_words() {
    ++at_;
    if (!text_.substr(at_).starts_with('(')) return;
    const auto near = text_.substr(at_, 2100);
    std::size_t open = 0, i = 0;
    for (; i < near.size() && near[i] != '\n'; ++i) {
      open += near[i] == '(';
      if (near[i] == ')' && --open == 0) break;
    }
    if (i < near.size() && near[i] == ')') at_ += i + 1;
  }

  void angle() {
    if (text_.substr(at_).starts_with("<!--")) {
      const auto close = text_.find("-->", at_ + 4);
      at_ = close == text_.npos ? text_.size() : close + 3;
      return;
    }
    const auto near = text_.substr(at_ + 1, 2100);
    const auto end = near.find_first_of("<> \n");
    const bool address = end != near.npos && near[end] == '>' && near.substr(0, end).find_first_of(":@") != near.npos;
    at_ += address ? end + 2 : 1;
  }

  void word() {
    const auto start = at_;
    const bool number = digit_here();
    auto hash = hash_start;
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (static_cast<unsigned char>(c) >= 0x80) {
        const auto seen = beyond_ascii(text_.substr(at_));
        if (seen.sign == Sign::gap || (seen.sign == Sign::apostrophe && !letter_follows(seen.size))) break;
        if (number != (seen.sign == Sign::digit)) break;
        for (std::size_t i = 0; i < seen.size; ++i) hash = hash_step(hash, text_[at_ + i]);
        at_ += seen.size;
        continue;
      }
      const bool inside = number ? is_digit(c) || is_letter(c) : is_letter(c) || is_digit(c) || (c == '\'' && letter_follows(1));
      if (!inside) break;
      hash = hash_step(hash, c);
      ++at_;
    }
    if (at_ == start) {  // a sign that is no letter
      const auto seen = beyond_ascii(text_.substr(at_));
      at_ += seen.size;
      spaced_ = spaced_ || seen.sign == Sign::gap;
      return;
    }
    if (text_.substr(at_).starts_with("://")) at_ = std::min(text_.find_first_of(" \n)>", at_), text_.size());
    const auto written = text_.substr(start, at_ - start);
    std::uint16_t roles = known_roles(hash, written);
    if (number && all_digits(written)) roles |= is_number;
    add({static_cast<std::uint32_t>(start), hash, static_cast<std::uint16_t>(std::min<std::size_t>(written.size(), 65535)), roles});
  }

  static bool all_digits(std::string_view word) {
    return static_cast<unsigned char>(word.front()) >= 0x80 || word.find_first_not_of("0123456789") == word.npos;
  }

  bool digit_here() const {
    const char c = text_[at_];
    return static_cast<unsigned char>(c) < 0x80 ? is_digit(c) : beyond_ascii(text_.substr(at_)).sign == Sign::digit;
  }

  bool letter_follows(std::size_t by) const {
    return at_ + by < text_.size() && (is_letter(text_[at_ + by]) || static_cast<unsigned char>(text_[at_ + by]) >= 0xC3);
  }

  void lone_word(std::size_t offset, std::size_t size) {
    add({static_cast<std::uint32_t>(offset), 0, static_cast<std::uint16_t>(std::min<std::size_t>(size, 65535)), 0});
  }

  void add(Word word) {
    word.opens = opens_ || words_.empty();
    word.joined = !spaced_ && !word.opens;
    word.quoted = quoted_;
    words_.push_back(word);
    opens_ = spaced_ = false;
  }

  std::string_view text_;
  std::vector<Word>& words_;
  bool block_;
  std::size_t at_ = 0;
  bool opens_ = true, spaced_ = true, quoted_ = false, table_ = false, heading_ = false;
};

}  // namespace

void read_words(std::string_view text, bool block, std::vector<Word>& words) {
  words.clear();
  WordReader(text, block, words).read();
}

std::uint32_t hash_of(std::string_view word) {
  auto hash = hash_start;
  for (const char c : word) hash = hash_step(hash, c);
  return hash;
}

bool same_letters(std::string_view a, std::string_view b) {
  return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return small(x) == small(y); });
}

}  // namespace kept::check
