// The end of the process gives back memory at once, records one by one take their time.
#pragma once

#include <memory>

namespace kept::commands {

// Said by main, which ends without taking anything down: from here on what is left is held.
void end_without_freeing();

// Holds what a run has no more use for, so that it is not freed; frees it as ever where nothing was said.
void leave(std::shared_ptr<const void> held);

}  // namespace kept::commands
