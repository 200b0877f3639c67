// Odd shapes, heaps of faults and sizes that nobody types.
#include <catch2/catch.hpp>
#include <ctime>
#include <functional>
#include <random>

#include "model/shown.h"
#include "model/tables.h"
#include "support/findings.h"
#include "support/records.h"

using namespace kept;
using namespace kept::model;
using namespace kept::test;

namespace {

std::string repeated(std::size_t count, std::string_view pattern) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += fmt::format(fmt::runtime(pattern), i);
  return text;
}

// Of the processor, so that a busy machine does not matter.
double seconds(const std::function<void()>& work) {
  const auto start = std::clock();
  work();
  return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

}  // namespace

TEST_CASE("A value of any shape in any field is read, or refused at its place") {
  const char* shapes[] = {"~",
                          "\"\"",
                          "[]",
                          "{}",
                          "[~]",
                          "[[]]",
                          "[{}]",
                          "[[[a]]]",
                          "{a: b}",
                          "{\"\": b}",
                          "[a, [b], {c: d}, ~]",
                          "\"a\\nb\"",
                          "'''",
                          "0",
                          "-1",
                          "1e999",
                          "0000-00-00",
                          "[[a]]",
                          "ๆ",
                          "#x",
                          "a#",
                          "\"[[x]] [[\"",
                          "yes",
                          "[yes]",
                          "!x",
                          "\"!\"",
                          "{id: {}}",
                          "[{id: [x]}]",
                          "[{id: a}, {id: a}]",
                          "[{date: 2019}, {date: }]",
                          "99999999999999999999"};
  const Kinds kinds = built_in_kinds();
  for (const Kind& kind : kinds.all())
    for (const Table& table : tables_of(kind))
      for (const Field& field : *table.fields)
        for (const char* shape : shapes) {
          const auto content = read(kind, table, flow_map(*table.fields, field.name, field.name, shape));
          REQUIRE(content.records.all.size() == 1);
          const Record& record = content.records.all.front();
          shown(record.fields);
          for (const Part& part : record.parts) CHECK((part.id.empty() || part.group));
          for (const Mention& mention : record.mentions) CHECK(mention.from_part <= record.parts.size());
          for (const auto& finding : content.report.findings()) {
            CHECK(finding.at.line >= 1);
            CHECK(finding.at.column >= 1);
            CHECK_FALSE(finding.message.empty());
          }
        }
}

TEST_CASE("Ten thousand faults of one kind in a file are said fifty times, then that there are more") {
  const auto items = repeated(10'000, "- {{id: a{}, titel: T}}\n");
  const auto content = records_of({{"content/themes.yaml", items}});
  std::size_t unknown = 0;
  for (const auto& finding : content.report.findings()) unknown += finding.rule == "field/unknown";
  CHECK(unknown == 51);
  CHECK(content.records.all.size() == 10'000);
}

TEST_CASE("The cost of a record grows with its size, not with its square") {
  struct Row {
    const char *what, *before, *pattern, *after;
  };
  const Row rows[] = {
      {"parts", "title: T\nprovisions:\n", "  - {{id: a{}}}\n", ""},
      {"equal parts", "title: T\nprovisions:\n", "  - {{id: a, title: t{}}}\n", ""},
      {"parts of a day", "title: T\nupdates:\n", "  - {{date: 2019, summary: S{}}}\n", ""},
      {"texts with links", "title: T\nprovisions:\n", "  - {{id: a{}, text: \"[[x]]\"}}\n", ""},
      {"unknown keys", "title: T\n", "key-{}: x\n", ""},
      {"references", "title: T\nthemes: [", "t-{}, ", "]"},
      {"no references", "title: T\nthemes: [", "T{}, ", "]"},
      {"no countries", "title: T\nparties: [", "T{}, ", "]"},
      {"no choices", "title: T\noutcomes:\n", "  - {{id: a{}, type: x, text: T}}\n", ""},
  };
  for (const auto& [what, before, pattern, after] : rows) {
    INFO(what);
    const auto record = [&](std::size_t count) {
      const std::string text = before + repeated(count, pattern) + after;
      const char* folder = std::string_view(pattern).find("date") != std::string_view::npos   ? "commitments"
                           : std::string_view(pattern).find("type") != std::string_view::npos ? "roundtables"
                                                                                              : "declarations";
      return seconds([&] { records_of({{fmt::format("content/{}/a.yaml", folder), text}}); });
    };
    record(100);
    const double small = std::min(record(2'000), record(2'000));
    const double large = std::min(record(8'000), record(8'000));
    CHECK(large < small * 4 * 2.5 + 0.05);
  }
}

TEST_CASE("The same files give the same records and findings, however the threads run") {
  std::vector<base::File> files;
  for (int i = 0; i < 200; ++i) {
    files.push_back(
        {fmt::format("content/commitments/c{}.md", i),
         fmt::format(
             "---\ntitle: C{}\ncountry: THA\nmade: {}\nupdates: [{{date: 2019}}, {{date: 2019}}]\n---\n[[c{}]]\n", i,
             i % 3 ? "2019" : "soon", i + 1)});
    if (i % 4 == 0)
      files.push_back(
          {fmt::format("content/commitments/c{}.th.md", i), "---\ntitle: T\nupdates: [{date: 2020}]\n---\n"});
    if (i % 5 == 0) files.push_back({fmt::format("content/docs/d{}/same.md", i), "---\ntitle: S\n---\n"});
  }
  const auto told_of = [&] {
    auto content = records_of(files);
    std::string text = places(content.report) + "\n" + told(content.report) + "\n";
    for (const Record& r : content.records.all) text += r.path + " " + shown(r.fields) + "\n";
    return text;
  };
  const auto first = told_of();
  for (int run = 0; run < 5; ++run) CHECK(told_of() == first);
  std::mt19937 random(7);
  for (int run = 0; run < 3; ++run) {
    std::shuffle(files.begin(), files.end(), random);
    CHECK(told_of() == first);
  }
}

TEST_CASE("Every content file is a record, an asset, a translation or has a finding") {
  const std::vector<base::File> files = {
      {"content/a.md", "---\ntitle: A\n---\n"},
      {"content/a.th.md", "---\ntitle: A\n---\n"},
      {"content/b.th.md", ""},
      {"content/c.xx.md", ""},
      {"content/d.png", ""},
      {"content/e.svg", ""},
      {"content/themes.yaml", ""},
      {"content/sources.yaml", "a: b"},
      {"content/commitments/f.md", "---\n"},
      {"content/organisations.yaml", "- x"},
      {"content/practices.yaml", "- {id: p, title: P}"},
  };
  const auto content = records_of(files);
  CHECK(content.records.files == files.size());
  for (const base::File& file : files) {
    if (file.bytes.empty() && file.path == "content/themes.yaml") continue;  // an empty list holds nothing to lose
    INFO(file.path);
    bool seen = std::find(content.records.assets.begin(), content.records.assets.end(), file.path) !=
                content.records.assets.end();
    for (const Record& r : content.records.all) {
      seen = seen || r.path == file.path;
      for (const Translation& t : r.translations) seen = seen || t.path == file.path;
    }
    for (const auto& finding : content.report.findings()) seen = seen || finding.file == file.path;
    CHECK(seen);
  }
}
