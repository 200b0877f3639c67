// What counts persons and what only looks like it; who is told apart; and which Burmese is no Unicode.
#include "check/people.h"

#include <catch2/catch.hpp>

#include "check/scripts.h"
#include "check/traces.h"

namespace kept::check {
namespace {

template <class Look>
void with_passage(std::string_view text, Look look) {
  static const model::Record record;
  std::vector<Word> words;
  read_words(text, true, words);
  look(Passage{.record = record, .path = "content/about.md", .language = "en", .written = text, .words = words});
}

std::string counted_in(std::string_view text) {
  std::string found;
  with_passage(text, [&](const Passage& passage) {
    for (std::size_t i = 0; i < passage.words.size(); ++i)
      if (const auto counted = passage.words[i].is(is_number) ? people_counted(passage, i) : std::nullopt)
        found += std::to_string(counted->number) + " " + std::string(passage.text(passage.words[counted->last])) + "\n";
  });
  return found;
}

TEST_CASE("A small number of persons is told from years, articles, shares and things") {
  struct Row {
    const char *text, *counted;
  };
  const Row rows[] = {
      {"In May 3 girls left.", "3 girls\n"},
      {"four unaccompanied children", "4 children\n"},
      {"a group of seven stateless young people", "7 people\n"},
      {"two asylum-seekers", "2 seekers\n"},
      {"one child was held", "1 child\n"},
      {"เด็ก 3 คนถูกกัก", "3 คนถูกกัก\n"},
      {"កុមារ ៣ នាក់", "3 នាក់\n"},
      {"tiga anak", "3 anak\n"},
      {"ba trẻ em, limang bata", "3 trẻ\n5 bata\n"},
      {"empat puluh keluarga, empat puluh orang", ""},
      {"tiga ribu anak dan 3 ribu anak", ""},
      {"dua puluh tiga anak, dua belas anak", ""},
      {"tatlong libong bata", ""},
      {"ba nghìn trẻ em, hai mươi ba trẻ em, mười ba trẻ em", ""},
      {"twenty three children, twenty-three children, two hundred girls", ""},
      {"Empat Sungai tentang anak", ""},
      {"In 2019 children left.", ""},
      {"12 children and 1,005 girls", ""},
      {"Article 3 children's rights", ""},
      {"Objective 7 children", ""},
      {"one in five children", ""},
      {"two of three children", ""},
      {"fewer than 5 children", ""},
      {"children under 5 girls", ""},
      {"4 million migrants", ""},
      {"9 per cent of children", ""},
      {"nine child welfare centres", ""},
      {"three meetings with children", ""},
      {"two women's groups", ""},
      {"two migrants’ associations", ""},
      {"for three days children waited", ""},
      {"a 5-year plan, 3.5 children", ""},
      {"one child in ten, each family with one child", ""},
      {"`3 girls` and [three](https://example.org/3-girls)", ""},
      {"Grade 5 girls; session 4 women", ""},
      {"- rule 3\n- girls", ""},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK(counted_in(row.text) == row.counted);
  }
}

TEST_CASE("One person's age beside a named place is told from limits of age and from many") {
  struct Row {
    const char* text;
    bool told;
  };
  const Row rows[] = {
      {"A 14-year-old girl was held in Ban Nong village.", true},
      {"The boy, aged 9, lives at the camp near Mae Sot.", true},
      {"Anak berusia 9 tahun di Desa Sukamaju.", true},
      {"Schooling is free to children aged 6 to 15 in every village of Thailand.", false},
      {"A 14-year-old girl was held. The village of Ban Nong is near.", false},
      {"The plan is 14 years old and was made at School Street.", false},
      {"A girl was held at the camp.", false},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    bool told = false;
    with_passage(row.text, [&](const Passage& passage) { each_person_placed(passage, [&](std::size_t, std::size_t, std::string_view) { told = true; }); });
    CHECK(told == row.told);
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
      {"+66 81 234 5678", "+66 81 234 5678"},
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
  for (const auto piece : {"`", "``a`", "[[", "](", "<", "3 ", "@", "?=", "+1", "aged 1 ", "```\n"}) {
    INFO(piece);
    const auto text = many(piece);
    const auto start = std::chrono::steady_clock::now();
    CHECK(counted_in(text).size() < text.size());
    const base::File file{"content/a.yaml", text};
    each_email(file, [](const Trace&) {});
    each_phone(file, [](const Trace&) {});
    each_tracker(file, [](const Trace&) {});
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(5));
  }
}

}  // namespace
}  // namespace kept::check
