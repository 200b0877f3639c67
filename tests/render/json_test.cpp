#include "render/formats/json.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "view/sight.h"

namespace kept::render {
namespace {

using Json = nlohmann::ordered_json;
using view::test::file;
using view::test::settings;
using view::test::Sight;

const base::File sources = {"content/sources.yaml", "- id: s\n  title: S\n"};

Json json_of(const Sight& sight, std::string_view kind, std::string_view slug) {
  return Json::parse(record_json(sight.facts, sight.id(kind, slug)));
}

TEST_CASE("A record as data has its fields under the names of the content model, as they were written") {
  const Sight sight(
      {settings("title: A\nbase_url: https://example.org/t/\n"),
       sources,
       {"content/organisations.yaml", "- id: o\n  title: O\n"},
       file("declarations/act.md", "title: Act\nprovisions: [{id: a1}]\n"),
       file("commitments/a.md",
            "title: A promise\ncountry: THA\ntype: plan\nmade: 2019-01~\ndue: 2021/2030\nimplements: [act#a1, "
            "'declaration:act']\nlead: [o]\nsummary: In *short*, see [[act]].\n"
            "milestones:\n  - {date: 2020, title: One, reached: yes}\n  - {date: 2021, title: Two, reached: 2022-03}\n "
            " - {date: 2023, title: Three, reached: no}\n"
            "indicators:\n  - id: i\n    title: I\n    unit: percent\n    baseline: 12\n    target: {value: 7.50, "
            "date: 2030}\n"
            "    observations: [{date: 2020, value: -0.25, sources: [{source: s, at: p. 1}]}]\n"
            "updates:\n  - {date: 2020, status: started, voice: government, by: o, sources: [s], summary: x}\n"
            "tags: [one, two]\nextra: {any: [thing, {at: all}], none: }\n",
            "The *body*.\n")});
  Json json = json_of(sight, "commitment", "a");
  json.erase("computed");
  CHECK(json.dump(1) == Json::parse(R"({
    "kind": "commitment", "id": "a", "address": "https://example.org/t/commitments/a/",
    "country": "THA", "type": "plan", "made": "2019-01~", "implements": ["declaration:act#a1", "declaration:act"], "lead": ["organisation:o"], "due": "2021/2030",
    "milestones": [{"date": "2020", "title": "One", "reached": true}, {"date": "2021", "title": "Two", "reached": "2022-03"}, {"date": "2023", "title": "Three", "reached": false}],
    "indicators": [{"id": "i", "title": "I", "unit": "percent", "baseline": {"value": 12}, "target": {"value": 7.5, "date": "2030"},
                    "observations": [{"date": "2020", "value": -0.25, "sources": [{"source": "source:s", "at": "p. 1"}]}]}],
    "updates": [{"date": "2020", "status": "started", "summary": "x", "sources": [{"source": "source:s"}], "voice": "government", "by": "organisation:o"}],
    "title": "A promise", "summary": "In *short*, see [[act]].", "tags": ["one", "two"], "extra": {"any": ["thing", {"at": "all"}], "none": null}, "body": "The *body*.\n"
  })")
                            .dump(1));
}

TEST_CASE("Beside its page, a record says how it is cited as well") {
  const Sight sight({settings("title: A\nbase_url: https://example.org/t/\n"), file("commitments/a.md", "title: A promise\ncountry: THA\n")});
  Json json = Json::parse(published_json(sight.facts, sight.id("commitment", "a"), record_json(sight.facts, sight.id("commitment", "a"))));
  CHECK(json["citation"]["csl"][0]["title"] == "A promise");
  CHECK(json["citation"]["bibtex"].get<std::string>().starts_with("@misc{commitment-a,"));
  CHECK(json["citation"]["text"] == "“A promise”, A, as of 15 June 2024. https://example.org/t/commitments/a/");
  json.erase("citation");
  CHECK(json == json_of(sight, "commitment", "a"));
}

TEST_CASE("Numbers are numbers, of the value that was written") {
  struct Row {
    std::string written, json;
  };
  const Row rows[] = {{"0", "0"},           {"12", "12"},     {"-3", "-3"},
                      {"007", "7"},         {"7.50", "7.5"},  {"-0.25", "-0.25"},
                      {"0.1", "0.1"},       {"10.0", "10.0"}, {"123456789012345", "123456789012345"},
                      {"0.000001", "1e-06"}};
  for (const Row& row : rows) {
    const Sight sight({file("commitments/a.md",
                            "title: A\ncountry: THA\nindicators: [{id: i, title: I, target: " + row.written + "}]\n")});
    CHECK(json_of(sight, "commitment", "a")["indicators"][0]["target"]["value"].dump() == row.json);
  }
}

TEST_CASE("What is computed stands apart, and only on what is tracked") {
  const Sight sight({sources,
                     file("commitments/a.md",
                          "title: A\ncountry: THA\nmade: 2019\ndue: 2022\nupdates:\n  - {date: 2020-05, status: "
                          "started, voice: government, sources: [s]}\n"
                          "  - {date: 2021, status: stalled, voice: civil-society, sources: [s]}\n"),
                     file("commitments/b.md", "title: B\ncountry: THA\n")});
  CHECK(
      json_of(sight, "commitment", "a")["computed"].dump() ==
      R"({"as_of":"2024-06-15","assessed":true,"standings":[{"voice":"government","status":"started","since":"2020-05"},{"voice":"civil-society","status":"stalled","since":"2021"}],)"
      R"("voices_differ":true,"overdue":true,"due_soon":false,"stale":true,"last_heard":"2021"})");
  CHECK(json_of(sight, "commitment", "b")["computed"]["standings"].empty());
  CHECK(json_of(sight, "commitment", "b")["computed"]["last_heard"].is_null());
  CHECK_FALSE(json_of(sight, "source", "s").contains("computed"));
}

TEST_CASE("What names a record is listed once, by kind and slug, and a record does not name itself") {
  const Sight sight({file("declarations/act.md", "title: Act\nprovisions: [{id: a1}, {id: a2}]\n", "See [[act#a1]].\n"),
                     file("commitments/b.md", "title: B\ncountry: THA\nimplements: [act#a2, act#a1, act]\n"),
                     file("commitments/a.md", "title: A\ncountry: THA\nimplements: [act#a1, act#a2]\n"),
                     file("about.md", "title: About\n", "[[act]] [[act]]\n")});
  CHECK(json_of(sight, "declaration", "act")["named_by"].dump() == R"(["commitment:a","commitment:b","page:about"])");
  CHECK_FALSE(json_of(sight, "page", "about").contains("named_by"));
}

TEST_CASE("A country that nobody wrote about is data too: its name and what names it") {
  const Sight sight({file("commitments/a.md", "title: A\ncountry: THA\n")});
  CHECK(json_of(sight, "country", "tha").dump() ==
        R"({"kind":"country","id":"tha","address":"countries/tha/","title":"Thailand","named_by":["commitment:a"]})");
}

TEST_CASE("Countries, bodies and audiences that are addressed are told apart by how they are written") {
  const Sight sight({{"content/organisations.yaml", "- id: asean\n  title: ASEAN\n"},
                     file("roundtables/t.md",
                          "title: T\noutcomes:\n  - {id: r1, type: decision, text: x, addressed_to: [THA, donors, "
                          "asean], concerns: [THA, 'country:lao', asean]}\n"),
                     file("countries/lao.md", "")});
  const Json outcome = json_of(sight, "roundtable", "t")["outcomes"][0];
  CHECK(outcome["addressed_to"].dump() == R"(["THA","donors","organisation:asean"])");
  CHECK(outcome["concerns"].dump() == R"(["THA","LAO","organisation:asean"])");
}

TEST_CASE(
    "JSON may be pasted into a script: no end of it, no comment, no line end that JavaScript knows and JSON does not") {
  const std::string evil = "</script><!-- \u2028 \u2029 & \\\\ \\\" \\t é 𝄞";
  const Sight sight({file("themes/t.md", "title: \"" + evil + "\"\nextra: {\"" + evil + "\": \"" + evil + "\"}\n")});
  const std::string text = record_json(sight.facts, sight.id("theme", "t"));
  CHECK(text.find('<') == std::string::npos);
  CHECK(text.find("\u2028") == std::string::npos);
  CHECK(text.find("\u2029") == std::string::npos);
  CHECK(text.find("\\u003c/script>\\u003c!-- \\u2028 \\u2029 & ") != std::string::npos);
  const Json json = Json::parse(text);
  const std::string meant = "</script><!-- \u2028 \u2029 & \\ \" \t é 𝄞";
  CHECK(json["title"] == meant);
  CHECK(json["extra"][meant] == meant);
}

TEST_CASE("A list of records is a list of what each is alone") {
  const Sight sight({file("themes/a.md", "title: A\n"), file("themes/b.md", "title: B\n")});
  const auto ids = sight.facts.graph.of_kind(sight.kind("theme"));
  std::vector<std::string> records;
  for (const auto id : ids) records.push_back(record_json(sight.facts, id));
  const Json list = Json::parse(records_json(records));
  REQUIRE(list.size() == 2);
  CHECK(list[0] == json_of(sight, "theme", "a"));
  CHECK(list[1] == json_of(sight, "theme", "b"));
  CHECK(Json::parse(records_json({})).dump() == "[]");
}

}  // namespace
}  // namespace kept::render
