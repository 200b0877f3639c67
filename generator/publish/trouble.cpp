#include "publish/trouble.h"

#include <fmt/format.h>

#include <cerrno>
#include <string_view>
#include <system_error>

namespace kept::publish {
namespace {

struct Way {
  int error;
  std::string_view out;
};
constexpr Way ways[] = {
    {ENOSPC, "Free some space, then build again; the old site is untouched"},
    {EDQUOT, "The account's quota is used up; the old site is untouched"},
    {EACCES, "Give the account that runs Kept the right to write in the folder above the site"},
    {EPERM, "Give the account that runs Kept the right to write in the folder above the site"},
    {EROFS, "Choose a folder on a disk that can be written to"},
    {EBUSY, "A mount point cannot be replaced: choose a folder inside it"},
    {ENAMETOOLONG, "Choose a shorter name"},
    {EMFILE, "Raise the limit of open files (ulimit -n)"},
};

}  // namespace

tl::unexpected<base::Failure> trouble(std::string what, int error) {
  std::string_view hint;
  for (const Way& way : ways) {
    if (way.error == error) hint = way.out;
  }
  return base::failure(base::Failure::Kind::world, fmt::format("{}: {}", what, std::generic_category().message(error)),
                       std::string(hint));
}

}  // namespace kept::publish
