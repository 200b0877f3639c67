// kept.yaml
#include <catch2/catch.hpp>

#include "model/site.h"
#include "support/findings.h"

using namespace kept;
using namespace kept::model;
using namespace kept::test;

namespace {

Site read(std::string yaml, base::Report& report) { return read_site({"kept.yaml", std::move(yaml)}, report); }

}  // namespace

TEST_CASE("A title is all that a site needs; the rest has a default") {
  base::Report report;
  const Site site = read("title: A tracker\n", report);
  CHECK(told(report) == "");
  CHECK(site.title.in("en") == "A tracker");
  CHECK(site.title.in("th") == "A tracker");
  CHECK(site.description.empty());
  CHECK(site.base_url.empty());
  CHECK(site.languages == std::vector<std::string>{"en"});
  CHECK(site.countries.empty());
  CHECK(site.due_soon.months == 6);
  CHECK(site.stale_after.months == 12);
  CHECK(site.branch == "main");
  std::string scale;
  for (const StatusStep& step : site.statuses) {
    scale += step.id + (step.final ? "! " : " ");
    CHECK_FALSE(step.label.in("en").empty());
    CHECK_FALSE(step.tone.empty());
  }
  CHECK(scale == "not-started started partly-met met! stalled reversed ");
}

TEST_CASE("Everything that kept.yaml can say is read") {
  base::Report report;
  const Site site = read(R"(title: {en: Children on the move, th: เด็ก}
description: >
  What was
  promised.
base_url: https://example.org/tracker
languages: [en, th]
statuses:
  - {id: no, label: No, tone: bad, description: {en: Not yet.}}
  - {id: done, label: {en: Done, th: เสร็จ}, tone: good, final: true}
countries: [THA, IDN]
due_soon: 30 days
stale_after: 1 year
repository: {url: https://example.org/repo, branch: trunk}
history: {authors: false}
releases: {pattern: "v*"}
checks: {evidence/no-archive: off}
navigation: [commitments, countries]
licence: CC-BY-4.0
contact: somebody@example.org
)",
                         report);
  CHECK(told(report) == "");
  CHECK(site.title.in("th") == "เด็ก");
  CHECK(site.title.in("id") == "Children on the move");
  CHECK(site.description.in("en") == "What was promised.");
  CHECK(site.base_url == "https://example.org/tracker/");
  CHECK(site.languages == std::vector<std::string>{"en", "th"});
  REQUIRE(site.statuses.size() == 2);
  CHECK(site.statuses[0].description.in("en") == "Not yet.");
  CHECK(site.statuses[0].label.in("th") == "No");
  CHECK(site.statuses[1].label.in("th") == "เสร็จ");
  CHECK(site.statuses[1].tone == "good");
  CHECK(site.statuses[1].final);
  CHECK(status_index(site.statuses, "done") == 1);
  CHECK(status_index(site.statuses, "met") == -1);
  CHECK(site.countries == std::vector<std::string>{"tha", "idn"});
  CHECK(site.due_soon.days == 30);
  CHECK(site.due_soon.months == 0);
  CHECK(site.stale_after.months == 12);
  CHECK(site.repository == "https://example.org/repo");
  CHECK(site.branch == "trunk");
  CHECK(site.navigation == std::vector<std::string>{"commitments", "countries"});
  CHECK(site.licence == "CC-BY-4.0");
  CHECK(site.contact == "somebody@example.org");
}

