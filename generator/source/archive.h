// What an Archive holds. Private to this room.
#pragma once

#include <unordered_set>

#include "source/history.h"
#include "source/packs.h"
#include "source/repository.h"

namespace kept::source {

struct Archive::Inside {
  Home home;
  git::Database database;
  std::optional<Packs> packs;
  std::unordered_set<Id, IdHash> ends;  // of a shallow clone: their parents are not here
};

}  // namespace kept::source
