#include "view/pages/briefing.h"

#include <catch2/catch.hpp>

#include "view/sight.h"

namespace kept::view {
namespace {

using test::file;
using test::Sight;

TEST_CASE("A briefing shows what calls for attention first, as much as two sheets bear, and says how much it leaves out") {
  std::vector<base::File> files = {{"content/sources.yaml", "- id: s\n  title: S\n"}};
  for (int i = 0; i < 14; ++i) files.push_back(file(fmt::format("commitments/c{:02}.md", i), fmt::format("title: C{:02}\ncountry: THA\nmade: 2024-0{}\nsources: [{{source: s, at: p{}}}]\n", i, 1 + i % 6, i)));
  files.push_back(file("commitments/late.md", "title: Late\ncountry: THA\ndue: 2020\n"));
  files.push_back(file("commitments/soon.md", "title: Soon\ncountry: THA\ndue: 2024-08\n"));
  files.push_back(file("commitments/said.md", "title: Said\ncountry: THA\nupdates: [{date: 2024, voice: government, status: started, sources: [{source: s, at: told}]}]\n"));
  std::string outcomes = "title: Talks\ndate: 2021\noutcomes:\n";
  for (int i = 0; i < 7; ++i) outcomes += fmt::format("  - {{id: r{}, type: challenge, text: Do it., addressed_to: [THA], sources: [s]}}\n", i);
  files.push_back(file("roundtables/talks.md", outcomes));
  const Sight sight(std::move(files));
  const auto root = briefing_page(sight.facts, sight.site, sight.id("country", "tha"));
  const BriefingPage& page = root.page;
  CHECK(root.head.title == "Thailand: briefing");
  CHECK(page.total == 17);
  REQUIRE(page.rows.size() == 12);
  CHECK(page.rows[0].row->title.text == "Late");
  CHECK(page.rows[1].row->title.text == "Soon");
  CHECK(page.rows[2].row->title.text == "Said");
  CHECK(page.rows[3].row->title.text == "C05");
  CHECK(page.more_rows == 5);
  CHECK(page.asked.size() == 5);
  CHECK(page.more_asked == 2);
  CHECK(test::numbers(page.rows[2].cites) == "1");
  CHECK(page.evidence[0].at == "told");
  CHECK(page.evidence.size() == 11);  // only of what is shown
}

}  // namespace
}  // namespace kept::view
