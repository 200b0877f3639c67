#include "chronicle/versions.h"

#include <xxhash.h>

#include "chronicle/step.h"

namespace kept::chronicle {

std::uint64_t FilePair::fingerprint(std::uint64_t seed) const {
  const auto mix = [&](const void* data, std::size_t size) { seed = XXH3_64bits_withSeed(data, size, seed + size); };
  mix(path.data(), path.size());
  mix(before.bytes.data(), before.bytes.size());
  mix(after.bytes.data(), after.bytes.size());
  for (const source::Id& other : others) mix(other.bytes.data(), other.bytes.size());
  return seed;
}

Versions::Load Versions::hold(const std::vector<source::Id>& all, const std::vector<std::uint32_t>& these, std::size_t most) {
  at_hand_.clear();
  at_hand_.reserve(these.size());
  Load load;
  for (const std::uint32_t place : these) {
    if (load.bytes >= most) break;
    Text own = archive_.file(all[place]);
    ++load.count;
    if (own) load.bytes += own->size();
    at_hand_.emplace(all[place], std::move(own));
  }
  return load;
}

Versions::Text Versions::bytes(const source::Id& id) const {
  if (const auto found = at_hand_.find(id); found != at_hand_.end()) return found->second;
  const std::lock_guard lock(reading_);
  return archive_.file(id);
}

Versions::Held Versions::read(std::string_view path, const source::Id& id) const {
  const Text own = bytes(id);
  if (!own) return nullptr;
  return std::make_shared<const model::Version>(model::read_version({std::string(path), *own}, kinds_));
}

Notes Versions::compare(std::span<const FilePair> files, Last* last) const {
  const bool adds = only_adds(files);
  if (adds && last) *last = {};
  Notes made = adds ? additions(*this, files) : comparison(*this, files, last);
  for (const FilePair& file : files) made.fingerprint = file.fingerprint(made.fingerprint);
  return made;
}

}  // namespace kept::chronicle
