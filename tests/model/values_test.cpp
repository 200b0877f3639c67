// Every type of value, written well and written badly.
#include <catch2/catch.hpp>

#include "model/shown.h"
#include "support/findings.h"
#include "support/records.h"

using namespace kept;
using namespace kept::test;

namespace {

// The rest of the front matter, from line 3 on.
Content read(std::string_view folder, std::string_view yaml) {
  return records_of({{fmt::format("content/{}/a.md", folder), fmt::format("---\ntitle: T\n{}\n---\n", yaml)}});
}

struct Good {
  const char *folder, *yaml, *value;
};
const Good good[] = {
    // line
    {"sources", "publisher: UNICEF", "{publisher: UNICEF, title: T}"},
    {"sources", "publisher: \"  two  words \"", "{publisher: two  words, title: T}"},
    {"sources", "publisher: >\n  folded\n  words", "{publisher: folded words, title: T}"},
    {"sources", "publisher: 2019", "{publisher: 2019, title: T}"},
    {"sources", "publisher: กระทรวง", "{publisher: กระทรวง, title: T}"},
    {"sources", "publisher: ", "{title: T}"},
    {"sources", "publisher: ~", "{title: T}"},
    {"sources", "publisher: \"\"", "{title: T}"},
    {"sources", "publisher: \" \u00a0\u200b\"", "{title: T}"},
    // text
    {"themes", "summary: A *fine* word.", "{title: T, summary: /A *fine* word./}"},
    {"themes", "summary: |\n  two\n  lines", "{title: T, summary: /two\nlines\n/}"},
    {"themes", "summary: \"\"", "{title: T}"},
    // date
    {"sources", "date: 2019", "{date: 2019, title: T}"},
    {"sources", "date: 2019-01", "{date: 2019-01, title: T}"},
    {"sources", "date: 2019-01-21", "{date: 2019-01-21, title: T}"},
    {"sources", "date: \"2019-01-21\"", "{date: 2019-01-21, title: T}"},
    {"sources", "date: 2019~", "{date: 2019~, title: T}"},
    {"sources", "date: 2019-01?", "{date: 2019-01?, title: T}"},
    {"sources", "date: 2019%", "{date: 2019%, title: T}"},
    {"sources", "date: 2021/2030", "{date: 2021/2030, title: T}"},
    {"sources", "date: 2021-05/..", "{date: 2021-05/.., title: T}"},
    {"sources", "date: ../2030", "{date: ../2030, title: T}"},
    {"sources", "date: 2020-02-29", "{date: 2020-02-29, title: T}"},
    // reached
    {"commitments", "milestones: [{date: 2020, title: M, reached: yes}]",
     "{milestones: [{date: 2020, title: /M/, reached: yes}], title: T}"},
    {"commitments", "milestones: [{date: 2020, title: M, reached: false}]",
     "{milestones: [{date: 2020, title: /M/, reached: no}], title: T}"},
    {"commitments", "milestones: [{date: 2020, title: M, reached: 2021-03~}]",
     "{milestones: [{date: 2020, title: /M/, reached: yes 2021-03~}], title: T}"},
    // flag
    {"declarations", "binding: yes", "{binding: yes, title: T}"},
    {"declarations", "binding: no", "{binding: no, title: T}"},
    {"declarations", "binding: true", "{binding: yes, title: T}"},
    {"declarations", "binding: false", "{binding: no, title: T}"},
    // number
    {"docs", "weight: 3", "{weight: 3, title: T}"},
    {"docs", "weight: -0.50", "{weight: -0.50, title: T}"},
    {"docs", "weight: \"12\"", "{weight: 12, title: T}"},
    {"docs", "weight: 999999999999999.999999999999999", "{weight: 999999999999999.999999999999999, title: T}"},
    // country
    {"organisations", "country: THA", "{country: @0, title: T}"},
    {"declarations", "parties: [THA, IDN]", "{parties: [@0, @1], title: T}"},
    // choice
    {"sources", "type: handbook", "{type: handbook, title: T}"},
    {"sources", "type: \"law\"", "{type: law, title: T}"},
    // status
    {"commitments", "updates: [{date: 2020, status: partly-met}]",
     "{updates: [{date: 2020, status: partly-met}], title: T}"},
    // reference
    {"sources", "themes: [asylum, theme:asylum-seekers]", "{title: T, themes: [@0, @1]}"},
    {"commitments", "implements: [gcm-2018#13.h-2]", "{implements: [@0], title: T}"},
    // addressee
    {"roundtables", "outcomes: [{id: a, type: decision, text: W, addressed_to: [all, THA, idc, organisation:idc]}]",
     "{outcomes: [{id: a, type: decision, text: /W/, addressed_to: [all, @0, @1, @2]}], title: T}"},
    // url
    {"sources", "url: https://example.org", "{url: https://example.org, title: T}"},
    {"sources", "url: http://example.org:8080/a_(b)?c=d&e#f", "{url: http://example.org:8080/a_(b)?c=d&e#f, title: T}"},
    {"sources", "url: https://example.org/กฎหมาย", "{url: https://example.org/กฎหมาย, title: T}"},
    // language
    {"sources", "language: th", "{language: th, title: T}"},
    {"sources", "language: zh-Hant-HK", "{language: zh-Hant-HK, title: T}"},
    {"sources", "language: no", "{language: no, title: T}"},
    // part id
    {"declarations", "provisions: [{id: 13h}, {id: 1.2-a}]", "{provisions: [{id: 13h}, {id: 1.2-a}], title: T}"},
    // alias
    {"themes", "aliases: [old, /commitments/old-name/, a/b.html]",
     "{title: T, aliases: [old, /commitments/old-name/, a/b.html]}"},
    // tree
    {"themes", "extra: {a: [1, {b: ~}], c: \"\"}", "{title: T, extra: {a: [1, {b: ~}], c: }}"},
    {"themes", "extra:", "{title: T, extra: ~}"},
    {"themes", "extra: []", "{title: T, extra: []}"},
    // short forms
    {"themes", "sources: [a, {source: b, at: para 82}]",
     "{title: T, sources: [{source: @0}, {source: @1, at: para 82}]}"},
    {"commitments", "indicators: [{id: a, title: I, baseline: 3, target: {value: 4, date: 2030}}]",
     "{indicators: [{id: a, title: /I/, baseline: {value: 3}, target: {value: 4, date: 2030}}], title: T}"},
    // an empty list is a list left blank
    {"themes", "sources: []\nthemes: []\ntags: []", "{title: T}"},
};

struct Bad {
  const char *folder, *yaml, *told;
};
const Bad bad[] = {
    {"sources", "publisher: [a]",
     "3:12+0 field/type | “publisher” is one value, and here stands a list | Write the one value without brackets or a "
     "dash"},
    {"sources", "publisher: {a: b}",
     "3:12+0 field/type | “publisher” is one value, and here stands a map of keys and values | Write the value alone, "
     "without a key"},
    {"sources", "publisher: |\n  one\n  two",
     "4:3+3 field/type | “publisher” is one line, and here are several | Write it on one line"},
    // dates
    {"sources", "date: 21/01/2019",
     "3:7+10 date/bad | “21/01/2019” is no date as Kept writes dates | Did you mean “2019-01-21”? | 2019-01-21"},
    {"sources", "date: January 2019",
     "3:7+12 date/bad | “January 2019” is no date as Kept writes dates | Did you mean “2019-01”? | 2019-01"},
    {"sources", "date: 2019-02-30", nullptr},
    {"sources", "date: 2019-13", nullptr},
    {"sources", "date: 2030/2021",
     "3:7+9 date/bad | The interval ends before it begins | Did you mean “2021/2030”? | 2021/2030"},
    {"sources", "date: soon",
     "3:7+4 date/bad | “soon” is no date as Kept writes dates | Write 2019, 2019-01 or 2019-01-21; 2021/2030 for a "
     "span; 2019~ for “around”, 2019? for “perhaps”"},
    {"sources", "date: {year: 2019}",
     "3:7+0 field/type | “date” is one value, and here stands a map of keys and values | Write the value alone, "
     "without "
     "a key"},
    // reached
    {"commitments", "milestones: [{date: 2020, title: M, reached: Yes}]",
     "3:46+3 field/type | “reached” is a date, or yes or no, and here stands “Yes” | Write the date on which it was "
     "reached; yes or no, without quotes, where that is not known | yes"},
    {"commitments", "milestones: [{date: 2020, title: M, reached: 1/2021}]",
     "3:46+6 date/bad | “1/2021” is no date as Kept writes dates | Did you mean “2021-01”? | 2021-01"},
    // flags
    {"declarations", "binding: Yes",
     "3:10+3 field/type | “binding” is yes or no, and here stands “Yes” | Write yes or no, in small letters and "
     "without "
     "quotes | yes"},
    {"declarations", "binding: \"no\"",
     "3:10+4 field/type | “binding” is yes or no, and here stands “no” | Write yes or no, in small letters and without "
     "quotes | no"},
    {"declarations", "binding: maybe",
     "3:10+5 field/type | “binding” is yes or no, and here stands “maybe” | Write yes or no, in small letters and "
     "without quotes"},
    // numbers
    {"docs", "weight: 1,200",
     "3:9+5 field/type | “weight” is a number, and here stands “1,200” | Write it without separators, with a point "
     "before decimals: 1200 | 1200"},
    {"docs", "weight: 1 200 000.5",
     "3:9+11 field/type | “weight” is a number, and here stands “1 200 000.5” | Write it without separators, with a "
     "point before decimals: 1200000.5 | 1200000.5"},
    {"docs", "weight: 2,5",
     "3:9+3 field/type | “weight” is a number, and here stands “2,5” | Write it without separators, with a point "
     "before "
     "decimals: 2.5 | 2.5"},
    {"docs", "weight: 1.200,5",
     "3:9+7 field/type | “weight” is a number, and here stands “1.200,5” | Write at most 15 digits alone, with a point "
     "before decimals"},
    {"docs", "weight: 85%",
     "3:9+3 field/type | “weight” is a number, and here stands “85%” | Write at most 15 digits alone, with a point "
     "before decimals"},
    {"docs", "weight: 1e5",
     "3:9+3 field/type | “weight” is a number, and here stands “1e5” | Write at most 15 digits alone, with a point "
     "before decimals"},
    {"docs", "weight: 12345678901234567890",
     "3:9+20 field/type | “weight” is a number, and here stands “12345678901234567890” | Write at most 15 digits "
     "alone, "
     "with a point before decimals"},
    {"docs", "weight: .5", nullptr},
    {"docs", "weight: 5.", nullptr},
    {"docs", "weight: '-'", nullptr},
    {"docs", "weight: ','", nullptr},
    // countries
    {"organisations", "country: TH",
     "3:10+2 country/unknown | “TH” is no country code | Did you mean “THA” (Thailand)? | THA"},
    {"organisations", "country: tha",
     "3:10+3 country/unknown | “tha” is no country code | Did you mean “THA” (Thailand)? | THA"},
    {"organisations", "country: Thailnd",
     "3:10+7 country/unknown | “Thailnd” is no country code | Did you mean “THA” (Thailand)? | THA"},
    {"organisations", "country: Atlantis-under-the-sea",
     "3:10+22 country/unknown | “Atlantis-under-the-sea” is no country code | Write the three letters of ISO 3166-1, "
     "such as THA or IDN"},
    {"declarations", "parties: [THA, XXX]",
     "3:16+3 country/unknown | “XXX” is no country code | Write the three letters of ISO 3166-1, such as THA or IDN"},
    // choices and statuses
    {"organisations", "type: Goverment",
     "3:7+9 field/choice | “type” cannot be “Goverment” | Did you mean “government”? It is one of: government, "
     "intergovernmental, civil-society, network, academia, other | government"},
    {"organisations", "type: x",
     "3:7+1 field/choice | “type” cannot be “x” | Write one of: government, intergovernmental, civil-society, network, "
     "academia, other"},
    {"commitments", "updates: [{date: 2020, status: Meet}]",
     "3:32+4 status/unknown | “Meet” is no status of this site's scale | Did you mean “met”? It is one of: "
     "not-started, "
     "started, partly-met, met, stalled, reversed | met"},
    // references
    {"sources", "themes: [Child labour]",
     "3:10+12 reference/form | “Child labour” is no reference | A record is named by its slug, in small letters, "
     "digits "
     "and hyphens: child-labour"},
    {"commitments", "implements: [GCM-2018#13H]",
     "3:14+12 reference/form | “GCM-2018#13H” is no reference | A record is named by its slug, in small letters, "
     "digits "
     "and hyphens: gcm-2018#13h"},
    {"commitments", "implements: [declarations/gcm-2018.md]",
     "3:14+24 reference/form | “declarations/gcm-2018.md” is no reference | A record is named by its slug, in small "
     "letters, digits and hyphens: gcm-2018"},
    {"commitments", "implements: [[gcm-2018#13h]]",
     "3:14+0 field/type | An item of “implements” is one value, and here stands a list | Write the one value without "
     "brackets or a dash"},
    {"commitments", "implements: ['gcm-2018#']",
     "3:14+11 reference/form | “gcm-2018#” is no reference | A record is named by its slug, in small letters, digits "
     "and "
     "hyphens: gcm-2018"},
    {"commitments", "implements: [':gcm-2018', 'Theme:x', '#13h']",
     "3:14+11 reference/form | “:gcm-2018” is no reference | A record is named by its slug, in small letters, digits "
     "and "
     "hyphens: gcm-2018\n"
     "3:27+9 reference/form | “Theme:x” is no reference | A record is named by its slug, in small letters, digits and "
     "hyphens: x\n"
     "3:38+6 reference/form | “#13h” is no reference | Write a slug such as gcm-2018, with #part for a part: "
     "gcm-2018#13h"},
    {"themes", "sources: [https://example.org/report.pdf]",
     "3:11+30 reference/form | “https://example.org/report.pdf” is no reference | A reference names a record by its "
     "slug; an address goes into the `url` of a source"},
    {"themes", "sources: ['?!?']",
     "3:11+5 reference/form | “?!?” is no reference | Write a slug such as gcm-2018, with #part for a part: "
     "gcm-2018#13h"},
    // addressees
    {"roundtables", "outcomes: [{id: a, type: decision, text: W, addressed_to: [XYZ, Some One]}]",
     "3:60+3 country/unknown | “XYZ” is no country code | Write the three letters of ISO 3166-1, such as THA or IDN\n"
     "3:65+8 reference/form | “Some One” is no reference | A record is named by its slug, in small letters, digits and "
     "hyphens: some-one"},
    // addresses
    {"sources", "url: example.org",
     "3:6+11 field/url | “example.org” is no address that a reader can follow, as “url” must be | Write the whole "
     "address, beginning with https://"},
    {"sources", "url: javascript:alert(1)", nullptr},
    {"sources", "url: HTTPS://example.org", nullptr},
    {"sources", "url: https://", nullptr},
    {"sources", "url: https:///etc", nullptr},
    {"sources", "url: https://a b", nullptr},
    {"sources", "url: 'https://a\"b'", nullptr},
    {"sources", "url: ftp://a.org", nullptr},
    {"sources", "archived: //a.org", nullptr},
    // languages
    {"sources", "language: Thai",
     "3:11+4 field/language | “Thai” is no language tag | Write for example en, th, id or zh-Hant"},
    {"sources", "language: 12", nullptr},
    {"sources", "language: en_GB", nullptr},
    {"sources", "language: en-", nullptr},
    {"sources", "language: aa-bb-cc-dd-ee-ff-gg-hh-ii-jj-kk-ll-mm", nullptr},
    // ids
    {"declarations", "provisions: [{id: 13(h)}]",
     "3:19+5 part/bad-id | “13(h)” cannot be an id | Write it in small letters, digits, dots and hyphens: 13-h | 13-h"},
    {"declarations", "provisions: [{id: ก}]",
     "3:19+3 part/bad-id | “ก” cannot be an id | An id is made of small letters, digits, dots and hyphens"},
    // aliases
    {"themes", "aliases: [Old Name]",
     "3:11+8 alias/bad | “Old Name” is neither a slug nor an address of this site | Write the old slug, or the old "
     "address such as /commitments/old-name/"},
    {"themes", "aliases: [/, a//b, ../x, https://a.org/]",
     "3:11+1 alias/bad | “/” is neither a slug nor an address of this site | Write the old slug, or the old address "
     "such "
     "as /commitments/old-name/\n"
     "3:14+4 alias/bad | “a//b” is neither a slug nor an address of this site | Write the old slug, or the old address "
     "such as /commitments/old-name/\n"
     "3:20+4 alias/bad | “../x” is neither a slug nor an address of this site | Write the old slug, or the old address "
     "such as /commitments/old-name/\n"
     "3:26+14 alias/bad | “https://a.org/” is neither a slug nor an address of this site | Write the old slug, or the "
     "old address such as /commitments/old-name/"},
};

}  // namespace

