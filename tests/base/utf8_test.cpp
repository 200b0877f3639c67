#include <catch2/catch.hpp>

#include "base/utf8.h"

using namespace kept::base;

TEST_CASE("A code point is read from one to four bytes") {
  struct Row {
    std::string_view text;
    char32_t code;
    std::size_t length;
  };
  const Row rows[] = {
      {"a", U'a', 1},
      {"\x7f!", 0x7F, 1},
      {"\xc2\x80", 0x80, 2},
      {"\xdf\xbfx", 0x7FF, 2},
      {"\xe0\xa0\x80", 0x800, 3},
      {"\xed\x9f\xbf", 0xD7FF, 3},
      {"\xee\x80\x80", 0xE000, 3},
      {"\xef\xbf\xbf", 0xFFFF, 3},
      {"\xf0\x90\x80\x80", 0x10000, 4},
      {"\xf4\x8f\xbf\xbf", 0x10FFFF, 4},
      {std::string_view("\0", 1), 0, 1},
  };
  for (const Row& row : rows) {
    CAPTURE(printable(row.text));
    const Decoded decoded = decode_utf8(row.text);
    CHECK(decoded.code == row.code);
    CHECK(decoded.length == row.length);
    CHECK(is_utf8(row.text));
  }
}

TEST_CASE("Ill-formed bytes are no code point") {
  const std::string_view rows[] = {"\x80",
                                   "\xc0\x80",
                                   "\xc1\xbf",
                                   "\xc2",
                                   "\xc2\x41",
                                   "\xe0\x9f\xbf",
                                   "\xe1\x80",
                                   "\xed\xa0\x80",
                                   "\xf0\x8f\xbf\xbf",
                                   "\xf4\x90\x80\x80",
                                   "\xf5\x80",
                                   "\xf0\x90\x80\x41",
                                   "\xff",
                                   "\xe1\x80\xc0"};
  for (const std::string_view text : rows) {
    CAPTURE(printable(text));
    CHECK(decode_utf8(text).length == 0);
    CHECK_FALSE(is_utf8(text));
    CHECK_FALSE(is_utf8(std::string("fine ") + std::string(text)));
  }
  CHECK(decode_utf8("").length == 0);
  CHECK(is_utf8(""));
}

TEST_CASE("What cannot be printed is shown by its bytes") {
  const std::pair<std::string_view, std::string_view> rows[] = {
      {"plain ก é", "plain ก é"}, {"a\nb", "a\\x0ab"},        {"\x1b[2J", "\\x1b[2J"},
      {"caf\xe9", "caf\\xe9"},    {"\xc2\x9b", "\\xc2\\x9b"}, {"\xe1\x80z", "\\xe1\\x80z"}};
  for (const auto& [text, shown] : rows) CHECK(printable(text) == shown);
}
