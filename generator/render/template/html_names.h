// What the names of elements and attributes say about the values that may stand in them. Names are in small letters.
#pragma once

#include <cstdint>
#include <string_view>

namespace kept::render::language {

enum class Content : std::uint8_t { ordinary, rcdata, raw };
Content content_of(std::string_view element);

// Nothing about its content or its attributes is special.
bool is_plain(std::string_view element);

enum class Role : std::uint8_t {
  plain,
  link,     // an address
  load,     // an address that is fetched and trusted
  list,     // several addresses
  content,  // of a <meta>: an address when it refreshes
  refused,  // code, or what decides about other attributes
};
Role role_of(std::string_view element, std::string_view attribute);

}  // namespace kept::render::language
