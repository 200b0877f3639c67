// How many pages a second the template language makes, on one core: a page of 19 kB with a table and a timeline.
#include <fmt/format.h>

#include <ctime>

#include "render/template/templates.h"

namespace bench {

using kept::view::Address;
using kept::view::Markup;

struct Link {
  std::string title;
  Address href;
};
struct Row {
  std::string country, status, tone;
  Address href;
  std::int64_t count = 0;
};
struct Event {
  std::string id, date, label;
  Markup text;
  std::optional<std::string> voice;
  std::vector<Link> sources;
};
struct Page {
  std::string title, lede;
  std::vector<Row> rows;
  std::vector<Event> events;
};

Page page() {
  Page p{"Alternatives to detention for migrant children", "Thailand & six others promised this \"in 2019\".", {}, {}};
  for (int i = 0; i < 40; ++i)
    p.rows.push_back({fmt::format("Country {}", i),
                      i % 3 ? "Partly met" : "Not assessed",
                      i % 3 ? "moving" : "none",
                      {fmt::format("countries/c{}/", i)},
                      i});
  for (int i = 0; i < 34; ++i)
    p.events.push_back({fmt::format("2019-{:02}", i),
                        "January 2019",
                        i % 2 ? "Milestone" : "Update",
                        {"A memorandum on measures and approaches <em>alternative</em> to detention is signed, see <a "
                         "href=\"\x01sources/mou/index.html\">it</a>."},
                        i % 2 ? std::optional<std::string>("government") : std::nullopt,
                        {{"Report of the round table", {"sources/rt-report-2020/#p82"}},
                         {"Minutes", {"https://example.org/minutes.pdf"}}}});
  return p;
}

constexpr std::string_view text = R"(<!doctype html>
<html lang="en"><head><title>{{ title }}</title></head>
<body><h1>{{ title }}</h1><p class="lede">{{ lede }}</p>
<table><thead><tr><th>{{ "country" | t }}</th><th>{{ "status" | t }}</th></tr></thead>
{% for row in rows %}
<tr{% if loop.first %} class="first"{% endif %}><td><a href="{{ row.href }}">{{ row.country }}</a></td>
<td class="status status-{{ row.tone }}">{{ row.status }}{% if row.count > 1 %} <small>{{ "times" | t(n=row.count) }}</small>{% endif %}</td></tr>
{% endfor %}
</table>
<ol class="timeline">
{% for event in events %}
{% include "event.html" %}
{% endfor %}
</ol></body></html>
)";
constexpr std::string_view event = R"(<li class="event" id="{{ event.id }}">
<a class="event-date" href="#{{ event.id }}"><time datetime="{{ event.id }}">{{ event.date }}</time></a>
<p><b>{{ event.label }}</b> {{ event.text }}{% if event.voice %} <i>{{ event.voice }}</i>{% endif %}
{% for s in event.sources %}
<a href="{{ s.href }}">{{ s.title }}</a>{% if not loop.last %}, {% endif %}
{% endfor %}
</p></li>
)";

}  // namespace bench

namespace kept::view {
template <>
inline constexpr auto members_of<bench::Link> = members("Link",
                                         field<&bench::Link::title>("title"), field<&bench::Link::href>("href"));
template <>
inline constexpr auto members_of<bench::Row> = members(
    "Row",
    field<&bench::Row::country>("country"), field<&bench::Row::status>("status"), field<&bench::Row::tone>("tone"),
     field<&bench::Row::href>("href"), field<&bench::Row::count>("count"));
template <>
inline constexpr auto members_of<bench::Event> = members(
    "Event",
    field<&bench::Event::id>("id"), field<&bench::Event::date>("date"), field<&bench::Event::label>("label"),
     field<&bench::Event::text>("text"), field<&bench::Event::voice>("voice"),
     field<&bench::Event::sources>("sources"));
template <>
inline constexpr auto members_of<bench::Page> = members("Page",
                                         field<&bench::Page::title>("title"), field<&bench::Page::lede>("lede"),
                                          field<&bench::Page::rows>("rows"), field<&bench::Page::events>("events"));
}  // namespace kept::view

int main() {
  using namespace kept;
  base::Report report;
  const auto written = [](std::string words) {
    parse::Node node;
    node.kind = parse::Node::Kind::scalar;
    node.text = std::move(words);
    return node;
  };
  parse::Node map;
  map.kind = parse::Node::Kind::map;
  map.entries = {
      {"country", {}, written("Country")}, {"status", {}, written("Status")}, {"times", {}, written("{n} times")}};
  view::Messages messages("en");
  messages.add(map, "en.yaml", report);
  const render::Wanted wanted[] = {{"page.html", &view::shape_of<bench::Page>}};
  const auto templates = render::Templates::load(
      {{"page.html", std::string(bench::text)}, {"event.html", std::string(bench::event)}}, wanted, messages, report);
  for (const base::Finding& f : report.findings())
    fmt::print("{}:{}:{} {}\n", f.file, f.at.line, f.at.column, f.message);
  const render::Template* page = templates.find("page.html");
  if (!page) return 1;
  const bench::Page view = bench::page();
  constexpr int rounds = 20000;
  std::string out;
  const std::clock_t begin = std::clock();  // of the processor, so that others on the machine do not count
  for (int i = 0; i < rounds; ++i) {
    out.clear();
    if (!render::render(*page, view, {"../../", nullptr}, out)) return 1;
  }
  const double took = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
  fmt::print("{} bytes a page, {:.0f} pages/s, {:.0f} MB/s\n", out.size(), rounds / took,
             static_cast<double>(out.size()) * rounds / took / 1e6);
}
