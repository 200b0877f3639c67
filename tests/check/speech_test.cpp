// What gives away who said something, or who was there, in the languages of the region.
#include "check/speech.h"

#include <catch2/catch.hpp>

namespace kept::check {
namespace {

using Find = void (*)(const Passage&, const ShowWords&);

std::string found_by(Find find, std::string_view text, std::string_view language) {
  static const model::Record record;
  std::vector<Word> words;
  read_words(text, true, words);
  const Passage passage{.record = record, .path = "content/roundtables/r.md", .language = language, .written = text, .words = words};
  std::string found;
  find(passage, [&](std::size_t first, std::size_t last) {
    const std::size_t from = words[first].offset;
    found += (found.empty() ? "" : "; ") + std::string(text.substr(from, words[last].offset + words[last].size - from));
  });
  return found;
}

struct Speech {
  const char *language, *text, *told;
};

TEST_CASE("Who said something is told from what a text says and from those without a name") {
  const Speech rows[] = {
      {"en", "Thailand said that visas are refused.", "Thailand said"},
      {"en", "According to the delegate of UNICEF, visas are refused.", "According to the delegate of UNICEF"},
      {"en", "In the words of IOM, visas are refused.", "words of IOM"},
      {"en", "The delegate of Thailand said so, and [[idc]] noted it.", "Thailand said; idc]] noted"},
      {"en", "The Malaysian government has also said so.", "Malaysian government has also said"},
      {"en", "Malaysian officials said so.", "Malaysian officials said"},
      {"en", "Thailand's representative said so.", "Thailand's representative said"},
      {"en", "“Visas are refused”, said Maria Santos.", "said Maria Santos"},
      {"en", "Maria Santos (UNICEF) said so.", "UNICEF) said"},
      {"id", "Menurut UNICEF, visa ditolak. Indonesia telah mengatakan bahwa visa ditolak.", "Menurut UNICEF; Indonesia telah mengatakan"},
      {"ms", "Malaysia menyatakan bahawa visa ditolak.", "Malaysia menyatakan"},
      {"vi", "Theo UNICEF, thị thực bị từ chối. Việt Nam cho biết như vậy.", "Theo UNICEF; Việt Nam cho"},
      {"fil", "Ayon sa UNICEF. Sinabi ng Pilipinas.", "Ayon sa UNICEF; Sinabi ng Pilipinas"},
      {"th", "UNICEF กล่าวว่าวีซ่าถูกปฏิเสธ", "UNICEF กล่าวว่าวีซ่าถูกปฏิเสธ"},
      {"th", "ผู้แทนประเทศไทยกล่าวว่า", "ผู้แทนประเทศไทยกล่าวว่า"},
      {"th", "กล่าวว่าผู้แทนประเทศไทยระบุว่า", "กล่าวว่าผู้แทนประเทศไทยระบุว่า"},
      {"lo", "ຜູ້ແທນປະເທດໄທກ່າວວ່າ", "ຜູ້ແທນປະເທດໄທກ່າວວ່າ"},
      {"km", "តំណាងប្រទេសថៃបាននិយាយថា", "តំណាងប្រទេសថៃបាននិយាយថា"},
      {"en", "It was said that Thailand refuses visas. One speaker said so; some governments in Asia said so.", ""},
      {"en", "According to participants, and according to the law of Thailand, visas are refused.", ""},
      {"en", "The Global Compact, presented in 2018, and the 2018 Compact asked States to act.", ""},
      {"en", "The Convention on the Rights of the Child states it. The Bangkok Principles recommended by many are good.", ""},
      {"en", "The talks in Bangkok recommended a plan. Senior officials said so. Government officials said so.", ""},
      {"en", "Participants asked Thailand to act. It was asked that Indonesia, Malaysia and Thailand share data.", ""},
      {"id", "Peserta mengatakan, menurut Konvensi Hak Anak. Undang-Undang Nomor 35 Tahun 2014 menyatakan.", ""},
      {"vi", "Theo Công ước. Các đại biểu cho biết. Luật Trẻ em nêu rõ.", ""},
      {"fil", "Ayon sa mga kalahok. Ayon sa Kombensyon.", ""},
      {"th", "ผู้เข้าร่วมกล่าวว่า มีผู้กล่าวว่าประเทศไทยควรแก้ไข ผู้แทนคนหนึ่งกล่าวว่า อนุสัญญาระบุว่า", ""},
  };
  for (const auto& [language, text, told] : rows) {
    INFO(text);
    CHECK(found_by(each_attribution, text, language) == told);
  }
}

TEST_CASE("Who was there is told from how many and from where at large") {
  const Speech rows[] = {
      {"en", "It was attended by UNICEF and IOM.", "attended by UNICEF"},
      {"en", "Forty participants from Thailand, Malaysia and Indonesia met.", "participants from Thailand"},
      {"en", "Ms Somchai Prasert spoke first.", "Ms Somchai Prasert"},
      {"id", "Pertemuan dihadiri oleh UNICEF.", "dihadiri oleh UNICEF"},
      {"en", "It was attended by forty people. Participants from South-East Asia met; representatives of governments met in Bangkok.", ""},
      {"en", "Speakers from six countries took part. A ms of the minutes exists.", ""},
  };
  for (const auto& [language, text, told] : rows) {
    INFO(text);
    CHECK(found_by(each_participant, text, language) == told);
  }
}

}  // namespace
}  // namespace kept::check
