// A tracker of any size that nobody wrote: valid, varied, and the same bytes on every machine.
#pragma once

#include <cstddef>
#include <functional>

#include "base/file.h"

namespace kept::bench {

// Gives every file of a tracker with so many commitments, one at a time. Per commitment about 1.5 kB of Markdown and
// 2–8 updates; a roundtable per 50, a practice per 20, a source per 4; 45 countries, 40 declarations of 12 provisions,
// 24 themes and 245 organisations always. A small corpus is part of every larger one, its last roundtable excepted.
void make_corpus(std::size_t commitments, const std::function<void(const base::File&)>& sink);

}  // namespace kept::bench
