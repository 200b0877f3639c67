#include "search/ids.h"

#include <xxhash.h>

#include <algorithm>
#include <bit>
#include <numeric>

namespace kept::search {

std::uint32_t room_for(std::size_t documents) { return static_cast<std::uint32_t>(std::bit_ceil(std::max<std::size_t>(documents * 2, 64))); }

std::vector<std::uint32_t> ids(const std::vector<std::string>& addresses) {
  const std::size_t room = room_for(addresses.size());
  std::vector<std::uint32_t> order(addresses.size());
  std::iota(order.begin(), order.end(), 0);
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return addresses[a] < addresses[b]; });
  std::vector<bool> taken(room);
  std::vector<std::uint32_t> made(addresses.size());
  for (const std::uint32_t i : order) {
    auto id = XXH3_64bits(addresses[i].data(), addresses[i].size()) & (room - 1);
    while (taken[id]) id = (id + 1) & (room - 1);
    taken[id] = true;
    made[i] = static_cast<std::uint32_t>(id);
  }
  return made;
}

}  // namespace kept::search
