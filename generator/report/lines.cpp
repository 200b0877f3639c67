#include "report/lines.h"

#include <algorithm>

#include "base/utf8.h"

namespace kept::report {

using base::File;
using base::Finding;

std::size_t characters(std::string_view text) {
  std::size_t count = 0;
  for (; !text.empty(); ++count) text.remove_prefix(std::max<std::size_t>(base::decode_utf8(text).length, 1));
  return count;
}

std::string_view Lines::line(const std::string& path, std::uint32_t number) {
  const auto file = std::lower_bound(files_.begin(), files_.end(), path,
                                     [](const File& f, const std::string& p) { return f.path < p; });
  if (file == files_.end() || file->path != path) return {};
  auto& starts = starts_[path];
  const std::string_view bytes = file->bytes;
  if (starts.empty()) {
    starts.push_back(0);
    for (auto at = bytes.find('\n'); at != std::string_view::npos; at = bytes.find('\n', at + 1))
      starts.push_back(at + 1);
  }
  if (number == 0 || number > starts.size()) return {};
  auto text = bytes.substr(starts[number - 1]);
  text = text.substr(0, text.find('\n'));
  if (text.ends_with('\r')) text.remove_suffix(1);
  return text;
}

std::size_t Columns::of(const Finding& finding, std::string_view line) {
  if (finding.at.column == 0 || line.data() == nullptr) return std::max(finding.at.column, 1u);
  const std::size_t before = std::min<std::size_t>(finding.at.column - 1, line.size());
  if (line.data() != line_ || before < bytes_) *this = {};
  characters_ += characters(line.substr(bytes_, before - bytes_));
  line_ = line.data();
  bytes_ = before;
  return characters_ + 1;
}

std::size_t width_of(const Finding& finding, std::string_view line) {
  const auto begin = std::min<std::size_t>(finding.at.column ? finding.at.column - 1 : 0, line.size());
  return characters(line.substr(begin, finding.at.width));
}

}  // namespace kept::report
