#include "parse/yaml/scalar.h"

#include <algorithm>

#include "parse/lines.h"
#include "parse/yaml/sketch.h"

namespace kept::parse {
namespace {

std::string_view rest_of_line(std::string_view yaml, std::size_t offset) {
  return yaml.substr(offset, std::min(yaml.find('\n', offset), yaml.size()) - offset);
}

std::size_t trimmed_size(std::string_view line) {
  const auto last = line.find_last_not_of(" \t\r");
  return last == line.npos ? 0 : last + 1;
}

// Neither looks for the end of the line where it need not: a line can be as long as the text.
Written plain(std::string_view yaml, std::size_t offset, std::string_view value) {
  if (yaml.substr(offset).starts_with(value)) return {offset, value.size()};
  const auto line = rest_of_line(yaml, offset);
  return {offset, trimmed_size(line.substr(0, std::min(line.find(" #"), line.size())))};
}

Written in_quotes(std::string_view yaml, std::size_t offset, int parent) {
  const auto end = end_of_quote(yaml, offset, parent);
  const bool closed = end != yaml.npos;
  const auto line = rest_of_line(closed ? yaml.substr(0, end) : yaml, offset);
  return {offset, closed && line.size() == end - offset ? line.size() : trimmed_size(line), closed};
}

Written block(std::string_view yaml, std::size_t offset, std::string_view value) {
  const auto header = rest_of_line(yaml, offset);
  if (trimmed(value).empty()) return {offset, trimmed_size(header)};
  for (auto at = offset + header.size() + 1; at < yaml.size();) {
    const auto line = rest_of_line(yaml, at);
    const auto indent = line.find_first_not_of(" \t\r");
    if (indent != line.npos) return {at + indent, trimmed_size(line) - indent};
    at += line.size() + 1;
  }
  return {offset, trimmed_size(header)};
}

}  // namespace

Written written_scalar(std::string_view yaml, std::size_t offset, int parent, std::string_view value, bool quoted) {
  if (!quoted || offset >= yaml.size()) return plain(yaml, std::min(offset, yaml.size()), value);
  const char first = yaml[offset];
  return first == '"' || first == '\'' ? in_quotes(yaml, offset, parent) : block(yaml, offset, value);
}

}  // namespace kept::parse
