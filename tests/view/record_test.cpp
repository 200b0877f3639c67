#include "view/pages/record.h"

#include <catch2/catch.hpp>

#include "view/fields.h"
#include "view/sight.h"

namespace kept::view {
namespace {

using test::file;
using test::shown;
using test::Sight;

Root<RecordPage> page_of(const Sight& sight, std::string_view kind, std::string_view slug) {
  return record_page(sight.facts, sight.site, sight.id(kind, slug));
}

std::string facts_in(const RecordPage& page) {
  std::string text;
  for (const Fact& fact : page.facts) text += fact.label + ": " + shown(fact.values) + "\n";
  return text;
}

TEST_CASE("A record without a page of its own making shows its fields by their table") {
  const Sight sight(
      {base::File{"content/sources.yaml",
                  "- id: s\n  title: A report\n  publisher: The house\n  type: report\n  date: 2020-05\n  url: "
                  "https://example.org/r?a=1&b=2\n"
                  "  archived: https://archive.example/r\n  retrieved: 2024-01-02\n  language: th\n  tags: [one, "
                  "two]\n  extra: {a: b}\n"
                  "  aliases: [old]\n  summary: In short.\n"},
       {"content/organisations.yaml",
        "- id: o\n  title: An office\n  short: Off\n  type: network\n  country: THA\n  url: "
        "https://example.org/\n  sources: [s]\n"}});
  const auto source = page_of(sight, "source", "s").page;
  CHECK(source.kind == "Source");
  CHECK(
      facts_in(source) ==
      "Publisher: The house\nType: report\nDate: May 2020\nRetrieved: 2 January 2024\nLanguage: Thai\nTags: one, two\n");
  CHECK(source.url.to == "https://example.org/r?a=1&b=2");
  CHECK(source.archived.to == "https://archive.example/r");
  CHECK(source.summary.html == "In short.");
  const auto office = page_of(sight, "organisation", "o").page;
  CHECK(facts_in(office) == "Short name: Off\nType: network\nCountry: Thailand <countries/tha/>\n");
  CHECK(test::numbers(office.cites) == "1");
  CHECK(office.evidence.size() == 1);
}

TEST_CASE(
    "What names a record in a field stands among promises or practices, what names it elsewhere below, all once") {
  const Sight sight({file("themes/t.md", "title: T\n", "Text.\n"),
                     file("commitments/a.md", "title: A\ncountry: THA\nthemes: [t]\nsummary: On [[t]].\n"),
                     file("commitments/b.md", "title: B\ncountry: THA\nsummary: On [[t]].\n"),
                     file("commitments/c.md", "title: C\ncountry: THA\nthemes: [t]\ndraft: yes\n"),
                     file("practices/p.md", "title: P\ncountry: THA\nthemes: [t]\n"),
                     file("declarations/act.md",
                          "title: An act\nthemes: [t]\nprovisions: [{id: a1, themes: [t]}, {id: a2, themes: [t]}]\n"),
                     file("docs/page.md", "title: A page\n", "[[t]]\n")});
  const auto root = page_of(sight, "theme", "t");
  CHECK(test::titles(root.page.promises) == "A");
  CHECK(test::titles(root.page.records) == "P");
  CHECK(root.page.body.html == "<p>Text.</p>\n");
  std::string text;
  for (const Links& group : root.page.mentioned) text += group.title + ": " + shown(group.items) + "\n";
  CHECK(text ==
        "Commitments: A <commitments/a/>, B <commitments/b/>\nDeclarations: An act <declarations/act/>\n"
        "Pages: A page <docs/page/>\n");
}

TEST_CASE("A source's page names the promises that it proves") {
  const Sight sight({base::File{"content/sources.yaml", "- id: s\n  title: A report\n"},
                     file("commitments/a.md",
                          "title: A\ncountry: THA\nupdates:\n  - {date: 2020, summary: x, sources: [s]}\n  - {date: "
                          "2021, summary: x, sources: [s]}\n"),
                     file("commitments/b.md", "title: B\ncountry: THA\nsources: [{source: s, at: p. 1}]\n"),
                     file("commitments/c.md", "title: C\ncountry: THA\n")});
  CHECK(test::titles(page_of(sight, "source", "s").page.promises) == "A, B");
}

TEST_CASE("Fields that pages show elsewhere are left out by name") {
  const Sight sight(
      {base::File{"content/sources.yaml", "- id: s\n  title: A report\n  publisher: The house\n  language: th\n"}});
  const std::string_view without[] = {"publisher"};
  const auto facts = facts_of(sight.facts, sight.id("source", "s"), without);
  REQUIRE(facts.size() == 1);
  CHECK(facts[0].label == "Language");
}

TEST_CASE("Every field and choice that a page can show has words") {
  const Sight sight({});
  for (const model::Kind& kind : sight.tracker.kinds->all()) {
    CHECK(sight.words.find("kind." + kind.name));
    CHECK(sight.words.find("kinds." + kind.name));
    for (const model::Field& field : kind.fields) {
      INFO(kind.name << " " << field.name);
      if (field.role == model::Role::none && field.type != model::Type::tree && field.type != model::Type::group)
        CHECK(sight.words.find("field." + field.name));
      if (field.type == model::Type::choice)
        for (const std::string& choice : field.choices) CHECK(sight.words.find(field.name + "." + choice));
    }
  }
}

}  // namespace
}  // namespace kept::view
