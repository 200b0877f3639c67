#include "view/address.h"

#include <catch2/catch.hpp>

using namespace kept::view;

TEST_CASE("An address is written as seen from a page, and names index.html") {
  struct Row {
    std::string_view address, root_prefix, expected;
  };
  const Row rows[] = {
      {"", "", "index.html"},
      {"", "../", "../index.html"},
      {"?q=1", "../", "../index.html?q=1"},
      {"#x", "../../", "#x"},
      {"#", "", "#"},
      {"commitments/", "", "commitments/index.html"},
      {"commitments/x/#y", "../../", "../../commitments/x/index.html#y"},
      {"commitments/x/?a=b#y", "../", "../commitments/x/index.html?a=b#y"},
      {"commitments/x", "../", "../commitments/x"},
      {"data/all.csv", "../", "../data/all.csv"},
      {"a?to=b/", "", "a?to=b/"},
      {"/commitments/", "../", "../commitments/index.html"},
      {"/", "../", "../index.html"},
      {"/#x", "../", "../index.html#x"},
      {"/javascript:x", "", "#"},
      {"ข้อ/", "../", "../ข้อ/index.html"},
      {"a b/\"c\"", "", "a%20b/%22c%22"},
      {"100%25/", "", "100%25/index.html"},
      {"https://example.org/", "../", "https://example.org/"},
      {"https://example.org", "../", "https://example.org"},
      {"HTTP://example.org/a b", "../", "HTTP://example.org/a%20b"},
      {"mailto:a@b.org", "../", "mailto:a@b.org"},
      {"tel:+6612", "../", "tel:+6612"},
      {"javascript:alert(1)", "../", "#"},
      {"JaVaScRiPt:alert(1)", "../", "#"},
      {" javascript:alert(1)", "../", "#"},
      {"java\tscript:alert(1)", "../", "#"},
      {"\x01javascript:alert(1)", "../", "#"},
      {"java\nscript:alert(1)", "", "#"},
      {"data:text/html,x", "../", "#"},
      {"feed:https://x", "../", "#"},
      {"ftp://x/", "../", "#"},
      {":x", "", "#"},
      {"//evil.org/x", "../", "#"},
      {"///evil.org/x", "../", "#"},
      {"\\\\evil.org/x", "../", "../%5C%5Cevil.org/x"},
      {"/\t/evil.org/", "../", "../%09/evil.org/index.html"},
      {"a:b/c", "", "#"},
      {"x/a:b", "", "x/a:b"},
      {"?to=javascript:x", "", "index.html?to=javascript:x"},
      {"#javascript:x", "../", "#javascript:x"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.address, row.root_prefix);
    CHECK(relative(row.address, row.root_prefix) == row.expected);
  }
}

TEST_CASE("A text that serves as an address passes as it stands when its scheme may") {
  struct Row {
    std::string_view text, expected;
  };
  const Row rows[] = {
      {"", ""},
      {"x/", "x/"},
      {"../x", "../x"},
      {"https://example.org/?a=b&c", "https://example.org/?a=b&c"},
      {"mailto:a@b.org", "mailto:a@b.org"},
      {"javascript:x", "#"},
      {"vbscript:x", "#"},
      {"//evil.org", "#"},
      {"/\\evil.org", "/%5Cevil.org"},
      {"\t//evil.org", "%09//evil.org"},
      {"it's", "it%27s"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    std::string out;
    append_checked(row.text, out);
    CHECK(out == row.expected);
  }
}

TEST_CASE("A scheme is what stands before the first colon") {
  CHECK(scheme_of("https://x") == "https");
  CHECK(scheme_of("HTTPS:x") == "HTTPS");
  CHECK(scheme_of("x/y:z").empty());
  CHECK(scheme_of("?a:b").empty());
  CHECK(scheme_of("").empty());
  CHECK(safe_address("x/y:z"));
  CHECK_FALSE(safe_address(":"));
  CHECK_FALSE(safe_address("[tel:x"));
}
