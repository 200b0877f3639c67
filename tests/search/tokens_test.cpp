#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <fstream>

#include "search/tokens.h"

using namespace kept::search;

// The same file is read by tests/search/reader.test.mjs: index and reader cut alike.
TEST_CASE("Texts are cut into the terms that the shared vectors tell") {
  const auto vectors = nlohmann::json::parse(std::ifstream("tests/search/vectors.json"));
  REQUIRE(vectors.size() > 30);
  for (const auto& vector : vectors) {
    INFO(vector.at("says").get<std::string>());
    const auto found = terms(composed(vector.at("text").get<std::string>()));
    CHECK(found == vector.at("terms").get<std::vector<std::string>>());
    std::vector<std::string> keys;
    for (const auto& term : found) keys.push_back(folded(term));
    CHECK(keys == vector.at("folded").get<std::vector<std::string>>());
  }
}

TEST_CASE("Bytes that are no UTF-8 part words and break nothing") {
  CHECK(terms("a\xFF" "b\xE0\xB8") == std::vector<std::string>{"a", "b"});
  CHECK(terms(std::string_view("a\0b", 3)) == std::vector<std::string>{"a", "b"});
}
