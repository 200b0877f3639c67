// Options that several commands share.
#pragma once

#include <array>

#include "commands/command.h"

namespace kept::commands {

constexpr std::array<std::string_view, 2> report_formats = {"human", "json"};

constexpr Option source_option = {"source", 's', "DIR", "the tracker's folder, or its repository", "."};
constexpr Option revision_option = {"rev", 0, "REV", "read a branch, tag or commit instead of the folder"};
constexpr Option as_of_option = {"as-of", 0, "DATE", "the day on which the tracker stands, such as 2026-11-21"};
constexpr Option drafts_option = {"drafts", 'D', "", "include drafts"};
constexpr Option base_url_option = {"base-url", 'b', "URL", "where the site will stand; overrides kept.yaml"};
constexpr Option jobs_option = {"jobs", 'j', "N", "how many threads work at once; all cores otherwise"};
constexpr Option quiet_option = {"quiet", 0, "", "say nothing when all is well"};
constexpr Option profile_option = {"profile", 0, "", "say what each step cost, and which files and templates cost most"};
constexpr Option format_option = {"format", 0, "human|json", "how to report", "human", report_formats};

std::vector<std::string> kind_names();  // those that every tracker has

}  // namespace kept::commands