TEST_CASE("Every type of value reads what it is made for") {
  for (const auto& [folder, yaml, value] : good) {
    INFO(yaml);
    const auto content = read(folder, yaml);
    CHECK(told(content.report) == "");
    REQUIRE(content.records.all.size() == 1);
    CHECK(shown(content.records.all.front().fields) == value);
  }
}

TEST_CASE("A value of the wrong form is one finding that says what to write instead") {
  for (const auto& [folder, yaml, expected] : bad) {
    INFO(yaml);
    const auto content = read(folder, yaml);
    if (expected)
      CHECK(told(content.report) == expected);
    else
      CHECK(content.report.findings().size() == 1);
    REQUIRE(content.records.all.size() == 1);
    CHECK(content.report.has_errors());
  }
}

TEST_CASE("A number is what was written, in any locale") {
  struct Row {
    const char* written;
    double value;
  };
  for (const auto& [written, value] :
       {Row{"2.50", 2.5}, Row{"-3", -3}, Row{"0", 0}, Row{"123456789.125", 123456789.125}}) {
    const auto content = read("docs", fmt::format("weight: {}", written));
    const auto* number = content.records.all.front().fields.find("weight");
    REQUIRE(number);
    CHECK(number->number()->value == value);
    CHECK(number->number()->written == written);
  }
}

