// How much of an address in an attribute has been written, and what may follow: nobody's text decides where a link
// leads, unless it is the whole address and its scheme is checked.
#pragma once

#include <optional>
#include <string>

#include "render/template/escape_kind.h"
#include "view/shape.h"

namespace kept::render::language {

class UrlProgress {
 public:
  // What the attribute does with its address.
  enum class Use : std::uint8_t {
    link,  // offers it to the reader
    load,  // makes the browser fetch and trust it: never from a text
    list,  // srcset and the like: one whole view::Address and nothing else
  };

  std::optional<Refusal> literal(char c, Use use);
  Fit hole(view::Type::Kind kind, Use use);

  static UrlProgress join(const UrlProgress& a, const UrlProgress& b);
  static UrlProgress behind_address();

  friend bool operator==(const UrlProgress&, const UrlProgress&) = default;

 private:
  enum class At : std::uint8_t {
    start,
    undecided,  // letters that may still become a scheme
    slash,      // a `/` that may still become `//`
    slashes,    // behind the `:` of http or `//`
    host,
    mailbox,    // behind mailto: or tel:
    component,  // nothing can change any more where it leads
    foreign,    // behind a scheme that is not on the list, or cannot be read
    address,    // behind a whole view::Address
    whole,      // behind a whole text
    closed,     // branches met that wrote different things
  };

  void step(char c);

  At at_ = At::start;
  std::string scheme_;  // while undecided
};

}  // namespace kept::render::language
