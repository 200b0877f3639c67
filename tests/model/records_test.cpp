// From files to records: lists, Markdown and YAML, pages, what is not known, and that nothing is lost.
#include <catch2/catch.hpp>

#include "model/shown.h"
#include "support/findings.h"
#include "support/records.h"

using namespace kept;
using namespace kept::model;
using namespace kept::test;

namespace {

// `commitment:a page:docs`
std::string names(const Content& content) {
  std::string text;
  for (const Record& r : content.records.all) text += (text.empty() ? "" : " ") + r.kind->name + ":" + r.slug;
  return text;
}

std::string page(std::string_view title) { return fmt::format("---\ntitle: {}\n---\n", title); }

}  // namespace

TEST_CASE("Records stand by kind, then name, whatever the order of the files") {
  const auto content = records_of({{"content/themes.yaml", "- {id: school, title: S}\n- {id: asylum, title: A}\n"},
                                   {"content/docs/b.md", page("B")},
                                   {"content/commitments/z/a.md", page("A")},
                                   {"content/a.md", page("A")},
                                   {"content/themes/health.md", page("H")},
                                   {"content/commitments/a/b.md", page("B")}});
  CHECK(told(content.report) == "");
  CHECK(names(content) == "commitment:a commitment:b theme:asylum theme:health theme:school page:a page:b");
}

TEST_CASE("A record says the same as Markdown, as YAML and as an item of a list") {
  const auto content = records_of({{"content/themes/a.md", "---\ntitle: T\ntags: [x]\n---\n"},
                                   {"content/themes/b.yaml", "title: T\ntags: [x]\n"},
                                   {"content/themes.yaml", "- id: c\n  title: T\n  tags: [x]\n"}});
  CHECK(told(content.report) == "");
  REQUIRE(content.records.all.size() == 3);
  for (const Record& r : content.records.all) CHECK(shown(r.fields) == "{title: T, tags: [x]}");
  CHECK(content.records.all[0].at == base::Mark{1, 1, 0});
  CHECK(content.records.all[2].at.line == 1);
  CHECK(content.records.all[2].path == "content/themes.yaml");
}

TEST_CASE("The text below the front matter is the body, with its links and headings") {
  const auto content =
      records_of({{"content/docs/a.md", "---\ntitle: T\n---\n\n## Aims\n\nSee [[b]], ![c](c.png) and [d](d.md#e).\n"}});
  CHECK(told(content.report) == "");
  const Record& record = content.records.all.front();
  REQUIRE(record.body.headings.size() == 1);
  CHECK(record.body.headings.front().id == "aims");
  CHECK(record.body_written == "\n## Aims\n\nSee [[b]], ![c](c.png) and [d](d.md#e).\n");
  REQUIRE(record.mentions.size() == 3);
  CHECK(record.mentions[0].form == Mention::Form::name);
  CHECK(record.mentions[1].form == Mention::Form::asset);
  CHECK(record.mentions[2].form == Mention::Form::file);
  CHECK(record.mentions[2].slug == "d.md");
  CHECK(record.mentions[2].part == "e");
  CHECK(record.mentions[0].at == base::Mark{7, 7, 1});
}

TEST_CASE("A page's folder is known, and an index is called like its folder") {
  const auto content = records_of(
      {{"content/index.md", page("Home")}, {"content/docs/index.md", page("Docs")}, {"content/docs/a.md", page("A")}});
  CHECK(told(content.report) == "");
  const auto& all = content.records.all;
  CHECK(record(all, "page", "index").index);
  CHECK(record(all, "page", "index").folder.empty());
  CHECK(record(all, "page", "docs").index);
  CHECK(record(all, "page", "docs").folder == "docs/");
  CHECK_FALSE(record(all, "page", "a").index);
  CHECK(record(all, "page", "a").folder == "docs/");
}

