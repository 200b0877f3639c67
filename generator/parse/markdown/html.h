// Text made fit for HTML. Controls and noncharacters that an entity may have brought in come out as U+FFFD.
#pragma once

#include <string>
#include <string_view>

namespace kept::parse {

void append_text(std::string& html, std::string_view text);       // between tags
void append_attribute(std::string& html, std::string_view text);  // inside double quotes
void append_address(std::string& html,
                    std::string_view url);  // inside double quotes; what no URL may hold is percent-encoded

}  // namespace kept::parse
