// Records and pages as documents: what they say in one language, and what they can be narrowed down by.
#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "search/document.h"
#include "view/facts.h"

namespace kept::search {

// In the order in which pages offer them.
constexpr std::array<std::string_view, 5> facets = {"kind", "country", "status", "theme", "declaration"};

// Every published record and page, once: lists only repeat what these say.
std::vector<link::RecordId> found_records(const view::Facts& facts);

Document document(const view::Facts& facts, link::RecordId record);

}  // namespace kept::search
