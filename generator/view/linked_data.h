// What a page is, for machines that read schema.org: JSON-LD in a data block, which browsers do not run.
#pragma once

#include "view/page.h"

namespace kept::view {

// JSON with these ASCII signs, which may stand in it only within strings, as JSON's own escapes; and the line ends that JavaScript
// knows and JSON does not.
std::string sealed(std::string_view json, std::string_view signs);

// The whole <script type="application/ld+json">. Nothing in it can end the element, whatever the texts hold.
Markup linked_data(const Facts& facts, const Head& head);

}  // namespace kept::view
