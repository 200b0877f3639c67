#include "report/change.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace kept::report {
namespace {

using base::File;
using Texts = std::vector<std::string_view>;

Texts lines_of(std::string_view bytes) {
  Texts lines;
  while (!bytes.empty()) {
    const auto line = bytes.substr(0, bytes.find('\n'));
    lines.push_back(line);
    bytes.remove_prefix(std::min(line.size() + 1, bytes.size()));
  }
  return lines;
}

std::vector<std::uint32_t> changed(const Texts& before, const Texts& after) {
  const auto least = std::min(before.size(), after.size());
  std::size_t head = 0, tail = 0;
  while (head < least && before[head] == after[head]) ++head;
  while (tail < least - head && before[before.size() - 1 - tail] == after[after.size() - 1 - tail]) ++tail;
  std::unordered_map<std::string_view, std::size_t> there;
  for (std::size_t i = head; i < before.size() - tail; ++i) ++there[before[i]];
  std::vector<std::uint32_t> numbers;
  for (std::size_t i = head; i < after.size() - tail; ++i) {
    const auto known = there.find(after[i]);
    if (known != there.end() && known->second)
      --known->second;
    else
      numbers.push_back(static_cast<std::uint32_t>(i + 1));
  }
  return numbers;
}

}  // namespace

Change change_between(std::span<const File> before, std::span<const File> after) {
  Change change;
  for (const File& file : after) {
    const auto old = std::lower_bound(before.begin(), before.end(), file.path,
                                      [](const File& f, const std::string& path) { return f.path < path; });
    const bool known = old != before.end() && old->path == file.path;
    if (known && old->bytes == file.bytes) continue;
    change[file.path] = changed(known ? lines_of(old->bytes) : Texts(), lines_of(file.bytes));
  }
  return change;
}

}  // namespace kept::report
