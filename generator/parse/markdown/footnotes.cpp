#include "parse/markdown/footnotes.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <unordered_set>

#include "parse/markdown/line_prefix.h"
#include "parse/rules.h"

namespace kept::parse {
namespace {

// `label` of a line that starts with `[^label]:`, else nothing.
std::string_view defined_label(std::string_view words) {
  if (!words.starts_with("[^")) return {};
  const auto end = words.find_first_of("] \t\r\n", 2);
  return end != words.npos && words.substr(end).starts_with("]:") ? words.substr(2, end - 2) : std::string_view{};
}

bool in_code(const KeptFootnotes& kept, int line) {
  const auto after = std::upper_bound(kept.code_blocks.begin(), kept.code_blocks.end(), line,
                                      [](int wanted, const auto& block) { return wanted < block.first; });
  return after != kept.code_blocks.begin() && line <= std::prev(after)->second;
}

// cmark compares labels without regard to case.
std::string folded(std::string_view label) {
  std::string result(label);
  for (char& c : result) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return result;
}

}  // namespace

void remark_lost_footnotes(std::string_view markdown, const KeptFootnotes& kept, Places& places, Remarks& remarks) {
  std::unordered_set<std::string> labels;  // of those that are shown
  int line = 1;
  for (std::size_t start = 0; start < markdown.size(); ++line) {
    const auto end = std::min(markdown.find('\n', start), markdown.size());
    const auto words = line_prefix(markdown.substr(start, end - start)).words;
    start = end + 1;
    const auto label = defined_label(words);
    if (label.empty() || in_code(kept, line)) continue;
    if (kept.lines.contains(line)) {
      labels.insert(folded(label));
      continue;
    }
    const auto at = places.mark(static_cast<std::size_t>(words.data() - markdown.data()), label.size() + 3);
    if (labels.contains(folded(label)))
      remarks.error(rule::markdown_footnote, at,
                    fmt::format("The footnote [^{}] is written twice, and only the first is shown", excerpt(label)),
                    "Give it another name");
    else
      remarks.error(rule::markdown_footnote, at,
                    fmt::format("Nothing refers to the footnote [^{}], so it is not shown", excerpt(label)),
                    fmt::format("Write [^{}] where the footnote belongs, or take it out", excerpt(label)));
  }
}

}  // namespace kept::parse
