#include "check/unspaced.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace kept::check {
namespace {

// Words of a row are parted by blanks.
template <class Is>
std::string_view first_of(std::string_view words, Is is) {
  while (!words.empty()) {
    const auto word = words.substr(0, words.find(' '));
    if (is(word)) return word;
    words.remove_prefix(std::min(word.size() + 1, words.size()));
  }
  return {};
}

bool begins_with(std::string_view text, std::string_view words) {
  return !first_of(words, [&](std::string_view word) { return text.starts_with(word); }).empty();
}

bool ends_with(std::string_view text, std::string_view words) {
  return !first_of(words, [&](std::string_view word) { return text.ends_with(word); }).empty();
}

bool holds_any(std::string_view text, std::string_view words) {
  return !first_of(words, [&](std::string_view word) { return text.find(word) != text.npos; }).empty();
}

// A word that counts persons; what may stand behind it and make it another; and one of what must stand before the number, if anything.
struct Counter {
  std::string_view word, unless, only_after = {};
};
constexpr Counter counters[] = {
    {"คน", "ละ"},
    {"ราย", "การ งาน ได้ จ่าย ชื่อ ละเอียด วัน เดือน ปี สัปดาห์ รับ", "เด็ก เยาวชน ทารก หญิง ชาย ผู้เสียชีวิต ผู้บาดเจ็บ ผู้ป่วย ผู้ลี้ภัย ผู้อพยพ ผู้ย้ายถิ่น ผู้ต้องกัก ผู้เสียหาย แรงงาน"},
    {"ຄົນ", "ລະ"},
    {"នាក់", ""},
    {"ယောက်", "ျား အောက် ထက်"},
    {"ဦး", "ရေ စီး တည် ဆောင် ပိုင်း ချုပ် အောက် ထက်"},
};

// By the third byte of a letter, whether a counter may begin with it: nearly all letters are passed over by it.
constexpr auto begins_counter = [] {
  std::array<bool, 256> may{};
  for (const Counter& counter : counters) may[static_cast<unsigned char>(counter.word[2])] = true;
  return may;
}();

// One to nine. Not where it means only “a”: Burmese `တစ်ဦး`; nor Burmese `နှစ်`, which is also a year.
constexpr std::array<std::string_view, 9> numbers = {"หนึ่ง ໜຶ່ງ ນຶ່ງ", "สอง ສອງ ពីរ", "สาม ສາມ បី သုံး", "สี่ ສີ່ បួន လေး", "ห้า ຫ້າ ប្រាំ ငါး",
                                                     "หก ຫົກ ប្រាំមួយ ခြောက်", "เจ็ด ເຈັດ ប្រាំពីរ ခုနစ်", "แปด ແປດ ប្រាំបី ရှစ်", "เก้า ເກົ້າ ប្រាំបួន ကိုး"};
constexpr std::string_view tens_and_more =
    "สิบ ยี่ ร้อย พัน หมื่น แสน ล้าน ສິບ ຊາວ ຮ້ອຍ ພັນ ໝື່ນ ແສນ ລ້ານ ដប់ ម្ភៃ សិប រយ ពាន់ ម៉ឺន សែន លាន ဆယ့် ရာ့ ထောင့် ဆယ် ရာ ထောင် သောင်း သိန်း သန်း";
constexpr std::string_view otherwise =
    "กว่า ถึง ละ ที่ ใน มาตรา ข้อ หมวด บท ระดับ ชั้น ວ່າ ເຖິງ ລະ ທີ ໃນ ມາດຕາ ຂໍ້ ໝວດ ជាង ក្រោម ចំណោម ទី មាត្រា ប្រការ ជំពូក ပုဒ်မ အပိုဒ် အခန်း";
constexpr std::string_view other_words = "က သ";  // `ကလေး` is a child, and no four

constexpr std::string_view ages = "อายุ ອາຍຸ អាយុ អသက် အသက်";
constexpr std::string_view one_person_words = "เด็กหญิง เด็กชาย ด.ญ. ด.ช. นางสาว เด็กคนหนึ่ง ເດັກຍິງ ເດັກຊາຍ ក្មេងស្រីម្នាក់ ក្មេងប្រុសម្នាក់ កុមារីម្នាក់ កុមារាម្នាក់ កុមារម្នាក់ မိန်းကလေးတစ်ဦး ကလေးတစ်ဦး ယောက်ျားလေးတစ်ဦး";
constexpr std::string_view places = "ตำบล หมู่บ้าน โรงเรียน ค่าย ບ້ານ ໂຮງຮຽນ ភូមិ ឃុំ សង្កាត់ សាលា ရပ်ကွက်";
constexpr std::string_view unnamed = "แห่ง ที่ ใน ของ และ หรือ หนึ่ง ผู้ลี้ภัย ทหาร กักกัน อพยพ ประถม มัธยม อนุบาล รัฐ เอกชน ไทย ແຫ່ງ ທີ່ ໃນ ແລະ ແຫ່ງ មួយ ដែល និង រៀន";

constexpr std::string_view sayings = "กล่าวว่า ระบุว่า รายงานว่า แจ้งว่า เห็นว่า เสนอว่า ชี้แจงว่า ย้ำว่า เสนอให้ ກ່າວວ່າ ລາຍງານວ່າ ລະບຸວ່າ ແຈ້ງວ່າ បានលើកឡើងថា បាននិយាយថា បានរាយការណ៍ថា បានថ្លែងថា មានប្រសាសន៍ថា";
// Who speaks for a country or body, or a person with a title.
constexpr std::string_view speakers = "ผู้แทน รัฐบาล กระทรวง รัฐมนตรี เอกอัครราชทูต ຜູ້ແທນ ລັດຖະບານ ກະຊວງ តំណាង រដ្ឋាភិបាល ក្រសួង";
constexpr std::string_view no_names = "คนหนึ่ง หลาย บาง ผู้เข้าร่วม ท่านหนึ่ง ຜູ້ໜຶ່ງ ຄົນໜຶ່ງ ຫຼາຍ ບາງ ມີຜູ້ ម្នាក់ មួយចំនួន ជាច្រើន អ្នកចូលរួម";
constexpr std::size_t shortest_name = 6;  // bytes: two letters

// A number from one to nine that ends where its letters do. Of two that end alike the longer is meant: six is five and one.
std::optional<Spelt> spelt_before(std::string_view letters, std::size_t from) {
  for (int number = 9; number >= 1; --number) {
    const auto word = first_of(numbers[static_cast<std::size_t>(number) - 1], [&](std::string_view one) { return letters.ends_with(one); });
    if (word.empty()) continue;
    const auto before = letters.substr(0, letters.size() - word.size());
    if (before.size() < from || ends_with(before, tens_and_more) || ends_with(before, otherwise) || ends_with(before, other_words)) return std::nullopt;
    return Spelt{number, before.size(), word.size()};
  }
  return std::nullopt;
}

}  // namespace

