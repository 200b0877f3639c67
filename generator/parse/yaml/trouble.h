// Says in an editor's words what is wrong where the parser gave up.
#pragma once

#include "parse/yaml/tree.h"

namespace kept::parse {

void explain(const YamlText& text, const YamlStop& stop, Remarks& remarks);
void remark_too_deep(const YamlText& text, std::size_t offset, Remarks& remarks);

}  // namespace kept::parse