TEST_CASE("Faults of a list of records are said at their items, and the others are read") {
  struct Row {
    const char *yaml, *told, *names;
  };
  const Row rows[] = {
      {"", "", ""},
      {"# nothing yet\n", "", ""},
      {"[]\n", "", ""},
      {"a: b\n", "1:1+0 file/no-list | content/themes.yaml holds a list of records | Begin each record with `- id: …`",
       ""},
      {"- title: A\n- {id: b, title: B}\n",
       "1:3+0 field/missing | “id” is missing in a theme | Add `id: …`, the slug that names the record", "theme:b"},
      {"- {id: , title: A}\n- {id: \" \", title: A}\n",
       "1:7+0 field/missing | “id” is left blank in a theme | Add `id: …`, the slug that names the record\n"
       "2:8+3 field/missing | “id” is left blank in a theme | Add `id: …`, the slug that names the record",
       ""},
      {"- {id: [a], title: A}\n",
       "1:8+0 field/type | “id” is one value, and here stands a list | Write the slug that names the record", ""},
      {"- word\n- \n- [a]\n- {id: b, title: B}\n",
       "1:3+4 field/type | A record is made of keys and values, and here stands “word” | Begin the record with `- id: "
       "…`\n"
       "2:2+0 field/type | A record is made of keys and values, and here stands nothing | Begin the record with `- id: "
       "…`\n"
       "3:3+0 field/type | A record is made of keys and values, and here stands a list | Begin the record with `- id: "
       "…`",
       "theme:b"},
      {"- {id: Child labour, title: A}\n",
       "1:8+12 slug/bad | “Child labour” cannot stand in an address | A slug is made of small letters, digits and "
       "hyphens. "
       "Write: child-labour | child-labour",
       "theme:Child labour"},
      {"- {id: ก, title: A}\n",
       "1:8+3 slug/bad | “ก” cannot stand in an address | A slug is made of small letters, digits and hyphens.",
       "theme:ก"},
      {"- {id: a, title: A}\n- {id: b, title: B}\n- {id: a, title: C}\n",
       "3:3+0 record/duplicate | There is already a theme called “a”: content/themes.yaml, line 1 | Give one of the "
       "two "
       "another name; a folder does not tell them apart",
       "theme:a theme:a theme:b"},
      {"- {id: a}\n- {id: b, titel: B}\n",
       "1:3+0 field/missing | “title” is missing in a theme | Add a line `title: …`\n"
       "2:11+5 field/unknown | “titel” is no field of a theme | Did you mean “title”? | title",
       "theme:a theme:b"},
  };
  for (const auto& [yaml, expected, records] : rows) {
    INFO(yaml);
    const auto content = records_of({{"content/themes.yaml", yaml}});
    CHECK(told(content.report) == expected);
    CHECK(names(content) == records);
  }
}

TEST_CASE("A file's name that cannot be an address is said") {
  struct Row {
    std::string path;
    const char* told;
  };
  const Row rows[] = {
      {"content/themes/Child Labour.md",
       "0:0+0 slug/bad | “Child Labour” cannot stand in an address | A slug is made of small letters, digits and "
       "hyphens. "
       "Rename the file: child-labour"},
      {"content/README.md",
       "0:0+0 slug/bad | “README” cannot stand in an address | A slug is made of small letters, digits and hyphens. "
       "Rename "
       "the file: readme"},
      {"content/countries/thailand.md",
       "0:0+0 country/unknown | “thailand” is no country code | A country's file is called by its ISO 3166-1 alpha-3 "
       "code "
       "in small letters: did you mean “tha”?"},
      {"content/countries/THA.md",
       "0:0+0 slug/bad | “THA” cannot stand in an address | A slug is made of small letters, digits and hyphens. "
       "Rename "
       "the file: tha"},
      {"content/countries/the-moon-and-stars.md",
       "0:0+0 country/unknown | “the-moon-and-stars” is no country code | A country's file is called by its ISO 3166-1 "
       "alpha-3 code in small letters"},
      {"content/themes/\x1b[31m\xff.md",
       "0:0+0 slug/bad | “\\x1b[31m\\xff” cannot stand in an address | A slug is made of small letters, digits and "
       "hyphens. Rename the file: 31m"},
      {"content/themes/" + std::string(101, 'a') + ".md",
       "0:0+0 slug/bad | “aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…” is too long for an address | "
       "A slug "
       "has at most 100 letters, digits and hyphens"},
      {"content/themes/" + std::string(100, 'a') + ".md", ""},
  };
  for (const auto& [path, expected] : rows) {
    const auto content = records_of({{path, page("T")}});
    CHECK(told(content.report) == expected);
    CHECK(content.records.all.size() == 1);
  }
}

TEST_CASE("A country in a list is called by its code") {
  const auto content = records_of({{"content/countries.yaml", "- id: tha\n- id: thailnd\n"}});
  CHECK(told(content.report) ==
        "2:7+7 country/unknown | “thailnd” is no country code | A country's file is called by its ISO 3166-1 alpha-3 "
        "code "
        "in "
        "small letters: did you mean “tha”? | tha");
}

TEST_CASE("Two records of a kind share no name, in whatever folders they stand") {
  const auto content = records_of({{"content/commitments/idn/a.md", page("A")},
                                   {"content/commitments/tha/a.md", page("A")},
                                   {"content/themes/a.md", page("A")},
                                   {"content/docs/x.md", page("X")},
                                   {"content/x/index.md", page("X")}});
  CHECK(places(content.report) ==
        "content/commitments/tha/a.md:1:1+0 record/duplicate\ncontent/x/index.md:1:1+0 record/duplicate");
  CHECK(content.records.all.size() == 5);
}

