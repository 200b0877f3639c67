// The hidden folders beside a site, all named after it: the one being built, the old one on its way out.
// Private to this room. Everything here needs the lock.
#pragma once

#include <string>
#include <vector>

#include "base/descriptor.h"
#include "base/result.h"

namespace kept::publish {

std::string lock_name(const std::string& site);   // .<site>.kept-lock
std::string aside_name(const std::string& site);  // .<site>.kept-old

struct Sibling {
  std::string name;  // .<site>.kept-<eight hexadecimal digits>
  base::Descriptor folder;
};
// Empty but for the mark of an unfinished site, and closed to other accounts.
base::Result<Sibling> make_sibling(int above, const std::string& site, const std::string& shown);

// Puts an old site back that a killed run had moved aside, and deletes what killed runs have left. Gives the names of
// those that could not be deleted.
std::vector<std::string> tidy_siblings(int above, const std::string& site);

// Afterwards the folder `sibling` is the site, and what was there before, if anything was, is gone from there: it is
// now the sibling whose name is given, or empty. On failure nothing has changed.
base::Result<std::string> swap_in(int above, const std::string& site, const std::string& sibling,
                                  const std::string& shown);

}  // namespace kept::publish
