// The words of links: whether they say anything, and where they stand. Private to this room.
#pragma once

#include <string>
#include <string_view>

#include "check/html.h"
#include "check/passages.h"

namespace kept::check {

// `here`, `Đọc thêm`, `ที่นี่`: words that say the same of every page, in the text's language or in English; and no words at all.
bool say_nothing(std::string_view words, std::string_view language);

// `https://example.org/a`, `www.example.org/a`. A bare domain is a name.
bool is_address(std::string_view words);

// Letters as search and comparison take them, in every script that has small ones.
std::string small_letters(std::string_view text);

// The words of links as they stand in a text, one after the other; a text that does not hold them as they are shown is not searched twice.
class LinkFinder {
 public:
  LinkFinder(const Sight& sight, const Passage& passage) : sight_(sight), passage_(passage) {}

  base::Mark place(const ShownLink& link);

 private:
  std::size_t find(std::string_view words) const;
  std::size_t find_empty(const ShownLink& link) const;

  const Sight& sight_;
  const Passage& passage_;
  std::size_t from_ = 0;
  bool lost_ = false;
};

}  // namespace kept::check
