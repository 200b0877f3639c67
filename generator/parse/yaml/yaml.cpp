#include <fmt/format.h>

#include "parse/document.h"
#include "parse/characters.h"
#include "parse/rules.h"
#include "parse/yaml/everyday.h"
#include "parse/yaml/prescan.h"
#include "parse/yaml/tree.h"
#include "parse/yaml/trouble.h"

namespace kept::parse {

const Node* Node::find(std::string_view key) const {
  for (const auto& entry : entries)
    if (entry.key == key) return &entry.value;
  return nullptr;
}

Node yaml(std::string_view bytes, std::string_view path, std::uint32_t first_line, base::Report& report,
          std::uint32_t first_offset) {
  Remarks remarks(path, report);
  const YamlText text{bytes, Lines(bytes.substr(0, largest_yaml + 1)), first_line, first_offset};
  if (bytes.size() <= largest_yaml && find_not_text(bytes) == bytes.npos)
    if (auto read = everyday_yaml(text)) return std::move(*read);
  if (!prescan_yaml(text, remarks)) return {};
  // Where the parser gives up, what it had taken for keys and values says little: its end alone is explained.
  base::Report found;
  Remarks in_tree(path, found);
  auto tree = yaml_tree(text, in_tree);
  if (!tree.stop && tree.root.kind == Node::Kind::scalar)
    tree.stop = YamlStop{tree.root.offset - first_offset, rule::yaml_syntax, "a single value"};
  if (!tree.stop) {
    report.merge(std::move(found));
    return std::move(tree.root);
  }
  explain(text, *tree.stop, remarks);
  return {};
}

}  // namespace kept::parse
