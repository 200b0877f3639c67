#include <catch2/catch.hpp>

#include "model/shown.h"
#include "support/findings.h"
#include "support/records.h"

using namespace kept;
using namespace kept::model;
using namespace kept::test;

namespace {

const base::File original{"content/commitments/a.md", R"(---
title: A promise
country: THA
summary: See [[one]].
indicators:
  - {id: detained, title: Children detained, baseline: 5}
updates:
  - {date: 2019-01, summary: First.}
  - {date: 2019-01, summary: "Second, of [[two]]."}
---
The [[body]].
)"};

Content read(std::string_view translation) {
  return records_of({original, {"content/commitments/a.th.md", std::string(translation)}});
}

}  // namespace

TEST_CASE("A translation holds what is translated, and belongs to its original") {
  const auto content = read(R"(---
title: คำมั่น
summary: ดู [[one]]
indicators:
  - {id: detained, title: เด็ก}
updates:
  - {date: 2019-01}
  - {date: 2019-01, summary: "ที่สอง [[two]]"}
---
## เนื้อหา

[[body]]
)");
  CHECK(told(content.report) == "");
  REQUIRE(content.records.all.size() == 1);
  const Record& record = content.records.all.front();
  REQUIRE(record.translations.size() == 1);
  const Translation& translation = record.translations.front();
  CHECK(translation.language == "th");
  CHECK(translation.path == "content/commitments/a.th.md");
  CHECK(shown(translation.fields) ==
        "{indicators: [{id: detained, title: /เด็ก/}], updates: [{date: 2019-01}, {date: 2019-01, summary: /ที่สอง "
        "[[two]]/}], title: คำมั่น, summary: /ดู [[one]]/}");
  REQUIRE(translation.body.headings.size() == 1);
  CHECK(translation.body.headings.front().text == "เนื้อหา");
  CHECK(record.title() == "A promise");
}

TEST_CASE("What a translation mentions is the record's, attributed to the same part and written in its own file") {
  const auto content = read(R"(---
title: คำมั่น
updates:
  - {date: 2019-01}
  - {date: 2019-01, summary: "ที่สอง [[two]]"}
---
[[body]]
)");
  const Record& record = content.records.all.front();
  std::string text;
  for (std::uint32_t m = 0; m < record.mentions.size(); ++m)
    text += fmt::format("{} {} {}:{}\n", shown(record.mentions[m]), record.mentions[m].from_part, record.file_of(m),
                        record.mentions[m].at.line);
  CHECK(text ==
        "country:tha 0 content/commitments/a.md:3\n"
        "two 3 content/commitments/a.md:9\n"
        "one 0 content/commitments/a.md:4\n"
        "body 0 content/commitments/a.md:11\n"
        "two 3 content/commitments/a.th.md:5\n"
        "body 0 content/commitments/a.th.md:7\n");
  const Translation& translation = record.translations.front();
  CHECK(translation.first_mention == 4);
  CHECK(translation.body_mention == 1);
}

TEST_CASE("Each mention knows its file among several translations") {
  const auto content = records_of({{"kept.yaml", "title: T\nlanguages: [en, id, km, th]\n"},
                                   {"content/a.md", "---\ntitle: A\n---\n[[one]]\n"},
                                   {"content/a.id.md", "---\ntitle: A\n---\nnone\n"},
                                   {"content/a.km.md", "---\ntitle: A\n---\n[[two]] [[three]]\n"},
                                   {"content/a.th.md", "---\ntitle: A\n---\n[[four]]\n"}});
  CHECK(told(content.report) == "");
  const Record& record = content.records.all.front();
  std::string files;
  for (std::uint32_t m = 0; m < record.mentions.size(); ++m)
    files += fmt::format("{} {}, ", record.mentions[m].slug, record.file_of(m));
  CHECK(files == "one content/a.md, two content/a.km.md, three content/a.km.md, four content/a.th.md, ");
}

