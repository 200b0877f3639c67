// Text made fit for XML: escaped, and without the characters that XML 1.0 cannot hold.
#pragma once

#include <string>
#include <string_view>

namespace kept::render {

std::string xml(std::string_view text);

// The same of an address, with all but ASCII percent-encoded (RFC 3986).
std::string xml_address(std::string_view address);

}  // namespace kept::render
