#include "search/tokens.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "search/letters.h"

namespace kept::search {
namespace {

constexpr int longest_word = 24;  // code points; what is longer is cut, in the query too
constexpr char32_t coeng = 0x17D2, virama = 0x1039, asat = 0x103A;

void append(std::string& out, char32_t code) {
  if (code < 0x80) {
    out += static_cast<char>(code);
  } else if (code < 0x800) {
    out += static_cast<char>(0xC0 | (code >> 6));
    out += static_cast<char>(0x80 | (code & 0x3F));
  } else if (code < 0x10000) {
    out += static_cast<char>(0xE0 | (code >> 12));
    out += static_cast<char>(0x80 | ((code >> 6) & 0x3F));
    out += static_cast<char>(0x80 | (code & 0x3F));
  } else {
    out += static_cast<char>(0xF0 | (code >> 18));
    out += static_cast<char>(0x80 | ((code >> 12) & 0x3F));
    out += static_cast<char>(0x80 | ((code >> 6) & 0x3F));
    out += static_cast<char>(0x80 | (code & 0x3F));
  }
}

base::Decoded first_of(std::string_view text) {
  const auto byte = static_cast<unsigned char>(text.front());
  if (byte < 0x80) return {byte, 1};
  const auto read = base::decode_utf8(text);
  return read.length == 0 ? base::Decoded{U' ', 1} : read;
}

// Most of most texts: looked up here, as letter_of and lower would say it.
struct Ascii {
  Letter letter = Letter::separator;
  char lower = 0;
};

constexpr std::array<Ascii, 0x80> make_ascii() {
  std::array<Ascii, 0x80> all;
  for (char c = '0'; c <= '9'; ++c) all[static_cast<std::size_t>(c)] = {Letter::digit, c};
  for (char c = 'a'; c <= 'z'; ++c) all[static_cast<std::size_t>(c)] = all[static_cast<std::size_t>(c) - 'a' + 'A'] = {Letter::word, c};
  return all;
}
constexpr std::array<Ascii, 0x80> ascii = make_ascii();

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }
Ascii ascii_of(char c) { return ascii[static_cast<unsigned char>(c)]; }

bool in_run(Letter letter) { return letter >= Letter::base; }

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return is_ascii(c); });
}

}  // namespace

bool Cutter::next() {
  if (next_of_run()) return true;
  while (!text_.empty()) {
    if (is_ascii(text_.front()) && ascii_of(text_.front()).letter == Letter::separator) {
      text_.remove_prefix(1);
      continue;
    }
    const auto [code, length] = first_of(text_);
    text_.remove_prefix(length);
    const Letter letter = letter_of(code);
    if (letter == Letter::separator || letter == Letter::dropped) continue;
    if (!in_run(letter)) {
      if (word_from(code)) return true;
      continue;
    }
    read_run(code);
    return next_of_run();
  }
  return false;
}

bool Cutter::word_from(char32_t first) {
  term_.clear();
  const Letter kind = letter_of(first);
  append(term_, lower(first));
  bool bare = is_free_mark(first);  // a mark alone is nothing
  for (int letters = 1; !text_.empty();) {
    if (const char c = text_.front(); is_ascii(c)) {
      if (ascii_of(c).letter != kind) break;
      text_.remove_prefix(1);
      if (++letters <= longest_word) term_ += ascii_of(c).lower, bare = false;
      continue;
    }
    const auto [code, length] = first_of(text_);
    const Letter letter = letter_of(code);
    if (letter != kind && letter != Letter::dropped) break;
    text_.remove_prefix(length);
    if (letter != kind) continue;
    if (++letters <= longest_word) append(term_, lower(code)), bare = bare && is_free_mark(code);
  }
  return !bare;
}

bool Cutter::next_of_run() {
  if (given_ == clusters_) return false;
  term_ = written_[given_++];
  if (given_ < clusters_) term_ += written_[given_];
  return true;
}

void Cutter::read_run(char32_t first) {
  run_.clear();
  stacking_ = false;
  add_to_run(first);
  while (!text_.empty()) {
    const auto [code, length] = first_of(text_);
    const Letter letter = letter_of(code);
    if (!in_run(letter) && letter != Letter::dropped) break;
    text_.remove_prefix(length);
    if (letter != Letter::dropped) add_to_run(code);
  }
  clusters_ = run_.size();
  given_ = 0;
  if (written_.size() < clusters_) written_.resize(clusters_);
  for (std::size_t i = 0; i < clusters_; ++i) {
    written_[i].clear();
    write(run_[i], written_[i]);
  }
}

