// Any bytes as a Markdown file: nothing between front matter and body is lost, and the body's place is right.
#include <cstdint>
#include <cstdlib>

#include "parse/document.h"

using namespace kept;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const base::File file{"a.md", std::string(reinterpret_cast<const char*>(data), size)};
  base::Report report;
  const auto document = parse::document(file, report);
  const bool lost = document.body.empty() && document.data.kind == parse::Node::Kind::empty && !report.has_errors();
  if (lost && file.bytes.find_first_not_of("-# \t\r\n\xEF\xBB\xBF") != std::string::npos &&
      !file.bytes.starts_with("---") && !file.bytes.starts_with("\xEF\xBB\xBF---"))
    std::abort();
  if (file.bytes.substr(document.body_offset, document.body.size()) != document.body) std::abort();
  std::uint32_t line = 1;
  for (std::size_t i = 0; i < document.body_offset; ++i) line += file.bytes[i] == '\n' ? 1 : 0;
  const bool ends_in_front_matter = document.body.empty();
  if (!ends_in_front_matter && line != document.body_line) std::abort();
  return 0;
}
