#include "publish/put.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <cerrno>

#include "base/descriptor.h"
#include "publish/folder.h"

namespace kept::publish {
namespace {

// mkdir -p for the folders above a path; the umask has no say.
bool make_folders_above(int site, std::string_view path) {
  for (std::size_t slash = path.find('/'); slash != path.npos; slash = path.find('/', slash + 1)) {
    const std::string folder(path.substr(0, slash));
    if (::mkdirat(site, folder.c_str(), folder_mode) == 0) {
      if (::fchmodat(site, folder.c_str(), folder_mode, 0) != 0) return false;
    } else if (errno != EEXIST) {
      return false;
    }
  }
  return true;
}

// Runs a call that gives -1 and ENOENT while the folder that `path` lies in is missing.
template <class Call>
int with_folders(int site, std::string_view path, Call call) {
  const int done = call();
  if (done >= 0 || errno != ENOENT || !make_folders_above(site, path)) return done;
  return call();
}

}  // namespace

bool write_new(int site, const std::string& path, std::string_view bytes, const std::optional<timespec>& modified) {
  const auto open = [&] {
    return ::openat(site, path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, file_mode);
  };
  const base::Descriptor file(with_folders(site, path, open));
  if (!file || ::fchmod(file.get(), file_mode) != 0 || !write_whole(file.get(), bytes)) return false;
  if (!modified) return true;
  const timespec times[] = {*modified, *modified};
  return ::futimens(file.get(), times) == 0;
}

// The manifest says what was written, the disk what is there now: only bytes that were read back are linked.
bool link_unchanged(int old_site, int site, const std::string& path, std::string_view bytes,
                    std::optional<timespec>& modified) {
  struct stat found {};
  thread_local std::string present;
  if (!read_whole(old_site, path, bytes.size(), present) || present != bytes) return false;
  if (::fstatat(old_site, path.c_str(), &found, AT_SYMLINK_NOFOLLOW) != 0) return false;
  const auto link = [&] { return ::linkat(old_site, path.c_str(), site, path.c_str(), 0); };
  if ((found.st_mode & 07777) == file_mode && with_folders(site, path, link) == 0) return true;
  modified = found.st_mtim;
  return false;
}

}  // namespace kept::publish
