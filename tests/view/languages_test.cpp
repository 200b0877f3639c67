#include <catch2/catch.hpp>
#include <algorithm>

#include "view/collation.h"
#include "view/language.h"
#include "view/pages.h"
#include "view/pages/commitment.h"
#include "view/pages/easy.h"
#include "view/sight.h"
#include "view/versions.h"

namespace kept::view {
namespace {

using test::file;
using test::Sight;

const std::vector<base::File>& files() {
  static const std::vector<base::File> all = {
      test::settings("title: {en: A tracker, th: ตัวติดตาม}\nlanguages: [en, th, ar]\nbase_url: https://example.org/t/\nrepository: {url: 'https://github.com/some/where'}\n"),
      file("sources/s.md", "title: A report\npublisher: The house\n"),
      file("commitments/a.md",
           "title: A promise\ncountry: THA\nsummary: It was *promised*.\nupdates:\n  - {date: 2020, summary: First, sources: [{source: s, at: para 1}]}\n  - {date: 2020, summary: Second, "
           "sources: [s]}\n  - {date: 2021, summary: Third, sources: [s]}\n",
           "Why. See [[b]].\n\n## Results\n\nNone.\n"),
      {"content/commitments/a.th.md",
       "---\ntitle: คำมั่น\nsummary: สรุป\nupdates:\n  - {date: 2020, summary: หนึ่ง}\n  - {date: 2020, summary: สอง}\n---\nเหตุผล ดู [[b]]\n\n## ผลลัพธ์\n\nไม่มี ดู [[s]]\n"},
      file("commitments/b.md", "title: Another\ncountry: THA\nsummary: Not translated.\n", "See [what came of it](a.md#results) of [[a]].\n"),
      {"content/commitments/b.easy.md", "---\nsummary: In easy words.\n---\nShort.\n"},
      {"content/commitments/a.easy.th.md", "---\ntitle: ง่าย\nsummary: สั้น\n---\nสั้น\n"},
  };
  return all;
}

std::string states(const std::vector<Version>& versions) {
  std::string text;
  for (const Version& v : versions) text += fmt::format("{} {} <{}>{}; ", v.language, v.state, v.href.to, v.absolute.to.empty() ? "" : " +");
  return text;
}

TEST_CASE("A page shows its translation, part by part, and what is not translated says which language it is in") {
  const Sight thai(files(), "2024-06-15", "th");
  const auto page = commitment_page(thai.facts, thai.site, thai.id("commitment", "a"));
  CHECK(page.head.title == "คำมั่น");
  CHECK(page.head.title.language.empty());
  CHECK(page.page.summary.html == "สรุป");
  std::string texts;
  for (const EventView& event : page.page.timeline.events) texts += event.text.html + "\n";
  CHECK(texts == "หนึ่ง\nสอง\n<span lang=\"en\">Third</span>\n");
  CHECK(page.page.body.html.find(">เหตุผล ดู <a href") != std::string::npos);
  CHECK(page.page.body.html.find("><span lang=\"en\">Another</span></a>") != std::string::npos);
  CHECK(page.page.evidence.at(0).at == "para 1");
  CHECK(page.page.evidence.at(0).at.language == "en");
  const auto other = commitment_page(thai.facts, thai.site, thai.id("commitment", "b"));
  CHECK(other.head.title.language == "en");
  CHECK(other.page.body.html.starts_with("<div lang=\"en\">"));
  CHECK(other.page.body.html.find("><span lang=\"th\">คำมั่น</span></a>") != std::string::npos);
  const Sight arabic(files(), "2024-06-15", "ar");
  CHECK(commitment_page(arabic.facts, arabic.site, arabic.id("commitment", "a")).page.summary.html == "<span lang=\"en\" dir=\"ltr\">It was <em>promised</em>.</span>");
  const Sight english(files());
  CHECK(commitment_page(english.facts, english.site, english.id("commitment", "a")).page.summary.html == "It was <em>promised</em>.");
}

TEST_CASE("A heading keeps its address in every language, so that a link to it holds") {
  const Sight thai(files(), "2024-06-15", "th");
  const auto id = thai.id("commitment", "a");
  const auto html = body(thai.facts, id).html;
  CHECK(html.find("<h2 id=\"results\">ผลลัพธ์") != std::string::npos);
  CHECK(html.find("href=\"#results\"") != std::string::npos);
  CHECK(html.find("\x01sources/s/index.html\"><span lang=\"en\">A report</span>") != std::string::npos);  // behind it, links still stand where they belong
  CHECK(body_prose(thai.facts, id).headings.at(0).text == "ผลลัพธ์");
  const auto other = body(thai.facts, thai.id("commitment", "b")).html;
  CHECK(other.find("\x01" "commitments/a/index.html#results") != std::string::npos);
}

TEST_CASE("A page names itself in every language, and says where it is not translated") {
  struct Row {
    std::string language, slug, states, notice, canonical, edit, translate;
  };
  const Row rows[] = {
      {"en", "a", "en here </commitments/a/> +; th translated </th/commitments/a/> +; ar untranslated </ar/commitments/a/>; ", "", "https://example.org/t/commitments/a/",
       "https://github.com/some/where/edit/main/content/commitments/a.md", ""},
      {"th", "a", "en translated </commitments/a/> +; th here </th/commitments/a/> +; ar untranslated </ar/commitments/a/>; ", "", "https://example.org/t/th/commitments/a/",
       "https://github.com/some/where/edit/main/content/commitments/a.th.md", ""},
      {"th", "b", "en translated </commitments/b/> +; th here </th/commitments/b/>; ar untranslated </ar/commitments/b/>; ", "notice.untranslated", "https://example.org/t/commitments/b/",
       "https://github.com/some/where/edit/main/content/commitments/b.md", "https://github.com/some/where/new/main/content/commitments?filename=b.th.md"},
  };
  for (const Row& row : rows) {
    const Sight sight(files(), "2024-06-15", row.language);
    const Head head = commitment_page(sight.facts, sight.site, sight.id("commitment", row.slug)).head;
    CHECK(states(head.versions) == row.states);
    CHECK(head.notice.empty() == row.notice.empty());
    if (!row.notice.empty()) CHECK(head.notice == sight.words.text(row.notice, {{"language", "ไทย"}, {"original", "อังกฤษ"}}));
    CHECK(head.canonical.to == row.canonical);
    CHECK(head.edit.to == row.edit);
    CHECK(head.translate.to == row.translate);
  }
  const Sight alone({test::settings("title: A\n"), file("commitments/a.md", "title: A\ncountry: THA\n")});
  CHECK(commitment_page(alone.facts, alone.site, alone.id("commitment", "a")).head.versions.empty());
}

TEST_CASE("A version that is easy to read has a page of its own, in each language that has one or else that of the originals") {
  struct Row {
    std::string language, slug, title, summary;
  };
  const Row rows[] = {{"en", "b", "Another", "In easy words."}, {"th", "b", "Another", "<span lang=\"en\">In easy words.</span>"}, {"th", "a", "ง่าย", "สั้น"}};
  for (const Row& row : rows) {
    const Sight sight(files(), "2024-06-15", row.language);
    const auto id = sight.id("commitment", row.slug);
    CHECK(commitment_page(sight.facts, sight.site, id).head.easy.to == "commitments/" + row.slug + "/easy/");
    const auto easy = easy_page(sight.facts, sight.site, id);
    CHECK(easy.head.title == row.title);
    CHECK(easy.page.summary.html == row.summary);
    CHECK(easy.page.whole.href.to == "commitments/" + row.slug + "/");
  }
  const Sight english(files());
  CHECK(commitment_page(english.facts, english.site, english.id("commitment", "a")).head.easy.to.empty());  // there is one in Thai only
  CHECK(states(easy_page(english.facts, english.site, english.id("commitment", "b")).head.versions) ==
        "en here </commitments/b/easy/> +; th untranslated </th/commitments/b/easy/>; ar untranslated </ar/commitments/b/easy/>; ");
}

TEST_CASE("Every page stands in every language, below a folder that no page of the first may take") {
  auto all = files();
  all.push_back(file("th/page.md", "title: In the way\n"));
  const Sight english(all), thai(all, "2024-06-15", "th");
  base::Report report, again;
  const auto originals = pages(english.facts, {}, report), others = pages(thai.facts, {}, again);
  CHECK(test::Sight(files()).tracker.report.findings().empty());
  REQUIRE(report.findings().size() == 1);
  CHECK(report.findings()[0].rule == "address/taken");
  CHECK(report.findings()[0].file == "content/th/page.md");
  std::vector<std::string> wanted, found;
  for (const PagePlan& plan : originals)
    if (plan.path != "404.html" && plan.path != "commitments/a/easy/index.html") wanted.push_back("th/" + plan.path);
  for (const PagePlan& plan : others)
    if (plan.path != "th/commitments/a/easy/index.html") found.push_back(plan.path);
  CHECK(found == wanted);
}

TEST_CASE("Languages are called as they call themselves, and written their own way") {
  struct Row {
    const char *language, *own, *english, *direction;
  };
  const Row rows[] = {{"th", "ไทย", "Thai", "ltr"}, {"id", "Indonesia", "Indonesian", "ltr"}, {"vi", "Tiếng Việt", "Vietnamese", "ltr"},
                      {"fr", "Français", "French", "ltr"}, {"ar", "العربية", "Arabic", "rtl"}, {"ar-XB", "", "", "rtl"}};
  for (const Row& row : rows) {
    if (*row.own) CHECK(language_name(row.language, row.language) == row.own);
    if (*row.english) CHECK(language_name(row.language, "en") == row.english);
    CHECK(direction_of(row.language) == row.direction);
  }
  std::string attributes;
  append_language("ar\"><b", "en", attributes);
  CHECK(attributes == " lang=\"arb\"");
}

TEST_CASE("Each language sorts in its own order") {
  struct Row {
    const char* language;
    std::vector<std::string> sorted;
  };
  const Row rows[] = {{"en", {"apple", "Banana", "cherry"}}, {"th", {"กล้วย", "เกาะ", "ขนม"}}, {"vi", {"da", "đa", "ea"}}};
  for (const Row& row : rows) {
    const Collation collation(row.language);
    CHECK(std::is_sorted(row.sorted.begin(), row.sorted.end(), [&](const auto& a, const auto& b) { return collation.key(a) < collation.key(b); }));
  }
  CHECK(Collation("en").key(std::string(5000, 'a')) < Collation("en").key(std::string(5000, 'a') + "b"));
}

}  // namespace
}  // namespace kept::view
