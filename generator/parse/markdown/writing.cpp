#include "parse/markdown/writing.h"

#include "parse/rules.h"

namespace kept::parse {
namespace {

constexpr std::size_t largest_html = 8 << 20;  // bytes
constexpr std::size_t deepest_html = 100;      // elements within each other

}  // namespace

bool Writing::within_limits(std::size_t depth) {
  const bool too_deep = depth > deepest_html;
  if (!too_deep && prose.html.size() <= largest_html) return true;
  remarks.error(rule::markdown_too_complex, line_mark(),
                too_deep ? "This text is nested too deep" : "This text becomes too large a page",
                "Say it with fewer levels, or in several files");
  prose = {};
  return false;
}

}  // namespace kept::parse
