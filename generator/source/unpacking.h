// Files out of a pack, one after the other. Private to this room.
#pragma once

#include <zlib.h>

#include <memory>
#include <string>
#include <vector>

#include "source/pack.h"

namespace kept::source {

// Inflates, with one set of tables for all.
class Inflating {
 public:
  Inflating() : ready_(inflateInit(&stream_) == Z_OK) {}
  Inflating(const Inflating&) = delete;
  Inflating& operator=(const Inflating&) = delete;
  ~Inflating() {
    if (ready_) inflateEnd(&stream_);
  }

  // False where it does not hold just so many bytes.
  bool whole(std::string_view deflated, std::string& out, std::size_t size);

 private:
  z_stream stream_{};
  bool ready_;
};

// What a difference makes of what it differs from; nothing where the two do not fit, or it would be larger than `most`.
std::optional<std::string> applied(std::string_view difference, std::string_view base, std::size_t most);

// Not for two threads at once. Remembers the file unpacked last and all that it builds on, so that of a file and another that builds on it each is unpacked once.
// libgit2, which remembers what it happens to have read, unpacks each twice at best, and twenty times in a bad order.
class Unpacking {
 public:
  using Text = std::shared_ptr<const std::string>;
  Text file(const Pack& pack, Pack::Offset at);  // nullptr: it is no file, too large, or damaged

 private:
  struct Layer {
    const Pack* pack = nullptr;
    Pack::Offset at = 0;
    std::size_t bytes = 0;  // of this and all below
    Text text;
  };
  bool add(const Pack& pack, Pack::Offset at, const Pack::Entry& entry);

  Inflating inflating_;
  std::string difference_;
  std::vector<Layer> layers_;  // each builds on the one before it; the first is stored whole
};

}  // namespace kept::source