bool may_be_unspaced(std::string_view letters) {
  const auto first = letters.empty() ? 0u : static_cast<unsigned char>(letters.front());
  return first == 0xE0 || first == 0xE1;
}

std::size_t counter_size(std::string_view letters, std::string_view before) {
  for (const Counter& counter : counters)
    if (letters.starts_with(counter.word))
      return begins_with(letters.substr(counter.word.size()), counter.unless) || !(counter.only_after.empty() || holds_any(before, counter.only_after)) ? 0 : counter.word.size();
  return 0;
}

bool numbers_otherwise(std::string_view before) { return ends_with(before, otherwise); }

std::optional<Spelt> spelt_count(std::string_view letters, std::size_t from) {
  for (auto at = from; at + 2 < letters.size(); at += static_cast<unsigned char>(letters[at]) < 0x80 ? 1 : static_cast<unsigned char>(letters[at]) < 0xE0 ? 2 : 3) {
    const auto size = begins_counter[static_cast<unsigned char>(letters[at + 2])] ? counter_size(letters.substr(at), letters.substr(0, at)) : 0;
    if (!size) continue;
    if (const auto spelt = spelt_before(letters.substr(0, at), from)) return Spelt{spelt->number, spelt->offset, spelt->size + size};
  }
  return std::nullopt;
}

bool says_age(std::string_view letters) { return ends_with(letters, ages); }
bool says_one_person(std::string_view letters) { return holds_any(letters, one_person_words); }

std::optional<std::string_view> named_place(std::string_view letters) {
  std::optional<std::string_view> found;
  first_of(places, [&](std::string_view place) {
    const auto at = letters.find(place);
    if (at == letters.npos) return false;
    const auto name = letters.substr(at + place.size());
    if (name.size() < shortest_name || begins_with(name, unnamed)) return false;
    found = letters.substr(at, place.size());
    return true;
  });
  return found;
}

bool begins_with_saying(std::string_view letters) { return begins_with(letters, sayings); }

bool says_who_said(std::string_view letters) {
  return !first_of(sayings, [&](std::string_view saying) {
            const auto before = letters.substr(0, std::min(letters.find(saying), letters.size()));
            if (before.size() == letters.size() || holds_any(before, no_names)) return false;
            return !first_of(speakers, [&](std::string_view speaker) {
                      const auto at = before.rfind(speaker);
                      return at != before.npos && before.size() - at - speaker.size() >= shortest_name;
                    }).empty();
          }).empty();
}

}  // namespace kept::check
