// The ids of headings: words of the title that can stand in an address.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace kept::parse {

// Lower-case ASCII where the title is Latin (é becomes e), else the title's own letters, digits and combining marks;
// what is between them becomes one hyphen. Never empty, never with a sign that has a meaning in an address.
std::string heading_slug(std::string_view title);

// Gives each id once in a text: the second `aims` is `aims-2`.
class Ids {
 public:
  explicit Ids(std::string_view prefix) : prefix_(prefix) {}

  std::string unique(std::string_view slug);
  std::string prefixed(std::string_view id) const { return std::string(prefix_).append(id); }

 private:
  std::string_view prefix_;
  std::unordered_set<std::string> given_;
  std::unordered_map<std::string, std::size_t> counts_;
};

}  // namespace kept::parse
