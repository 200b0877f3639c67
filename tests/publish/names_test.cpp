#include <catch2/catch.hpp>

#include "publish/names.h"

using namespace kept::publish;

namespace {

std::string claim_all(const std::vector<std::string>& paths) {
  Names names;
  for (const std::string& path : paths) {
    if (const auto claimed = names.claim(path); !claimed) return claimed.error().message;
  }
  return "fine";
}

}  // namespace

TEST_CASE("Paths that every system can hold are fine") {
  for (const char* path : {"index.html", "a/b/c.html", ".well-known/security.txt", "_headers", "a b.html", "th/ก.html",
                           "console.html", "com.html", "com10.html", "auxiliary/x", "a..b", "x.git", "docs/.kept",
                           "data.tar.gz", "@font.woff2", "é.html"}) {
    CAPTURE(path);
    CHECK(objection_to(path) == "");
  }
}

TEST_CASE("Paths that some system cannot hold are refused with the reason") {
  const std::string outside = "it does not stay inside the site's folder",
                    text = "it is not valid UTF-8, or holds a control character";
  const std::pair<std::string, std::string> rows[] = {
      {"", outside},
      {"/", outside},
      {"/etc/passwd", outside},
      {"..", outside},
      {"a/../b", outside},
      {"../b", outside},
      {"./a", outside},
      {"a//b", outside},
      {"a/", outside},
      {"a/.", outside},
      {"a\nb", text},
      {std::string("a\0b", 3), text},
      {"caf\xe9", text},
      {"a\x7f", text},
      {".kept", "`.kept` is Kept's own mark"},
      {".KEPT", "`.kept` is Kept's own mark"},
      {".git/config", "`.git` would make the site look like a git repository"},
      {"a/.Git", "`.git` would make the site look like a git repository"},
      {"aux", "`aux` is a name that Windows keeps for itself"},
      {"a/CON.html", "`CON.html` is a name that Windows keeps for itself"},
      {"lpt1/index.html", "`lpt1` is a name that Windows keeps for itself"},
      {"com9.tar.gz", "`com9.tar.gz` is a name that Windows keeps for itself"},
      {"a./b", "`a.` ends with a dot or a space, which Windows drops"},
      {"a /b", "`a ` ends with a dot or a space, which Windows drops"},
      {"a:b", "`a:b` holds `:`, which Windows does not allow"},
      {"a\\b", "`a\\b` holds `\\`, which Windows does not allow"},
      {"what?", "`what?` holds `?`, which Windows does not allow"},
      {std::string(256, 'n'), "a name in it is longer than 255 bytes"},
      {std::string(255, 'n') + "/" + std::string(255, 'n') + "/" + std::string(255, 'n') + "/" + std::string(255, 'n') +
           "/n",
       "it is longer than 1024 bytes"},
  };
  for (const auto& [path, reason] : rows) {
    CAPTURE(path);
    CHECK(objection_to(path) == reason);
  }
  std::string deep;
  for (int folder = 0; folder < 63; ++folder) deep += "d/";
  CHECK(objection_to(deep + "a") == "");
  CHECK(objection_to(deep + "d/a") == "it lies more than 64 folders deep");
}

TEST_CASE("Two paths that some system takes for one clash") {
  struct Row {
    std::vector<std::string> paths;
    std::string outcome;
  };
  const Row rows[] = {
      {{"a", "b", "c/a", "c/b", "C/d", "d/c/a"}, "fine"},
      {{"a", "a"}, "a cannot be published: there is a file of that name already"},
      {{"a/b.html", "a/B.html"},
       "a/B.html cannot be published: many systems cannot tell its name from that of a/b.html"},
      {{"a/b", "A/B"}, "A/B cannot be published: many systems cannot tell its name from that of a/b"},
      {{"\xc3\xa9", "e\xcc\x81"},
       "e\xcc\x81 cannot be published: many systems cannot tell its name from that of \xc3\xa9"},
      {{"\xc3\x89", "e\xcc\x81"},
       "e\xcc\x81 cannot be published: many systems cannot tell its name from that of \xc3\x89"},
      {{"a/b", "a"}, "a cannot be published: the folder of a/b has that name"},
      {{"a/b/c", "A"}, "A cannot be published: the folder of a/b/c has that name"},
      {{"a", "a/b"}, "a/b cannot be published: the file a has the name of a folder above it"},
      {{"A", "a/b/c"}, "a/b/c cannot be published: the file A has the name of a folder above it"},
      {{"a/b", "a/b/c/d"}, "a/b/c/d cannot be published: the file a/b has the name of a folder above it"},
      {{"a/x/1", "a/y", "a/x/2", "a/y/z"}, "a/y/z cannot be published: the file a/y has the name of a folder above it"},
  };
  for (const Row& row : rows) CHECK(claim_all(row.paths) == row.outcome);
}

TEST_CASE("Many files in one deep folder cost no more than their number") {
  Names names;
  std::string folder;
  for (int depth = 0; depth < 60; ++depth) folder += "d/";
  for (int file = 0; file < 20'000; ++file) REQUIRE(names.claim(folder + std::to_string(file)));
}
