// Where the forge that keeps the tracker's repository shows its commits and lets its files be changed in a browser. Empty where it is not known.
#pragma once

#include <string>
#include <string_view>

#include "model/site.h"
#include "view/shape.h"

namespace kept::view {

Address edit_at_forge(const model::Site& site, std::string_view path);
Address create_at_forge(const model::Site& site, std::string_view path);
// Where a new issue is begun there, its title and text filled in; an empty `base`: the forge is not known to have such a page.
struct IssueForm {
  std::string base, title, body;  // base: up to the question mark; then the names of the two parameters, fit to stand in an address
};
IssueForm issue_at_forge(const model::Site& site);
Address commit_at_forge(const model::Site& site, std::string_view commit);

}  // namespace kept::view
