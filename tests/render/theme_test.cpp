#include "render/theme.h"

#include <catch2/catch.hpp>
#include <regex>

#include "render/built_in.h"
#include "render/words.h"

namespace kept::render {
namespace {

std::string bytes_of(const Theme& theme, const std::string& path) {
  for (const base::File& file : theme.files)
    if (file.path == path) return file.bytes;
  FAIL("There is no file " << path);
  return {};
}

TEST_CASE("Styles stand in one file: tokens, base, layout, components, others, print") {
  const Theme made = theme({{"theme/a.css", "a "},
                            {"theme/base.css", "base "},
                            {"theme/components/b.css", "b "},
                            {"theme/components/a.css", "ca "},
                            {"theme/layout.css", "layout "},
                            {"theme/print.css", "print "},
                            {"theme/tokens.css", "tokens "},
                            {"theme/zz.css", "zz "},
                            {"theme/components/b/b.html", "no"},
                            {"theme/components/b/example.txt", "no"},
                            {"templates/x.css", "no"},
                            {"theme/i18n/x.css", "no"}});
  CHECK(bytes_of(made, made.stylesheet) == "tokens base layout ca b a zz print ");
  CHECK(made.files.size() == 1);
  CHECK(made.script.empty());
}

TEST_CASE("Scripts stand in one file, each in a block of its own, whatever its last line") {
  const Theme made =
      theme({{"theme/components/a.js", "const a = 1; // a remark"}, {"theme/components/b.js", "const a = 2;\n"}});
  CHECK(bytes_of(made, made.script) == "\"use strict\";\n{\nconst a = 1; // a remark\n}\n{\nconst a = 2;\n\n}\n");
  CHECK(made.stylesheet.empty());
}

TEST_CASE("A bundle is named by its content, so that another content has another name") {
  const std::regex name("assets/site\\.[0-9a-f]{16}\\.css");
  const Theme one = theme({{"theme/a.css", "a{}"}}), same = theme({{"theme/b.css", "a{}"}}),
              other = theme({{"theme/a.css", "a{ }"}});
  CHECK(std::regex_match(one.stylesheet, name));
  CHECK(one.stylesheet == same.stylesheet);
  CHECK(one.stylesheet != other.stylesheet);
}

TEST_CASE("What is neither style nor script nor words is published below assets/ as it is") {
  const Theme made = theme({{"theme/icon.svg", "<svg/>"},
                            {"theme/fonts/a.woff2", std::string("\0\x01", 2)},
                            {"theme/i18n/en.yaml", "a: b"},
                            {"content/a.png", "x"}});
  REQUIRE(made.files.size() == 2);
  CHECK(bytes_of(made, "assets/icon.svg") == "<svg/>");
  CHECK(bytes_of(made, "assets/fonts/a.woff2") == std::string("\0\x01", 2));
}

TEST_CASE("No theme, no files") {
  const Theme made = theme({});
  CHECK(made.files.empty());
  CHECK(made.stylesheet.empty());
  CHECK(made.script.empty());
}

TEST_CASE("Each built-in file can be replaced alone, and nothing else changes") {
  const auto built_in = with_overrides({});
  CHECK(built_in.size() > 50);
  CHECK(std::is_sorted(built_in.begin(), built_in.end(),
                       [](const base::File& a, const base::File& b) { return a.path < b.path; }));
  for (const base::File& replaced : built_in) {
    const auto files = with_overrides({{replaced.path, "mine"}});
    REQUIRE(files.size() == built_in.size());
    for (std::size_t i = 0; i < files.size(); ++i) {
      REQUIRE(files[i].path == built_in[i].path);
      if (files[i].bytes != (files[i].path == replaced.path ? "mine" : built_in[i].bytes))
        FAIL_CHECK(replaced.path << " changes " << files[i].path);
    }
  }
}

TEST_CASE("A site adds files to templates and theme, and only there") {
  const auto before = with_overrides({});
  const auto after = with_overrides({{"theme/logo.png", "x"},
                                     {"theme/components/mine/mine.html", "y"},
                                     {"content/a.md", "z"},
                                     {"kept.yaml", "t"},
                                     {"themes/x", "u"}});
  CHECK(after.size() == before.size() + 2);
}

TEST_CASE("A site replaces words one by one, in English and in its own languages") {
  base::Report report;
  const std::vector<base::File> own = {{"theme/i18n/en.yaml", "page: {home: Start}\nmine: My words\n"},
                                       {"theme/i18n/th.yaml", "page: {home: หน้าแรก}\n"}};
  const std::vector<std::string> languages = {"en", "th", "fr"};
  const auto all = words(languages, own, report);
  const auto &english = all[0], &thai = all[1], &french = all[2];
  const auto plain = words(std::span(languages).first(1), {}, report).front();
  for (const auto& other : all) CHECK(other.shares_keys_with(english));
  CHECK_FALSE(report.has_errors());
  CHECK(plain.text("page.home") == "Home");
  CHECK(english.text("page.home") == "Start");
  CHECK(english.text("page.search") == plain.text("page.search"));
  CHECK(english.text("mine") == "My words");
  CHECK(thai.text("page.home") == "หน้าแรก");
  CHECK(thai.text("mine") == "My words");
  CHECK(thai.language() == "th");
  CHECK(french.text("page.home") == "Start");
}

}  // namespace
}  // namespace kept::render
