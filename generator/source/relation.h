// How two revisions stand to each other in the history.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace kept::source {

// The full id of the best commit that both descend from; nothing where their histories never meet, or meet beyond what a
// shallow clone holds. Failures as in read_revision.
base::Result<std::optional<std::string>> common_ancestor(const std::filesystem::path& root, std::string_view a, std::string_view b);

}  // namespace kept::source
