// Every rule looks at the tracker, on all cores; what it sees becomes findings.
#pragma once

#include <vector>

#include "base/finding.h"
#include "check/levels.h"
#include "check/rule.h"
#include "check/waivers.h"

namespace kept::check {

// `report` holds what reading and linking found, and gains what the rules see; then levels and waivers are applied to all of it
// and it is sorted. What is excused is taken out of it and returned, by place. The same on any number of cores.
std::vector<Waived> run(const Sight& sight, const Levels& levels, base::Report& report);

}  // namespace kept::check
