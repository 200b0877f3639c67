#include "search/sections.h"

#include <array>

#include "view/places.h"

namespace kept::search {
namespace {

struct Opening {
  std::size_t at = std::string_view::npos, inside = 0, end = 0;  // of the element: where it opens, what it holds, what follows
  std::string_view anchor;
};

bool opens_heading(std::string_view html, std::size_t at) { return at + 3 < html.size() && html[at + 1] == 'h' && html[at + 2] >= '1' && html[at + 2] <= '6' && (html[at + 3] == ' ' || html[at + 3] == '>'); }

Opening next_heading(std::string_view html, std::size_t from) {
  for (auto at = html.find("<h", from); at != html.npos; at = html.find("<h", at + 2)) {
    if (!opens_heading(html, at)) continue;
    const auto inside = html.find('>', at);
    const std::array<char, 5> closing = {'<', '/', 'h', html[at + 2], '>'};
    const auto close = html.find(std::string_view(closing.data(), closing.size()), at);
    if (inside == html.npos || close == html.npos) break;
    const auto tag = html.substr(at, inside - at);
    const auto id = tag.find(" id=\"");
    const auto anchor = id == tag.npos ? std::string_view() : tag.substr(id + 5, tag.find('"', id + 5) - id - 5);
    return {at, inside + 1, close, anchor};
  }
  return {};
}

std::string words(std::string_view html) { return view::plain_words({std::string(html)}); }

}  // namespace

std::vector<Section> sections(std::string_view html) {
  std::vector<Section> made(1);
  std::size_t done = 0;
  for (Opening heading = next_heading(html, 0); heading.at != html.npos; heading = next_heading(html, done)) {
    made.back().text += words(html.substr(done, heading.at - done));
    if (!heading.anchor.empty()) made.push_back({std::string(heading.anchor), words(html.substr(heading.inside, heading.end - heading.inside)), ""});
    done = heading.end + 5;
  }
  made.back().text += words(html.substr(done));
  return made;
}

}  // namespace kept::search
