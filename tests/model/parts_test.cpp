// Parts: what stands behind the `#` of a reference.
#include <catch2/catch.hpp>

#include "model/shown.h"
#include "support/findings.h"
#include "support/records.h"

using namespace kept;
using namespace kept::model;
using namespace kept::test;

namespace {

Content read(std::string_view folder, std::string_view yaml) {
  return records_of({{fmt::format("content/{}/a.md", folder), fmt::format("---\ntitle: T\n{}\n---\n", yaml)}});
}

// `13h@3:19 1.2@3:30`
std::string parts_of(const Record& record) {
  std::string text;
  for (const Part& part : record.parts)
    text += fmt::format("{}{}@{}:{}", text.empty() ? "" : " ", part.id, part.at.line, part.at.column);
  return text;
}

struct Folder {
  const char *folder, *yaml, *parts, *told;
};
const Folder folders[] = {
    {"declarations", "provisions: [{id: 13h}, {id: \"37\"}]", "13h@3:19 37@3:30", ""},
    {"roundtables", "outcomes:\n  - id: r1\n    type: decision\n    text: W\n", "r1@4:9", ""},
    {"commitments", "updates: [{date: 2019-01}, {date: 2019-01-21}, {date: 2019}]",
     "2019-01@3:18 2019-01-21@3:35 2019@3:55", ""},
    {"commitments", "updates: [{date: 2019-01}, {date: 2019-01~}, {date: 2019}, {date: \"2019-01?\"}]",
     "2019-01@3:18 2019-01-2@3:35 2019@3:53 2019-01-3@3:67", ""},
    {"commitments", "updates: [{date: 2019/2020}, {date: ../2021-05}, {date: 2022/..}]",
     "2019@3:18 2021-05@3:37 2022@3:57", ""},
    {"commitments", "indicators: [{id: a, title: I}]\nupdates: [{date: 2019}]", "a@3:19 2019@4:18", ""},
    {"declarations", "provisions: [{id: a}, {id: b}, {id: a}, {id: a}]", "a@3:19 b@3:28 a@3:37 a@3:46",
     "3:37+1 part/duplicate | “a” already names another part, on line 3 | Give each an id of its own\n"
     "3:46+1 part/duplicate | “a” already names another part, on line 3 | Give each an id of its own"},
    {"commitments", "indicators: [{id: 2019-01, title: I}]\nupdates: [{date: 2019-01}]", "2019-01@3:19 2019-01@4:18",
     "4:18+7 part/duplicate | “2019-01” already names another part, on line 3 | Give each an id of its own"},
    // A part whose name is missing or bad keeps its place, without a name.
    {"declarations", "provisions: [{title: A}, {id: b}, {id: B}, {id: }, c]", "@3:14 b@3:31 @3:35 @3:44 @3:52",
     "3:14+0 field/missing | “id” is missing in “provisions” | Add a line `id: …`\n"
     "3:40+1 part/bad-id | “B” cannot be an id | Write it in small letters, digits, dots and hyphens: b | b\n"
     "3:45+2 field/missing | “id” is left blank in “provisions” | Write it after the colon\n"
     "3:52+1 field/type | An item of “provisions” is made of keys and values, and here stands “c” | Write for example "
     "`id: …`"},
    {"commitments", "updates: [{date: soon}, ~, {summary: S}]", "@3:11 @3:25 @3:28", nullptr},
};

}  // namespace

TEST_CASE("Parts are named by their id, or by their date and their place in the day") {
  for (const auto& [folder, yaml, parts, expected] : folders) {
    INFO(yaml);
    const auto content = read(folder, yaml);
    if (expected) CHECK(told(content.report) == expected);
    REQUIRE(content.records.all.size() == 1);
    CHECK(parts_of(content.records.all.front()) == parts);
  }
}

TEST_CASE("A part is found by its name, the first of equals, and never by an empty one") {
  const auto content = read("declarations", "provisions: [{title: A}, {id: b}, {id: a}, {id: b}]");
  const Record& record = content.records.all.front();
  CHECK(record.part("a") == &record.parts[2]);
  CHECK(record.part("b") == &record.parts[1]);
  CHECK(record.part("c") == nullptr);
  CHECK(record.part("") == nullptr);
}

TEST_CASE("A part knows its list and its fields wherever the record moves") {
  const auto content = read("declarations", "provisions: [{id: a, title: A}, {id: b, title: B}, 3]");
  const Record& record = content.records.all.front();
  REQUIRE(record.parts.size() == 3);
  CHECK(record.parts[1].field == find(record.kind->fields, "provisions"));
  REQUIRE(record.parts[1].group);
  CHECK(shown(*record.parts[1].group) == "{id: b, title: B}");
  CHECK(record.parts[2].group == nullptr);
}

TEST_CASE("A mention knows the field and the part in which it stands") {
  const auto content = records_of({{"content/declarations/a.md", R"(---
title: T
follows: [f]
summary: See [[s]].
provisions:
  - {id: a, themes: [ta], matches: {exact: [xa]}}
  - {id: b, text: "[[tb]] and [[theme:tc#p|shown]]"}
sources: [short, {source: long}]
---
[[body]]
)"}});
  CHECK(told(content.report) == "");
  const Record& record = content.records.all.front();
  std::string text;
  for (const Mention& m : record.mentions)
    text += fmt::format("{} {}.{} {} {}:{}+{}\n", shown(m), m.top ? m.top->name : "body", m.field ? m.field->name : "",
                        m.from_part, m.at.line, m.at.column, m.at.width);
  CHECK(text ==
        "f follows.follows 0 3:11+1\n"
        "ta provisions.themes 1 6:22+2\n"
        "xa provisions.exact 1 6:45+2\n"
        "tb provisions.text 2 7:22+2\n"
        "theme:tc#p provisions.text 2 7:33+10\n"
        "s summary.summary 0 4:16+1\n"
        "short sources.source 0 8:11+5\n"
        "long sources.source 0 8:27+4\n"
        "body body. 0 10:3+4\n");
  CHECK(record.body_mention == 8);
}
