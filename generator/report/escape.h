// Text from content, made harmless where it is put.
#pragma once

#include <string>
#include <string_view>

namespace kept::report {

// In a page or comment of Markdown on a forge. Every sign that has a meaning there becomes a character reference, and a joiner that
// nobody sees parts what a forge would take for a mention, an issue, a commit or an address: nobody is called, nothing closed,
// no link made. Line ends become blanks; what turns the direction of writing becomes U+FFFD.
std::string for_markdown(std::string_view text);

// In a workflow command of GitHub: `::error file=PROPERTY::DATA`.
std::string for_command_data(std::string_view text);
std::string for_command_property(std::string_view text);

// A path as a relative URI (RFC 3986): slashes stay, what is not unreserved becomes %XX.
std::string for_uri(std::string_view path);

}  // namespace kept::report
