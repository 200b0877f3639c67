#include "base/slug.h"

#include <algorithm>

namespace kept::base {
namespace {

bool small(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

bool made_of(std::string_view text, std::string_view marks) {
  return !text.empty() && small(text.front()) &&
         std::all_of(text.begin(), text.end(), [&](char c) { return small(c) || marks.find(c) != std::string_view::npos; });
}

}  // namespace

bool is_slug(std::string_view text) { return made_of(text, "-"); }
bool is_part_id(std::string_view text) { return made_of(text, ".-"); }

std::string slug_from(std::string_view text) {
  std::string slug;
  for (char c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (small(c))
      slug += c;
    else if (!slug.empty() && slug.back() != '-')
      slug += '-';
  }
  while (!slug.empty() && slug.back() == '-') slug.pop_back();
  return slug;
}

}  // namespace kept::base
