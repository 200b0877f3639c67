// The notes of all commits, in order -> the history of each record, through its renames.
#pragma once

#include "chronicle/chronicle.h"
#include "chronicle/versions.h"
#include "source/history.h"

namespace kept::chronicle {

// `notes` by step, oldest first.
Chronicle assembled(const source::Walk& walk, const source::Ledger& ledger, const std::vector<const Notes*>& notes, const link::Graph& graph);

}  // namespace kept::chronicle
