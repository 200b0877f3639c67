// The tables of fields, as the content format has them: each kind is written out in full once.
#include <catch2/catch.hpp>
#include <set>

#include "model/shown.h"
#include "support/findings.h"
#include "support/records.h"

using namespace kept;
using namespace kept::model;
using namespace kept::test;

namespace {

struct Full {
  const char *kind, *path, *yaml;
};

const Full full[] = {
    {"declaration", "content/declarations/a.md", R"(
title: A compact
type: compact
adopted: 2018-12-10
in_force: 2019
period: 2019/2030
adopted_by: [un]
place: Marrakesh
binding: no
parties: [THA, IDN]
follows: [crc-1989]
provisions:
  - id: "13"
    title: Detention
    text: Use *detention* as a last resort.
    themes: [detention]
  - id: 13h
    title: Children
    text: End it.
    themes: [detention, children]
    parent: "13"
    matches:
      exact: [crc-1989#37]
      close: [crc-1989#38]
      broad: [crc-1989#39]
      narrow: [crc-1989#40]
      related: [crc-1989]
)"},
    {"commitment", "content/commitments/tha/a.md", R"(
title: A promise
country: THA
organisation: tha-msdhs
type: memorandum
made: 2019-01
made_at: adfm-2020
implements: [gcm-2018#13h]
lead: [tha-msdhs]
supporting: [unicef]
due: 2030
milestones:
  - date: 2020
    title: A first step
    reached: 2021-02
    sources: [{source: rt-report, at: p. 1}]
indicators:
  - id: detained
    title: Children detained
    unit: children
    direction: down
    baseline: {value: 100, date: 2018, sources: [{source: rt-report, at: p. 2}]}
    target: {value: 0, date: 2030, sources: [{source: rt-report, at: p. 3}]}
    observations:
      - {date: 2019, value: 80, by: girls, sources: [{source: rt-report, at: p. 4}]}
updates:
  - date: 2019-01
    status: started
    summary: It is *signed*.
    sources: [{source: rt-report, at: p. 5}]
    voice: government
    by: tha-msdhs
)"},
    {"roundtable", "content/roundtables/a.md", R"(
title: A meeting
date: 2020-12-14
place: Bangkok
format: hybrid
organisers: [adfm]
participants:
  count: 40
  countries: [THA]
  organisations: [idc]
rule: on-record
outcomes:
  - id: r1
    type: recommendation
    text: Train those who *decide*.
    addressed_to: [governments, THA, idc]
    concerns: [a-promise, gcm-2018#13h, MYS]
    due: 2021
    sources: [{source: rt-report, at: p. 6}]
deadlines:
  - {date: 2020-11, title: Registration}
)"},
    {"country", "content/countries/tha.md", R"(
region: South-East Asia
ratifications:
  - declaration: crc-1989
    action: acceded
    date: 1992-03-27
    reservations: To article *22*.
    sources: [{source: un-treaties, at: IV.11}]
)"},
    {"practice", "content/practices/a.md", R"(
title: A practice
country: THA
date: 2020
organisations: [idc]
implements: [gcm-2018#13h]
)"},
    {"organisation", "content/organisations/a.md", R"(
title: A network
short: AN
type: network
country: THA
url: https://example.org
)"},
    {"source", "content/sources/a.yaml", R"(
title: A report
publisher: A network
type: report
date: 2020
url: https://example.org/a
archived: https://example.com/a
retrieved: 2021-02-03
language: th
)"},
    {"theme", "content/themes/a.md", "\ntitle: A theme\n"},
    {"page", "content/docs/a.md", "\ntitle: A page\nweight: 10\n"},
};

constexpr const char* common = R"(summary: One *paragraph*.
themes: [detention]
tags: [free, words]
sources:
  - rt-report
  - {source: rt-report-2, at: para 82}
aliases: [old-name, /old/address/]
draft: yes
extra: {anything: [goes]}
)";

std::string file(const Full& row, std::string_view rest) {
  const bool yaml = std::string_view(row.path).ends_with(".yaml");
  const auto data = std::string_view(row.yaml).substr(1);
  return yaml ? fmt::format("{}{}", data, rest) : fmt::format("---\n{}{}---\nA body.\n", data, rest);
}

void collect(const Group& group, std::set<const Field*>& seen) {
  for (const Group::Member& member : group.members()) {
    seen.insert(member.field);
    if (member.value->group()) collect(*member.value->group(), seen);
    for (const Value& item : member.value->list())
      if (item.group()) collect(*item.group(), seen);
  }
}

template <class Look>
void each_field(const std::vector<Field>& fields, const std::string& above, Look look) {
  for (const Field& field : fields) {
    look(field, above);
    each_field(field.fields, above + field.name + ".", look);
  }
}

}  // namespace

TEST_CASE("A record of each kind with everything in it reads without a finding, and nothing of it is lost") {
  const Kinds kinds = built_in_kinds();
  REQUIRE(std::size(full) == kinds.all().size());
  for (const Full& row : full) {
    const auto content = records_of({{row.path, file(row, common)}});
    INFO(row.kind);
    CHECK(told(content.report) == "");
    REQUIRE(content.records.all.size() == 1);
    const Record& record = content.records.all.front();
    CHECK(record.kind->name == row.kind);
    std::set<const Field*> seen;
    collect(record.fields, seen);
    each_field(record.kind->fields, "", [&](const Field& field, const std::string& above) {
      const bool untitled = !record.kind->titled && field.role == Role::title && above.empty();
      INFO(above << field.name);
      CHECK((untitled || seen.contains(&field)));
    });
  }
}

TEST_CASE("The tables say what the content format says") {
  // Per kind: its own fields, with `!` where one is required and `[]` where it is a list.
  const std::pair<const char*, const char*> expected[] = {
      {"declaration", "type adopted in_force period adopted_by[] place binding parties[] follows[] provisions[]"},
      {"commitment",
       "country organisation type made made_at implements[] lead[] supporting[] due milestones[] indicators[] "
       "updates[]"},
      {"roundtable", "date place format organisers[] participants rule outcomes[] deadlines[]"},
      {"country", "region ratifications[]"},
      {"practice", "country date organisations[] implements[]"},
      {"organisation", "short type country url"},
      {"source", "publisher type date url archived retrieved language"},
      {"theme", ""},
      {"page", "weight"},
  };
  const Kinds kinds = built_in_kinds();
  for (const auto& [name, own] : expected) {
    const Kind* kind = kinds.named(name);
    REQUIRE(kind);
    std::string text;
    for (const Field& field : kind->fields)
      text += field.name + (field.required ? "!" : "") + (field.list ? "[] " : " ");
    const std::string title = kind->titled ? "title! " : "title ";
    CHECK(text ==
          std::string(own) + (*own ? " " : "") + title + "summary themes[] tags[] sources[] aliases[] draft extra ");
  }
  CHECK(kinds.page().name == "page");
  CHECK(&kinds.page() == &kinds.all().back());
}

TEST_CASE("Every kind says what it is, and every folder and name leads back to its kind") {
  const Kinds kinds = built_in_kinds();
  for (const Kind& kind : kinds.all()) {
    INFO(kind.name);
    CHECK(kind.says.ends_with("."));
    CHECK(kinds.named(kind.name) == &kind);
    if (!kind.folder.empty()) CHECK(kinds.in_folder(kind.folder) == &kind);
    CHECK(&kinds.all()[kinds.index(kind)] == &kind);
    CHECK(kind.tracked() == (kind.name == "commitment"));
  }
  CHECK(kinds.named("promise") == nullptr);
  CHECK(kinds.in_folder("") == nullptr);
}

TEST_CASE("A field stands once in its table") {
  const auto check = [](const std::vector<Field>& fields, const auto& self) -> void {
    std::set<std::string> names;
    for (const Field& field : fields) {
      INFO(field.name);
      CHECK(names.insert(field.name).second);
      CHECK((field.type == Type::group) == !field.fields.empty());
      CHECK((field.type == Type::choice) <= !field.choices.empty());
      if (!field.shorthand.empty()) CHECK(find(field.fields, field.shorthand));
      self(field.fields, self);
    }
  };
  const Kinds kinds = built_in_kinds();
  for (const Kind& kind : kinds.all()) check(kind.fields, check);
  check(site_fields(), check);
}
