// A folder that may hold a site: what lies in it, and how it goes away. Private to this room.
#pragma once

#include <string>

#include "base/descriptor.h"
#include "base/result.h"
#include "publish/manifest.h"

namespace kept::publish {

struct Site {
  enum class State { absent, empty, whole };
  State state = State::absent;
  base::Descriptor folder;  // open unless absent
  Manifest manifest;        // of a whole one
};

// What stands at `name` in the folder `above`. Fails if that is anything but nothing, an empty folder, or a site that
// Kept wrote and to which nobody has added a file; `shown` names it in messages.
base::Result<Site> look_at(int above, const std::string& name, const std::string& shown);

// Deletes a folder of ours: a whole site by its manifest, file by file; of an unfinished one (its mark says so) and an
// empty one all. Gives whether it is gone: a file that somebody else put there stays, and so do the folders above it.
// Killed at any moment, what is left of it is still known for what it is.
bool remove_site(int above, const std::string& name);

}  // namespace kept::publish
