// The little JSON that the index is written in.
#pragma once

#include <string>
#include <string_view>

namespace kept::search {

void append_json(std::string& out, std::string_view text);  // as a JSON string

}  // namespace kept::search
