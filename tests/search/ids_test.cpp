#include <catch2/catch.hpp>

#include <set>

#include "search/ids.h"

using namespace kept::search;

namespace {
std::vector<std::string> many(std::size_t count) {
  std::vector<std::string> all;
  for (std::size_t i = 0; i < count; ++i) all.push_back("commitments/number-" + std::to_string(i * 7919) + "/");
  return all;
}
}  // namespace

TEST_CASE("No two documents have one number, and all are below the room") {
  const auto made = ids(many(1000));
  CHECK(std::set(made.begin(), made.end()).size() == 1000);
  for (const auto id : made) CHECK(id < room_for(1000));
}

TEST_CASE("A new document leaves the numbers of nearly all others alone, and their order changes nothing") {
  auto addresses = many(900);
  const auto before = ids(addresses);
  addresses.push_back("practices/a-new-one/");
  const auto after = ids(addresses);
  std::size_t moved = 0;
  for (std::size_t i = 0; i < before.size(); ++i) moved += before[i] != after[i];
  CHECK(moved <= 3);
  std::swap(addresses[0], addresses[5]);
  CHECK(ids(addresses)[0] == after[5]);
}
