#include "parse/document.h"

#include "parse/characters.h"
#include "parse/remarks.h"
#include "parse/rules.h"

namespace kept::parse {
namespace {

constexpr std::string_view fence = "---";

bool is_fence(std::string_view line) {
  return line.starts_with(fence) && line.find_first_not_of(" \t\r", fence.size()) == line.npos;
}

std::string_view line_at(std::string_view bytes, std::size_t start) {
  return bytes.substr(start, bytes.find('\n', start) - start);
}

// The front matter and what follows, as stretches of the file.
struct Split {
  std::size_t data = 0, data_end = 0, body = 0;
  std::uint32_t body_line = 1;
  bool closed = true;
};

Split split(std::string_view bytes, std::size_t from) {
  const auto first = line_at(bytes, from);
  if (!is_fence(first)) return {from, from, from};
  Split result{std::min(from + first.size() + 1, bytes.size()), bytes.size(), bytes.size(), 2, false};
  for (auto start = result.data; start < bytes.size();) {
    const auto line = line_at(bytes, start);
    const auto next = std::min(start + line.size() + 1, bytes.size());
    ++result.body_line;
    if (is_fence(line)) return {result.data, start, next, result.body_line, true};
    start = next;
  }
  return result;
}

}  // namespace

Document document(const base::File& file, base::Report& report) {
  const std::string_view bytes = file.bytes;
  const std::size_t start = bytes.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
  Document result;
  result.path = file.path;
  if (!file.path.ends_with(".md")) {
    result.data = yaml(bytes.substr(start), file.path, 1, report, static_cast<std::uint32_t>(start));
    return result;
  }
  const auto parts = split(bytes, start);
  if (!parts.closed) {
    Remarks(file.path, report)
        .error(rule::yaml_unclosed_front_matter, {1, 1, 3}, "The front matter that starts here is never closed",
               "Write a line of --- below the last key");
    return result;
  }
  result.data = yaml(bytes.substr(parts.data, parts.data_end - parts.data), file.path, 2, report,
                     static_cast<std::uint32_t>(parts.data));
  result.body = bytes.substr(parts.body);
  result.body_line = parts.body_line;
  result.body_offset = static_cast<std::uint32_t>(parts.body);
  return result;
}

}  // namespace kept::parse
