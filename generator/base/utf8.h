// UTF-8 as bytes: what is well formed, and how to show what is not.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace kept::base {

struct Decoded {
  char32_t code = 0;
  std::size_t length = 0;  // in bytes, 1 to 4; 0: the text is empty or its first bytes are ill-formed
};

// The first code point of the text. Over-long forms, surrogates and codes above U+10FFFF are ill-formed.
Decoded decode_utf8(std::string_view text);

bool is_utf8(std::string_view text);
bool is_control(char32_t code);  // U+0000–001F, U+007F–009F

// For messages: control characters and ill-formed bytes are written as \xNN.
std::string printable(std::string_view text);

}  // namespace kept::base
