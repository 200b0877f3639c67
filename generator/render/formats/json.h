// Records as data: the fields under the names of the content model, as they were written, and what is computed from them.
#pragma once

#include <span>
#include <string>

#include "view/facts.h"

namespace kept::render {

std::string record_json(const view::Facts& facts, link::RecordId record);
std::string published_json(const view::Facts& facts, link::RecordId id, std::string_view record);  // what record_json() gave, and how it is cited
std::string records_json(std::span<const std::string> records);  // a list of what record_json() gave

}  // namespace kept::render
