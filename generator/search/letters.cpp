#include "search/letters.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <vector>

namespace kept::search {
namespace {

struct Range {
  char32_t first, last;
  Letter letter;
};

// By code point; the first that fits counts.
constexpr Range ranges[] = {
    {0x00AD, 0x00AD, Letter::dropped}, {0x0640, 0x0640, Letter::dropped}, {0x064B, 0x0652, Letter::dropped}, {0x0670, 0x0670, Letter::dropped},
    {0x0E01, 0x0E2F, Letter::base},    {0x0E30, 0x0E3A, Letter::mark},    {0x0E40, 0x0E44, Letter::lead},    {0x0E45, 0x0E45, Letter::mark},
    {0x0E46, 0x0E46, Letter::base},    {0x0E47, 0x0E4E, Letter::mark},    {0x0E81, 0x0EAF, Letter::base},    {0x0EB0, 0x0EBD, Letter::mark},
    {0x0EC0, 0x0EC4, Letter::lead},    {0x0EC6, 0x0EC6, Letter::base},    {0x0EC8, 0x0ECE, Letter::mark},    {0x0EDC, 0x0EDF, Letter::base},
    {0x1000, 0x102A, Letter::base},    {0x102B, 0x1038, Letter::mark},    {0x1039, 0x1039, Letter::stacker}, {0x103A, 0x103E, Letter::mark},
    {0x103F, 0x103F, Letter::base},    {0x104C, 0x1055, Letter::base},    {0x1056, 0x1059, Letter::mark},    {0x105A, 0x105D, Letter::base},
    {0x105E, 0x1060, Letter::mark},    {0x1061, 0x1061, Letter::base},    {0x1062, 0x1064, Letter::mark},    {0x1065, 0x1066, Letter::base},
    {0x1067, 0x106D, Letter::mark},    {0x106E, 0x1070, Letter::base},    {0x1071, 0x1074, Letter::mark},    {0x1075, 0x1081, Letter::base},
    {0x1082, 0x108D, Letter::mark},    {0x108E, 0x108E, Letter::base},    {0x108F, 0x108F, Letter::mark},    {0x109A, 0x109D, Letter::mark},
    {0x1780, 0x17B3, Letter::base},    {0x17B4, 0x17B5, Letter::dropped}, {0x17B6, 0x17D1, Letter::mark},    {0x17D2, 0x17D2, Letter::stacker},
    {0x17D3, 0x17D3, Letter::mark},    {0x17D7, 0x17D7, Letter::base},    {0x17DC, 0x17DC, Letter::base},    {0x17DD, 0x17DD, Letter::mark},
    {0x180E, 0x180E, Letter::dropped}, {0x200B, 0x200F, Letter::dropped}, {0x2060, 0x2064, Letter::dropped}, {0x3005, 0x3007, Letter::base},
    {0x3041, 0x3096, Letter::base},    {0x309D, 0x309F, Letter::base},    {0x30A1, 0x30FA, Letter::base},    {0x30FC, 0x30FF, Letter::base},
    {0x3400, 0x4DBF, Letter::base},    {0x4E00, 0x9FFF, Letter::base},    {0xA9E0, 0xA9FE, Letter::base},    {0xAA60, 0xAA7A, Letter::base},
    {0xAA7B, 0xAA7D, Letter::mark},    {0xAA7E, 0xAA7F, Letter::base},    {0xF900, 0xFAFF, Letter::base},    {0xFE00, 0xFE0F, Letter::dropped},
    {0xFEFF, 0xFEFF, Letter::dropped}, {0x20000, 0x3FFFF, Letter::base},
};

// The zeros of scripts that have digits of their own.
constexpr char32_t zeros[] = {0x0030, 0x0660, 0x06F0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0C66, 0x0CE6, 0x0D66, 0x0DE6,
                              0x0E50, 0x0ED0, 0x0F20, 0x1040, 0x1090, 0x17E0, 0x1810, 0xFF10};

constexpr bool is_digit_from(char32_t code, char32_t zero) { return code >= zero && code < zero + 10; }

Letter find_letter(char32_t code) {
  for (const char32_t zero : zeros)
    if (is_digit_from(code, zero)) return Letter::digit;
  for (const Range& range : ranges)
    if (code >= range.first && code <= range.last) return range.letter;
  const auto type = U_MASK(u_charType(static_cast<UChar32>(code)));
  return (type & (U_GC_L_MASK | U_GC_M_MASK | U_GC_N_MASK)) != 0 ? Letter::word : Letter::separator;
}

// Letters that carry no mark that could be taken off and yet are read as others.
struct Fold {
  char32_t code;
  const char* to;
};
constexpr Fold folds[] = {{0xDF, "ss"}, {0xE6, "ae"}, {0xF0, "d"}, {0xF8, "o"}, {0xFE, "th"}, {0x111, "d"}, {0x127, "h"}, {0x131, "i"}, {0x142, "l"}, {0x153, "oe"}};

constexpr bool may_have_marks(char32_t code) { return code < 0x530 || (code >= 0x1E00 && code < 0x2000); }

std::string utf8(const icu::UnicodeString& text) {
  std::string bytes;
  return text.toUTF8String(bytes);
}

std::string find_folded(char32_t code) {
  for (const Fold& fold : folds)
    if (fold.code == code) return fold.to;
  icu::UnicodeString text(static_cast<UChar32>(code));
  if (!may_have_marks(code)) return utf8(text);
  UErrorCode trouble = U_ZERO_ERROR;
  const auto parts = icu::Normalizer2::getNFDInstance(trouble)->normalize(text, trouble);
  icu::UnicodeString plain;
  for (std::int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1))
    if (!is_free_mark(static_cast<char32_t>(parts.char32At(i)))) plain.append(parts.char32At(i));
  return utf8(plain);
}

constexpr char32_t most_looked_up = 0x2000;

char32_t find_lower(char32_t code) {
  if (code == 0x130) return U'i';
  for (const char32_t zero : zeros)
    if (is_digit_from(code, zero)) return code - zero + U'0';
  return static_cast<char32_t>(u_tolower(static_cast<UChar32>(code)));
}

template <class Value, class Find>
std::vector<Value> table_of(Find find, char32_t size) {
  std::vector<Value> table(size);
  for (char32_t code = 0; code < size; ++code) table[code] = find(code);
  return table;
}

}  // namespace

