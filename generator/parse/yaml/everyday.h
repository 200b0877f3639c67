// The YAML that trackers are made of, read in one pass and about thirty times as fast as by yaml-cpp: maps, lists and
// texts that stand on one line each. Whatever else YAML knows (texts over several lines, anchors, tags, escapes), and
// whatever is or may be wrong, is left to yaml-cpp. What is given here is what yaml-cpp would have given, to the mark:
// tests/parse/everyday_test.cpp holds the two together.
#pragma once

#include <optional>

#include "parse/yaml/tree.h"

namespace kept::parse {

// `text` is valid UTF-8. Nothing: not everyday, or not right; then yaml_tree() has to look.
std::optional<Node> everyday_yaml(const YamlText& text);

}  // namespace kept::parse
