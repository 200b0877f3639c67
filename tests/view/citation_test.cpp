#include "view/citation.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "view/linked_data.h"
#include "view/sight.h"

namespace kept::view {
namespace {

using test::file;
using test::settings;
using test::Sight;

const base::File site = settings("title: {en: A tracker, th: ตัวติดตาม}\nlanguages: [en, th]\nbase_url: https://example.org/t/\nlicence: CC-BY-4.0\n");
const base::File promise = file("commitments/a.md", "title: A promise\ncountry: THA\n");
const base::File in_thai = file("commitments/a.th.md", "title: คำมั่น\n");

// As if each commit had changed the one promise, the first of them last.
chronicle::Chronicle history_of(const Sight& sight, std::initializer_list<const char*> commits) {
  chronicle::Chronicle told;
  told.of_record.resize(sight.facts.graph.records().size());
  for (const char* id : commits) {
    const auto n = static_cast<std::uint32_t>(told.commits.size());
    told.commits.push_back({id, sight.day, "A change", "", false, {n}});
    told.entries.push_back({n, sight.id("commitment", "a"), "commitment", "a", {}});
    told.of_record[sight.id("commitment", "a")].push_back(n);
  }
  return told;
}

TEST_CASE("A record is cited by its title, its tracker, the day, the commit that last changed it, and its address, in the language of the page") {
  const Sight english({site, promise, in_thai}), thai({site, promise, in_thai}, "2024-06-15", "th");
  const auto cited = [](const Sight& sight) {
    Facts facts = sight.facts;
    const auto history = history_of(sight, {"0123456789abcdef0123456789abcdef01234567", "fedcba9876543210fedcba9876543210fedcba98"});
    facts.history = &history;
    return citation_of(facts, sight.id("commitment", "a"));
  };
  CHECK(cited(english).text == "“A promise”, A tracker, as of 15 June 2024. Commit 0123456789ab.");
  CHECK(cited(english).address == "https://example.org/t/commitments/a/");
  CHECK(cited(thai).text.starts_with("“คำมั่น”, ตัวติดตาม"));
  CHECK(cited(thai).address == "https://example.org/t/th/commitments/a/");
  CHECK(cited(english).bibtex ==
        "@misc{commitment-a,\n  title = {{A promise}},\n  author = {{A tracker}},\n  year = {2024},\n  month = {6},\n  day = {15},\n  note = {Commit 0123456789ab},\n"
        "  url = {https://example.org/t/commitments/a/}\n}");
}

TEST_CASE("Where there is no repository and no address, a citation says neither") {
  const Sight sight({settings("title: A tracker\n"), promise});
  const Citation made = citation_of(sight.facts, sight.id("commitment", "a"));
  CHECK(made.text == "“A promise”, A tracker, as of 15 June 2024.");
  CHECK(made.address.empty());
  CHECK(made.bibtex.find("url") == std::string::npos);
  CHECK(made.bibtex.find("note") == std::string::npos);
  CHECK(made.csl.find("URL") == std::string::npos);
}

// What BibTeX reads between the outer braces of a field must balance by itself.
bool balanced(std::string_view text) {
  int depth = 0;
  for (const char c : text) {
    depth += c == '{' ? 1 : c == '}' ? -1 : 0;
    if (depth < 0) return false;
  }
  return depth == 0;
}

TEST_CASE("No title ends a field of BibTeX or begins a command of TeX") {
  struct Row {
    std::string title, tex;
  };
  const Row rows[] = {{"50 % of $5 & a_b #1", R"(50 \% of \$5 \& a\_b \#1)"},
                      {"~ ^", R"(\textasciitilde{} \textasciicircum{})"},
                      {R"(\input{x})", R"(\textbackslash{}input\textbraceleft{}x\textbraceright{})"},
                      {"}}, author = {{M", R"(\textbraceright{}\textbraceright{}, author = \textbraceleft{}\textbraceleft{}M)"},
                      {"ทางเลือก", "ทางเลือก"}};
  for (const Row& row : rows) {
    const Sight sight({settings("title: A\n"), file("commitments/a.md", "title: " + nlohmann::json(row.title).dump() + "\ncountry: THA\n")});
    const auto made = citation_of(sight.facts, sight.id("commitment", "a")).bibtex;
    CHECK(made.find("title = {{" + row.tex + "}},\n") != std::string::npos);
    CHECK(balanced(made));
  }
}

// The data inside the element, and that nothing in it can end the element or start another.
nlohmann::json data_of(const Markup& markup) {
  const std::string start = R"(<script type="application/ld+json">)", end = "</script>";
  REQUIRE(markup.html.starts_with(start));
  REQUIRE(markup.html.ends_with(end));
  const std::string inside = markup.html.substr(start.size(), markup.html.size() - start.size() - end.size());
  CHECK(inside.find_first_of("<>&") == std::string::npos);
  return nlohmann::json::parse(inside);
}

TEST_CASE("Machines are told what a page is in the words of schema.org, and no title gets out of them") {
  const std::string title = "</script><script>alert(1)</script><!-- & \xE2\x80\xA8 ]]>";
  const Sight sight({site, file("commitments/a.md", "title: " + nlohmann::json(title).dump() + "\ncountry: THA\nsummary: In short.\n")}, "2024-06-15", "en", false, std::nullopt);
  const auto data = data_of(head_of(sight.facts, sight.id("commitment", "a")).linked_data);
  CHECK(data["@context"] == "https://schema.org");
  const auto& page = data["@graph"][0];
  CHECK(page["@type"] == "Article");
  CHECK(page["name"] == title);
  CHECK(page["description"] == "In short.");
  CHECK(page["url"] == "https://example.org/t/commitments/a/");
  CHECK(page["license"] == "https://creativecommons.org/licenses/by/4.0/");
  CHECK(page["isPartOf"]["url"] == "https://example.org/t/");
  CHECK_FALSE(page.contains("dateModified"));
  const auto& crumbs = data["@graph"][1]["itemListElement"];
  CHECK(crumbs.size() == 3);
  CHECK(crumbs[1]["item"] == "https://example.org/t/commitments/");
}

TEST_CASE("A page that does not know where it will stand claims no address") {
  const Sight sight({settings("title: A\n"), promise});
  const auto data = data_of(head_of(sight.facts, sight.id("commitment", "a")).linked_data);
  CHECK(data["@graph"].size() == 1);
  CHECK_FALSE(data["@graph"][0].contains("url"));
}

}  // namespace
}  // namespace kept::view
