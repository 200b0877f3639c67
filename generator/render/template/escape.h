// Text made fit for where it stands in a page.
#pragma once

#include <string>
#include <string_view>

namespace kept::render {

// Element content, <title> and <textarea> included.
void append_text(std::string_view text, std::string& out);

// Attribute values in quotes of either kind.
void append_attribute(std::string_view text, std::string& out);

// A piece of a path, a query or a fragment: all but unreserved bytes percent-encoded; `spared` bytes stay as well.
void append_component(std::string_view text, std::string& out, std::string_view spared = {});

// Markup as it is, but for each `\x01`, which is where the way back to the root goes.
void append_markup(std::string_view html, std::string_view root_prefix, std::string& out);

}  // namespace kept::render
