// How what is kept between builds is written down. Private to this room.
#pragma once

#include <cstring>

#include "base/stored.h"
#include "chronicle/change.h"
#include "source/history.h"

namespace kept::chronicle {

using base::Scanner;
using base::Writer;

inline void write_id(Writer& out, const source::Id& id) { out.raw({reinterpret_cast<const char*>(id.bytes.data()), id.bytes.size()}); }

inline source::Id read_id(Scanner& in) {
  source::Id id;
  if (const auto bytes = in.raw(id.bytes.size()); in.good()) std::memcpy(id.bytes.data(), bytes.data(), bytes.size());
  return id;
}

void write(Writer& out, const Change& change);
Change read_change(Scanner& in);

}  // namespace kept::chronicle
