#include <catch2/catch.hpp>

#include "publish/manifest.h"

using namespace kept::publish;

TEST_CASE("A manifest is written sorted and read back") {
  const Manifest manifest(
      {{0x1f, 12, "b/c.html"}, {0xffffffffffffffff, 0, "a b.html"}, {0, 18446744073709551615u, "ก.html"}});
  const std::string text =
      "kept-site 1\n"
      "ffffffffffffffff 0 a b.html\n"
      "000000000000001f 12 b/c.html\n"
      "0000000000000000 18446744073709551615 ก.html\n"
      "end 3\n";
  CHECK(manifest.text() == text);
  const auto again = Manifest::read(text);
  REQUIRE(again);
  CHECK(again->lines() == manifest.lines());
  CHECK(again->find("b/c.html") != nullptr);
  CHECK(again->find("b/c.htm") == nullptr);
}

TEST_CASE("An empty manifest is one of no files") {
  REQUIRE(Manifest::read("kept-site 1\nend 0\n"));
  CHECK(Manifest().text() == "kept-site 1\nend 0\n");
}

TEST_CASE("A manifest that is not whole is none") {
  const std::string whole = Manifest({{1, 2, "a"}, {3, 4, "b"}}).text();
  for (std::size_t length = 0; length < whole.size(); ++length) {
    CAPTURE(length);
    CHECK_FALSE(Manifest::read(whole.substr(0, length)));
  }
  CHECK_FALSE(Manifest::read(Manifest::unfinished()));
}

TEST_CASE("A text that is no manifest is none") {
  for (const char* text : {"kept-site 2\nend 0\n", "kept-site 1\nend 1\n", "kept-site 1\nend 0\nmore\n",
                           "kept-site 1\n0 1 a\nend 2\n", "kept-site 1\nxyz 1 a\nend 1\n",
                           "kept-site 1\n0 -1 a\nend 1\n", "kept-site 1\n0 1 \nend 1\n", "kept-site 1\n\nend 0\n",
                           "kept-site 1\n0 1\nend 1\n", "kept-site 1\n0 99999999999999999999 a\nend 1\n", "<html>"})
    CHECK_FALSE(Manifest::read(text));
}
