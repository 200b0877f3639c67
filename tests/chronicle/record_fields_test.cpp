#include <catch2/catch.hpp>

#include "chronicle/past.h"
#include "chronicle/cutting.h"

namespace kept::chronicle::test {
namespace {

std::optional<TextPair> differing_fields(const std::string& before, const std::string& after, bool markdown) {
  const auto was = cut(std::make_shared<const std::string>(before), markdown), is = cut(std::make_shared<const std::string>(after), markdown);
  return was && is ? std::optional(chronicle::differing_fields(*was, *is)) : std::nullopt;
}

TEST_CASE("Of two versions of a record only the fields that differ are read, and those that are asked for by name") {
  const auto pair = differing_fields("---\ntitle: T\ndue: 2022\nlead: [a]\nupdates:\n- date: 2020\n  summary: S\n---\nBody.\n", "---\ntitle: T\ndue: 2023\nlead: [a]\ntype: law\nupdates:\n- date: 2020\n  summary: S\n---\nBody.\n", true);
  REQUIRE(pair);
  CHECK(pair->before == "---\ntitle: T\ndue: 2022\n---\n");
  CHECK(pair->after == "---\ntitle: T\ndue: 2023\ntype: law\n---\n");
  const auto body = differing_fields("---\ntitle: T\nrule: chatham-house\n---\nBody.\n", "---\ntitle: T\nrule: chatham-house\n---\nOther.\n", true);
  REQUIRE(body);
  CHECK(body->before == "---\ntitle: T\nrule: chatham-house\n---\nBody.\n");
  CHECK(differing_fields("title: T\ndate: 2020\n", "title: T\ndate: 2021\n", false)->after == "title: T\ndate: 2021\n");
}

TEST_CASE("Where the fields cannot be told from the lines, the whole is read") {
  const std::string plain = "---\ntitle: T\n---\n";
  for (const std::string front : {"title: T\ntitle: U\n", "title: \"T\ndue: x\"\n", "title: 'T\ndue: x'\n", "themes: [a,\nb: c]\n", "lead: {a: b,\nc: d}\n", "x:\ty\n", "? a\n: b\n", "Title: T\n", "title: T\r\n", "a: &x b\n",
                                  "updates:\n  - summary: \"open\ndue: x\"\n", "{title: T}\n", "  title: T\n", "title:T\n", "..\n"}) {
    INFO(front);
    CHECK_FALSE(differing_fields("---\n" + front + "---\n", plain, true));
    CHECK_FALSE(differing_fields(plain, "---\n" + front + "---\n", true));
  }
  for (const std::string text : {"no front matter\n", "---\ntitle: T\n", "--- \ntitle: T\n---\n"}) CHECK_FALSE(differing_fields(text, plain, true));
}

TEST_CASE("Of a list of groups only the items that differ are read") {
  const auto pair = differing_fields("title: T\nupdates:\n  - date: 2020\n    summary: One\n  - date: 2021\n    summary: Two\n\n", "title: T\nupdates:\n  - date: 2019\n    summary: New\n  - date: 2020\n    summary: One\n  - {date: 2021, summary: Two}\n", false);
  REQUIRE(pair);
  CHECK(pair->before == "title: T\nupdates:\n  - date: 2021\n    summary: Two\n\n");
  CHECK(pair->after == "title: T\nupdates:\n  - date: 2019\n    summary: New\n  - {date: 2021, summary: Two}\n");
  CHECK(differing_fields("outcomes:\n- text: x\n  id: a\n- id: b\n", "outcomes:\n- text: x\n  id: a\n", false)->after == "outcomes:\n");
}

TEST_CASE("Where items share a name, or where one ends is not certain, the whole list is read") {
  const std::string first = "updates:\n  - date: 2020\n    summary: One\n";
  for (const std::string rest : {"  - date: 2020~\n    summary: Two\n", "  - date: '2020'\n", "  - {date: 2020/2021, summary: x}\n", "  - summary: No date\n", "  - {summary: x, date: 2021}\n", "  - date: 2021\n    summary: 'open\n",
                                 "  - {date: 2021,\n  - summary: x}\n", "  # a remark\n  - date: 2021\n", "  - date: ../2021\n", " - date: 2021\n", "  - date: \"\\x32021\"\n", "  - a\n"}) {
    INFO(rest);
    const CutRecord::Field before{"updates", first};
    const std::string text = first + rest;
    CHECK_FALSE(differing_field_items(before, {"updates", text}));
    CHECK_FALSE(differing_field_items({"updates", text}, before));
  }
  CHECK_FALSE(differing_field_items({"themes", "themes: [a]\n"}, {"themes", "themes: [b]\n"}));
}

// Both ways of reading find the same: a version whose fields cannot be told from its lines is read whole.
TEST_CASE("What is found does not depend on how much is read") {
  const std::string versions[] = {
      promise("due: 2022\n"),
      promise("due: 2023\nupdates: [{date: 2020, summary: 'It''s', voice: government}, {date: 2020, summary: Two, voice: government}]\n"),
      promise("updates:\n  - {date: 2020, summary: It's, voice: government}\n  - {date: 2020, summary: Three, voice: government}\ntype: law\n", "Another", "Body"),
      promise("updates:\n  - date: 2021\n    summary: >\n      Folded\n\n      text\n    voice: independent\nthemes: [a, b]\n", "Another", "Body\n"),
      promise("draft: true\nthemes: [b]\n", "Another", "Body\n"),
      promise("themes:\n- b\n- c\n# a remark\nimplements: [x#1]\n", "Another"),
      promise("due: 2022-13\nthemes: [b]\n", "Another"),
      promise("due: 2022-12\nthemes: [b]\n", "Another"),
  };
  for (const std::string& before : versions)
    for (const std::string& after : versions) {
      Past fields, whole;
      fields.commit({{a_md, before}, {b_md, promise("", "B")}});
      fields.commit({{a_md, after}});
      // A comment behind a tab is no field: such a front matter is read whole.
      const auto marked = [](const std::string& text) { return text.substr(0, 4) + "#\t\n" + text.substr(4); };
      whole.commit({{a_md, marked(before)}, {b_md, promise("", "B")}});
      whole.commit({{a_md, marked(after)}});
      fields.made();
      whole.made();
      INFO(before << after);
      const Files tip = {{b_md, promise("", "B")}};
      CHECK(told(read(fields.folder().path(), tip)) == told(read(whole.folder().path(), tip)));
    }
}

}  // namespace
}  // namespace kept::chronicle::test
