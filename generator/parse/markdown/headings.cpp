#include "parse/markdown/headings.h"

#include <algorithm>
#include <iterator>

#include "base/utf8.h"

namespace kept::parse {
namespace {

struct Range {
  char32_t first, last;
};

// What parts words outside ASCII: punctuation, symbols and pictures. Sorted.
constexpr Range separators[] = {
    {0x80, 0xA9},     {0xAB, 0xB4},     {0xB6, 0xB9},     {0xBB, 0xBF},     {0xD7, 0xD7},       {0xF7, 0xF7},
    {0x55A, 0x55F},   {0x589, 0x58A},   {0x5BE, 0x5BE},   {0x5C0, 0x5C0},   {0x5F3, 0x5F4},     {0x60C, 0x60D},
    {0x61B, 0x61F},   {0x66A, 0x66D},   {0x6D4, 0x6D4},   {0x964, 0x965},   {0xE2F, 0xE2F},     {0xE3F, 0xE3F},
    {0xE46, 0xE46},   {0xE4F, 0xE4F},   {0xE5A, 0xE5B},   {0xEAF, 0xEAF},   {0x104A, 0x104F},   {0x1361, 0x1368},
    {0x17D4, 0x17D6}, {0x17D8, 0x17DB}, {0x2000, 0x200B}, {0x200E, 0x2BFF}, {0x2E00, 0x2E7F},   {0x3000, 0x3004},
    {0x3008, 0x3020}, {0x3030, 0x3030}, {0x303D, 0x303F}, {0x30FB, 0x30FB}, {0xA9CF, 0xA9CF},   {0xE000, 0xF8FF},
    {0xFD3E, 0xFD3F}, {0xFDFC, 0xFE0F}, {0xFE10, 0xFE19}, {0xFE30, 0xFE6F}, {0xFEFF, 0xFEFF},   {0xFF00, 0xFF0F},
    {0xFF1A, 0xFF20}, {0xFF3B, 0xFF40}, {0xFF5B, 0xFF65}, {0xFFE0, 0xFFFF}, {0x1F000, 0x1FAFF}, {0xE0000, 0x10FFFF},
};

bool separates(char32_t c) {
  const auto after = std::upper_bound(std::begin(separators), std::end(separators), c,
                                      [](char32_t code, const Range& range) { return code < range.first; });
  return after != std::begin(separators) && c <= std::prev(after)->last;
}

// The Latin letters of U+00C0–017F and U+1E00–1EFF without their marks, one sign each; `.` stands for the few that
// become two letters or none.
constexpr char32_t latin_first = 0xC0, vietnamese_first = 0x1E00;
constexpr std::string_view latin =
    "aaaaaa.ceeeeiiiidnooooo.ouuuuy..aaaaaa.ceeeeiiiidnooooo.ouuuuy.yaaaaaaccccccccddddeeeeeeeeeegggg"
    "gggghhhhiiiiiiiiii..jjkkkllllllllllnnnnnnnnnoooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
constexpr std::string_view vietnamese =
    "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrr"
    "ssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy.s....aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"
    "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......";

struct Pair {
  char32_t code;
  std::string_view letters;
};
constexpr Pair two_letters[] = {{0xC6, "ae"},  {0xE6, "ae"},  {0xDE, "th"},  {0xFE, "th"},  {0xDF, "ss"},
                                {0x132, "ij"}, {0x133, "ij"}, {0x152, "oe"}, {0x153, "oe"}, {0x1E9E, "ss"},
                                {0x1A0, "o"},  {0x1A1, "o"},  {0x1AF, "u"},  {0x1B0, "u"}};

// The ASCII letters of a Latin one; empty for any other.
std::string_view without_marks(char32_t c) {
  for (const auto& pair : two_letters)
    if (pair.code == c) return pair.letters;
  std::string_view letter;
  if (c >= latin_first && c < latin_first + latin.size()) letter = latin.substr(c - latin_first, 1);
  if (c >= vietnamese_first && c < vietnamese_first + vietnamese.size())
    letter = vietnamese.substr(c - vietnamese_first, 1);
  return letter == "." ? std::string_view{} : letter;
}

constexpr bool is_latin_mark(char32_t c) { return c >= 0x300 && c <= 0x36F; }

void append_ascii(std::string& slug, char c) {
  if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
    slug += c;
  } else if (c != '\'' && !slug.empty() && slug.back() != '-') {
    slug += '-';
  }
}

}  // namespace

std::string heading_slug(std::string_view title) {
  std::string slug;
  while (!title.empty()) {
    const auto [code, length] = base::decode_utf8(title);
    const auto size = std::max<std::size_t>(length, 1);
    if (code < 0x80) {
      append_ascii(slug, length == 0 ? ' ' : title[0]);
    } else if (const auto letters = without_marks(code); !letters.empty()) {
      slug += letters;
    } else if (code == 0x2019) {
      // An apostrophe parts no words.
    } else if (separates(code)) {
      append_ascii(slug, ' ');
    } else if (!is_latin_mark(code) || slug.empty() || static_cast<unsigned char>(slug.back()) >= 0x80) {
      slug += title.substr(0, size);
    }
    title.remove_prefix(size);
  }
  while (slug.ends_with('-')) slug.pop_back();
  // Footnotes are numbered fn-1, fnref-1: no heading takes their ids.
  if (slug.empty() || slug.starts_with("fn-") || slug.starts_with("fnref-"))
    slug.insert(0, slug.empty() ? "section" : "section-");
  return slug;
}

std::string Ids::unique(std::string_view slug) {
  const auto first = prefixed(slug);
  auto id = first;
  auto& count = counts_[first];
  while (!given_.insert(id).second) id = first + "-" + std::to_string(++count + 1);
  return id;
}

}  // namespace kept::parse
