#include "check/table_headers.h"

#include <algorithm>

namespace kept::check {
namespace {

std::vector<std::string_view> cells_of(std::string_view line) {
  const auto trim = [](std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r");
    return first == text.npos ? std::string_view() : text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
  };
  line = trim(line);
  if (line.starts_with('|')) line.remove_prefix(1);
  if (line.ends_with('|') && !line.ends_with("\\|")) line.remove_suffix(1);
  std::vector<std::string_view> cells;
  std::size_t start = 0;
  for (std::size_t i = 0; i <= line.size(); ++i)
    if (i == line.size() || (line[i] == '|' && (i == 0 || line[i - 1] != '\\'))) {
      cells.push_back(trim(line.substr(start, i - start)));
      start = i + 1;
    }
  return cells;
}

bool is_ruler(std::string_view line) {
  return line.find('|') != line.npos && line.find('-') != line.npos && line.find_first_not_of(" \t\r|:-") == line.npos;
}

}  // namespace

void each_table_header(std::string_view text, const ShowHeader& show) {
  std::string_view before, fence;
  for (std::size_t start = 0; start < text.size();) {
    auto line = text.substr(start, std::min(text.find('\n', start), text.size()) - start);
    start += line.size() + 1;
    line.remove_prefix(std::min(line.find_first_not_of(" >"), line.size()));
    const bool marks_code = line.starts_with("```") || line.starts_with("~~~");
    if (marks_code && (fence.empty() || line.starts_with(fence))) fence = fence.empty() ? line.substr(0, 3) : std::string_view();
    if (fence.empty() && before.find('|') != before.npos && is_ruler(line)) {
      const auto cells = cells_of(before);
      if (cells.size() == cells_of(line).size() && !show(before, cells)) return;
    }
    before = line;
  }
}

}  // namespace kept::check
