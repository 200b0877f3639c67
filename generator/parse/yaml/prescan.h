// What yaml-cpp would let pass or choke on, found in the bytes before it runs.
#pragma once

#include "parse/yaml/tree.h"

namespace kept::parse {

// True: the text may be parsed. Else at least one error has been remarked.
bool prescan_yaml(const YamlText& text, Remarks& remarks);

}  // namespace kept::parse