TEST_CASE("What Kept does not know what to do with is an error") {
  struct Row {
    const char *path, *hint;
  };
  const Row rows[] = {
      {"content/theme.yaml", "Did you mean content/themes?"},
      {"content/comitments/data.yaml", "Did you mean content/commitments?"},
      {"content/themes.th.yaml", "A list has no translation; write one file for each record: content/themes/….th.md"},
      {"content/themes/picture.svg",
       "Content is Markdown (.md), data (.yaml in the folder of a kind), pictures (.png, .jpg, .webp), .pdf and .csv"},
      {"content/Makefile",
       "Content is Markdown (.md), data (.yaml in the folder of a kind), pictures (.png, .jpg, .webp), .pdf and .csv"},
  };
  for (const auto& [path, hint] : rows) {
    const auto content = records_of({{path, "anything"}});
    CHECK(told(content.report) ==
          fmt::format("0:0+0 file/unknown | Kept does not know what to do with this file | {}", hint));
    CHECK(content.records.all.empty());
  }
}

TEST_CASE("Assets are listed in order, and files beside the content left alone") {
  const auto content = records_of({{"content/z.png", "1"},
                                   {"content/a/b.pdf", "2"},
                                   {"templates/x.html", "3"},
                                   {"README.md", "4"},
                                   {"content/A.JPG", "5"}});
  CHECK(told(content.report) == "");
  CHECK(content.records.assets == std::vector<std::string>{"content/A.JPG", "content/a/b.pdf", "content/z.png"});
  CHECK(content.records.files == 3);
  CHECK(content.records.all.empty());
}

TEST_CASE("A title is needed, and white space is none") {
  struct Row {
    const char *bytes, *told;
  };
  const Row rows[] = {
      {"", "1:1+0 field/missing | “title” is missing in a page | Add a line `title: …`"},
      {"Only text.\n", "1:1+0 field/missing | “title” is missing in a page | Add a line `title: …`"},
      {"---\n---\n", "1:1+0 field/missing | “title” is missing in a page | Add a line `title: …`"},
      {"---\nweight: 1\n---\n", "2:1+0 field/missing | “title” is missing in a page | Add a line `title: …`"},
      {"---\ntitle:\n---\n", "2:1+5 field/missing | “title” is left blank in a page | Write it after the colon"},
      {"---\ntitle: ''\n---\n", "2:1+5 field/missing | “title” is left blank in a page | Write it after the colon"},
      {"---\ntitle: \"\\t \\u00a0\\u3000\\ufeff\"\n---\n",
       "2:1+5 field/missing | “title” is left blank in a page | Write it after the colon"},
      {"---\ntitle: ~\n---\n", "2:1+5 field/missing | “title” is left blank in a page | Write it after the colon"},
      {"---\ntitle: []\n---\n",
       "2:8+0 field/type | “title” is one value, and here stands a list | Write the one value without brackets or a "
       "dash"},
      {"---\ntitle: A\ntitle: B\n---\n", nullptr},
      {"---\n- title: A\n---\n",
       "2:1+0 field/type | a page holds a list where keys and values belong | Write one `key: value` to a line"},
      {"---\ntitle: 0\n---\n", ""},
  };
  for (const auto& [bytes, expected] : rows) {
    INFO(bytes);
    const auto content = records_of({{"content/a.md", bytes}});
    if (expected)
      CHECK(told(content.report) == expected);
    else
      CHECK(places(content.report) == "content/a.md:3:1+5 yaml/duplicate-key");
  }
}

TEST_CASE("Of a file that cannot be read nothing more is said") {
  for (const char* bytes :
       {"---\ntitle: A\n", "---\ntitle: 'A\n---\n", "---\na: b: c\n---\n", "---\ntitle: \xff\n---\n"}) {
    INFO(bytes);
    const auto content = records_of({{"content/Not A Slug.md", bytes}, {"content/commitments/a.md", bytes}});
    CHECK(content.report.findings().size() == 3);
    for (const Record& r : content.records.all) CHECK(r.unreadable);
  }
  CHECK_FALSE(records_of({{"content/Not A Slug.md", ""}}).records.all.front().unreadable);
}

TEST_CASE("Line ends of Windows, a byte order mark and letters of any script change no place") {
  const std::string yaml = "---\ntitle: ที่\nthemes: [Bad One]\nsummary: ที่ [[x]]\n---\nที่ [[y]]\n";
  std::string windows;
  for (const char c : yaml) windows += c == '\n' ? "\r\n" : std::string(1, c);
  for (const auto& bytes : {yaml, windows, "\xEF\xBB\xBF" + yaml, "\xEF\xBB\xBF" + windows}) {
    const auto content = records_of({{"content/themes/a.md", bytes}});
    CHECK(places(content.report) == "content/themes/a.md:3:10+7 reference/form");
    const Record& record = content.records.all.front();
    CHECK(record.title() == "ที่");
    REQUIRE(record.mentions.size() == 2);
    CHECK(record.mentions[0].at == base::Mark{4, 22, 1});
    CHECK(record.mentions[1].at == base::Mark{6, 13, 1});
  }
}
