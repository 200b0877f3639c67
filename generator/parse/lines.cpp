#include "parse/lines.h"

#include <algorithm>

namespace kept::parse {

Lines::Lines(std::string_view text) : text_(text), starts_{0} {
  for (auto at = text.find('\n'); at != text.npos; at = text.find('\n', at + 1))
    starts_.push_back(static_cast<std::uint32_t>(at + 1));
}

std::uint32_t Lines::start(std::size_t line) const {
  return line < starts_.size() ? starts_[line] : static_cast<std::uint32_t>(text_.size());
}

std::string_view Lines::text(std::size_t line) const {
  auto text = text_.substr(start(line), start(line + 1) - start(line));
  if (text.ends_with('\n')) text.remove_suffix(1);
  if (text.ends_with('\r')) text.remove_suffix(1);
  return text;
}

std::size_t Lines::line_of(std::size_t offset) const {
  const auto after = std::upper_bound(starts_.begin(), starts_.end(), offset);
  return static_cast<std::size_t>(after - starts_.begin()) - 1;
}

base::Mark Lines::mark(std::size_t offset, std::size_t width, std::uint32_t first_line) const {
  const auto line = line_of(offset);
  return {first_line + static_cast<std::uint32_t>(line), static_cast<std::uint32_t>(offset - starts_[line] + 1),
          static_cast<std::uint32_t>(width)};
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blank = " \t\r\n";
  const auto first = text.find_first_not_of(blank);
  return first == text.npos ? std::string_view{} : text.substr(first, text.find_last_not_of(blank) - first + 1);
}

std::size_t indentation(std::string_view line) { return std::min(line.find_first_not_of(' '), line.size()); }

}  // namespace kept::parse
