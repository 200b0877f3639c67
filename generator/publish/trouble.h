// What the system says when it refuses, as a failure in plain words. Private to this room.
#pragma once

#include <string>

#include "base/result.h"

namespace kept::publish {

// "<what>: No space left on device", with a way out where one is known. `error` is an errno.
tl::unexpected<base::Failure> trouble(std::string what, int error);

}  // namespace kept::publish
