// A failure is a broken world (no repository, a full disk, an unusable setting): the command stops, the old site stays.
// Wrong content is not a failure but a Finding (base/finding.h).
#pragma once

#include <string>
#include <tl/expected.hpp>
#include <utility>

namespace kept::base {

struct Failure {
  enum class Kind { content = 1, usage = 2, world = 3 };  // the values are the program's exit codes
  Kind kind = Kind::world;
  std::string message;  // one plain sentence without its full stop
  std::string hint;     // what to do instead; may be empty

  friend bool operator==(const Failure&, const Failure&) = default;
};

template <class T>
using Result = tl::expected<T, Failure>;

inline tl::unexpected<Failure> failure(Failure::Kind kind, std::string message, std::string hint = {}) {
  return tl::unexpected<Failure>(Failure{kind, std::move(message), std::move(hint)});
}

}  // namespace kept::base
