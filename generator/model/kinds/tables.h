// One table per built-in kind; see kind.h for what a table is, and field.h for its words.
#pragma once

#include "model/kind.h"

namespace kept::model {

Kind declaration();
Kind commitment();
Kind roundtable();
Kind country_profile();
Kind practice();
Kind organisation();
Kind source();
Kind theme();
Kind page();

std::vector<Field> common_fields();

}  // namespace kept::model
