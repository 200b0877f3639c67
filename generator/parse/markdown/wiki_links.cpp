#include "parse/markdown/wiki_links.h"

#include <algorithm>

#include "parse/lines.h"

namespace kept::parse {
namespace {

constexpr std::size_t longest_link = 1000;  // bytes, of target and shown text together

WikiLink bad(std::size_t size, std::string_view problem, std::string_view hint) {
  WikiLink link{WikiLink::Kind::bad, size};
  link.problem = problem;
  link.hint = hint;
  return link;
}

WikiLink unclosed(std::string_view rest) {
  return bad(std::min(trimmed(rest).size(), longest_link), "This link is opened with [[ but never closed on its line",
             "Write [[slug]], or \\[[ where the brackets are meant as such");
}

}  // namespace

WikiLink wiki_link(std::string_view text, std::size_t at) {
  const auto line = text.substr(at, std::min(text.substr(at, longest_link + 5).find('\n'), longest_link + 4));
  const auto inner = line.substr(2);
  const auto stop = inner.find_first_of("[]|`");
  if (stop == inner.npos) return unclosed(line);
  // A single bracket that an address or a label follows is Markdown's own: [[text](address)], [[![…](…)](…)].
  if (inner[stop] == '[') return inner.substr(stop).starts_with("[[") ? unclosed(line.substr(0, stop + 2)) : WikiLink{};
  if (inner[stop] == ']' && !inner.substr(stop).starts_with("]]")) {
    const auto next = inner.substr(stop + 1, 1);
    if (next == "(" || next == "[") return {};
    return unclosed(line.substr(0, stop + 3));
  }
  if (inner[stop] == '`') return unclosed(line.substr(0, stop + 2));
  const auto end = inner.find("]]", stop);
  if (end == inner.npos) return unclosed(line);
  if (inner.substr(end + 2).starts_with('(')) return {};
  WikiLink link{WikiLink::Kind::link, end + 4, trimmed(inner.substr(0, stop))};
  if (inner[stop] == '|') link.shown = trimmed(inner.substr(stop + 1, end - stop - 1));
  if (link.shown.find("[[") != link.shown.npos) return unclosed(line.substr(0, stop + 2));
  if (std::count(link.shown.begin(), link.shown.end(), '`') % 2 != 0) return unclosed(line.substr(0, stop + 2));
  if (link.target.empty() || link.target.front() == '#')
    return bad(link.size, "This link names no record",
               "Write the slug of a record between the brackets: [[slug]] or [[slug#part]]");
  if (inner[stop] == '|' && link.shown.empty())
    return bad(link.size, "This link shows nothing", "Write words behind the bar, or leave the bar out");
  return link;
}

}  // namespace kept::parse
