#include "publish/place.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>

#include <cstdlib>
#include <system_error>

#include "base/utf8.h"
#include "publish/trouble.h"

namespace kept::publish {
namespace {

namespace fs = std::filesystem;

tl::unexpected<base::Failure> no_place(
    std::string_view shown, std::string_view reason,
    std::string_view hint = "Choose a folder of its own for the site, such as public") {
  return base::failure(base::Failure::Kind::usage, fmt::format("A site cannot be published to {}: {}", shown, reason),
                       std::string(hint));
}

// By identity, too: the same folder can have two names (bind mounts, file systems that do not tell case).
bool same(const fs::path& a, const fs::path& b) {
  struct stat one {
  }, other{};
  if (a == b) return true;
  return ::stat(a.c_str(), &one) == 0 && ::stat(b.c_str(), &other) == 0 && one.st_dev == other.st_dev &&
         one.st_ino == other.st_ino;
}

bool is_inside(const fs::path& inner, const fs::path& outer) {
  for (fs::path folder = inner; folder != folder.root_path();) {
    folder = folder.parent_path();
    if (same(folder, outer)) return true;
  }
  return false;
}

bool is_mount_point(const fs::path& folder) {
  struct statx found {};
  if (::statx(AT_FDCWD, folder.c_str(), AT_NO_AUTOMOUNT, STATX_BASIC_STATS, &found) != 0) return false;
  if (found.stx_attributes_mask & STATX_ATTR_MOUNT_ROOT) return (found.stx_attributes & STATX_ATTR_MOUNT_ROOT) != 0;
  struct stat here {
  }, above{};
  return ::stat(folder.c_str(), &here) == 0 && ::stat(folder.parent_path().c_str(), &above) == 0 &&
         here.st_dev != above.st_dev;
}

// Absolute and without symbolic links, as far as it exists.
fs::path resolved(const fs::path& path, std::error_code& error) {
  const fs::path whole = fs::absolute(path, error);
  fs::path real = error ? fs::path() : fs::weakly_canonical(whole, error);
  return real.has_filename() ? real : real.parent_path();
}

base::Result<void> check_kind(const fs::path& site, std::string_view shown) {
  std::error_code ignored;
  const fs::file_status status = fs::symlink_status(site, ignored);
  if (fs::is_symlink(status)) return no_place(shown, "it is a symbolic link that leads nowhere");
  if (fs::exists(status) && !fs::is_directory(status)) return no_place(shown, "it is a file");
  return {};
}

base::Result<void> check_protected(const fs::path& site, std::string_view shown,
                                   std::span<const fs::path> protected_folders) {
  for (const fs::path& folder : protected_folders) {
    std::error_code error;
    const fs::path kept = resolved(folder, error);
    const std::string name = base::printable(folder.native());
    if (error) return no_place(shown, fmt::format("{} cannot be looked at: {}", name, error.message()));
    if (same(site, kept)) return no_place(shown, "the tracker itself lies there");
    if (is_inside(kept, site)) return no_place(shown, fmt::format("it holds {}, which belongs to the tracker", name));
    if (is_inside(site, kept))
      return no_place(shown, fmt::format("it lies inside {}, which belongs to the tracker", name));
  }
  return {};
}

base::Result<void> check_personal(const fs::path& site, std::string_view shown) {
  // From the environment alone: asking the system for the account's folder can open network connections.
  const char* home = std::getenv("HOME");
  if (home == nullptr || *home == '\0') return {};
  std::error_code error;
  const fs::path own = resolved(home, error);
  if (!error && (same(site, own) || is_inside(own, site)))
    return no_place(shown, "it is your home folder, or a folder above it");
  return {};
}

}  // namespace

base::Result<Place> find_place(const fs::path& destination, std::span<const fs::path> protected_folders) {
  const std::string shown = base::printable(destination.native());
  if (destination.empty()) return no_place("nowhere", "its name is empty");
  std::error_code error;
  const fs::path site = resolved(destination, error);
  if (error) return trouble(fmt::format("{} cannot be looked at", shown), error.value());
  if (site == site.root_path()) return no_place(shown, "it is the top of the file system");
  if (auto fine = check_kind(site, shown); !fine) return tl::unexpected(fine.error());
  if (auto fine = check_personal(site, shown); !fine) return tl::unexpected(fine.error());
  if (auto fine = check_protected(site, shown, protected_folders); !fine) return tl::unexpected(fine.error());
  if (is_mount_point(site))
    return no_place(shown, "it is a mount point, which cannot be swapped whole", "Choose a folder inside it");

  fs::create_directories(site.parent_path(), error);
  if (error) return trouble(fmt::format("The folder above {} cannot be made", shown), error.value());
  return Place{site.parent_path(), site.filename().native(), shown};
}

}  // namespace kept::publish
