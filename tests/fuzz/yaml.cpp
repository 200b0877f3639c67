// Any bytes as YAML: the tree is bounded and marked, and an empty node of a text that says something has its finding.
#include <cstdint>
#include <cstdlib>

#include "parse/characters.h"
#include "parse/document.h"

using namespace kept;

namespace {

void check(bool promise) {
  if (!promise) std::abort();
}

void check_node(const parse::Node& node, std::string_view bytes, std::size_t depth) {
  check(depth <= parse::deepest_yaml);
  check(node.at.line >= 1 && node.at.column >= 1);
  check(node.offset + node.at.width <= bytes.size());
  check(bytes.substr(node.offset, node.at.width).find('\n') == std::string_view::npos);
  check(parse::find_not_text(node.text) == std::string_view::npos);
  for (const auto& item : node.items) check_node(item, bytes, depth + 1);
  for (const auto& entry : node.entries) {
    check(!entry.key.empty() && node.find(entry.key) == &entry.value);
    check_node(entry.value, bytes, depth + 1);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  base::Report report;
  const auto root = parse::yaml(bytes, "a.yaml", 1, report);
  check(root.kind != parse::Node::Kind::scalar);
  if (root.kind != parse::Node::Kind::empty) check_node(root, bytes, 0);
  for (const auto& finding : report.findings())
    check(finding.at.line >= 1 && !finding.message.empty() && !finding.hint.empty());
  return 0;
}
