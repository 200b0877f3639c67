// The number by which postings call a document. It comes from the document's address, so that a new one leaves the numbers of
// the others alone, and with them the shards that name them.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace kept::search {

std::uint32_t room_for(std::size_t documents);  // numbers are below it: a power of two, twice as many or more

// In the order of the addresses. The second to want a number takes the next free one, by address.
std::vector<std::uint32_t> ids(const std::vector<std::string>& addresses);

}  // namespace kept::search
