// What a hole in the HTML demands of a value, or why it takes none.
#pragma once

#include <cstdint>
#include <string>
#include <tl/expected.hpp>

namespace kept::render::language {

// How a value is written so that it stays one value.
enum class Escape : std::uint8_t {
  plain,      // not at all: it is used for something else
  text,       // element content
  words,      // the same where no element may stand: in a <title>, in a drawing
  attribute,  // quoted attribute value
  address,    // a view::Address, led back to the root
  checked,    // a text that is an address as a whole
  component,  // a piece of an address
  mailbox,    // the same, behind `mailto:` or `tel:`
  markup,     // as it is
};

struct Refusal {
  std::string message, hint;
};

using Fit = tl::expected<Escape, Refusal>;

inline tl::unexpected<Refusal> refused(std::string message, std::string hint) {
  return tl::unexpected<Refusal>(Refusal{std::move(message), std::move(hint)});
}

}  // namespace kept::render::language
