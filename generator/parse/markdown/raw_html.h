// What to write in Markdown instead of an element of HTML.
#pragma once

#include <string>
#include <string_view>

namespace kept::parse {

struct HtmlTag {
  std::string name;  // lower case; `!--` for a comment
  bool closes = false;
  std::string shown;  // for messages: `<b>`, `a comment`
};

HtmlTag html_tag(std::string_view words);
// A comment that speaks to Kept and to no reader, such as a waiver: `<!-- kept: … -->`.
bool is_for_kept(std::string_view words);

std::string_view html_hint(std::string_view name);

}  // namespace kept::parse
