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

// The languages in which a record is written, that of the originals first.
std::vector<std::string_view> languages_of(const Facts& facts, link::RecordId record);

// The version of a record that is easy to read, in the language of the page or else in that of the originals; nullptr where
// there is neither. It has a page of its own, below that of the record.
const model::Translation* easy_version(const Facts& facts, link::RecordId record);
std::vector<std::string_view> easy_languages_of(const Facts& facts, link::RecordId record);
Address easy_address(const model::Record& record);
void tell_easy_versions(const Facts& facts, link::RecordId record, Head& head);  // of that page; the head is that of the record so far

}  // namespace kept::view
