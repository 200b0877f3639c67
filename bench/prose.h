// Sentences, paragraphs and tables out of words.h.
#pragma once

#include <string>

#include "random.h"

namespace kept::bench {

std::string place(Random& random);  // an invented name, so that the vocabulary grows with the corpus
std::string sentence(Random& random);
std::string paragraph(Random& random, int sentences);
std::string bullets(Random& random, int items);
std::string table(Random& random, int rows);

}  // namespace kept::bench
