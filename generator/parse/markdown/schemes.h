// What the address of a link or image leads to, and whether it may.
#pragma once

#include <cstdint>
#include <string_view>

namespace kept::parse {

struct Address {
  enum class Kind : std::uint8_t {
    web,       // http://… or https://…
    contact,   // mailto: or tel:
    fragment,  // #part of the page itself
    file,      // a Markdown file, relative
    asset,     // any other file, relative
    absolute,  // /from/the/root
    forbidden,
  };
  Kind kind;
  std::string_view problem = {};  // of a forbidden one: a sentence without its full stop
};

// `url` as the browser would get it: entities and backslashes resolved.
Address classify(std::string_view url);

}  // namespace kept::parse
