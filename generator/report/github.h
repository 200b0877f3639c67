// Findings for a workflow of GitHub: annotations beside the lines of a pull request, and a summary of the step.
#pragma once

#include <string>

#include "report/change.h"
#include "report/outcome.h"

namespace kept::report {

constexpr std::size_t most_annotations = 10;  // GitHub shows ten of a step and drops the others in silence

struct Github {
  std::string log;      // for standard output: annotations, then the other findings as plain lines
  std::string summary;  // Markdown for the file that $GITHUB_STEP_SUMMARY names: all that has no annotation; may be empty
};

// What stands on changed lines comes first, then what stands in changed files, errors before warnings. `change` is empty where it
// is not known. The summary is at most 500,000 bytes (GitHub takes 1 MiB).
Github github(const Outcome& outcome, const Change& change);

}  // namespace kept::report