TEST_CASE("A message never repeats a long text whole") {
  const std::string longest(5000, 'x');
  for (const char* field :
       {"date: ", "type: ", "url: ", "language: ", "themes: ", "themes: [", "aliases: [", "sources: ["}) {
    const bool list = std::string_view(field).ends_with('[');
    const auto content = read("sources", fmt::format("{}{} {}{}", field, longest, longest, list ? "]" : ""));
    REQUIRE(content.report.findings().size() == 1);
    CHECK(content.report.findings().front().message.size() < 200);
    CHECK(content.report.findings().front().hint.size() < 200);
  }
}

TEST_CASE("What stands twice in a list is read once, with a warning") {
  const auto content =
      read("declarations", "parties: [THA, IDN, THA]\ntags: [a, b, a, a]\nsources: [s, {source: s, at: p. 1}]");
  CHECK(told(content.report) ==
        "3:21+3 field/twice | “THA” stands twice in “parties” | Keep one of the two\n"
        "4:14+1 field/twice | “a” stands twice in “tags” | Keep one of the two\n"
        "4:17+1 field/twice | “a” stands twice in “tags” | Keep one of the two");
  CHECK_FALSE(content.report.has_errors());
  CHECK(shown(content.records.all.front().fields) ==
        "{parties: [@0, @1], title: T, tags: [a, b], sources: [{source: @2}, {source: @3, at: p. 1}]}");
}
