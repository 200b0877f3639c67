#include "render/formats/feed.h"

#include <catch2/catch.hpp>
#include <regex>
#include <set>

#include "render/formats/xml.h"
#include "render/xml_tree.h"
#include "view/sight.h"

namespace kept::render {
namespace {

using test::Element;
using view::test::file;
using view::test::settings;
using view::test::Sight;

const base::File site = settings("title: A tracker\ndescription: What it is.\nbase_url: https://example.org/t/\n");
const base::File sources = {"content/sources.yaml", "- id: s\n  title: S\n"};

bool is_moment(const std::string& text) {
  static const std::regex moment("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z");
  return std::regex_match(text, moment);
}

// What RFC 4287 asks of a feed and of each entry (4.1.1 and 4.1.2), as far as Kept writes it.
void check_rules(const Element& feed) {
  CHECK(feed.name == "feed");
  CHECK(feed.attributes.at("xmlns") == "http://www.w3.org/2005/Atom");
  std::set<std::string> ids;
  const auto check_one = [&](const Element& one) {
    for (const char* name : {"id", "title", "updated"}) CHECK(one.all(name).size() == 1);
    CHECK(ids.insert(one.child("id").text).second);
    CHECK(one.child("id").text.starts_with("https://"));
    CHECK(is_moment(one.child("updated").text));
  };
  check_one(feed);
  CHECK_FALSE(feed.child("author").child("name").text.empty());
  CHECK(feed.all("link").size() == 2);
  CHECK(feed.all("link")[0]->attributes.at("rel") == "self");
  CHECK(feed.all("link")[1]->attributes.at("rel") == "alternate");
  std::string before = "9999";
  for (const Element* entry : feed.all("entry")) {
    check_one(*entry);
    CHECK(entry->all("summary").size() == 1);
    CHECK(entry->child("link").attributes.at("rel") == "alternate");
    CHECK(entry->child("updated").text <= before);
    before = entry->child("updated").text;
  }
  if (!feed.all("entry").empty()) CHECK(feed.child("updated").text == feed.all("entry")[0]->child("updated").text);
}

Element feed_of(const Sight& sight) {
  Element made = test::read_xml(feed(sight.facts, view::whole_tracker(sight.facts)));
  check_rules(made);
  return made;
}

TEST_CASE("A feed of a site without news is a feed") {
  const Element made = feed_of(Sight({site}));
  CHECK(made.child("id").text == "https://example.org/t/");
  CHECK(made.child("title").text == "A tracker");
  CHECK(made.child("subtitle").text == "What it is.");
  CHECK(made.child("updated").text == "2024-06-15T00:00:00Z");
  CHECK(made.child("author").child("name").text == "A tracker");
  CHECK(made.all("link")[0]->attributes.at("href") == "https://example.org/t/feed.xml");
  CHECK(made.attributes.at("xml:lang") == "en");
  CHECK(made.all("entry").empty());
}

TEST_CASE("Each update is an entry with its own address, newest first") {
  const Sight sight(
      {site, sources,
       file("commitments/a.md",
            "title: A\ncountry: THA\nupdates:\n  - {date: 2020-05, status: started, voice: government, summary: 'It "
            "*was* [[b|so]].', "
            "sources: [s]}\n  - {date: 2020-05, summary: Again.}\n  - {date: 2021-01-02, summary: Later.}\n"),
       file("commitments/b.md", "title: B\ncountry: THA\nmade: 2022\nupdates:\n  - {date: 2020-12-31, summary: B.}\n"),
       file("commitments/c.md", "title: C\ncountry: THA\ndraft: yes\nupdates:\n  - {date: 2023, summary: C.}\n")});
  std::string text;
  const Element made = feed_of(sight);
  for (const Element* entry : made.all("entry"))
    text += entry->child("id").text + " | " + entry->child("title").text + " | " + entry->child("updated").text +
            " | " + entry->child("summary").text + "\n";
  CHECK(text ==
        "https://example.org/t/commitments/b/#made | B: Promised | 2022-12-31T00:00:00Z | 2022.\n"
        "https://example.org/t/commitments/a/#2021-01-02 | A | 2021-01-02T00:00:00Z | 2 January 2021. Later.\n"
        "https://example.org/t/commitments/b/#2020-12-31 | B | 2020-12-31T00:00:00Z | 31 December 2020. B.\n"
        "https://example.org/t/commitments/a/#2020-05 | A: Started | 2020-05-31T00:00:00Z | May 2020. It was so.\n"
        "https://example.org/t/commitments/a/#2020-05-2 | A | 2020-05-31T00:00:00Z | May 2020. Again.\n");
}

TEST_CASE("Nothing in the feed is ahead of the build's day, whatever the precision of a date") {
  const Sight sight({site, file("commitments/a.md",
                                "title: A\ncountry: THA\nupdates:\n  - {date: 2024, summary: This year}\n  - {date: "
                                "2024-06-15, summary: Today}\n"
                                "  - {date: 2024-06-16, summary: Tomorrow}\n  - {date: 2021/.., summary: Ever since}\n "
                                " - {date: 2024-06-14, summary: Yesterday}\n")});
  std::string text;
  const Element made = feed_of(sight);
  for (const Element* entry : made.all("entry"))
    text += entry->child("updated").text + " " + entry->child("summary").text + "\n";
  CHECK(text ==
        "2024-06-15T00:00:00Z 15 June 2024. Today\n2024-06-15T00:00:00Z 2024. This year\n2024-06-15T00:00:00Z from "
        "2021. Ever since\n"
        "2024-06-14T00:00:00Z 14 June 2024. Yesterday\n");
}

std::string entries_of(const Sight& sight, const view::Subject& subject) {
  const Element made = test::read_xml(feed(sight.facts, subject));
  check_rules(made);
  std::string text;
  for (const Element* entry : made.all("entry"))
    text += entry->child("id").text.substr(std::string_view("https://example.org/t/").size()) + " | " + entry->child("title").text + " | " + entry->child("summary").text + "\n";
  return text;
}

TEST_CASE("A country's feed has what it promised and what was said to it; a theme's has what is about it; both call an entry the same") {
  const Sight sight({site, {"content/themes.yaml", "- {id: t, title: The theme}\n- {id: other, title: Other}\n"},
                     file("commitments/a.md",
                          "title: A\ncountry: THA\nmade: 2019\nsummary: What A is.\nthemes: [t]\nmilestones:\n  - {date: 2021, title: First, reached: 2021-06}\n"
                          "  - {date: 2021-06, title: Second, reached: yes}\n  - {date: 2022, title: Missed, reached: no}\nupdates: [{date: 2020, summary: So.}]\n"),
                     file("commitments/b.md", "title: B\ncountry: LAO\nmade: 2018\nthemes: [other]\n"),
                     file("roundtables/one.md", "title: One\ndate: 2020-02\nsummary: A meeting.\noutcomes: [{id: r, type: decision, text: x, concerns: [a]}, {id: s, type: decision, text: y, addressed_to: [THA]}]\n"),
                     file("roundtables/two.md", "title: Two\ndate: 2022\nparticipants: {countries: [THA]}\n"), file("roundtables/three.md", "title: Three\ndate: 2030\nthemes: [t]\n"),
                     file("roundtables/four.md", "title: Four\ndate: 2010\nthemes: [t]\n")});
  const std::string of_a =
      "commitments/a/#milestone-2021-06 | A: Reached | June 2021. First\n"
      "commitments/a/#milestone-2021-06-2 | A: Reached | June 2021. Second\n"
      "commitments/a/#2020 | A | 2020. So.\n"
      "roundtables/one/ | One | February 2020. A meeting.\n"
      "commitments/a/#made | A: Promised | 2019. What A is.\n";
  CHECK(entries_of(sight, view::subject_of(sight.facts, sight.id("country", "tha"))) == "roundtables/two/ | Two | 2022.\n" + of_a);
  CHECK(entries_of(sight, view::subject_of(sight.facts, sight.id("theme", "t"))) == of_a + "roundtables/four/ | Four | 2010.\n");
  CHECK(entries_of(sight, view::subject_of(sight.facts, sight.id("country", "lao"))) == "commitments/b/#made | B: Promised | 2018.\n");
  const Element made = test::read_xml(feed(sight.facts, view::subject_of(sight.facts, sight.id("country", "tha"))));
  CHECK(made.child("id").text == "https://example.org/t/countries/tha/");
  CHECK(made.child("title").text == "Thailand · A tracker");
  CHECK(made.all("link")[0]->attributes.at("href") == "https://example.org/t/countries/tha/feed.xml");
}

TEST_CASE("A feed holds the newest fifty") {
  std::string updates = "title: A\ncountry: THA\nupdates:\n";
  for (int i = 0; i < 80; ++i) updates += fmt::format("  - {{date: {}-01-01, summary: x}}\n", 1930 + i);
  const auto entries = feed_of(Sight({site, file("commitments/a.md", updates)})).all("entry").size();
  CHECK(entries == 50);
}

TEST_CASE("What is written stays text in the feed, whatever it holds") {
  const std::string evil = "</title><script>1</script>]]>&amp;<![CDATA[\\\"' \u2028";
  const Sight sight(
      {settings("title: \"" + evil + "\"\nbase_url: https://example.org/?a=1&b='2'\n"),
       file("commitments/a.md",
            "title: \"" + evil + "\"\ncountry: THA\nupdates:\n  - {date: 2020, summary: '1 < 2 ]]> & \"so\"'}\n")});
  const Element made = feed_of(sight);
  CHECK(made.child("title").text == "</title><script>1</script>]]>&amp;<![CDATA[\"' \u2028");
  CHECK(made.all("entry").at(0)->child("title").text == made.child("title").text);
  CHECK(made.all("entry").at(0)->child("summary").text == "2020. 1 < 2 ]]> & \"so\"");
  CHECK(made.all("entry").at(0)->children.size() == 5);
  CHECK(made.children.size() == 8);
}

TEST_CASE("Characters that XML cannot hold are left out of it") {
  CHECK(xml("a\x01\x1F\r\x0B b\tc\nd \uFFFE\uFFFF\uFFFD \u0085\U0001F600") == "a b\tc\nd \uFFFD \u0085\U0001F600");
  CHECK(xml("<a b='\"'>&amp;") == "&lt;a b=&apos;&quot;&apos;&gt;&amp;amp;");
}

TEST_CASE("The test's reader of XML refuses what a feed reader would refuse") {
  const std::string head = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
  CHECK(test::read_xml(head + "<a b=\"&lt;\"><c/>x &amp; y</a>\n").text == "x & y");
  for (const char* wrong :
       {"<a>", "<a></b>", "<a b='1'/>", "<a b=\"1\" b=\"2\"/>", "<a>&nbsp;</a>", "<a>& </a>", "<a/><b/>",
        "<a b=\"<\"/>", "<a>\x01</a>", "<a>\xFF</a>", "<a>\uFFFF</a>", "<a>]]></a>", ""})
    CHECK_THROWS(test::read_xml(head + wrong));
}

}  // namespace
}  // namespace kept::render
