#include "view/evidence.h"

#include <catch2/catch.hpp>

#include "view/sight.h"

namespace kept::view {
namespace {

using test::file;
using test::numbers;
using test::Sight;

TEST_CASE("Sources are numbered as they are first asked for; a pinpoint asked for twice keeps its number") {
  const Sight sight(
      {base::File{
           "content/sources.yaml",
           "- id: report\n  title: A report\n  publisher: The house\n  date: 2020-05\n  url: https://example.org/r\n"
           "  archived: https://archive.example/r\n- id: law\n  title: A law\n"},
       file("commitments/a.md",
            "title: A\ncountry: THA\nupdates:\n"
            "  - {date: 2019, summary: x, sources: [{source: report, at: para 82}, law]}\n"
            "  - {date: 2020, summary: x, sources: [law, {source: report, at: para 83}, {source: report, at: para "
            "82}]}\n"
            "  - {date: 2021, summary: x, sources: [report]}\n  - {date: 2022, summary: x}\n")});
  const auto& record = sight.record("commitment", "a");
  Evidence evidence(sight.facts);
  const auto cited = [&](std::size_t update) {
    return evidence.cite(sight.id("commitment", "a"), *record.parts[update].group);
  };
  CHECK(numbers(cited(0)) == "1 2");
  CHECK(numbers(cited(1)) == "2 3 1");
  CHECK(numbers(cited(2)) == "4");
  CHECK(numbers(cited(3)).empty());
  const Cite pinpoint = cited(0).front();
  CHECK(pinpoint.href.to == "#source-1");
  CHECK(pinpoint.label == "A report, para 82");
  CHECK(cited(0).back().label == "A law");

  const auto items = evidence.take();
  REQUIRE(items.size() == 4);
  CHECK(items[0].number == 1);
  CHECK(items[0].id == "source-1");
  CHECK(test::shown(items[0].source) == "A report <sources/report/>");
  CHECK(items[0].at == "para 82");
  CHECK(items[0].publisher == "The house");
  CHECK(items[0].date->text == "May 2020");
  CHECK(items[0].url.to == "https://example.org/r");
  CHECK(items[0].archived.to == "https://archive.example/r");
  CHECK(test::shown(items[1].source) == "A law <sources/law/>");
  CHECK_FALSE(items[1].date);
  CHECK(items[1].url.to.empty());
  CHECK(items[2].at == "para 83");
  CHECK(items[3].at.empty());
}

}  // namespace
}  // namespace kept::view
