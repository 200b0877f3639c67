// Kept's own HTML as words, cut at its headings.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kept::search {

struct Section {
  std::string anchor, title, text;  // the first has neither anchor nor title
};

std::vector<Section> sections(std::string_view html);

}  // namespace kept::search
