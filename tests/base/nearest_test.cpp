#include "base/nearest.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

using kept::base::nearest;

namespace {

const std::vector<std::string_view> keys = {"title",  "summary",  "themes", "tags",    "sources",
                                            "status", "statuses", "id",     "in_force"};

std::string near(std::string_view wanted) { return std::string(nearest(wanted, keys).value_or("-")); }

}  // namespace

TEST_CASE("The nearest known name is found across one slip of each sort") {
  struct Row {
    std::string_view wanted, expected;
  };
  const Row rows[] = {
      {"title", "title"},     {"tilte", "title"},
      {"titel", "title"},     {"tittle", "title"},
      {"titl", "title"},      {"tidle", "title"},
      {"TITLE", "title"},     {"Sumary", "summary"},
      {"sumarry", "summary"}, {"statusses", "statuses"},
      {"stauts", "status"},   {"inforce", "in_force"},
      {"ID", "id"},           {"di", "id"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.wanted);
    CHECK(near(row.wanted) == row.expected);
  }
}

TEST_CASE("A name that shares too little with every known one has no nearest") {
  for (const std::string_view wanted : {"", "x", "i", "country", "ttl", "qqqqqqqqqq", "titlesummary"}) {
    CAPTURE(wanted);
    CHECK(near(wanted) == "-");
  }
  CHECK_FALSE(nearest("title", {}));
}

TEST_CASE("Of equally near names the first wins, and a nearer one beats an earlier one") {
  const std::vector<std::string_view> cats = {"cart", "cast", "cat"};
  CHECK(nearest("cats", cats) == "cast");
  CHECK(nearest("caat", cats) == "cart");
  CHECK(nearest("at", cats) == "cat");
}

TEST_CASE("Very long names are never near, and cost nothing") {
  const std::string wanted(101, 'a'), almost(100, 'a');
  const std::vector<std::string_view> known = {almost, wanted};
  CHECK_FALSE(nearest(wanted, known));
  CHECK(nearest(almost, known) == almost);
  CHECK(nearest(std::string(95, 'a'), known) == almost);
  CHECK_FALSE(nearest(std::string(94, 'a'), known));
}
