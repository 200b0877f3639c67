// The sentences of a passage, and how many words of its writer's own each has. Private to this room.
#pragma once

#include <functional>
#include <vector>

#include "check/passages.h"

namespace kept::check {

// What somebody else has said, or a source is called: words in quotation marks, and parentheses in which a [[link]] stands.
struct Stretch {
  std::size_t from, to;  // bytes of the text
};
std::vector<Stretch> words_of_others(const Passage& passage);  // ascending, apart

struct Sentence {
  std::size_t first, last;  // words of the passage
  int words = 0;            // parted by blanks; none of block quotes and of others, code and a [[link]] without words count one
  bool whole = true;        // false: something in it is not counted
};

// A full stop before a small letter ends none, nor one inside a word or an address. Paragraphs, items and cells end one.
void each_sentence(const Passage& passage, const std::function<void(const Sentence&)>& show);

// Whether a word stands at the beginning of a sentence, where it has a capital letter whatever it is.
bool begins_sentence(const Passage& passage, std::size_t word);

}  // namespace kept::check