TEST_CASE("Faults of kept.yaml are said at their place") {
  struct Row {
    const char *yaml, *told;
  };
  const Row rows[] = {
      {"", "1:1+0 field/missing | “title” is missing in kept.yaml | Add a line `title: …`"},
      {"licence: MIT\n", "1:1+0 field/missing | “title” is missing in kept.yaml | Add a line `title: …`"},
      {"title:\n", "1:1+5 field/missing | “title” is left blank in kept.yaml | Write it after the colon"},
      {"title: ' '\n", "1:1+5 field/missing | “title” is left blank in kept.yaml | Write it after the colon"},
      {"title: {}\n", "1:8+0 field/type | “title” is left blank | Write it after the colon"},
      {"title: {en: }\n", "1:12+0 field/type | “title” is left blank | Write it, or delete the line"},
      {"title: {english: T}\n",
       "1:9+7 field/language | “english” is no language tag | Write for example `title: {en: …, th: …}`"},
      {"title: {en: {a: b}}\n",
       "1:13+0 field/type | “title” is one value, and here stands a map of keys and values | Write the value alone, "
       "without a key"},
      {"title: [A, B]\n",
       "1:8+0 field/type | “title” is one value, and here stands a list | Write the one value without brackets or a "
       "dash"},
      {"title: |\n  one\n  two\n",
       "2:3+3 field/type | “title” is one line, and here are several | Write it on one line"},
      {"- title: T\n",
       "1:1+0 field/type | kept.yaml holds a list where keys and values belong | Write one `key: value` to a line"},
      {"title: T\nlanguage: [en]\n",
       "2:1+8 field/unknown | “language” is no field of kept.yaml | Did you mean “languages”? | languages"},
      {"title: T\nlanguages: en\n",
       "2:12+2 field/list | “languages” is a list, and here stands “en” | Write `languages: [en]` | [en]"},
      {"title: T\nlanguages: [en, english]\n",
       "2:17+7 field/language | “english” is no language tag | Write for example en, th, id or zh-Hant"},
      {"title: T\nlanguages: [en, th, en]\n",
       "2:21+2 field/twice | “en” stands twice in “languages” | Keep one of the two"},
      {"title: T\nstatuses: [{label: L}, {id: B C, label: L, tone: nice}]\n",
       "2:12+0 field/missing | “id” is missing in “statuses” | Add a line `id: …`\n"
       "2:29+3 part/bad-id | “B C” cannot be an id | Write it in small letters, digits, dots and hyphens: b-c | b-c\n"
       "2:50+4 field/choice | “tone” cannot be “nice” | Write one of: neutral, moving, good, warning, bad"},
      {"title: T\nstatuses: [{id: a, label: A}, {id: a, label: B}]\n",
       "2:36+1 part/duplicate | “a” already names another part, on line 2 | Give each an id of its own"},
      {"title: T\ncountries: [Thailand]\n",
       "2:13+8 country/unknown | “Thailand” is no country code | Did you mean “THA” (Thailand)? | THA"},
      {"title: T\ndue_soon: soon\n",
       "2:11+4 field/period | “soon” is no stretch of time | Write for example 6 months, 1 year or 30 days"},
      {"title: T\nstale_after: 99999 days\n",
       "2:14+10 field/period | “99999 days” is no stretch of time | Write for example 6 months, 1 year or 30 "
       "days"},
      {"title: T\nrepository: https://example.org\n",
       "2:13+19 field/type | “repository” is made of keys and values, and here stands “https://example.org” | Write "
       "for "
       "example `url: …`"},
      {"title: T\nrepository: {branch: main}\n",
       "2:13+0 field/missing | “url” is missing in “repository” | Add a line `url: …`"},
      {"title: T\nbase_url: example.org\n",
       "2:11+11 field/url | “example.org” is no address that a reader can follow, as “base_url” must be | Write the "
       "whole "
       "address, beginning with https://"},
  };
  for (const auto& [yaml, expected] : rows) {
    INFO(yaml);
    base::Report report;
    const Site site = read(yaml, report);
    CHECK(told(report) == expected);
    CHECK_FALSE(site.languages.empty());
    CHECK_FALSE(site.statuses.empty());
  }
}

TEST_CASE("Of a kept.yaml that cannot be read only that is said") {
  base::Report report;
  const Site site = read("title: 'T\n", report);
  CHECK(report.findings().size() == 1);
  CHECK(site.languages.size() == 1);
}

TEST_CASE("A byte order mark and line ends of Windows do not matter in kept.yaml") {
  base::Report report;
  const Site site = read("\xEF\xBB\xBFtitle: T\r\nlicence: X\r\n", report);
  CHECK(told(report) == "");
  CHECK(site.title.in("en") == "T");
  CHECK(site.licence == "X");
}

TEST_CASE("What is wrong in kept.yaml leaves the rest standing") {
  base::Report report;
  const Site site = read(
      "title: T\nlanguages: [x, th]\nstatuses: [3, {id: a, label: A}]\ncountries: [XXX, THA]\ndue_soon: 1\n", report);
  CHECK(report.findings().size() == 4);
  CHECK(site.languages == std::vector<std::string>{"th"});
  CHECK(site.statuses.size() == 1);
  CHECK(site.countries == std::vector<std::string>{"tha"});
  CHECK(site.due_soon.months == 6);
}
