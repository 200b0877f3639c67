#include "publish/siblings.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <stdio.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <random>

#include "publish/folder.h"
#include "publish/manifest.h"
#include "publish/site.h"
#include "publish/trouble.h"

namespace kept::publish {
namespace {

std::string prefix(const std::string& site) { return fmt::format(".{}.kept-", site); }

bool is_sibling(const std::string& name, const std::string& site) {
  const std::string start = prefix(site);
  if (!name.starts_with(start)) return false;
  const std::string rest = name.substr(start.size());
  const bool digits =
      std::ranges::all_of(rest, [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
  return name == aside_name(site) || (rest.size() == 8 && digits);
}

bool write_mark(int folder) {
  const base::Descriptor file(::openat(folder, marker, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644));
  return file && write_whole(file.get(), Manifest::unfinished());
}

// File systems that do not know the flag say so in one of these ways.
bool cannot_exchange(int error) { return error == EINVAL || error == ENOSYS || error == ENOTSUP; }

}  // namespace

std::string lock_name(const std::string& site) { return prefix(site) + "lock"; }
std::string aside_name(const std::string& site) { return prefix(site) + "old"; }

base::Result<Sibling> make_sibling(int above, const std::string& site, const std::string& shown) {
  const auto failed = [&](int error) { return trouble(fmt::format("No folder can be made beside {}", shown), error); };
  std::random_device random;
  Sibling made;
  for (;;) {
    made.name = fmt::format("{}{:08x}", prefix(site), random());
    if (::mkdirat(above, made.name.c_str(), 0700) == 0) break;
    if (errno != EEXIST) return failed(errno);
  }
  made.folder = open_folder(above, made.name);
  if (made.folder && write_mark(made.folder.get())) return made;
  const int error = errno;
  remove_site(above, made.name);
  return failed(error);
}

// Whether the old site stands aside and could not be put back: then it is all there is.
bool is_stranded(int above, const std::string& site) {
  struct stat found {};
  if (::fstatat(above, site.c_str(), &found, AT_SYMLINK_NOFOLLOW) == 0) return false;
  return ::renameat(above, aside_name(site).c_str(), above, site.c_str()) != 0 && errno != ENOENT;
}

std::vector<std::string> tidy_siblings(int above, const std::string& site) {
  const bool stranded = is_stranded(above, site);
  std::vector<Item> items;
  std::vector<std::string> left;
  list(above, items);
  for (const Item& item : items) {
    if (item.kind != Item::Kind::folder || !is_sibling(item.name, site)) continue;
    const bool keep = stranded && item.name == aside_name(site);
    if (keep || !remove_site(above, item.name)) left.push_back(item.name);
  }
  std::ranges::sort(left);
  return left;
}

base::Result<std::string> swap_in(int above, const std::string& site, const std::string& sibling,
                                  const std::string& shown) {
  const auto failed = [&] { return trouble(fmt::format("{} cannot be replaced", shown), errno); };
  if (::renameat2(above, sibling.c_str(), above, site.c_str(), RENAME_EXCHANGE) == 0) return sibling;
  if (errno != ENOENT && !cannot_exchange(errno)) return failed();

  const std::string aside = aside_name(site);
  const bool moved = ::renameat(above, site.c_str(), above, aside.c_str()) == 0;
  if (!moved && errno != ENOENT) return failed();
  if (::renameat(above, sibling.c_str(), above, site.c_str()) == 0) return moved ? aside : std::string();
  const int error = errno;
  if (moved) ::renameat(above, aside.c_str(), above, site.c_str());
  errno = error;
  return failed();
}

}  // namespace kept::publish
