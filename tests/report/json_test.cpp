#include "report/json.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

namespace kept::report {
namespace {

using base::File;
using base::Finding;
using base::Level;

TEST_CASE("As data a finding has its place in characters, and members only for what is known") {
  const std::vector<File> files = {{"content/a.md", "ชื่อ: เก่า\n"}};
  const std::vector<Finding> findings = {{"slug/bad", Level::error, "content/a.md", {1, 15, 12}, "m", "h", "new"},
                                         {"file/unknown", Level::warning, "content/x.bin", {}, "w", "", ""}};
  const auto json = findings_json({findings, {}, files});
  CHECK(
      json.dump() ==
      R"([{"rule":"slug/bad","level":"error","file":"content/a.md","line":1,"column":7,"width":4,"message":"m","hint":"h","fix":"new"},)"
      R"({"rule":"file/unknown","level":"warning","file":"content/x.bin","message":"w"}])");
}

TEST_CASE("Many findings on one long line are counted once, not each from the start of the line") {
  constexpr std::uint32_t count = 100'000;
  std::string line;
  std::vector<Finding> findings;
  for (std::uint32_t i = 0; i < count; ++i) {
    findings.push_back({"date/bad", Level::error, "content/a.md", {1, static_cast<std::uint32_t>(line.size()) + 1, 1}, "m", "", ""});
    line += "ä, ";
  }
  const std::vector<File> files = {{"content/a.md", line}};
  const auto json = findings_json({findings, {}, files});
  CHECK(json.size() == count);
  CHECK(json.back()["column"] == 3 * (count - 1) + 1);
}

}  // namespace
}  // namespace kept::report
