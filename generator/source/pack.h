// One pack of a repository: which objects are in it, and how each is stored (gitformat-pack). Private to this room.
#pragma once

#include <limits>
#include <optional>

#include "source/history.h"
#include "source/mapped.h"

namespace kept::source {

class Pack {
 public:
  using Offset = std::uint64_t;
  static constexpr Offset nowhere = std::numeric_limits<Offset>::max();

  // Knows the second version of the index, the only one that git has written since 2008; any other pack is empty.
  explicit Pack(const std::filesystem::path& index);

  Offset find(const Id& id) const;

  // An object as it is stored: whole, or as what it differs from another.
  struct Entry {
    enum class Kind : std::uint8_t { bad, whole, file, difference };  // whole: any but a file
    Kind kind = Kind::bad;
    Offset base = nowhere;      // what it differs from
    std::size_t size = 0;       // of what is stored, once it is inflated
    std::string_view deflated;  // begins with it
  };
  Entry entry(Offset at) const;

 private:
  Offset offset(std::size_t place) const;

  Mapped index_, pack_;
  std::size_t count_ = 0;
};

}  // namespace kept::source
