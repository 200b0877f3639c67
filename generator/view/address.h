// Addresses as pages print them. The one place that says which schemes may leave Kept.
#pragma once

#include <string>
#include <string_view>

namespace kept::view {

// What is written where an address may not be.
inline constexpr std::string_view nowhere = "#";

// `https` of `HTTPS://x` is given as written; empty when there is none. Whatever stands before the first `:` counts, as
// long as no `/`, `?` or `#` comes earlier: a browser would not take `java\tscript` for a scheme of its own.
std::string_view scheme_of(std::string_view address);

// No scheme, or http, https, mailto or tel; and not `//host`, which names a host without saying so.
bool safe_address(std::string_view address);

// The address of a view::Address, seen from a page whose way back to the root of its language is `root_prefix`; from there
// it is `to_top` to the top of the site, where `/a` stands. Pages open from disk too, so `index.html` is named: `a/#x` ->
// `../../a/index.html#x`. `#x` stays, an unsafe address becomes `#`. Not escaped for HTML, but percent-encoded where a URL
// may not hold a byte: fit for Markdown holes and JSON as it is.
std::string relative(std::string_view address, std::string_view root_prefix, std::string_view to_top = {});
void append_relative(std::string_view address, std::string_view root_prefix, std::string& out, std::string_view to_top = {});

// A text that is used as an address as it stands: `#` unless safe; not led back to the root.
void append_checked(std::string_view address, std::string& out);

}  // namespace kept::view
