// Where the forge that keeps the tracker's repository shows its commits and lets its files be changed in a browser. Empty where it is not known.
#pragma once

#include <string_view>

#include "model/site.h"
#include "view/shape.h"

namespace kept::view {

Address edit_at_forge(const model::Site& site, std::string_view path);
Address create_at_forge(const model::Site& site, std::string_view path);
Address commit_at_forge(const model::Site& site, std::string_view commit);

}  // namespace kept::view
