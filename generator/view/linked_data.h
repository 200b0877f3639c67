// What a page is, for machines that read schema.org: JSON-LD in a data block, which browsers do not run.
#pragma once

#include "view/page.h"

namespace kept::view {

// The whole <script type="application/ld+json">. Nothing in it can end the element, whatever the texts hold.
Markup linked_data(const Facts& facts, const Head& head);

}  // namespace kept::view
