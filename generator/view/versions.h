// A page in the languages of the site: which there are, and what a reader must know of the one at hand.
#pragma once

#include <string_view>
#include <vector>

#include "view/page.h"

namespace kept::view {

// Of a page that no record is the text of: the interface has its words in every language. Empty where the site has one.
std::vector<Version> versions(const Facts& facts, std::string_view address);

// The head of a record's page, told which translations there are: its versions, notice, canonical address, and where it is
// translated or put right. The head has the address of the original so far.
void tell_versions(const Facts& facts, link::RecordId record, Head& head);

}  // namespace kept::view
