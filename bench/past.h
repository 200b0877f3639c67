// A history that nobody lived through: commits upon commits over the corpus, the same on every machine.
#pragma once

#include <cstddef>
#include <functional>
#include <string_view>

namespace kept::bench {

// Gives, piece by piece, what `git fast-import` makes the history from. The first commit brings the whole corpus; of the others nine
// in ten change one record and the rest up to five: a new update, another due date, another title, a paragraph. One in twenty merges
// a branch. Two days go by between two commits out of three.
void make_past(std::size_t commits, std::size_t commitments, const std::function<void(std::string_view)>& sink);

}  // namespace kept::bench
