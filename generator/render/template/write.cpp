#include "render/template/write.h"

#include <fmt/format.h>

#include "view/address.h"
#include "render/template/escape.h"

namespace kept::render::language {

void write(Escape escape, std::string_view text, std::string& out) {
  switch (escape) {
    case Escape::plain:
      out += text;
      return;
    case Escape::text:
    case Escape::words:
      return append_text(text, out);
    case Escape::address:
    case Escape::markup:  // neither is chosen for a text
    case Escape::attribute:
      return append_attribute(text, out);
    case Escape::component:
      return append_component(text, out);
    case Escape::mailbox:
      return append_component(text, out, "@+,");
    case Escape::checked: {
      std::string address;
      view::append_checked(text, address);
      return append_attribute(address, out);
    }
  }
}

void write(std::int64_t number, std::string& out) {
  const fmt::format_int digits(number);
  out.append(digits.data(), digits.size());
}

}  // namespace kept::render::language
