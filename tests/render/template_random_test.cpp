// Heaps of template pieces: most are refused, none crashes, and a page that is made holds the same elements and
// attributes whatever its values are.
#include <catch2/catch.hpp>

#include <cstdlib>
#include <random>

#include "render/hostile.h"
#include "render/template_fixture.h"

using namespace kept::render::test;

namespace {

constexpr std::string_view parts[] = {
    "{{ page.title }}",
    "{{ page.title }}",
    "{{ page.href }}",
    "{{ page.tags | join(' ') }}",
    "{{ 'made.by' | t(who=page.title, when=1) }}",
    "{% if page.title %}",
    "{% if page.draft %}",
    "{% else %}",
    "{% endif %}",
    "{% endif %}",
    "{% for t in page.tags %}",
    "{{ t }}",
    "{% endfor %}",
    "{% set a = page.title %}",
    "{{ a }}",
    "{{ page.title | urlencode }}",
    "<p>",
    "</p>",
    "<p ",
    ">",
    ">",
    "/>",
    "\"",
    "\"",
    "'",
    " ",
    " ",
    "=",
    " title=\"",
    " href=\"",
    " href='",
    " class=\"a ",
    "<a",
    "<a href=\"",
    "<meta ",
    "content=\"",
    "http-equiv=\"refresh\" ",
    "0; url=",
    "https://x.org/",
    "mailto:",
    "/",
    "#",
    "?a=",
    "javascript:",
    "x",
    "-",
    "--",
    "!",
    "<!--",
    "-->",
    "<!doctype html>",
    "<title>",
    "</title>",
    "<textarea>",
    "</textarea>",
    "<script>",
    "</script>",
    "<style>",
    "</style",
    "<svg>",
    "</svg>",
    "<",
    "</",
    "onclick=\"",
    "style=\"",
    "src=\"",
    "<img ",
    "<iframe ",
    "</iframe>",
    "\n",
    "&",
    "<input disabled ",
    "{# c #}",
    "{%- if true -%}",
    "{{ page.body }}",
};

std::string heap(std::mt19937& random) {
  std::string page;
  const std::size_t count = 2 + random() % 12;
  for (std::size_t i = 0; i < count; ++i) page += parts[random() % std::size(parts)];
  return page;
}

Root with(const std::string& value) {
  Root view = root();
  view.page.title = value;
  view.page.href.to = value;
  view.page.tags = {value, value};
  return view;
}

}  // namespace

TEST_CASE("Whatever a template is made of, values add nothing to its elements and attributes") {
  const char* asked = std::getenv("KEPT_RANDOM_TEMPLATES");
  const int rounds = asked ? std::atoi(asked) : 20000;
  std::mt19937 random(asked ? std::random_device()() : 1);
  const auto values = hostile();
  const Root tame = with("tame");
  int made = 0;
  for (int i = 0; i < rounds; ++i) {
    const std::string page = heap(random);
    kept::base::Report report;
    const auto templates = load(page, {}, report);
    const auto* found = templates.find("page.html");
    REQUIRE((found == nullptr) == report.has_errors());
    if (!found) continue;
    ++made;
    std::string expected, out;
    REQUIRE(render(*found, tame, {"../", nullptr}, expected));
    const std::string& value = values[1 + random() % (values.size() - 1)];
    REQUIRE(render(*found, with(value), {"../", nullptr}, out));
    CAPTURE(page, value, expected, out);
    REQUIRE(seen(out).shape == seen(expected).shape);
  }
  CHECK(made > rounds / 100);
}
