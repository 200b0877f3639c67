#include "parse/yaml/prescan.h"

#include <fmt/format.h>

#include "base/utf8.h"
#include "parse/characters.h"
#include "parse/rules.h"
#include "parse/yaml/sketch.h"
#include "parse/yaml/trouble.h"

namespace kept::parse {
namespace {

bool small_enough(const YamlText& text, Remarks& remarks) {
  if (text.bytes.size() <= largest_yaml) return true;
  remarks.error(
      rule::yaml_too_large, {text.first_line, 1, 0},
      fmt::format("This holds {} kB of data; at most {} kB are read", text.bytes.size() / 1024, largest_yaml / 1024),
      "Split it into several files");
  return false;
}

bool is_utf8_text(const YamlText& text, Remarks& remarks) {
  const auto at = find_not_text(text.bytes);
  if (at == text.bytes.npos) return true;
  const auto character = base::decode_utf8(text.bytes.substr(at));
  if (character.length == 0)
    remarks.error(rule::yaml_encoding, text.mark(at, 1),
                  fmt::format("The byte 0x{:02X} is no UTF-8", static_cast<unsigned char>(text.bytes[at])),
                  "Save the file in the encoding UTF-8");
  else
    remarks.error(
        rule::yaml_encoding, text.mark(at, character.length),
        fmt::format("The character U+{:04X} has no place in a text", static_cast<std::uint32_t>(character.code)),
        character.code == '\r' ? "Save the file with Unix or Windows line ends" : "Take it out");
  return false;
}

bool is_marker(std::string_view line, std::string_view marker) {
  return line.starts_with(marker) && (line.size() == 3 || line[3] == ' ' || line[3] == '\t');
}

// A `---` before all content is allowed, and nothing else that starts or ends a document.
bool one_document(const YamlText& text, Remarks& remarks) {
  bool begun = false;
  for (std::size_t i = 0; i < text.lines.count(); ++i) {
    const auto line = text.lines.text(i);
    const auto start = text.lines.start(i);
    if (line.starts_with('%') && !begun) {
      remarks.error(rule::yaml_syntax, text.mark(start, line.size()),
                    "A line that starts with % is an instruction to YAML, which is not used here", "Take it out");
      return false;
    }
    const bool starts = is_marker(line, "---");
    if ((starts && begun) || is_marker(line, "...")) {
      remarks.error(rule::yaml_second_document, text.mark(start, 3),
                    fmt::format("A line of {} ends the data, and a file holds one document only", line.substr(0, 3)),
                    "Take the line out; several records of a kind are items of a list");
      return false;
    }
    const auto content = trimmed(line);
    if (starts || (!content.empty() && content.front() != '#')) begun = true;
  }
  return true;
}

bool shallow_enough(const YamlText& text, Remarks& remarks) {
  const auto at = sketch(text.bytes, deepest_yaml).too_deep;
  if (at == Sketch::none) return true;
  remark_too_deep(text, at, remarks);
  return false;
}

}  // namespace

bool prescan_yaml(const YamlText& text, Remarks& remarks) {
  return small_enough(text, remarks) && is_utf8_text(text, remarks) && one_document(text, remarks) &&
         shallow_enough(text, remarks);
}

}  // namespace kept::parse
