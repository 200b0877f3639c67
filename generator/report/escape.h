// Text from content, made harmless where it is put.
#pragma once

#include <string>
#include <string_view>

namespace kept::report {

// In a page of Markdown on a forge: every sign that has a meaning there becomes a character reference, so that no markup, mention
// or number of an issue comes from content; line ends become blanks.
std::string for_markdown(std::string_view text);

// In a workflow command of GitHub: `::error file=PROPERTY::DATA`.
std::string for_command_data(std::string_view text);
std::string for_command_property(std::string_view text);

// A path as a relative URI (RFC 3986): slashes stay, what is not unreserved becomes %XX.
std::string for_uri(std::string_view path);

}  // namespace kept::report
