#include "search/bytes.h"

#include <xxhash.h>
#include <zlib.h>

#include <new>

namespace kept::search {

Digest digest(std::string_view bytes) {
  const auto hash = XXH3_64bits(bytes.data(), bytes.size());
  Digest made;
  for (std::size_t i = 0; i < made.size(); ++i) made[i] = static_cast<unsigned char>(hash >> (8 * i));
  return made;
}

std::string written(const Digest& digest) {
  constexpr std::string_view signs = "abcdefghijklmnopqrstuvwxyz234567";
  std::uint64_t all = 0;
  for (const unsigned char byte : digest) all = all << 8 | byte;
  std::string name;
  for (int shift = 35; shift >= 0; shift -= 5) name += signs[(all >> shift) & 31];
  return name;
}

struct Deflater::State {
  z_stream stream = {};
};

Deflater::Deflater(Of kind) : state_(new State) {
  constexpr int level = 3, window = -14, memory = 7;  // raw; texts are short: a larger window would only have to be cleared each time
  if (deflateInit2(&state_->stream, level, Z_DEFLATED, window, memory, kind == Of::numbers ? Z_HUFFMAN_ONLY : Z_DEFAULT_STRATEGY) != Z_OK) throw std::bad_alloc();
}

Deflater::~Deflater() {
  deflateEnd(&state_->stream);
  delete state_;
}

// Appends to `out`.
void Deflater::run(std::string_view bytes, int flush, std::string& out) {
  z_stream& stream = state_->stream;
  const std::size_t begin = out.size();
  out.resize(begin + deflateBound(&stream, static_cast<uLong>(bytes.size())) + 16);
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data() + begin);
  stream.avail_out = static_cast<uInt>(out.size() - begin);
  deflate(&stream, flush);
  out.resize(static_cast<std::size_t>(reinterpret_cast<char*>(stream.next_out) - out.data()));
}

std::string Deflater::deflated(std::string_view bytes) { return deflated(bytes, {}); }

std::string Deflater::deflated_apart(std::string_view first, std::string_view second) {
  std::string out;
  deflateReset(&state_->stream);
  run(first, Z_BLOCK, out);
  run(second, Z_FINISH, out);
  return out;
}

std::string Deflater::deflated(std::string_view bytes, std::string_view known) {
  std::string out;
  deflateReset(&state_->stream);
  if (!known.empty()) deflateSetDictionary(&state_->stream, reinterpret_cast<const Bytef*>(known.data()), static_cast<uInt>(known.size()));
  run(bytes, Z_FINISH, out);
  return out;
}

std::string Deflater::opening(std::string_view known) {
  std::string out;
  deflateReset(&state_->stream);
  run(known, Z_SYNC_FLUSH, out);
  return out;
}

}  // namespace kept::search