TEST_CASE("What may not stand in a translation is said") {
  struct Row {
    const char *yaml, *told;
  };
  const Row rows[] = {
      {"title: T", ""},
      {"", ""},
      {"country: THA",
       "2:1+7 translation/field | “country” is not translated; it stands in the original only | Delete this line here"},
      {"made: 2019",
       "2:1+4 translation/field | “made” is not translated; it stands in the original only | Delete this line here"},
      {"draft: yes\naliases: [x]\nextra: {a: b}",
       "2:1+5 translation/field | “draft” is not translated; it stands in the original only | Delete this line here\n"
       "3:1+7 translation/field | “aliases” is not translated; it stands in the original only | Delete this line here\n"
       "4:1+5 translation/field | “extra” is not translated; it stands in the original only | Delete this line here"},
      {"updates: [{date: 2019-01, status: met, summary: S}]",
       "2:27+6 translation/field | “status” is not translated; it stands in the original only | Delete this line here"},
      {"indicators: [{id: detained, baseline: 5}]",
       "2:29+8 translation/field | “baseline” is not translated; it stands in the original only | Delete this line "
       "here"},
      {"titel: T", "2:1+5 field/unknown | “titel” is no field of a commitment | Did you mean “title”? | title"},
      // a part finds its original by what names it
      {"updates: [{date: 2020, summary: S}]",
       "2:18+4 translation/part | The original has no part “2020” | Write the id or date as it stands in the original"},
      {"indicators: [{id: seen, title: T}]",
       "2:19+4 translation/part | The original has no part “seen” | Write the id or date as it stands in the original"},
      {"updates: [{date: 2019-01}, {date: 2019-01}, {date: 2019-01, summary: S}]",
       "2:52+7 translation/part | The original has no part “2019-01-3” | Write the id or date as it stands in the "
       "original"},
      {"updates: [{summary: S}]", "2:11+0 field/missing | “date” is missing in “updates” | Add a line `date: …`"},
      {"indicators: [{title: T}]", "2:14+0 field/missing | “id” is missing in “indicators” | Add a line `id: …`"},
      {"updates: [{date: soon, summary: S}]", nullptr},
      {"milestones: [{date: 2020, title: T}]", ""},
  };
  for (const auto& [yaml, expected] : rows) {
    INFO(yaml);
    const auto content = read(fmt::format("---\n{}\n---\n", yaml));
    if (expected)
      CHECK(told(content.report) == expected);
    else
      CHECK(places(content.report) == "content/commitments/a.th.md:2:18+4 date/bad");
  }
}

TEST_CASE("The date of a record is not translated, that of its parts names them") {
  const auto content = records_of(
      {{"content/roundtables/a.md", "---\ntitle: T\ndate: 2019\ndeadlines: [{date: 2018, title: D}]\n---\n"},
       {"content/roundtables/a.th.md", "---\ntitle: T\ndate: 2019\ndeadlines: [{date: 2018, title: ท}]\n---\n"}});
  CHECK(told(content.report) ==
        "3:1+4 translation/field | “date” is not translated; it stands in the original only | Delete this line here");
}

TEST_CASE("A translation needs an original and a language of the site, once") {
  struct Row {
    const char *path, *told;
  };
  const Row rows[] = {
      {"content/commitments/b.th.md",
       "0:0+0 translation/orphan | There is no commitment called “b” of which this could be the translation | Name the "
       "file "
       "like its original, with the language before the ending"},
      {"content/themes/a.th.md",
       "0:0+0 translation/orphan | There is no theme called “a” of which this could be the translation | Name the file "
       "like "
       "its original, with the language before the ending"},
      {"content/commitments/a.fr.md",
       "0:0+0 translation/language | “fr” is no language of this site | kept.yaml lists: en, th. Add it there, or "
       "rename the "
       "file"},
      {"content/commitments/a.v2.md",
       "0:0+0 translation/language | “v2” is no language of this site | kept.yaml lists: en, th. Add it there, or "
       "rename the "
       "file"},
      {"content/commitments/a.en.md",
       "0:0+0 translation/language | “en” is the language in which originals are written | Rename the file to a.md, or "
       "write it in one of the other languages"},
      {"content/commitments/tha/a.th.yaml",
       "0:0+0 record/duplicate | There is already a version in this language: content/commitments/a.th.md | Keep one "
       "of the "
       "two"},
  };
  for (const auto& [path, expected] : rows) {
    INFO(path);
    const bool yaml = std::string_view(path).ends_with(".yaml");
    const auto content = records_of({original,
                                     {"content/commitments/a.th.md", "---\ntitle: T\n---\n"},
                                     {path, yaml ? "title: T\n" : "---\ntitle: T\n---\n"}});
    CHECK(told(content.report) == expected);
    CHECK(content.records.all.size() == 1);
    CHECK(content.records.all.front().translations.size() == 1);
  }
}

TEST_CASE("An item of a list is translated in a file of its own") {
  const auto content = records_of({{"content/themes.yaml", "- {id: asylum, title: Asylum}\n"},
                                   {"content/themes/asylum.th.md", "---\ntitle: ลี้ภัย\n---\n"}});
  CHECK(told(content.report) == "");
  REQUIRE(content.records.all.size() == 1);
  CHECK(content.records.all.front().translations.size() == 1);
}

TEST_CASE("Of an original that cannot be read no part is missed") {
  const auto content =
      records_of({{"content/declarations/a.md", "---\ntitle: A\nprovisions: [{id: '1]\n---\n"},
                  {"content/declarations/a.th.md", "---\ntitle: A\nprovisions: [{id: '1', title: T}]\n---\n"}});
  CHECK(content.report.findings().size() == 1);
}
