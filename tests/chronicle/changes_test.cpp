#include <catch2/catch.hpp>

#include "chronicle/past.h"

namespace kept::chronicle::test {
namespace {

TEST_CASE("What a commit did to a record is told field by field, and no text is quoted") {
  struct Row {
    std::string before, after, told;
  };
  const std::string update = "updates: [{date: 2023-05, status: met, summary: S, voice: government, sources: [{source: s, at: p. 1}]}]\n";
  const Row rows[] = {
      {promise("due: 2022-12\n"), promise("due: 2023-12\n"), "due moved 2022-12 → 2023-12"},
      {promise(), promise("due: 2023\n"), "due set → 2023"},
      {promise("due: 2023\n"), promise(), "due unset 2023"},
      {promise("type: law\n"), promise("type: policy\n"), "type changed law → policy"},
      {promise("", "Mr X promises"), promise("", "A minister promises"), "title rewritten"},
      {promise("summary: S\n"), promise(), "summary unwritten"},
      {promise("", "T", "Mr X said so."), promise("", "T"), "unwritten"},
      {promise("", "T"), promise("", "T", "New."), "written"},
      {promise("themes: [health]\n"), promise("themes: [work, health]\n"), "themes set → work"},
      {promise(), promise(update), "updates[2023-05] item added met government 1"},
      {promise(update), promise(), "updates[2023-05] item removed met government 1"},
      {promise(update), promise("updates: [{date: 2023-05, status: stalled, summary: S, voice: government, sources: [{source: s, at: p. 1}]}]\n"), "updates[2023-05].status changed met → stalled"},
      {promise(update), promise("updates: [{date: 2023-06, status: met, summary: S, voice: government, sources: [{source: s, at: p. 1}]}]\n"), "updates[2023-06].date moved 2023-05 → 2023-06"},
      {promise(update), promise("updates: [{date: 2023-05, status: met, summary: S, voice: government, sources: [{source: t, at: p. 1}]}]\n"),
       "updates[2023-05].sources evidence lost s, updates[2023-05].sources evidence added → t"},
      {promise("indicators: [{id: i, title: I, unit: u, target: {date: 2025, value: 5}}]\n"), promise("indicators: [{id: i, title: I, unit: u, target: {date: 2025, value: 7}}]\n"),
       "indicators[i].value changed 5 → 7"},
      {promise(), promise("milestones: [{date: 2023, title: M}, {date: 2024-05, title: N}]\n"), "milestones[2023] item added, milestones[2024-05] item added"},
      {promise("draft: true\n"), promise(), "added"},  // a draft is not there yet
      {promise(), promise("draft: true\n"), "removed"},
      {promise("due: 2023\n"), promise("due:   2023 # nothing new\n"), ""},
  };
  for (const Row& row : rows) {
    INFO(row.before << row.after);
    Past past;
    past.commit({{a_md, row.before}}, "first");
    past.commit({{a_md, row.after}}, "second");
    const auto chronicle = past.read();
    const std::string first = row.told == "added" ? "" : row.told == "removed" ? "first (commitment:a) added\n" : "first commitment:a added\n";
    const std::string name = row.told == "removed" ? "(commitment:a)" : "commitment:a";
    CHECK(told(chronicle) == (row.told.empty() ? "" : "second " + name + " " + row.told + "\n") + first);
  }
}

TEST_CASE("What many fields of a record went through in one commit is told up to a bound") {
  std::string before = "milestones:\n", after = before;
  for (int i = 1; i <= 60; ++i) {
    before += "  - {date: " + std::to_string(1900 + i) + ", title: M}\n";
    after += "  - {date: " + std::to_string(1900 + i) + ", title: N}\n";
  }
  Past past;
  past.commit({{a_md, promise(before)}});
  past.commit({{a_md, promise(after)}});
  const auto chronicle = past.read();
  const auto& changes = chronicle.entries[chronicle.commits[0].entries[0]].changes;
  REQUIRE(changes.size() == 41);
  CHECK(changes.back().count == 120 - 40);
}

TEST_CASE("A record keeps its history through moves between folders and new names") {
  Past past;
  past.commit({{a_md, promise("due: 2022\n", "A promise", "Words that stay.")}});
  past.commit({{a_md, {}}, {"content/commitments/tha/a.md", promise("due: 2022\n", "A promise", "Words that stay.")}});  // a move changes nothing
  past.commit({{"content/commitments/tha/a.md", {}}, {"content/commitments/tha/b.md", promise("due: 2023\n", "A promise", "Words that stay.")}});
  past.commit({{"content/commitments/tha/b.md", promise("due: 2024\n", "A promise", "Words that stay.")}});
  // by what an alias says, however much else changed
  past.commit({{"content/commitments/tha/b.md", {}}, {"content/commitments/c.md", promise("aliases: [/commitments/b/]\n", "Other words altogether", "Nothing as it was.")}});
  const auto chronicle = past.read();
  CHECK(told(chronicle) ==
        "5 commitment:c renamed b → c, due unset 2024, title rewritten, aliases written, rewritten\n"
        "4 commitment:b due moved 2023 → 2024\n"
        "3 commitment:b renamed a → b, due moved 2022 → 2023\n"
        "1 commitment:a added\n");
  CHECK(chronicle.entries_of(tracker_of(past.files(5)).id("commitment", "c")).size() == 4);
}

TEST_CASE("Names that are taken over or exchanged lead nobody astray") {
  const std::string a = promise("due: 2022\n", "First", "The first record's words."), b = promise("due: 2030\n", "Second", "The second record's own words.");
  Past past;
  past.commit({{a_md, a}, {b_md, b}});
  past.commit({{a_md, {}}});                                                    // the first is gone
  past.commit({{b_md, {}}, {a_md, b}});                                         // and the second takes its name
  const auto chronicle = past.read();
  CHECK(told(chronicle) ==
        "3 commitment:a renamed b → a\n"
        "2 (commitment:a) removed\n"
        "1 (commitment:a) added; commitment:b added\n");
}

TEST_CASE("A record that went and came back has one history") {
  Past past;
  past.commit({{a_md, promise()}});
  past.commit({{a_md, {}}, {b_md, promise("", "Another one")}});
  past.commit({{a_md, promise()}});  // a revert
  CHECK(told(past.read()) ==
        "3 commitment:a added\n"
        "2 commitment:a removed; commitment:b added\n"
        "1 commitment:a added\n");
}

TEST_CASE("Of a list in one file each item is a record") {
  const char* list = "content/sources.yaml";
  struct Row {
    std::string after, told;
  };
  const std::string before = "- id: s\n  title: S\n  date: 2020\n- id: t\n  title: T\n# a remark\n- {id: u, title: U}\n";
  const Row rows[] = {
      {"- id: s\n  title: S\n  date: 2021\n- id: t\n  title: T\n# a remark\n- {id: u, title: U}\n", "2 source:s date moved 2020 → 2021\n"},
      {"- {id: u, title: U}\n- id: t\n  title: T\n- id: s\n  title: S\n  date: 2020\n", ""},  // only their order
      {before + "- id: v\n  title: V\n", "2 source:v added\n"},
      {"- id: s\n  title: S\n  date: 2020\n- id: t\n  title: T\n- {id: w, title: U}\n", "2 source:w renamed u → w\n"},
      {"- {id: s, title: S, date: 2020}\n- {id: t, title: T}\n- {id: u, title: U, date: 1999}\n", "2 source:u date set → 1999\n"},
      {"[{id: s, title: S, date: 2020}, {id: t, title: T}, {id: u, title: Other}]\n", "2 source:u title rewritten\n"},
      {"- id: s\n  title: \"S\n", "2 (source:) unreadable\n"},
  };
  for (const Row& row : rows) {
    INFO(row.after);
    Past past;
    past.commit({{list, before}});
    past.commit({{list, row.after}});
    const bool broken = row.told.find("unreadable") != row.told.npos;
    past.made();
    const std::string said = told(test::read(past.folder().path(), past.files(broken ? 1 : 2)));
    CHECK(said.substr(0, said.find("1 ")) == row.told);
  }
}

TEST_CASE("An item that moves from the list to a file of its own stays the same record") {
  Past past;
  past.commit({{"content/sources.yaml", "- id: s\n  title: S\n  date: 2020\n- id: t\n  title: T\n"}});
  past.commit({{"content/sources.yaml", "- id: t\n  title: T\n"}, {"content/sources/s.yaml", "title: S\ndate: 2021\n"}});
  CHECK(told(past.read()) ==
        "2 source:s date moved 2020 → 2021\n"
        "1 source:s added; source:t added\n");
}

TEST_CASE("A version that could not be read says nothing, and the next is compared with the last that could") {
  Past past;
  past.commit({{a_md, promise("due: 2022\n")}});
  past.commit({{a_md, "---\ntitle: \"A promise\ndue: 2022\n---\n"}}, "broken");
  past.commit({{a_md, "---\ntitle: [A promise\n---\n"}}, "broken still");
  past.commit({{a_md, promise("due: 2023\n")}}, "mended");
  CHECK(told(past.read()) ==
        "mended commitment:a due moved 2022 → 2023\n"
        "broken still commitment:a unreadable\n"
        "broken commitment:a unreadable\n"
        "1 commitment:a added\n");
}

TEST_CASE("A record that could not be read at first was added when it could") {
  Past past;
  past.commit({{a_md, "---\ntitle: \"A promise\n---\n"}}, "broken");
  past.commit({{a_md, promise()}}, "mended");
  CHECK(told(past.read()) ==
        "mended commitment:a added\n"
        "broken commitment:a unreadable\n");
}

TEST_CASE("Translations and easy versions are told as versions of their record") {
  Past past;
  const std::string th = "content/commitments/a.th.md", easy = "content/commitments/a.easy.md", easy_th = "content/commitments/a.easy.th.md";
  past.commit({{"kept.yaml", "title: T\nlanguages: [en, th]\n"}, {a_md, promise("summary: S\n")}});
  past.commit({{th, markdown("title: ก\n")}});
  past.commit({{th, markdown("title: ข\n")}, {a_md, promise("summary: S2\n")}});
  past.commit({{easy, markdown("title: E\n")}, {easy_th, markdown("title: E\n")}});
  past.commit({{th, {}}});
  CHECK(told(past.read()) ==
        "5 commitment:a translation removed th\n"
        "4 commitment:a translated easy, translated easy-th\n"
        "3 commitment:a summary rewritten, translation changed th\n"
        "2 commitment:a translated th\n"
        "1 commitment:a added\n");
}

TEST_CASE("A translation is behind once a text of its original has changed since") {
  const std::string th = "content/commitments/a.th.md";
  const std::string site = "title: T\nlanguages: [en, th, lo]\n";
  struct Row {
    Changes second, third;
    bool behind;
    std::string original, translation;  // days of March 2024
  };
  const std::string now = promise("due: 2022\n", "New title"), then = promise("due: 2022\n");
  const Row rows[] = {
      {{{th, markdown("title: ก\n")}}, {{a_md, now}}, true, "2024-03-03", "2024-03-02"},
      {{{a_md, now}}, {{th, markdown("title: ก\n")}}, false, "2024-03-02", "2024-03-03"},
      {{{th, markdown("title: ก\n")}}, {{a_md, promise("due: 2023\n")}}, false, "2024-03-01", "2024-03-02"},  // a date is not translated
      {{{th, markdown("title: ก\n")}}, {{a_md, now}, {th, markdown("title: ข\n")}}, false, "2024-03-03", "2024-03-03"},
      {{{th, markdown("title: ก\n")}}, {{a_md, {}}, {b_md, then}, {th, {}}, {"content/commitments/b.th.md", markdown("title: ก\n")}}, false, "2024-03-01", "2024-03-02"},
  };
  for (const Row& row : rows) {
    Past past;
    past.commit({{"kept.yaml", site}, {a_md, then}});
    past.commit(row.second);
    past.commit(row.third);
    const auto chronicle = past.read();
    const auto tracker = tracker_of(past.files(3));
    const auto record = past.files(3).contains(a_md) ? tracker.id("commitment", "a") : tracker.id("commitment", "b");
    const auto fresh = chronicle.freshness(record, "th");
    REQUIRE(fresh);
    INFO(told(chronicle));
    CHECK(fresh->behind == row.behind);
    CHECK(base::written(*fresh->original) == row.original);
    CHECK(base::written(*fresh->translation) == row.translation);
  }
}

}  // namespace
}  // namespace kept::chronicle::test
