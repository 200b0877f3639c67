// What counts persons and what only looks like it; who is told apart; and which Burmese is no Unicode.
#include "check/people.h"

#include <catch2/catch.hpp>

#include "check/scripts.h"
#include "check/traces.h"

namespace kept::check {
namespace {

template <class Look>
void with_passage(std::string_view text, std::string_view language, Look look) {
  static const model::Record record;
  std::vector<Word> words;
  read_words(text, true, words);
  look(Passage{.record = record, .path = "content/about.md", .language = language, .written = text, .words = words});
}

struct Person {
  const char *language, *text, *told;
};

std::string counted_in(std::string_view text, std::string_view language) {
  std::string found;
  with_passage(text, language, [&](const Passage& passage) {
    each_count(passage, [&](const Counted& counted) { found += std::to_string(counted.number) + ": " + std::string(passage.written.substr(counted.offset, counted.size)) + "\n"; });
  });
  return found;
}

TEST_CASE("A small number of persons is told from years, articles, shares and things") {
  const Person rows[] = {
      {"en", "In May 3 girls left.", "3: 3 girls\n"},
      {"en", "four unaccompanied children", "4: four unaccompanied children\n"},
      {"en", "a group of seven stateless young people", "7: seven stateless young people\n"},
      {"en", "two asylum-seekers", "2: two asylum-seekers\n"},
      {"en", "one child was held", "1: one child\n"},
      {"en", "three (3) children", "3: three (3) children\n"},
      {"en", "Only 2 of the 14 children were released, and one of the girls.", "2: 2 of the 14 children\n1: one of the girls\n"},
      {"en", "In 2019 children left.", ""},
      {"en", "12 children and 1,005 girls", ""},
      {"en", "Article 3 children's rights", ""},
      {"en", "Objective 7 children", ""},
      {"en", "one in five children", ""},
      {"en", "two of three children", ""},
      {"en", "Two of the five States have asked people to wait.", ""},
      {"en", "fewer than 5 children", ""},
      {"en", "children under 5 girls", ""},
      {"en", "4 million migrants", ""},
      {"en", "9 per cent of children", ""},
      {"en", "nine child welfare centres", ""},
      {"en", "three meetings with children", ""},
      {"en", "two women's groups, three people-centred goals", ""},
      {"en", "two migrants’ associations", ""},
      {"en", "for three days children waited", ""},
      {"en", "a 5-year plan, 3.5 children", ""},
      {"en", "one child in ten, each family with one child", ""},
      {"en", "twenty three children, twenty-three children, two hundred girls", ""},
      {"en", "`3 girls` and [three](https://example.org/3-girls)", ""},
      {"en", "Grade 5 girls; session 4 women", ""},
      {"en", "- rule 3\n- girls", ""},
      {"id", "tiga anak, 5 (lima) orang, dua orang anak", "3: tiga anak\n5: 5 (lima) orang\n2: dua orang\n"},
      {"id", "empat puluh keluarga, empat puluh orang, seratus dua orang", ""},
      {"id", "tiga ribu anak dan 3 ribu anak", ""},
      {"id", "dua puluh tiga anak, dua belas anak", ""},
      {"id", "Lima tahun kemudian anak itu pulang. Dua pasal tentang anak. Empat Sungai tentang anak.", ""},
      {"id", "Satu dari tiga anak, kurang dari lima anak, di bawah 5 orang, setiap tiga anak", ""},
      {"id", "Pasal 3 anak berhak atas perlindungan. Seorang anak meninggal.", ""},
      {"ms", "Lapan kanak-kanak dibebaskan.", "8: Lapan kanak\n"},
      {"ms", "Tiga negeri menerima kanak-kanak. Satu daripada tiga orang.", ""},
      {"fil", "limang bata, tatlong batang babae", "5: limang bata\n3: tatlong batang\n"},
      {"fil", "tatlong libong bata, dalawampu't tatlong bata, Isa sa tatlong bata, Dalawang taon ang bata", ""},
      {"vi", "ba trẻ em, 4 người, Năm người di cư, 3 nạn nhân", "3: ba trẻ\n4: 4 người\n5: Năm người\n3: 3 nạn nhân\n"},
      {"vi", "ba nghìn trẻ em, hai mươi ba trẻ em, mười ba trẻ em, Một phần ba trẻ em", ""},
      {"vi", "Năm nay người di cư được bảo vệ. Mỗi năm trẻ em được đi học. Sau hai năm trẻ em về nhà.", ""},
      {"vi", "Điều 3 trẻ em có quyền. Thứ ba người dân họp. Một bé gái. Ít hơn năm người.", ""},
      {"th", "เด็ก 3 คนถูกกัก เด็กสามคนถูกกัก เด็กหญิง ๔ ราย", "3: 3 คน\n3: สามคน\n4: ๔ ราย\n"},
      {"th", "สิบสามคน ยี่สิบสองคน สามร้อยคน 3,000 คน 1,005 คน", ""},
      {"th", "เด็ก 1 ใน 3 คน น้อยกว่า 5 คน น้อยกว่าห้าคน มาตรา 3 คนต่างด้าว 3 รายการ 2 รายงาน คนละ 3 คน คนหนึ่ง ผู้จัด 2 ราย ผู้จัดสองราย", ""},
      {"lo", "ເດັກ 3 ຄົນ ແລະ ສອງຄົນ", "3: 3 ຄົນ\n2: ສອງຄົນ\n"},
      {"km", "កុមារ ៣ នាក់ និង ប្រាំមួយនាក់", "3: ៣ នាក់\n6: ប្រាំមួយនាក់\n"},
      {"km", "ដប់បីនាក់ តិចជាង ៥ នាក់ ម្នាក់", ""},
      {"my", "ကလေး ၃ ဦး သုံးယောက်", "3: ၃ ဦး\n3: သုံးယောက်\n"},
      {"my", "ကလေးဦးရေ နှစ်ဦးသဘောတူ ကလေးတစ်ဦး ၅ ဦးအောက်", ""},
  };
  for (const auto& [language, text, told] : rows) {
    INFO(text);
    CHECK(counted_in(text, language) == told);
  }
}

TEST_CASE("One person's age beside a named place is told from limits of age and from many") {
  const Person rows[] = {
      {"en", "A 14-year-old girl was held in Ban Nong village.", "14-year-old girl was held in Ban Nong village"},
      {"en", "The boy, aged 9, lives at the camp near Mae Sot.", "9, lives at the camp"},
      {"en", "A girl of 14 was found in Klong Toey school.", "14 was found in Klong Toey school"},
      {"id", "Anak berusia 9 tahun di Desa Sukamaju.", "9 tahun di Desa"},
      {"fil", "Isang batang babae na 14 taong gulang sa Barangay San Jose.", "14 taong gulang sa Barangay"},
      {"vi", "Một bé gái 13 tuổi ở xã Tân Lập.", "13 tuổi ở xã"},
      {"th", "เด็กหญิงอายุ 14 ปี ถูกกักที่ตำบลแม่ปะ", "14 ปี ถูกกักที่ตำบล"},
      {"km", "ក្មេងស្រីម្នាក់អាយុ ១៤ ឆ្នាំ រស់នៅភូមិត្រពាំង", "១៤ ឆ្នាំ រស់នៅភូមិ"},
      {"en", "Schooling is free to children aged 6 to 15 in every village of Thailand.", ""},
      {"en", "A 14-year-old girl was held. The village of Ban Nong is near.", ""},
      {"en", "The plan is 14 years old and was made at School Street.", ""},
      {"en", "A girl was held at the camp.", ""},
      {"en", "A child of 100 parents went to Klong Toey school.", ""},
      {"id", "Anak berusia 7 sampai 18 tahun bersekolah di Sekolah Dasar.", ""},
      {"vi", "Trẻ em dưới 16 tuổi ở xã Tân Lập, trẻ em từ 6 đến 15 tuổi ở xã Tân Lập.", ""},
      {"th", "เด็กอายุ 7 ปี ในตำบลแม่ปะ", ""},
      {"th", "เด็กหญิงอายุ 14 ปี ในหมู่บ้านแห่งหนึ่ง", ""},
  };
  for (const auto& [language, text, told] : rows) {
    INFO(text);
    std::string found;
    with_passage(text, language, [&](const Passage& passage) {
      each_person_placed(passage, [&](std::size_t offset, std::size_t size, std::string_view) { found += passage.written.substr(offset, size); });
    });
    CHECK(found == told);
  }
}

TEST_CASE("Telephone numbers are found with no plus in front, and dates, laws and sums are none") {
  const Person rows[] = {
      {"en", "His number is 081 234 5678.", "081 234 5678"},
      {"en", "Phone: 555 1234", "Phone: 555 1234"},
      {"id", "Hubungi Budi di 0812-3456-7890.", "Hubungi Budi di 0812-3456-7890"},
      {"id", "Telp. (021) 555 1234", "Telp. (021) 555 1234"},
      {"th", "เบอร์มือถือ 0812345678", "0812345678"},
      {"th", "โทรศัพท์ ๐๘๑ ๒๓๔ ๕๖๗๘", "๐๘๑ ๒๓๔ ๕๖๗๘"},
      {"vi", "Gọi số 0912 345 678 để gặp chị Lan.", "0912 345 678"},
      {"vi", "Điện thoại: 024 3822 5678", "Điện thoại: 024 3822 5678"},
      {"my", "ဖုန်း 09 123 456 789", "09 123 456 789"},
      {"en", "1 234 567 890 baht, 0.123456789, ISBN 0-8047-1234-55, case 2019/012345678", ""},
      {"en", "Call the helpline 1300, in 2019 2020. From 01-02-2019 05 to 2020.", ""},
      {"id", "Undang-Undang Nomor 35 Tahun 2014, No. 012345678", ""},
  };
  for (const auto& [language, text, told] : rows) {
    INFO(text);
    std::string found;
    with_passage(text, language, [&](const Passage& passage) {
      each_number_called(passage, [&](std::size_t first, std::size_t last) {
        const auto from = passage.words[first].offset;
        found += passage.written.substr(from, passage.words[last].offset + passage.words[last].size - from);
      });
    });
    CHECK(found == told);
  }
}

TEST_CASE("Zawgyi is told from the Unicode of Burmese, Shan, Mon and Karen") {
  struct Row {
    const char* text;
    bool zawgyi;
  };
  const Row rows[] = {
      {"ေက်ာင္းသားေလးမ်ား ေက်ာင္းသြားသည္။", true},
      {"ကျောင်းသားလေးများ ကျောင်းသွားသည်။", false},
      {"လူ့အခွင့်အရေး အင်္ဂါ သင်္ဘော ဥက္ကဋ္ဌ", false},
      {"ၵႂၢမ်းတႆး လိၵ်ႈတႆး မိူင်းတႆး", false},
      {"ဘာသာမန် အရေဝ်ဘာသာ ပ္ဍဲကဵု", false},
      {"ကညီကျိာ် ပှၤကညီဖိ", false},
      {"The vowel sign ေ stands behind its consonant", false},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK((zawgyi_in(row.text) != std::string_view::npos) == row.zawgyi);
  }
}

TEST_CASE("Persons' addresses, numbers and followed links are told from those of offices") {
  struct Row {
    const char *text, *told;
  };
  const Row rows[] = {
      {"somchai.p@ngo.asia", "somchai.p@ngo.asia"},
      {"mailto:ann@ngo.asia", "ann@ngo.asia"},
      {"info@ngo.asia, asia.info@ngo.asia, ann@example.org, git@github.com:a/b", ""},
      {"https://social.asia/@ann and kept@1.2", ""},
      {"somchai (at) ngo.asia, siti[at]ngo.asia", "somchai (at) ngo.asiasiti[at]ngo.asia"},
      {"info (at) ngo.asia, look(at)this", ""},
      {"+66 81 234 5678", "+66 81 234 5678"},
      {"a growth of +12 345 678", ""},
      {"[call](tel:0812345678)", "tel:0812345678"},
      {"A/RES/73/326, 2020-12-14, 10+2 years, +48,000", ""},
      {"<https://example.org/a?id=7&utm_source=x&b=1#c>", "utm_source → https://example.org/a?id=7&b=1#c"},
      {"https://example.org/?fbclid=1", "fbclid → https://example.org/"},
      {"https://example.org/?q=utm_source", ""},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    std::string told;
    const base::File file{"content/a.md", row.text};
    each_email(file, [&](const Trace& trace) { told += trace.shown; });
    each_phone(file, [&](const Trace& trace) { told += trace.shown; });
    each_tracker(file, [&](const Trace& trace) { told += trace.shown + " → " + trace.fix; });
    CHECK(told == row.told);
  }
}

TEST_CASE("Texts made to be slow to read are read in one go") {
  const auto many = [](std::string_view piece) {
    std::string text;
    while (text.size() < 400'000) text += piece;
    return text;
  };
  for (const auto piece : {"`", "``a`", "[[", "](", "<", "3 ", "@", "?=", "+1", "aged 1 ", "```\n", "(at)", "สามคน", "0 ", "of the "}) {
    INFO(piece);
    const auto text = many(piece);
    const auto start = std::chrono::steady_clock::now();
    CHECK(counted_in(text, "en").size() < 2 * text.size());
    const base::File file{"content/a.yaml", text};
    each_email(file, [](const Trace&) {});
    each_phone(file, [](const Trace&) {});
    each_tracker(file, [](const Trace&) {});
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(5));
  }
}

}  // namespace
}  // namespace kept::check
