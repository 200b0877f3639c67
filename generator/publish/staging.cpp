#include "publish/staging.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>

#include <cerrno>
#include <mutex>
#include <optional>

#include "publish/folder.h"
#include "publish/lock.h"
#include "publish/manifest.h"
#include "publish/names.h"
#include "publish/place.h"
#include "publish/put.h"
#include "publish/siblings.h"
#include "publish/site.h"
#include "publish/trouble.h"

namespace kept::publish {
namespace {

tl::unexpected<base::Failure> over() {
  return base::failure(base::Failure::Kind::world, "This run has published its site, or given it up, already");
}

}  // namespace

struct Staging::Work {
  Place place;
  base::Descriptor above;
  Lock lock;
  std::vector<std::string> left_behind;
  Site old;
  Sibling built;
  bool swapped = false;

  std::mutex mutex;  // for all below
  Names names;
  std::vector<Line> lines;
  std::uintmax_t bytes = 0;
  std::size_t unchanged = 0;
  std::optional<base::Failure> failed;

  Work(Place place_, base::Descriptor above_, Lock lock_)
      : place(std::move(place_)), above(std::move(above_)), lock(std::move(lock_)) {}
  ~Work() {
    if (built.folder && !swapped) remove_site(above.get(), built.name);
  }

  base::Result<void> claim(std::string_view path);
  base::Result<bool> store(const Line& line, std::string_view content);
  void count(Line line, bool was_unchanged);
  base::Result<void> finish(const Manifest& manifest);
  Summary summary(const Manifest& manifest) const;
};

base::Result<void> Staging::Work::claim(std::string_view path) {
  const std::lock_guard guard(mutex);
  auto claimed = names.claim(path);
  if (!claimed && !failed) failed = claimed.error();
  return claimed;
}

// Gives whether the file is as it was.
//
// Reading an unchanged file back and linking it spares the disk an inode and a block. For 11,000 files of 15 kB, in
// processor time: on a disk (ext4) 0.27 s against 3.4 s for writing them anew, in memory (tmpfs) 0.17 s against 0.19 s.
base::Result<bool> Staging::Work::store(const Line& line, std::string_view content) {
  const Line* before = old.manifest.find(line.path);
  std::optional<timespec> modified;  // set for a file that is as it was but cannot be linked
  const bool same = before != nullptr && *before == line;
  if (same && link_unchanged(old.folder.get(), built.folder.get(), line.path, content, modified)) return true;
  if (write_new(built.folder.get(), line.path, content, modified)) return modified.has_value();
  return trouble(fmt::format("{} cannot be written", line.path), errno);
}

void Staging::Work::count(Line line, bool was_unchanged) {
  const std::lock_guard guard(mutex);
  bytes += line.size;
  unchanged += was_unchanged ? 1 : 0;
  lines.push_back(std::move(line));
}

// Everything that can fail comes before the swap.
base::Result<void> Staging::Work::finish(const Manifest& manifest) {
  const int site = built.folder.get();
  const auto cannot = [&](int error) { return trouble(fmt::format("{} cannot be written", place.shown), error); };
  // Overwritten in place: a folder of ours is never without its mark.
  const base::Descriptor mark(::openat(site, marker, O_WRONLY | O_TRUNC | O_NOFOLLOW | O_CLOEXEC));
  if (!mark || ::fchmod(mark.get(), file_mode) != 0 || !write_whole(mark.get(), manifest.text())) return cannot(errno);
  if (::fchmod(site, folder_mode) != 0 || ::syncfs(site) != 0) return cannot(errno);

  if (auto now = look_at(above.get(), place.name, place.shown); !now) return tl::unexpected(now.error());
  const auto replaced = swap_in(above.get(), place.name, built.name, place.shown);
  if (!replaced) return tl::unexpected(replaced.error());
  swapped = true;
  ::fsync(above.get());
  if (!replaced->empty() && !remove_site(above.get(), *replaced)) left_behind.push_back(*replaced);
  return {};
}

Summary Staging::Work::summary(const Manifest& manifest) const {
  Summary summary;
  summary.files = manifest.lines().size();
  summary.bytes = bytes;
  summary.unchanged = unchanged;
  summary.written = summary.files - unchanged;
  for (const Line& line : old.manifest.lines()) summary.removed += manifest.find(line.path) == nullptr ? 1 : 0;
  summary.left_behind = left_behind;
  return summary;
}

Staging::Staging(std::unique_ptr<Work> work) : work_(std::move(work)) {}
Staging::Staging(Staging&&) noexcept = default;
Staging& Staging::operator=(Staging&&) noexcept = default;
Staging::~Staging() = default;

base::Result<Staging> Staging::open(const std::filesystem::path& destination,
                                    std::span<const std::filesystem::path> protected_folders) {
  auto place = find_place(destination, protected_folders);
  if (!place) return tl::unexpected(place.error());
  base::Descriptor above(::open(place->above.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!above) return trouble(fmt::format("The folder above {} cannot be read", place->shown), errno);
  auto lock = Lock::take(above.get(), lock_name(place->name), place->shown);
  if (!lock) return tl::unexpected(lock.error());

  auto work = std::make_unique<Work>(std::move(*place), std::move(above), std::move(*lock));
  const int folder = work->above.get();
  work->left_behind = tidy_siblings(folder, work->place.name);
  auto old = look_at(folder, work->place.name, work->place.shown);
  if (!old) return tl::unexpected(old.error());
  work->old = std::move(*old);
  auto built = make_sibling(folder, work->place.name, work->place.shown);
  if (!built) return tl::unexpected(built.error());
  work->built = std::move(*built);
  return Staging(std::move(work));
}

base::Result<void> Staging::add(std::string_view path, std::string_view bytes) {
  if (!work_) return over();
  if (auto claimed = work_->claim(path); !claimed) return claimed;
  Line line{hash_of(bytes), bytes.size(), std::string(path)};
  const auto unchanged = work_->store(line, bytes);
  if (unchanged) {
    work_->count(std::move(line), *unchanged);
    return {};
  }
  const std::lock_guard guard(work_->mutex);
  if (!work_->failed) work_->failed = unchanged.error();
  return tl::unexpected(unchanged.error());
}

base::Result<Summary> Staging::commit() {
  if (!work_) return over();
  const std::unique_ptr<Work> work = std::move(work_);  // gone at the end, and the lock with it
  if (work->failed) return tl::unexpected(*work->failed);
  const Manifest manifest(std::move(work->lines));
  if (auto done = work->finish(manifest); !done) return tl::unexpected(done.error());
  return work->summary(manifest);
}

}  // namespace kept::publish
