#include "render/formats/headers.h"

#include <catch2/catch.hpp>

#include "support/scratch.h"

namespace kept::render {
namespace {

TEST_CASE("A host is told the policy that each page tells itself, and that only small pages may stand in other sites") {
  const std::string made = headers({"commitments", "embed", "th"});
  const std::string base = kept::test::read_file("templates/base.html");
  const std::string start = "http-equiv=\"Content-Security-Policy\" content=\"";
  const auto from = base.find(start) + start.size();
  const std::string policy = base.substr(from, base.find('"', from) - from);
  CHECK(made.starts_with("/*\n  Content-Security-Policy: " + policy + "\n"));
  CHECK(made.find("/commitments/*\n  X-Frame-Options: DENY\n") != std::string::npos);
  CHECK(made.find("/embed/") == std::string::npos);
  CHECK(made.find("frame-ancestors") == std::string::npos);
}

}  // namespace
}  // namespace kept::render
