// The files of the corpus, each from its number alone.
#pragma once

#include <cstddef>

#include "base/file.h"

namespace kept::bench {

base::File commitment(std::size_t index);
base::File roundtable(std::size_t index, std::size_t commitments);  // of so many commitments in all
base::File declaration(std::size_t index);
base::File country(std::size_t index);
base::File source(std::size_t index);
base::File practice(std::size_t index);
base::File organisations();
base::File themes();
base::File settings();

}  // namespace kept::bench
