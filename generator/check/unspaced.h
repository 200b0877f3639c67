// What Thai, Lao, Khmer and Burmese say of persons, found by letters: their words stand without spaces. Private to this room.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace kept::check {

// Whether a run of letters may be of such a script: they lie between U+0E00 and U+17FF, which take three bytes.
bool may_be_unspaced(std::string_view letters);

// The size of the word that counts persons with which letters begin: `คน`, `នាក់`; 0: they count something else, such as `รายการ`.
// `before`: what stands before the number. Thai `ราย` counts cases of any kind, so somebody must be named there.
std::size_t counter_size(std::string_view letters, std::string_view before);

// Whether letters that end before a number make it a limit, a share or the number of something: `น้อยกว่า`, `มาตรา`.
bool numbers_otherwise(std::string_view before);

struct Spelt {
  int number;
  std::size_t offset, size;  // in the letters
};
// A number of persons that is written as one word: `เด็กสามคน`.
std::optional<Spelt> spelt_count(std::string_view letters, std::size_t from);

bool says_age(std::string_view letters);         // they end with `อายุ`: a number of years follows
bool says_one_person(std::string_view letters);  // `เด็กหญิง`, a girl; not `เด็ก`, which may be many
// A village, commune or the like with its name behind it: `ตำบลแม่ปะ`; not `หมู่บ้านแห่งหนึ่ง`.
std::optional<std::string_view> named_place(std::string_view letters);

// Who has said something, and that it is said: `ผู้แทนประเทศไทยกล่าวว่า`; where the letters begin with the saying, `before` is
// what stands before them (`UNICEF กล่าวว่า`). Not those who stay without a name: `ผู้แทนคนหนึ่งกล่าวว่า`.
bool says_who_said(std::string_view letters);
bool begins_with_saying(std::string_view letters);

}  // namespace kept::check
