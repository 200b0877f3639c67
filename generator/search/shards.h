// The index as files: terms in shards with their short lists inside, long lists in blocks of their own, and a root that says
// which shard begins with which term. Shards are cut where the terms themselves say so, so that a change in one leaves the
// others as they were.
//
//   search/index.json            the root: how many documents, where the facets are, shards or branches by their first key
//   search/terms/<name>.bin      deflated: a shard, or a branch (a list of shards, as JSON)
//   search/lists/<name>.bin      deflated: a block of a long list
//
// A shard is columns, one behind the other, for they deflate better than rows:
//
//   the number of terms
//   for each how many bytes it shares with the one before, and how many it adds
//   the bytes that each adds
//   for each the number of documents N, four times, + 2 where places are kept, + 1 where its list is long; after that, where it is
//     long, the number of blocks B and their digests (five bytes each: those of B lists, then of B places; zeros: an empty block) and,
//     where there is more than one, that of a block of the documents for which the term counts most
//   of the short lists the gaps from one id to the next, then the impacts, then the places: for each document their number, then the gaps
//
// A block of a long list: the number of documents, the gaps of their ids, their impacts. Block i holds the ids from i × room / B.
// Impacts are written in 32 steps, which is an eighth of what Lists tells.
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
