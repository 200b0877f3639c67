#include "search/json.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace kept::search {

void append_json(std::string& out, std::string_view text) {
  out += '"';
  for (auto at = text.begin(); at != text.end(); ++at) {
    const auto plain = std::find_if(at, text.end(), [](char c) { return c == '"' || c == '\\' || static_cast<unsigned char>(c) < 0x20; });
    out.append(at, plain);
    if ((at = plain) == text.end()) break;
    if (static_cast<unsigned char>(*at) < 0x20)
      fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<unsigned>(*at));
    else
      out += '\\', out += *at;
  }
  out += '"';
}

}  // namespace kept::search
