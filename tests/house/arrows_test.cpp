#include "arrows.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace fs = std::filesystem;
using namespace kept::house;

namespace {

constexpr auto rooms_file = "generator/CMakeLists.txt";
constexpr std::ptrdiff_t most_lines = 400;

std::string read(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  REQUIRE(in);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<fs::path> sources() {
  std::vector<fs::path> found;
  for (const auto& entry : fs::recursive_directory_iterator("generator"))
    if (const auto kind = entry.path().extension(); kind == ".cpp" || kind == ".h") found.push_back(entry.path());
  return found;
}

}  // namespace

TEST_CASE("Every room includes only rooms that it declares to use") {
  const auto arrows = declared_arrows(read(rooms_file));
  REQUIRE(arrows.contains("base"));
  for (const auto& path : sources())
    for (const auto& sentence : wrong_includes(arrows, fs::relative(path, "generator").string(), read(path)))
      FAIL_CHECK(sentence);
}

TEST_CASE("Rooms are declared lowest first") {
  for (const auto& sentence : wrong_declarations(read(rooms_file))) FAIL_CHECK(sentence);
}

TEST_CASE("No file of the program is longer than a few screens") {
  for (const auto& path : sources()) {
    const auto text = read(path);
    const auto lines = std::count(text.begin(), text.end(), '\n');
    INFO(path << " has " << lines << " lines: is there a second room in there?");
    CHECK(lines <= most_lines);
  }
}

TEST_CASE("An include against the arrows is seen") {
  const auto arrows = declared_arrows(
      "kept_room(base)\nkept_room(parse USES base LIBRARIES yaml)\nkept_room(link\n  USES base parse)\n");
  struct Row {
    const char *path, *source;
    std::size_t wrong;
  };
  const Row rows[] = {
      {"link/a.cpp", "#include \"parse/x.h\"\n#include <vector>\n#include \"link/b.h\"\n", 0},
      {"base/a.cpp", "#include \"parse/x.h\"\n", 1},
      {"parse/deep/a.h", "  #  include <link/x.h>\n", 1},
      {"parse/a.cpp", "#include <yaml-cpp/yaml.h>\n#include <cmark-gfm.h>\n", 0},
      {"link/a.cpp",
       "#include <yaml-cpp/yaml.h>\n#include <cmark-gfm-extension_api.h>\n#include <git2/commit.h>\n#include "
       "<git2.h>\n",
       4},
      {"nowhere/a.cpp", "", 1},
      {"main.cpp", "#include \"link/x.h\"\n", 0},
  };
  for (const auto& row : rows) {
    CAPTURE(row.path, row.source);
    CHECK(wrong_includes(arrows, row.path, row.source).size() == row.wrong);
  }
}

TEST_CASE("A room that uses one above it is seen") {
  CHECK(wrong_declarations("kept_room(base)\nkept_room(parse USES base)").empty());
  CHECK(wrong_declarations("kept_room(parse USES base)\nkept_room(base)").size() == 1);
}
