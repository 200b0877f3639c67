// A whole site, built by the program, and two of them compared.
#pragma once

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "commands/console.h"
#include "commands/little_tracker.h"

namespace kept::commands::test {

// A build of `source` into a new folder, as of one day; no finding, and every byte of the site.
inline Files built(const std::string& source, const std::vector<std::string>& more = {}) {
  const auto out = kept::test::Scratch::quick();
  std::vector<std::string> words = {"build", "--source", source, "--destination", (out / "site").native(), "--as-of", "2024-06-15"};
  words.insert(words.end(), more.begin(), more.end());
  const Said said = kept(words);
  INFO(said.err);
  CHECK(said.code == 0);
  return files_below(out / "site");
}

inline void check_same(const Files& a, const Files& b) {
  for (const auto& [path, bytes] : a) {
    INFO(path);
    const auto other = b.find(path);
    REQUIRE(other != b.end());
    CHECK((other->second == bytes));
  }
  CHECK(a.size() == b.size());
}

}  // namespace kept::commands::test
