#include "search/texts.h"

#include <fmt/format.h>

#include "search/json.h"

namespace kept::search {

std::string text_path(std::string_view common, std::uint32_t id) { return fmt::format("texts/{}{}{:x}/{:x}.bin", common, common.empty() ? "" : "/", id >> 8, id & 255); }

std::string text_file(const Document& document) {
  std::string out = "[";
  for (const std::string* text : {&document.address, &document.kind, &document.title, &document.about, &document.names, &document.language}) {
    append_json(out, *text);
    out += ',';
  }
  out += '[';
  for (const Part& part : document.parts) {
    out += &part == document.parts.data() ? "[" : ",[";
    append_json(out, part.anchor);
    out += ',';
    append_json(out, part.title);
    out += ',';
    append_json(out, part.text);
    out += ']';
  }
  out += "],";
  append_json(out, document.involved);
  return out + "]";
}

}  // namespace kept::search
