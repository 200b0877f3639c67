#include "check/html.h"

#include <algorithm>

namespace kept::check {

using parse::Hole;

namespace {

struct Entity {
  std::string_view written;
  char meant;
};
constexpr Entity entities[] = {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}};

std::string_view attribute(std::string_view tag, std::string_view start) {
  const auto at = tag.find(start);
  if (at == tag.npos) return {};
  const auto value = tag.substr(at + start.size());
  return value.substr(0, value.find('"'));
}

constexpr std::string_view alt_starts = " alt=\"";

// What is heard of a stretch of HTML.
std::string heard(std::string_view html) {
  std::string words;
  const auto add = [&](char c) {
    const bool blank = c == ' ' || c == '\n' || c == '\t';
    if (!blank) words += c;
    if (blank && !words.empty() && words.back() != ' ') words += ' ';
  };
  while (!html.empty()) {
    if (html.front() == '<') {
      const auto tag = html.substr(0, std::min(html.find('>') + 1, html.size()));
      if (tag.starts_with("<img")) words += heard(attribute(tag, alt_starts));
      html.remove_prefix(std::max<std::size_t>(tag.size(), 1));
      continue;
    }
    std::size_t taken = 1;
    char c = html.front();
    if (c == '&')
      for (const Entity& entity : entities)
        if (html.starts_with(entity.written)) taken = entity.written.size(), c = entity.meant;
    add(c);
    html.remove_prefix(taken);
  }
  while (words.ends_with(' ')) words.pop_back();
  return words;
}

// The hole of a kind within a stretch; holes stand in the order of their offsets.
const Hole* hole_in(const parse::Prose& prose, std::size_t first, std::size_t last, Hole::What what) {
  auto hole = std::lower_bound(prose.holes.begin(), prose.holes.end(), first, [](const Hole& one, std::size_t offset) { return one.offset < offset; });
  for (; hole != prose.holes.end() && hole->offset <= last; ++hole)
    if (hole->what == what) return &*hole;
  return nullptr;
}

// `<a class=…` are links that Kept makes itself; those to footnotes have words of their own for screen readers.
constexpr std::string_view link_starts = "<a href=\"", link_ends = "</a>", image_starts = "<img src=\"";

}  // namespace

void each_link(const parse::Prose& prose, const std::function<void(const ShownLink&)>& show) {
  const std::string_view html = prose.html;
  for (auto at = html.find(link_starts); at != html.npos; at = html.find(link_starts, at)) {
    const auto end = std::min(html.find(link_ends, at), html.size());
    const auto tag = html.substr(at, html.find('>', at) - at);
    const auto first = std::min(at + tag.size() + 1, end);
    if (tag.find(" aria-label=\"") == tag.npos) {
      const Hole* address = hole_in(prose, at, first - 1, Hole::What::address);
      show({heard(html.substr(first, end - first)), attribute(tag, link_starts), address ? &prose.links[address->link] : nullptr,
            hole_in(prose, first, end, Hole::What::title) != nullptr});
    }
    at = end;
  }
}

void each_image(const parse::Prose& prose, const std::function<void(const ShownImage&)>& show) {
  const std::string_view html = prose.html;
  for (auto at = html.find(image_starts); at != html.npos; at = html.find(image_starts, at)) {
    const auto tag = html.substr(at, html.find('>', at) - at);
    const Hole* address = hole_in(prose, at, at + image_starts.size(), Hole::What::address);
    show({heard(attribute(tag, alt_starts)), address ? &prose.links[address->link] : nullptr});
    at += tag.size();
  }
}

}  // namespace kept::check
