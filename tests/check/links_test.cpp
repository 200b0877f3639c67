// Links whose words say nothing, in the languages of the region; and where tables have their headings.
#include "check/link_words.h"

#include <catch2/catch.hpp>

#include "check/table_headers.h"

namespace kept::check {
namespace {

TEST_CASE("Words of links that say the same of every page are known whatever their capitals and the signs around them") {
  struct Row {
    const char *language, *words;
    bool nothing;
  };
  const Row rows[] = {
      {"en", "Here", true},
      {"en", "→ Read more…", true},
      {"th", "ที่นี่", true},
      {"th", "click here", true},
      {"vi", "Đọc thêm", true},
      {"vi", "Ở đây", true},
      {"id", "Baca selengkapnya »", true},
      {"en", "", true},
      {"en", "***", true},
      {"en", "More than a promise", false},
      {"en", "ที่นี่", false},
      {"th", "รายละเอียดของข้อตกลง", false},
  };
  for (const auto& [language, words, nothing] : rows) {
    INFO(words);
    CHECK(say_nothing(words, language) == nothing);
  }
}

TEST_CASE("The first row of a table is found, in quotations too, and none in code") {
  const auto headers = [](std::string_view text) {
    std::string found;
    each_table_header(text, [&](std::string_view line, const std::vector<std::string_view>& cells) {
      found += std::string(line) + " " + std::to_string(cells.size()) + "\n";
      return true;
    });
    return found;
  };
  CHECK(headers("| A | B |\n| - | - |\n| 1 | 2 |\n") == "| A | B | 2\n");
  CHECK(headers("> A | B\\|C\n> - | -\n") == "A | B\\|C 2\n");
  CHECK(headers("```\n| A | B |\n| - | - |\n```\n") == "");
  CHECK(headers("A | B\n- | - | -\n") == "");
}

}  // namespace
}  // namespace kept::check