Letter letter_of(char32_t code) {
  constexpr char32_t plane = 0x10000;
  static const auto common = table_of<Letter>(find_letter, plane);
  return code < plane ? common[code] : find_letter(code);
}

char32_t lower(char32_t code) {
  static const auto common = table_of<char32_t>(find_lower, most_looked_up);
  return code < most_looked_up ? common[code] : find_lower(code);
}

bool is_free_mark(char32_t code) { return code >= 0x300 && code <= 0x36F; }

const std::string& folded(char32_t lowered) {
  static const auto common = table_of<std::string>(find_folded, most_looked_up);
  if (lowered < most_looked_up) return common[lowered];
  thread_local std::string rare;
  return rare = find_folded(lowered);
}

int rank_of_mark(char32_t code) {
  struct Rank {
    char32_t first, last;
    int rank;
  };
  constexpr Rank ranks[] = {
      {0x0E31, 0x0E31, 1}, {0x0E34, 0x0E3A, 1}, {0x0E4D, 0x0E4D, 2}, {0x0E47, 0x0E4C, 3}, {0x0E4E, 0x0E4E, 3}, {0x0E30, 0x0E45, 4},  // Thai
      {0x0EB1, 0x0EB1, 1}, {0x0EB4, 0x0EBC, 1}, {0x0ECD, 0x0ECD, 2}, {0x0EC8, 0x0ECE, 3}, {0x0EB0, 0x0EBD, 4},                       // Lao
      {0x17C9, 0x17CA, 3}, {0x17B6, 0x17C5, 4}, {0x17C6, 0x17DD, 5},                                                                  // Khmer
      {0x103B, 0x103B, 2}, {0x103C, 0x103C, 3}, {0x103D, 0x103D, 4}, {0x103E, 0x103E, 5}, {0x1031, 0x1031, 6}, {0x102D, 0x102E, 7},  // Burmese
      {0x1032, 0x1035, 7}, {0x102F, 0x1030, 8}, {0x102B, 0x102C, 9}, {0x103A, 0x103A, 10}, {0x1036, 0x1038, 11},
  };
  const auto* found = std::find_if(std::begin(ranks), std::end(ranks), [&](const Rank& r) { return code >= r.first && code <= r.last; });
  return found == std::end(ranks) ? 14 : found->rank;
}

}  // namespace kept::search
