#include "source/unpacking.h"

#include <algorithm>

namespace kept::source {
namespace {

constexpr std::size_t largest = 1u << 20;  // bytes of a file; of larger ones there are few, and libgit2 reads them
constexpr std::size_t most_layers = 256;   // git makes fifty
constexpr std::size_t most_bytes = 32u << 20;  // in all layers

// Reads from a difference byte by byte; what lies beyond its end spoils it.
class Instructions {
 public:
  explicit Instructions(std::string_view bytes) : rest_(bytes) {}

  bool done() const { return rest_.empty(); }
  bool good() const { return good_; }

  std::uint8_t byte() { return take(1).empty() ? 0 : last_; }
  std::string_view take(std::size_t size) {
    if (size > rest_.size()) {
      good_ = false;
      rest_ = {};
      return {};
    }
    const auto taken = rest_.substr(0, size);
    rest_.remove_prefix(size);
    if (size) last_ = static_cast<std::uint8_t>(taken.back());
    return taken;
  }
  std::size_t number() {
    std::size_t n = 0;
    for (unsigned shift = 0; shift < 60; shift += 7) {
      const std::uint8_t own = byte();
      n |= std::size_t{own & 0x7Fu} << shift;
      if (!(own & 0x80)) break;
    }
    return n;
  }
  // The bytes of a number that `present` has a bit for, the lowest first.
  std::size_t sparse(unsigned present, unsigned bits) {
    std::size_t n = 0;
    for (unsigned i = 0; i < bits; ++i)
      if (present >> i & 1) n |= std::size_t{byte()} << (8 * i);
    return n;
  }

 private:
  std::string_view rest_;
  std::uint8_t last_ = 0;
  bool good_ = true;
};

}  // namespace

bool Inflating::whole(std::string_view deflated, std::string& out, std::size_t size) {
  if (!ready_ || size > largest || inflateReset(&stream_) != Z_OK) return false;
  out.resize(size);
  stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(deflated.data()));
  stream_.avail_in = static_cast<uInt>(std::min<std::size_t>(deflated.size(), 2 * largest));
  stream_.next_out = reinterpret_cast<Bytef*>(out.data());
  stream_.avail_out = static_cast<uInt>(size);
  return inflate(&stream_, Z_FINISH) == Z_STREAM_END && stream_.avail_out == 0;
}

std::optional<std::string> applied(std::string_view difference, std::string_view base, std::size_t most) {
  Instructions in(difference);
  const std::size_t was = in.number(), is = in.number();
  if (!in.good() || was != base.size() || is > most) return std::nullopt;
  std::string made;
  made.reserve(is);
  while (!in.done()) {
    const unsigned what = in.byte();
    if (what & 0x80) {
      const std::size_t from = in.sparse(what, 4), size = in.sparse(what >> 4 & 7, 3), length = size ? size : 0x10000;
      if (!in.good() || from > base.size() || length > base.size() - from || length > is - made.size()) return std::nullopt;
      made += base.substr(from, length);
    } else {
      const auto text = in.take(what);
      if (what == 0 || !in.good() || what > is - made.size()) return std::nullopt;
      made += text;
    }
  }
  return made.size() == is ? std::optional(std::move(made)) : std::nullopt;
}

Unpacking::Text Unpacking::file(const Pack& pack, Pack::Offset at) {
  std::vector<std::pair<Pack::Offset, Pack::Entry>> chain;  // from the file down to what is at hand or stored whole
  for (Pack::Offset next = at;;) {
    const auto known = std::find_if(layers_.rbegin(), layers_.rend(), [&](const Layer& layer) { return layer.pack == &pack && layer.at == next; });
    if (known != layers_.rend()) {
      layers_.erase(known.base(), layers_.end());
      break;
    }
    chain.emplace_back(next, pack.entry(next));
    const Pack::Entry& entry = chain.back().second;
    if (chain.size() > most_layers) return nullptr;
    if (entry.kind != Pack::Entry::Kind::difference) {
      if (entry.kind != Pack::Entry::Kind::file) return nullptr;
      layers_.clear();
      break;
    }
    next = entry.base;
  }
  for (auto own = chain.rbegin(); own != chain.rend(); ++own)
    if (!add(pack, own->first, own->second)) return nullptr;
  return layers_.back().text;
}

bool Unpacking::add(const Pack& pack, Pack::Offset at, const Pack::Entry& entry) {
  std::string text;
  if (entry.kind == Pack::Entry::Kind::file) {
    if (!inflating_.whole(entry.deflated, text, entry.size)) return false;
  } else {
    auto made = inflating_.whole(entry.deflated, difference_, entry.size) ? applied(difference_, *layers_.back().text, largest) : std::nullopt;
    if (!made) return false;
    text = std::move(*made);
  }
  const std::size_t below = layers_.empty() ? 0 : layers_.back().bytes, bytes = below + text.size();
  if (bytes > most_bytes) return false;
  layers_.push_back({&pack, at, bytes, std::make_shared<const std::string>(std::move(text))});
  return true;
}

}  // namespace kept::source
