// What the parse room says of a text in English, for those who hear the page or in the title of an alert, said in the words of
// the page's language.
#pragma once

#include <string>

#include "view/messages.h"

namespace kept::view {

// `html` is what prose became. Texts of editors are never touched: only Kept writes the attributes that are looked for.
void say_in_words_of(const Messages& words, std::string& html);

}  // namespace kept::view
