#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>

#include "model/kind.h"

using namespace kept::model;

namespace {

std::string manual() {
  std::ifstream file("content/docs/records.md");
  std::stringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

void check_named(const std::string& text, const std::vector<Field>& fields) {
  for (const Field& field : fields) {
    CAPTURE(field.name);
    CHECK(text.find("`" + field.name + "`") != std::string::npos);
    for (const std::string& choice : field.choices) {
      CAPTURE(choice);
      CHECK(text.find(choice) != std::string::npos);
    }
    if (field.name != "sources" && field.type == Type::group) check_named(text, field.fields);
  }
}

}  // namespace

TEST_CASE("The manual names every field and every choice of every kind") {
  const std::string text = manual();
  REQUIRE_FALSE(text.empty());
  const Kinds kinds = built_in_kinds();
  for (const Kind& kind : kinds.all()) {
    CAPTURE(kind.name);
    check_named(text, kind.fields);
  }
}
