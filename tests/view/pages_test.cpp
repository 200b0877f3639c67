#include "view/pages.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "view/sight.h"

namespace kept::view {
namespace {

using test::file;
using test::Sight;

std::vector<PagePlan> plans_of(const Sight& sight, base::Report& report) {
  return pages(sight.facts, {"assets/site.css", "assets/site.js"}, report);
}

// `path template`, a line for each page, in order of paths.
std::string planned(const Sight& sight) {
  base::Report report;
  std::vector<std::string> lines;
  for (const PagePlan& page : plans_of(sight, report))
    lines.push_back(fmt::format("{} {}\n", page.path, page.template_name));
  CHECK(kept::test::places(report) == "");
  std::sort(lines.begin(), lines.end());
  std::string text;
  for (const std::string& line : lines) text += line;
  return text;
}

std::string told(std::vector<base::File> files) {
  const Sight sight(std::move(files));
  base::Report report;
  plans_of(sight, report);
  std::string text;
  for (const base::Finding& finding : report.findings())
    text += fmt::format("{}:{}:{} {} {}\n", finding.file, finding.at.line, finding.at.column, finding.rule,
                        finding.message);
  return text;
}

TEST_CASE("A site without records has a home page and says what is not there") {
  CHECK(planned(Sight({})) == "404.html 404.html\ndata/index.html data.html\nindex.html home.html\n");
}

TEST_CASE("Every record has a page, every kind with records a list, every country that is named a page too") {
  const Sight sight({file("commitments/a.md", "title: A\ncountry: THA\nimplements: [act]\n"),
                     file("declarations/act.md", "title: Act\nparties: [LAO]\n"),
                     file("roundtables/talks.md", "title: Talks\n"), file("practices/p.md", "title: P\n"),
                     file("organisations/o.md", "title: O\n"), file("sources/s.md", "title: S\n"),
                     file("themes/t.md", "title: T\n"), file("countries/idn.md", ""),
                     file("about.md", "title: About\n"), file("docs/index.md", "title: Manual\n"),
                     file("docs/page.md", "title: Page\n"), file("index.md", "title: Home\n"),
                     file("themes/draft.md", "title: Draft\ndraft: yes\n")});
  CHECK(planned(sight) ==
        "404.html 404.html\nabout/index.html text.html\ncommitments/a/index.html commitment.html\n"
        "commitments/by/attention/not-assessed/index.html promise_list.html\ncommitments/by/country/tha/index.html promise_list.html\n"
        "commitments/by/declaration/act/index.html promise_list.html\ncommitments/by/others/not-assessed/index.html promise_list.html\n"
        "commitments/by/status/not-assessed/index.html promise_list.html\ncommitments/index.html promise_list.html\n"
        "countries/idn/briefing/index.html briefing.html\ncountries/idn/index.html country.html\ncountries/index.html country_list.html\ncountries/lao/briefing/index.html briefing.html\ncountries/lao/index.html "
        "country.html\ncountries/tha/briefing/index.html briefing.html\ncountries/tha/index.html country.html\ndata/index.html data.html\ndeadlines/index.html deadlines.html\n"
        "declarations/act/index.html declaration.html\ndeclarations/index.html record_list.html\ndocs/index.html "
        "text.html\ndocs/page/index.html text.html\n"
        "embed/commitments/a/index.html embed.html\nembed/countries/idn/index.html embed.html\nembed/countries/lao/index.html embed.html\nembed/countries/tha/index.html embed.html\n"
        "index.html home.html\n"
        "organisations/index.html record_list.html\norganisations/o/index.html record.html\npractices/index.html "
        "record_list.html\npractices/p/index.html record.html\n"
        "roundtables/index.html record_list.html\nroundtables/talks/index.html roundtable.html\nsources/index.html "
        "record_list.html\nsources/s/index.html record.html\n"
        "themes/index.html record_list.html\nthemes/t/index.html record.html\n");
  std::vector<std::string> standing;
  for (const Standing& page : addresses(sight.facts)) standing.push_back(page.address);
  CHECK(standing == std::vector<std::string>{"", "data/",
                                                           "search/",
                                                           "commitments/",
                                                           "countries/",
                                                           "declarations/",
                                                           "roundtables/",
                                                           "practices/",
                                                           "organisations/",
                                                           "sources/",
                                                           "themes/",
                                                           "deadlines/",
                                                           "commitments/a/",
                                                           "countries/idn/",
                                                           "countries/lao/",
                                                           "countries/tha/",
                                                           "declarations/act/",
                                                           "roundtables/talks/",
                                                           "practices/p/",
                                                           "organisations/o/",
                                                           "sources/s/",
                                                           "themes/t/",
                                                           "about/",
                                                           "docs/",
                                                           "docs/page/"});
}

TEST_CASE("Drafts that are asked for have pages") {
  CHECK(planned(Sight({file("themes/draft.md", "title: Draft\ndraft: yes\n")}, "2024-06-15", "en", true)) ==
        "404.html 404.html\ndata/index.html data.html\nindex.html home.html\nthemes/draft/index.html record.html\nthemes/index.html "
        "record_list.html\n");
}

TEST_CASE("Every page can be made, with the view of the shape that its template is given") {
  const Sight sight({file("commitments/a.md", "title: A\ncountry: THA\n"), file("declarations/act.md", "title: Act\n"),
                     file("roundtables/talks.md", "title: Talks\n"), file("themes/t.md", "title: T\naliases: [old]\n"),
                     file("about.md", "title: About\n")});
  base::Report report;
  for (const PagePlan& page : plans_of(sight, report)) {
    INFO(page.path);
    const auto use = std::find_if(template_uses().begin(), template_uses().end(),
                                  [&](const TemplateUse& u) { return u.name == page.template_name; });
    REQUIRE(use != template_uses().end());
    const Made made = page.make();
    CHECK(made.shape == use->root);
    CHECK(made.root);
  }
}

TEST_CASE("An alias is an old slug of its kind, or an old address of the site") {
  struct Row {
    std::string path, alias, page;
  };
  const Row rows[] = {{"themes/t.md", "old", "themes/old/index.html"},
                      {"docs/page.md", "old", "docs/old/index.html"},
                      {"docs/index.md", "old", "old/index.html"},
                      {"about.md", "old", "old/index.html"},
                      {"index.md", "old", "old/index.html"},
                      {"themes/t.md", "/old/", "old/index.html"},
                      {"themes/t.md", "/old/place", "old/place/index.html"},
                      {"themes/t.md", "old/place.html", "old/place.html"},
                      {"themes/t.md", "themes/v1.2", "themes/v1.2/index.html"}};
  for (const Row& row : rows) {
    INFO(row.path << " " << row.alias);
    CHECK_THAT(planned(Sight({file(row.path, "title: T\naliases: [" + row.alias + "]\n")})),
               Catch::Contains("\n" + row.page + " redirect.html\n"));
  }
}

TEST_CASE("An address that is taken is an error at the place that asks for it last") {
  const base::File a = file("themes/a.md", "title: A\naliases: [old]\n");
  struct Row {
    std::vector<base::File> files;
    std::string told;
  };
  const Row rows[] = {
      {{a, file("themes/b.md", "title: B\naliases: [a]\n")},
       "content/themes/b.md:3:11 alias/taken There is already a page at “themes/a/”\n"},
      {{a, file("themes/b.md", "title: B\naliases: [older, old]\n")},
       "content/themes/b.md:3:18 alias/taken There is already a page at “themes/old/”\n"},
      {{file("themes/b.md", "title: B\naliases: [/404.html]\n")},
       "content/themes/b.md:3:11 alias/taken There is already a page at “404.html”\n"},
      {{file("themes/b.md", "title: B\naliases: [/themes/]\n")},
       "content/themes/b.md:3:11 alias/taken There is already a page at “themes/”\n"},
      {{file("themes/a.md", "title: A\n"), file("themes.md", "title: Themes\n")},
       "content/themes.md:1:1 address/taken “themes/” is already the address of a page that Kept makes itself\n"},
  };
  for (const Row& row : rows) CHECK(told(row.files) == row.told);
}

}  // namespace
}  // namespace kept::view
