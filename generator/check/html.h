// What a text came to as HTML, for rules that look at its links and images. The markup is the parse room's own, so plain searches
// find it. Private to this room.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "parse/prose.h"

namespace kept::check {

struct ShownLink {
  std::string words;                        // without marks, white space folded; a picture's words count
  std::string_view address;                 // as HTML; empty where `link` tells
  const parse::ProseLink* link = nullptr;   // of a record, or of a file of the tracker
  bool titled = false;                      // the title of what it leads to is put in
};
// Not those that Kept makes itself: to headings, footnotes and back.
void each_link(const parse::Prose& prose, const std::function<void(const ShownLink&)>& show);

struct ShownImage {
  std::string alt;
  const parse::ProseLink* link = nullptr;
};
void each_image(const parse::Prose& prose, const std::function<void(const ShownImage&)>& show);

}  // namespace kept::check
