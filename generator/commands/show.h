// How findings and failures are shown: to people, with the source line and a caret; to programs, as JSON.
#pragma once

#include <iosfwd>
#include <span>
#include <string>
#include <vector>

#include "base/file.h"
#include "base/finding.h"
#include "base/result.h"
#include "check/waivers.h"

namespace kept::commands {

// `files`: those that findings point into, sorted by path. `colour` puts out terminal codes.
void show_findings(std::ostream& out, const std::vector<base::Finding>& findings, std::span<const base::File> files, bool colour);

// `3 errors and 1 warning in 2 files`; empty where there is nothing.
std::string summary_of(const std::vector<base::Finding>& findings);

// A line for each that is excused.
void show_waived(std::ostream& out, const std::vector<check::Waived>& waived);

// Says what broke and what to do; returns the exit code.
int show_failure(const base::Failure& failure);

bool colour_wanted(int stream = 2);  // a terminal that is not dumb reads it (1: standard output, 2: standard error), and NO_COLOR is not set

}  // namespace kept::commands
