#include "source/packs.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <zlib.h>

#include <algorithm>
#include <array>
#include <limits>
#include <system_error>
#include <utility>

#include "base/descriptor.h"

namespace kept::source {
namespace {

namespace fs = std::filesystem;

// A file's bytes for as long as the value lives; empty where there are none to be had.
class Mapped {
 public:
  explicit Mapped(const fs::path& path) {
    const base::Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    struct stat found {};
    if (!file || ::fstat(file.get(), &found) != 0 || !S_ISREG(found.st_mode) || found.st_size <= 0) return;
    void* const start = ::mmap(nullptr, static_cast<std::size_t>(found.st_size), PROT_READ, MAP_PRIVATE, file.get(), 0);
    if (start != MAP_FAILED) bytes_ = {static_cast<const char*>(start), static_cast<std::size_t>(found.st_size)};
  }
  Mapped(const Mapped&) = delete;
  Mapped& operator=(const Mapped&) = delete;
  ~Mapped() {
    if (!bytes_.empty()) ::munmap(const_cast<char*>(bytes_.data()), bytes_.size());
  }

  std::string_view bytes() const { return bytes_; }
  std::uint8_t byte(std::size_t at) const { return at < bytes_.size() ? static_cast<std::uint8_t>(bytes_[at]) : 0; }
  std::uint32_t number(std::size_t at) const { return std::uint32_t{byte(at)} << 24 | std::uint32_t{byte(at + 1)} << 16 | std::uint32_t{byte(at + 2)} << 8 | byte(at + 3); }

 private:
  std::string_view bytes_;
};

using Offset = std::uint64_t;
constexpr Offset nowhere = std::numeric_limits<Offset>::max();

// Where each object begins: the second version of the index, the only one that git has written since 2008.
class Index {
 public:
  explicit Index(const fs::path& path) : file_(path) {
    constexpr std::string_view mark = "\377tOc\0\0\0\2";
    if (!file_.bytes().starts_with(std::string_view(mark.data(), 8))) return;
    const std::size_t count = file_.number(names - 4);
    if (file_.bytes().size() >= names + count * (20 + 4 + 4)) count_ = count;
  }

  Offset find(const Id& id) const {
    if (count_ == 0) return nowhere;
    const std::size_t first = id.bytes[0] == 0 ? 0 : file_.number(8 + 4 * (std::size_t{id.bytes[0]} - 1)), end = file_.number(8 + 4 * std::size_t{id.bytes[0]});
    std::size_t low = std::min(first, count_), high = std::min(end, count_);
    while (low < high) {
      const std::size_t middle = low + (high - low) / 2;
      const int order = std::memcmp(file_.bytes().data() + names + 20 * middle, id.bytes.data(), 20);
      if (order == 0) return offset(middle);
      if (order < 0) low = middle + 1;
      else high = middle;
    }
    return nowhere;
  }

 private:
  static constexpr std::size_t names = 8 + 4 * 256;

  Offset offset(std::size_t place) const {
    const std::size_t small = names + 24 * count_, large = small + 4 * count_;
    const std::uint32_t own = file_.number(small + 4 * place);
    if (!(own & 0x80000000)) return own;
    const std::size_t at = large + 8 * std::size_t{own & 0x7FFFFFFF};
    return Offset{file_.number(at)} << 32 | file_.number(at + 4);
  }

  Mapped file_;
  std::size_t count_ = 0;
};

// How one object is stored: whole, or as the difference from another.
struct Entry {
  Offset base = nowhere;
  std::size_t size = 0;     // of what is stored, unpacked: the object, or what it differs
  std::size_t data = 0;     // where that begins, deflated
  bool good = false;
};

Entry entry_at(const Mapped& pack, const Index& index, Offset own) {
  constexpr int from_offset = 6, from_id = 7;
  std::size_t at = own;
  std::uint8_t byte = pack.byte(at++);
  const int type = byte >> 4 & 7;
  Entry made{nowhere, byte & 15u, 0, false};
  for (unsigned shift = 4; byte & 0x80 && shift < 64; shift += 7) {
    byte = pack.byte(at++);
    made.size |= std::size_t{byte & 0x7Fu} << shift;
  }
  if (type == from_id && at + 20 <= pack.bytes().size()) {
    Id id;
    std::memcpy(id.bytes.data(), pack.bytes().data() + at, 20);
    made.base = index.find(id);
    at += 20;
  } else if (type == from_offset) {
    byte = pack.byte(at++);
    Offset back = byte & 0x7F;
    while (byte & 0x80 && back < own) {
      byte = pack.byte(at++);
      back = (back + 1) << 7 | (byte & 0x7F);
    }
    if (back != 0 && back <= own) made.base = own - back;
  }
  made.data = at;
  made.good = at < pack.bytes().size() && (made.base != nowhere || (type != from_offset && type != from_id));
  return made;
}

// Begins to unpack what is stored, and no more.
class Inflating {
 public:
  Inflating() { ready_ = inflateInit(&stream_) == Z_OK; }
  Inflating(const Inflating&) = delete;
  Inflating& operator=(const Inflating&) = delete;
  ~Inflating() {
    if (ready_) inflateEnd(&stream_);
  }

