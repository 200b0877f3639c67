#include <catch2/catch.hpp>

#include "chronicle/past.h"

namespace kept::chronicle::test {
namespace {

constexpr const char* meeting = "content/roundtables/m.md";
std::string roundtable(std::string fields, std::string title = "A meeting") { return markdown("title: " + title + "\ndate: 2024\n" + std::move(fields), "What was said there.\n"); }

// `subject author`, newest first.
std::string authors(const Chronicle& chronicle) {
  std::string out;
  for (const auto& commit : chronicle.commits) out += commit.subject + " " + (commit.author.empty() ? "-" : commit.author) + "\n";
  return out;
}

TEST_CASE("Nobody is named as the author of what touched a meeting under the Chatham House rule") {
  struct Row {
    std::string about;
    std::vector<Changes> commits;
    std::string authors;
  };
  const std::string open = roundtable(""), discreet = roundtable("rule: chatham-house\n");
  const Row rows[] = {
      {"on the record", {{{meeting, open}}, {{a_md, promise()}}}, "2 Ada\n1 Ada\n"},
      {"from the first", {{{meeting, discreet}}, {{a_md, promise()}}}, "2 Ada\n1 -\n"},
      {"since it was found out", {{{meeting, open}}, {{a_md, promise()}}, {{meeting, discreet}}}, "3 -\n2 Ada\n1 -\n"},
      {"once, and no longer", {{{meeting, discreet}}, {{meeting, open}}, {{meeting, roundtable("place: Bangkok\n")}}}, "3 -\n2 -\n1 -\n"},
      {"and another record in the same commit", {{{meeting, discreet}, {a_md, promise()}}}, "1 -\n"},
      {"under another name", {{{meeting, open}}, {{meeting, {}}, {"content/roundtables/n.md", discreet}}}, "2 -\n1 -\n"},
      {"renamed, with the rule dropped", {{{meeting, discreet}}, {{meeting, {}}, {"content/roundtables/n.md", open}}}, "2 -\n1 -\n"},
      {"removed since", {{{meeting, discreet}, {a_md, promise()}}, {{meeting, {}}}}, "2 -\n1 -\n"},
      {"its translation", {{{"kept.yaml", "title: T\nlanguages: [en, th]\n"}, {meeting, discreet}}, {{"content/roundtables/m.th.md", markdown("title: ก\n")}}}, "2 -\n1 -\n"},
      {"a version that cannot be read", {{{meeting, discreet}}, {{meeting, "---\ntitle: \"A\nrule: chatham-house\n---\n"}}, {{meeting, discreet}}}, "2 -\n1 -\n"},
      {"in a list", {{{"content/roundtables.yaml", "- {id: m, title: M, date: 2024, rule: chatham-house}\n"}}, {{"content/roundtables.yaml", "- {id: m, title: N, date: 2024, rule: chatham-house}\n"}}}, "2 -\n1 -\n"},
      {"a list that could not be read then",
       {{{"content/roundtables.yaml", "- {id: m, title: M, date: 2024, rule: chatham-house}\n"}}, {{"content/roundtables.yaml", "- {id: m, title: \"M, date: 2024, rule: chatham-house}\n"}},
        {{"content/roundtables.yaml", "- {id: m, title: N, date: 2024, rule: chatham-house}\n"}}},
       "3 -\n2 -\n1 -\n"},
  };
  for (const Row& row : rows) {
    Past past;
    for (const Changes& changes : row.commits) past.commit(changes);
    INFO(row.about);
    CHECK(authors(past.read()) == row.authors);
  }
}

TEST_CASE("The silence holds in a later build that knows the commits already") {
  Past past;
  past.commit({{meeting, roundtable("")}});
  CHECK(authors(past.read()) == "1 Ada\n");
  past.commit({{meeting, roundtable("rule: chatham-house\n")}});
  CHECK(authors(past.read()) == "2 -\n1 -\n");
}

}  // namespace
}  // namespace kept::chronicle::test
