#include "parse/remarks.h"

#include <algorithm>

namespace kept::parse {

bool Remarks::full(std::string_view rule) const {
  const auto found = std::find_if(counts_.begin(), counts_.end(), [&](const auto& c) { return c.first == rule; });
  return found != counts_.end() && found->second > most_of_a_kind;
}

void Remarks::add(base::Finding finding) {
  auto found = std::find_if(counts_.begin(), counts_.end(), [&](const auto& c) { return c.first == finding.rule; });
  if (found == counts_.end()) found = counts_.insert(counts_.end(), {finding.rule, 0});
  if (++found->second > most_of_a_kind + 1) return;
  if (found->second == most_of_a_kind + 1) {
    finding.message = "There are more faults of this kind from here on";
    finding.hint = "Mend those above and check again";
    finding.fix.clear();
  }
  report_.add(std::move(finding));
}

std::string excerpt(std::string_view text) {
  constexpr std::size_t most = 120;
  if (text.size() <= most) return std::string(text);
  auto end = most;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return std::string(text.substr(0, end)).append("…");
}

}  // namespace kept::parse
