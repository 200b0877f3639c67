#include <catch2/catch.hpp>

#include <atomic>
#include <thread>

#include "render/template_fixture.h"

using namespace kept::render;
using namespace kept::render::test;

namespace {

constexpr std::string_view everything = R"({% set hello = "hello" | t %}<title>{{ page.title }}</title>
{% for u in page.updates %}
<li{% if loop.first %} class="first"{% endif %}>{{ u.date }} {{ u.summary }} {{ u.voice | default("nobody") }}
{% for s in u.sources %}<a href="{{ s.href }}">{{ s.title }}</a>{{ loop.index }}{% else %}none{% endfor %}
{% endfor %}
{{ hello }} {{ "commitments.count" | t(n=page.total) }} {{ page.tags | join(", ") }} {{ page.body }}
)";

}  // namespace

TEST_CASE("Many threads render the same template at once") {
  kept::base::Report report;
  const Templates templates = load(everything, {}, report);
  const Template* page = templates.find("page.html");
  REQUIRE(page);
  const auto pl = polish();
  const auto view = root();
  const auto once = [&](const kept::view::Messages* messages) {
    std::string out;
    return render(*page, view, {"../", messages}, out) ? out : "too long";
  };
  const std::string english_page = once(nullptr), polish_page = once(&pl);
  REQUIRE(english_page != polish_page);
  std::atomic<int> wrong = 0;
  std::vector<std::thread> threads;
  for (int t = 0; t < 8; ++t)
    threads.emplace_back([&, t] {
      for (int i = 0; i < 300; ++i)
        wrong += (t + i) % 2 == 0 ? once(nullptr) != english_page : once(&pl) != polish_page;
    });
  for (std::thread& thread : threads) thread.join();
  CHECK(wrong == 0);
}

TEST_CASE("Rendering appends, and says so when a page grows too long") {
  kept::base::Report report;
  const Templates templates = load(
      "{% for a in page.tags %}{% for b in page.tags %}{% for c in page.tags %}{{ a }}{% endfor %}{% endfor %}{% "
      "endfor %}",
      {}, report);
  const Template* page = templates.find("page.html");
  REQUIRE(page);
  Root view = root();
  std::string out = "before ";
  CHECK(render(*page, view, {}, out));
  CHECK(out.starts_with("before lawlaw"));
  view.page.tags.assign(1000, "x");
  out.clear();
  CHECK_FALSE(render(*page, view, {"", nullptr, 5000}, out));
  CHECK(out.size() < 6000);
  out.clear();
  view.page.tags.assign(10, "x");
  CHECK(render(*page, view, {"", nullptr, 1000}, out));
  out.clear();
  CHECK_FALSE(render(*page, view, {"", nullptr, 999}, out));
}

TEST_CASE("A template takes no view but the one it was loaded for") {
  kept::base::Report report;
  Templates templates = load("{{ page.total }}", {}, report);
  const Template* page = templates.find("page.html");
  REQUIRE(page);
  const Templates moved = std::move(templates);
  CHECK(moved.find("page.html") == page);
  CHECK(&root_of(*page) == &kept::view::shape_of<Root>);
  std::string out;
  CHECK_FALSE(render(*page, root().page, {}, out));
  CHECK(out.empty());
  const Root view = root();
  CHECK(render(*page, static_cast<const void*>(&view), {}, out));
  CHECK(out == "3");
}

TEST_CASE("Many templates are loaded at once, each with a view of its own, and a name stands for one file") {
  kept::base::Report report;
  const Wanted wanted[] = {{"a.html", &kept::view::shape_of<Root>},
                           {"b.html", &kept::view::shape_of<Page>},
                           {"c.html", &kept::view::shape_of<Page>}};
  const Templates templates = Templates::load({{"templates/a.html", "{{ page.title }}"},
                                               {"b.html", "{{ title }}{% include 'a.html' %}"},
                                               {"c.html", "{{ title }}"},
                                               {"templates/c.html", "x"}},
                                              wanted, english(), report);
  CHECK(told(report) ==
        "a.html:1:4 template/unknown-name Nothing is called `page` here | Known here: `title`, `slug`, `empty`, "
        "`body`, `href`, `total`, `zero`, `overdue`, `draft`, `tags`, `nothing`, `updates` and more\nc.html:0:0 "
        "template/include Two templates are called `c.html` | Remove one of them\n");
  CHECK(templates.find("a.html"));
  CHECK_FALSE(templates.find("b.html"));
  std::string out;
  CHECK(render(*templates.find("c.html"), root().page, {}, out));
  CHECK(out == "Alternatives to detention");
}