// Codes that stand for two, or for another that looks the same, are spelt out first.
void Cutter::add_to_run(char32_t code) {
  switch (code) {
    case 0x0E33: add_to_run(0x0E4D), add_to_run(0x0E32); return;
    case 0x0EB3: add_to_run(0x0ECD), add_to_run(0x0EB2); return;
    case 0x0EDC: add_to_run(0x0EAB), add_to_run(0x0E99); return;
    case 0x0EDD: add_to_run(0x0EAB), add_to_run(0x0EA1); return;
    case 0x17A4: add_to_run(0x17A2), add_to_run(0x17B6); return;
    case 0x17A3: code = 0x17A2; break;
    case 0x102B: code = 0x102C; break;
    default: break;
  }
  const Letter letter = letter_of(code);
  Cluster* last = run_.empty() ? nullptr : &run_.back();
  if (letter == Letter::stacker && last) {
    stacking_ = true;
  } else if (letter == Letter::base && stacking_) {
    if (code == 0x178A) code = 0x178F;  // below another letter DA and TA look the same
    if (last->marks < most_marks) last->mark[last->marks++] = {code == 0x179A ? 2 : 1, code, true};
    stacking_ = false;
  } else if (letter == Letter::base && last && last->heads == 1 && letter_of(last->head[0]) == Letter::lead) {
    last->head[last->heads++] = code;
  } else if (letter == Letter::mark && last) {
    if (last->marks < most_marks) last->mark[last->marks++] = {rank_of_mark(code), code, false};
  } else {
    run_.emplace_back();
    run_.back().head[0] = code;
    run_.back().heads = 1;
    stacking_ = false;
  }
}

// Spellings that look alike and are typed either way.
void Cutter::settle(Cluster& cluster) {
  const auto end = [&] { return cluster.mark.begin() + static_cast<std::ptrdiff_t>(cluster.marks); };
  std::stable_sort(cluster.mark.begin(), end(), [](const Mark& a, const Mark& b) { return std::pair(a.rank, a.code) < std::pair(b.rank, b.code); });
  const auto find = [&](char32_t code) { return std::find_if(cluster.mark.begin(), end(), [&](const Mark& m) { return m.code == code && !m.stacked; }); };
  const auto join = [&](char32_t a, char32_t b, char32_t both) {
    const auto first = find(a), second = find(b);
    if (first == end() || second == end()) return;
    first->code = both;
    std::move(second + 1, end(), second);
    --cluster.marks;
  };
  join(0x17C1, 0x17B8, 0x17BE);
  join(0x17C1, 0x17B6, 0x17C4);
  char32_t& letter = cluster.head[cluster.heads - 1];
  if (letter == 0x1025 && find(asat) != end()) letter = 0x1009;
}

void Cutter::write(Cluster& cluster, std::string& out) {
  if (cluster.marks > 0) settle(cluster);
  for (std::size_t i = 0; i < cluster.heads; ++i) append(out, cluster.head[i]);
  for (std::size_t i = 0; i < cluster.marks; ++i) {
    if (cluster.mark[i].stacked) append(out, cluster.mark[i].code >= 0x1780 ? coeng : virama);
    append(out, cluster.mark[i].code);
  }
}

std::string composed(std::string text) {
  if (is_ascii(text)) return text;
  std::string out;
  UErrorCode trouble = U_ZERO_ERROR;
  icu::StringByteSink<std::string> sink(&out, static_cast<std::int32_t>(text.size()));
  icu::Normalizer2::getNFCInstance(trouble)->normalizeUTF8(0, icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())), sink, nullptr, trouble);
  return out;
}

std::vector<std::string> terms(std::string_view text) {
  std::vector<std::string> all;
  Cutter().cut(text, [&](std::string_view term) { all.emplace_back(term); });
  return all;
}

bool is_of_clusters(std::string_view term) { return !term.empty() && in_run(letter_of(first_of(term).code)); }

std::string folded(std::string_view term) {
  std::string out;
  if (is_ascii(term)) return out = term;
  while (!term.empty()) {
    const auto [code, length] = first_of(term);
    if (code < 0x80)
      out += static_cast<char>(code);
    else
      out += folded(code);
    term.remove_prefix(length);
  }
  return out;
}

}  // namespace kept::search
