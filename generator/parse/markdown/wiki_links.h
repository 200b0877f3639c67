// [[slug]], [[kind:slug#part]] and [[slug|shown text]], read from the source.
#pragma once

#include <cstddef>
#include <string_view>

namespace kept::parse {

struct WikiLink {
  enum class Kind { none, link, bad };  // none: the brackets belong to Markdown, as in [[1]](address)
  Kind kind = Kind::none;
  std::size_t size = 0;          // in bytes, brackets included; of a bad one: of the stretch to point at
  std::string_view target = {};  // without white space around it
  std::string_view shown = {};   // empty where no bar stands
  std::string_view problem = {}, hint = {};
};

// What starts at `at`, where `[[` stands.
WikiLink wiki_link(std::string_view text, std::size_t at);

}  // namespace kept::parse
