// How the index is written: numbers of seven bits a byte, the lowest first; files deflated and named by what they hold.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace kept::search {

inline void append_number(std::string& out, std::uint64_t number) {
  for (; number >= 0x80; number >>= 7) out += static_cast<char>(number | 0x80);
  out += static_cast<char>(number);
}

inline void append_text(std::string& out, std::string_view text) {
  append_number(out, text.size());
  out += text;
}

using Digest = std::array<unsigned char, 5>;
Digest digest(std::string_view bytes);
std::string written(const Digest& digest);  // eight letters and digits, no capitals: fit for every file system

// Raw DEFLATE, which browsers inflate by themselves. Keeps its memory between texts; one per thread.
class Deflater {
 public:
  enum class Of { texts, numbers };  // in numbers nothing comes twice but by chance: only their lengths are coded
  explicit Deflater(Of kind = Of::texts);
  ~Deflater();
  Deflater(const Deflater&) = delete;
  Deflater& operator=(const Deflater&) = delete;

  std::string deflated(std::string_view bytes);
  std::string deflated_apart(std::string_view first, std::string_view second);  // one stream, each part in a code of its own

  // What the bytes share with `known` is not written again: a reader inflates `opening(known)` and this as one stream, and
  // drops the first bytes, as many as `known` has.
  std::string deflated(std::string_view bytes, std::string_view known);
  std::string opening(std::string_view known);

 private:
  void run(std::string_view bytes, int flush, std::string& out);

  struct State;
  State* state_;
};

}  // namespace kept::search
