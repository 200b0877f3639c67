#include "view/pages/lists.h"

#include <catch2/catch.hpp>

#include "view/sight.h"

namespace kept::view {
namespace {

using test::file;
using test::shown;
using test::Sight;

// `Reports [report]: A, B` for each group.
std::string list(const Sight& sight, std::string_view kind) {
  std::string text;
  const auto page = record_list_page(sight.facts, sight.site, sight.kind(kind)).page;
  std::int64_t rows = 0;
  for (const RecordGroup& group : page.groups) {
    text += group.title + " [" + group.id + "]: " + test::titles(group.rows) + "\n";
    rows += static_cast<std::int64_t>(group.rows.size());
  }
  CHECK(page.total == rows);
  return text;
}

TEST_CASE("Records with a date read newest first and the undated last, all others by title") {
  const Sight sight({file("roundtables/a.md", "title: A\ndate: 2019\n"),
                     file("roundtables/b.md", "title: B\ndate: 2021-05\n"), file("roundtables/c.md", "title: C\n"),
                     file("roundtables/d.md", "title: D\ndate: 2020/2022\n"),
                     file("roundtables/e.md", "title: E\ndate: 2021-05\n"),
                     file("roundtables/f.md", "title: Before C\n"), file("themes/z.md", "title: Asylum\n"),
                     file("themes/a.md", "title: School\n"), file("themes/m.md", "title: Health\n"),
                     file("themes/b.md", "title: Asylum\n"), file("themes/d.md", "title: A draft\ndraft: yes\n")});
  CHECK(list(sight, "roundtable") == " [untyped]: B, E, D, A, Before C, C\n");
  CHECK(list(sight, "theme") == " [untyped]: Asylum, Asylum, Health, School\n");
  const auto rows = record_list_page(sight.facts, sight.site, sight.kind("theme")).page.groups[0].rows;
  CHECK(rows[0].title.href.to == "themes/b/");
}

TEST_CASE("Records with a type stand by type in the table's order; the untyped last, apart from those of type other") {
  const Sight sight(
      {base::File{"content/sources.yaml",
                  "- {id: a, title: A}\n- {id: b, title: B, type: other}\n- {id: c, title: C, type: law, date: "
                  "2019}\n- {id: d, title: D, type: report}\n"
                  "- {id: e, title: E, type: law, date: 2020}\n"}});
  CHECK(list(sight, "source") == "report [report]: D\nlaw [law]: E, C\nother [other]: B\nOther [untyped]: A\n");
}

TEST_CASE("The list of countries says of each how much it promised, did and was asked") {
  const Sight sight(
      {base::File{"content/sources.yaml", "- id: s\n  title: S\n"},
       file("commitments/a.md", "title: A\ncountry: THA\ndue: 2020\n"),
       file("commitments/b.md",
            "title: B\ncountry: THA\nupdates: [{date: 2020, voice: government, status: met, sources: [s]}]\n"),
       file("practices/p.md", "title: P\ncountry: LAO\n"),
       file("roundtables/talks.md",
            "title: Talks\nparticipants: {countries: [IDN]}\noutcomes:\n  - {id: r1, type: decision, text: x, "
            "addressed_to: [THA, LAO]}\n"
            "  - {id: r2, type: decision, text: x, addressed_to: [THA]}\n")});
  std::string text;
  for (const CountryRow& row : country_list_page(sight.facts, sight.site, sight.kind("country")).page.rows)
    text += fmt::format("{}: {} promises, {} overdue, {} practices, {} asked\n", shown(row.country), row.promises,
                        row.overdue, row.practices, row.asked);
  CHECK(text ==
        "Indonesia <countries/idn/>: 0 promises, 0 overdue, 0 practices, 0 asked\nLaos <countries/lao/>: 0 promises, 0 "
        "overdue, 1 practices, 1 asked\n"
        "Thailand <countries/tha/>: 2 promises, 1 overdue, 0 practices, 2 asked\n");
}

}  // namespace
}  // namespace kept::view