  // What a difference makes: its second number, after the size of what it differs from.
  std::optional<std::size_t> size_made(std::string_view deflated) {
    std::array<std::uint8_t, 20> start{};
    if (!ready_ || inflateReset(&stream_) != Z_OK) return std::nullopt;
    stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(deflated.data()));
    stream_.avail_in = static_cast<uInt>(std::min<std::size_t>(deflated.size(), 4096));
    stream_.next_out = start.data();
    stream_.avail_out = start.size();
    const int code = inflate(&stream_, Z_SYNC_FLUSH);
    if (code != Z_OK && code != Z_STREAM_END && code != Z_BUF_ERROR) return std::nullopt;
    const std::size_t got = start.size() - stream_.avail_out;
    std::size_t at = 0, made = 0;
    while (at < got && start[at] & 0x80) ++at;
    unsigned shift = 0;
    for (++at; at < got && shift < 64; ++at, shift += 7) {
      made |= std::size_t{start[at] & 0x7Fu} << shift;
      if (!(start[at] & 0x80)) return made;
    }
    return std::nullopt;
  }

 private:
  z_stream stream_{};
  bool ready_ = false;
};

// The objects of one pack that are asked for, with those that they build on.
class Families {
 public:
  Families(const fs::path& index, const std::vector<Id>& ids) : index_(index), pack_(fs::path(index).replace_extension(".pack")) {
    places_.reserve(ids.size());
    for (const Id& id : ids)
      if (const Offset at = index_.find(id); at < pack_.bytes().size()) nodes_[place_of(at)].id = &id;
    for (std::uint32_t place = 0; place < nodes_.size(); ++place) {  // grows by what they build on
      const Offset base = nodes_[place].entry.base;
      if (base == nowhere) {
        roots_.push_back(place);
        continue;
      }
      Node& node = nodes_[place_of(base)];
      nodes_[place].next_builder = std::exchange(node.first_builder, place);
    }
    std::sort(roots_.begin(), roots_.end(), [&](std::uint32_t a, std::uint32_t b) { return nodes_[a].at > nodes_[b].at; });
  }

  // Those that build on an object before it.
  template <class Tell>
  void tell(Tell tell) {
    std::vector<std::uint32_t> open = roots_;
    while (!open.empty()) {
      Node& node = nodes_[open.back()];
      if (node.first_builder != none) {
        const std::uint32_t next = std::exchange(node.first_builder, nodes_[node.first_builder].next_builder);
        open.push_back(next);
        continue;
      }
      if (node.id) tell(Stored{*node.id, size_of(node.entry)});
      open.pop_back();
    }
  }

 private:
  static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

  struct Node {
    Offset at = 0;
    Entry entry;
    const Id* id = nullptr;  // nobody asked for it
    std::uint32_t first_builder = none, next_builder = none;  // on it; on what it builds on
  };

  std::uint32_t place_of(Offset at) {
    const auto [found, fresh] = places_.try_emplace(at, static_cast<std::uint32_t>(nodes_.size()));
    if (fresh) nodes_.push_back({at, entry_at(pack_, index_, at), nullptr, none, none});
    return found->second;
  }

  std::optional<std::size_t> size_of(const Entry& entry) {
    if (!entry.good) return std::nullopt;
    return entry.base == nowhere ? entry.size : inflating_.size_made(pack_.bytes().substr(entry.data));
  }

  Index index_;
  Mapped pack_;
  Inflating inflating_;
  std::vector<Node> nodes_;
  std::unordered_map<Offset, std::uint32_t> places_;
  std::vector<std::uint32_t> roots_;
};

std::vector<fs::path> indices_in(const fs::path& folder) {
  std::vector<fs::path> made;
  std::error_code error;
  for (auto entry = fs::directory_iterator(folder / "pack", error); !error && entry != fs::directory_iterator(); entry.increment(error))
    if (entry->path().extension() == ".idx") made.push_back(entry->path());
  std::sort(made.begin(), made.end());
  return made;
}

}  // namespace

std::vector<Stored> reading_order(const fs::path& folder, std::vector<Id> ids) {
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  std::vector<Stored> made;
  made.reserve(ids.size());
  std::unordered_set<Id, IdHash> placed;
  placed.reserve(ids.size());
  for (const fs::path& index : indices_in(folder))
    Families(index, ids).tell([&](const Stored& file) {
      if (placed.insert(file.id).second) made.push_back(file);
    });
  for (const Id& id : ids)
    if (!placed.contains(id)) made.push_back({id, std::nullopt});
  return made;
}

}  // namespace kept::source
