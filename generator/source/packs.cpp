#include "source/packs.h"

#include <algorithm>
#include <system_error>
#include <utility>

namespace kept::source {
namespace {

namespace fs = std::filesystem;

// The objects of one pack that are asked for, with those that they build on.
class Families {
 public:
  Families(const Pack& pack, const std::vector<Id>& ids) : pack_(pack) {
    places_.reserve(ids.size());
    for (const Id& id : ids)
      if (const auto at = pack_.find(id); at != Pack::nowhere) nodes_[place_of(at)].id = &id;
    for (std::uint32_t place = 0; place < nodes_.size(); ++place) {  // grows by what they build on
      const auto base = pack_.entry(nodes_[place].at).base;
      if (base == Pack::nowhere) {
        roots_.push_back(place);
        continue;
      }
      Node& node = nodes_[place_of(base)];
      nodes_[place].next_builder = std::exchange(node.first_builder, place);
    }
    std::sort(roots_.begin(), roots_.end(), [&](std::uint32_t a, std::uint32_t b) { return nodes_[a].at > nodes_[b].at; });
  }

  template <class Tell>
  void tell(Tell tell) const {
    std::vector<std::uint32_t> open = roots_;  // the last is next
    while (!open.empty()) {
      const Node& node = nodes_[open.back()];
      open.pop_back();
      if (node.id) tell(*node.id);
      for (auto next = node.first_builder; next != none; next = nodes_[next].next_builder) open.push_back(next);
    }
  }

 private:
  static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

  struct Node {
    Pack::Offset at = 0;
    const Id* id = nullptr;  // nobody asked for it
    std::uint32_t first_builder = none, next_builder = none;  // on it; on what it builds on
  };

  std::uint32_t place_of(Pack::Offset at) {
    const auto [found, fresh] = places_.try_emplace(at, static_cast<std::uint32_t>(nodes_.size()));
    if (fresh) nodes_.push_back({at, nullptr, none, none});
    return found->second;
  }

  const Pack& pack_;
  std::vector<Node> nodes_;
  std::unordered_map<Pack::Offset, std::uint32_t> places_;
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

Packs::Packs(const fs::path& folder) {
  for (const fs::path& index : indices_in(folder)) packs_.emplace_back(index);
}

std::vector<Id> Packs::reading_order(std::vector<Id> ids) const {
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  std::vector<Id> made;
  made.reserve(ids.size());
  std::unordered_set<Id, IdHash> placed;
  placed.reserve(ids.size());
  for (const Pack& pack : packs_)
    Families(pack, ids).tell([&](const Id& id) {
      if (placed.insert(id).second) made.push_back(id);
    });
  std::copy_if(ids.begin(), ids.end(), std::back_inserter(made), [&](const Id& id) { return !placed.contains(id); });
  return made;
}

Unpacking::Text Packs::file(const Id& id) {
  for (const Pack& pack : packs_)
    if (const auto at = pack.find(id); at != Pack::nowhere) return unpacking_.file(pack, at);
  return nullptr;
}

}  // namespace kept::source
