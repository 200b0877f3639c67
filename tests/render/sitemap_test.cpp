#include "render/formats/sitemap.h"

#include <catch2/catch.hpp>
#include <set>

#include "render/xml_tree.h"
#include "view/pages.h"
#include "view/sight.h"

namespace kept::render {
namespace {

using view::test::file;
using view::test::settings;
using view::test::Sight;

const base::File site = settings("title: A\nbase_url: https://example.org/t/\n");

std::vector<std::string> locations(const base::File& file, const std::string& root, const std::string& item) {
  const test::Element read = test::read_xml(file.bytes);
  CHECK(read.name == root);
  CHECK(read.attributes.at("xmlns") == "http://www.sitemaps.org/schemas/sitemap/0.9");
  std::vector<std::string> all;
  for (const test::Element& one : read.children) {
    CHECK(one.name == item);
    all.push_back(one.child("loc").text);
  }
  return all;
}

TEST_CASE("The sitemap names every page that a reader may want, as a whole address") {
  const Sight sight({site, file("commitments/a.md", "title: A\ncountry: THA\naliases: [old]\n"),
                     file("about.md", "title: About\n"), file("index.md", "title: Home\n"),
                     file("themes/d.md", "title: D\ndraft: yes\n")});
  const auto files = sitemap(sight.facts);
  REQUIRE(files.size() == 1);
  CHECK(files[0].path == "sitemap.xml");
  CHECK(locations(files[0], "urlset", "url") ==
        std::vector<std::string>{"https://example.org/t/", "https://example.org/t/data/", "https://example.org/t/search/", "https://example.org/t/commitments/",
                                 "https://example.org/t/countries/", "https://example.org/t/deadlines/", "https://example.org/t/commitments/a/",
                                 "https://example.org/t/countries/tha/", "https://example.org/t/about/"});
}

TEST_CASE("Addresses in the sitemap are those that a server is asked for, percent-encoded and escaped") {
  const Sight sight({site, file("คู่มือ & co/page.md", "title: A page\n"), file("a 'b'/other.md", "title: Another\n")});
  const auto all = locations(sitemap(sight.facts)[0], "urlset", "url");
  CHECK(std::set<std::string>(all.begin(), all.end()) ==
        std::set<std::string>{
            "https://example.org/t/", "https://example.org/t/data/", "https://example.org/t/search/", "https://example.org/t/a%20%27b%27/other/",
            "https://example.org/t/%E0%B8%84%E0%B8%B9%E0%B9%88%E0%B8%A1%E0%B8%B7%E0%B8%AD%20&%20co/page/"});
}

TEST_CASE("Up to 50,000 addresses stand in one sitemap, more in several that an index names") {
  constexpr std::size_t most = 50'000, lists = 4;  // the home page, those of the data and of the search, and the list of themes
  struct Row {
    std::size_t themes;
    std::vector<std::size_t> parts;
  };
  for (const Row& row : {Row{most - lists, {}}, Row{most - lists + 1, {most, 1}}, Row{2 * most, {most, most, lists}}}) {
    std::vector<base::File> files = {site};
    for (std::size_t i = 0; i < row.themes; ++i)
      files.push_back({fmt::format("content/themes/t{:06}.yaml", i), "title: T\n"});
    const Sight sight(std::move(files));
    const auto made = sitemap(sight.facts);
    std::vector<std::string> all;
    const auto add = [&](const base::File& part) {
      const auto some = locations(part, "urlset", "url");
      all.insert(all.end(), some.begin(), some.end());
      return some.size();
    };
    if (row.parts.empty()) {
      REQUIRE(made.size() == 1);
      add(made[0]);
    } else {
      REQUIRE(made.size() == row.parts.size() + 1);
      const auto parts = locations(made.back(), "sitemapindex", "sitemap");
      CHECK(made.back().path == "sitemap.xml");
      REQUIRE(parts.size() == row.parts.size());
      for (std::size_t i = 0; i < parts.size(); ++i) {
        CHECK(made[i].path == fmt::format("sitemap-{}.xml", i + 1));
        CHECK(parts[i] == "https://example.org/t/" + made[i].path);
        CHECK(add(made[i]) == row.parts[i]);
        CHECK(made[i].bytes.size() < 50u << 20);
      }
    }
    std::vector<std::string> wanted;
    for (const auto& [address, languages] : view::addresses(sight.facts))
      wanted.push_back("https://example.org/t/" + address);
    CHECK((all == wanted));
    CHECK(all.size() == row.themes + lists);
  }
}

}  // namespace
}  // namespace kept::render
