#include "publish/site.h"

#include <fcntl.h>
#include <fmt/format.h>

#include <algorithm>
#include <cerrno>

#include "base/utf8.h"
#include "publish/folder.h"
#include "publish/trouble.h"

namespace kept::publish {
namespace {

constexpr std::size_t largest_manifest = 256u << 20;
constexpr std::size_t deepest_looked_at = 128;  // no site of ours is (names.h): what lies there is somebody else's

std::string below(const std::string& path, const std::string& name) { return path.empty() ? name : path + "/" + name; }

struct Foreign {
  std::string first;  // in the order of bytes
  std::size_t count = 0;
  void add(const std::string& path) {
    if (count++ == 0 || path < first) first = path;
  }
};

// Folders count only through what lies in them. False with errno if one cannot be read.
bool find_foreign(int folder, const std::string& path, const Manifest& manifest, Foreign& foreign,
                  std::size_t depth = 0) {
  std::vector<Item> items;
  if (!list(folder, items)) return false;
  for (const Item& item : items) {
    const std::string item_path = below(path, item.name);
    if (item.kind == Item::Kind::folder && depth < deepest_looked_at) {
      const base::Descriptor inner = open_folder(folder, item.name);
      if (!inner || !find_foreign(inner.get(), item_path, manifest, foreign, depth + 1)) return false;
      continue;
    }
    const bool ours = item.kind == Item::Kind::file && (manifest.find(item_path) != nullptr || item_path == marker);
    if (!ours) foreign.add(item_path);
  }
  return true;
}

// Deletes the manifest's files, or all without a manifest; gives whether nothing is left but the mark.
bool remove_below(int folder, const std::string& path, const Manifest* manifest, std::size_t depth = 0) {
  std::vector<Item> items;
  if (!list(folder, items)) return false;
  bool gone = true;
  for (const Item& item : items) {
    const std::string item_path = below(path, item.name);
    if (item_path == marker) continue;
    if (item.kind == Item::Kind::folder) {
      const base::Descriptor inner = depth < deepest_looked_at ? open_folder(folder, item.name) : base::Descriptor();
      const bool empty = inner && remove_below(inner.get(), item_path, manifest, depth + 1);
      gone = empty && ::unlinkat(folder, item.name.c_str(), AT_REMOVEDIR) == 0 && gone;
    } else {
      const bool ours = manifest == nullptr || (item.kind == Item::Kind::file && manifest->find(item_path) != nullptr);
      gone = ours && ::unlinkat(folder, item.name.c_str(), 0) == 0 && gone;
    }
  }
  return gone;
}

tl::unexpected<base::Failure> not_ours(const std::string& shown, std::string_view what, std::string_view way_out) {
  return base::failure(base::Failure::Kind::world, fmt::format("{} {}", shown, what), std::string(way_out));
}

base::Result<Manifest> read_manifest(int folder, const std::string& shown) {
  std::string text;
  if (!read_whole(folder, marker, largest_manifest, text))
    return trouble(fmt::format("{}/{} cannot be read", shown, marker), errno);
  if (auto manifest = Manifest::read(text)) return std::move(*manifest);
  return not_ours(shown, fmt::format("was written by another version of Kept, or its file {} is damaged", marker),
                  "If there is nothing in that folder but the site, delete it and build again");
}

}  // namespace

base::Result<Site> look_at(int above, const std::string& name, const std::string& shown) {
  Site site;
  site.folder = open_folder(above, name);
  if (!site.folder && errno == ENOENT) return site;
  std::vector<Item> items;
  if (!site.folder || !list(site.folder.get(), items)) return trouble(fmt::format("{} cannot be read", shown), errno);
  site.state = items.empty() ? Site::State::empty : Site::State::whole;
  if (items.empty()) return site;

  const auto is_marker = [](const Item& item) { return item.name == marker; };
  if (std::ranges::none_of(items, is_marker)) {
    const std::string first = base::printable(std::ranges::min(items, {}, &Item::name).name);
    return not_ours(shown, fmt::format("holds {}, and no site that Kept wrote", first),
                    "Choose an empty folder, or one that does not exist yet");
  }
  auto manifest = read_manifest(site.folder.get(), shown);
  if (!manifest) return tl::unexpected(manifest.error());
  site.manifest = std::move(*manifest);
  Foreign foreign;
  if (!find_foreign(site.folder.get(), {}, site.manifest, foreign))
    return trouble(fmt::format("{} cannot be read", shown), errno);
  if (foreign.count == 0) return site;
  const std::string others = foreign.count == 1 ? "" : fmt::format(" and {} more", foreign.count - 1);
  return not_ours(shown, fmt::format("holds {}{}, which Kept did not write", base::printable(foreign.first), others),
                  "Move what is yours out of that folder; what belongs to the site can lie in theme/ or content/");
}

bool remove_site(int above, const std::string& name) {
  const base::Descriptor folder = open_folder(above, name);
  if (!folder) return errno == ENOENT;
  std::string text;
  if (read_whole(folder.get(), marker, largest_manifest, text)) {
    const auto manifest = Manifest::read(text);
    // The mark goes last: without it nobody would know the rest for ours.
    if (!remove_below(folder.get(), {}, manifest ? &*manifest : nullptr)) return false;
    if (::unlinkat(folder.get(), marker, 0) != 0) return false;
  }
  return ::unlinkat(above, name.c_str(), AT_REMOVEDIR) == 0;
}

}  // namespace kept::publish
