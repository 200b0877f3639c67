// The words of a text, found in one pass for all rules that look at words. Markup, addresses and code are none.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace kept::check {

// What a word is known for; a word may be several.
enum WordRole : std::uint16_t {
  is_number = 1,         // `three`, and every run of digits
  is_people = 2,         // more than one person: `children`, `orang`
  is_person = 4,         // `girl`
  parts_counts = 8,      // what stands between a number and a noun that it does not count: `of`, `per`, `days`
  is_label = 16,         // what a number behind it numbers: `article`, `session`
  is_exact_place = 32,   // `village`, `sekolah`
  starts_hard_term = 64, // the first word of a built-in term that has a plainer one
  reports_speech = 128,  // `said`
  is_call = 256,         // a telephone number may follow: `tel`, `whatsapp`
  is_instrument = 512,   // of the name of a text, which says what it says: `Convention`, `Act`
  is_body = 1024,        // who speaks for a name beside it: `government`, `delegate`
};

struct Word {
  std::uint32_t offset = 0;
  std::uint32_t hash = 0;  // of its small letters
  std::uint16_t size = 0;
  std::uint16_t roles = 0;
  bool opens = false;   // the first of a paragraph, heading, item or cell
  bool joined = false;  // no white space stands between it and the word before
  bool quoted = false;  // in a block quote

  bool is(std::uint16_t role) const { return (roles & role) != 0; }
};

// `block`: a whole Markdown text, else one paragraph. Replaces what `words` held. Linear in the text.
void read_words(std::string_view text, bool block, std::vector<Word>& words);

std::uint32_t hash_of(std::string_view word);
bool same_letters(std::string_view a, std::string_view b);  // whatever the case of ASCII

}  // namespace kept::check
