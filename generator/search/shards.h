// The index as files: terms in shards with their short lists inside, long lists in blocks of their own, and a root that says
// which shard begins with which term. Shards are cut where the terms themselves say so, so that a change in one leaves the
// others as they were.
//
//   search/index.json            the root: how many documents, where the facets are, shards or branches by their first key
//   search/terms/<name>.bin      deflated: a shard, or a branch (a list of shards, as JSON)
//   search/lists/<name>.bin      deflated: a block of a long list
//
// A shard: the number of terms; for each term how many bytes it shares with the one before, its rest, the number of documents N
// and the bytes D and P of its list and its places. D is 0 where the list is long: then follow the bytes C of its best documents,
// the number of blocks B, whether there are places, and the digests of the blocks (five bytes each, first of all lists, then of all places;
// zeros where a block is empty). Block i holds the ids from i × room / B. After the table, in the same order, the lists
// (the gap from the id before, the impact), the places (for each document their number, then the gaps), the best.
#pragma once

#include <functional>

#include "base/result.h"
#include "search/lists.h"

namespace kept::search {

using Sink = std::function<base::Result<void>(std::string_view path, std::string_view bytes)>;

struct Entrance {
  std::string key;   // of its first term
  std::string name;  // of its file
};

// `room`: ids are below it. `documents`: how many there are. Paths begin with `folder`.
base::Result<std::vector<Entrance>> write_shards(const Lists& lists, std::uint32_t room, std::size_t documents, const std::string& folder, const Sink& sink);

// Several entrances as one file each, where there are many.
base::Result<std::vector<Entrance>> write_branches(const std::vector<Entrance>& shards, const std::string& folder, const Sink& sink);

}  // namespace kept::search
