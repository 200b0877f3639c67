// Hostile values in every place where a value may stand: an HTML parser reads the page back and finds the value, whole,
// where the template put it, and nothing else.
#include <catch2/catch.hpp>

#include "render/hostile.h"
#include "view/address.h"
#include "render/template/escape.h"
#include "render/template_fixture.h"

using namespace kept::render::test;

namespace {

std::string page_with(std::string_view page, const std::string& value) {
  Root view = root();
  view.page.title = value;
  view.page.href.to = value;
  view.page.tags = {value, value};
  return rendered(page, {}, view, {"../", nullptr});
}

std::string decoded(std::string_view encoded) {
  std::string result;
  for (std::size_t i = 0; i < encoded.size(); ++i) {
    if (encoded[i] != '%') {
      result += encoded[i];
      continue;
    }
    result += static_cast<char>(std::stoi(std::string(encoded.substr(i + 1, 2)), nullptr, 16));
    i += 2;
  }
  return result;
}

using Expected = std::string (*)(const std::string&);
struct Place {
  std::string_view page;
  Expected expected;  // what the parser is to find of the value
};

std::string same(const std::string& value) {
  std::string result;
  for (const char c : value) {
    const bool control =
        (c >= 0 && c < ' ' && std::string_view("\t\n\f\r").find(c) == std::string_view::npos) || c == '\x7f';
    result += control ? std::string("\xEF\xBF\xBD") : std::string(1, c);
  }
  return result;
}
std::string checked(const std::string& value) {
  std::string out;
  kept::view::append_checked(value, out);
  return out;
}
std::string led_back(const std::string& value) { return kept::view::relative(value, "../"); }

const Place places[] = {
    {"<body><p>[[{{ page.title }}]]</p><i>", same},
    {"<head><title>[[{{ page.title }}]]</title><body><i>", same},
    {"<body><textarea>[[{{ page.title }}]]</textarea><i>", same},
    {"<body><p class=\"[[{{ page.title }}]]\" id=\"x\">y</p><i>", same},
    {"<body><p class='[[{{ page.title }}]]' id='x'>y</p><i>", same},
    {"<body><p>{% for t in page.tags %}{% if loop.last %}<b>[[{{ t }}]]</b>{% endif %}{% endfor %}</p><i>", same},
    {"<body><p>{% set a = page.title %}[[{{ a | default('') }}]]</p><i>", same},
    {"<body><p title=\"{{ 'made.by' | t(who=page.title, when=1) }}\">[[{{ page.tags | first }}]]</p><i>", same},
    {"<body><svg><title>[[{{ page.title }}]]</title></svg><i>", same},
    {"<body><noscript>[[{{ page.title }}]]</noscript><i>", same},
    {"<head><meta name=\"description\" content=\"[[{{ page.title }}]]\"><body><i>", same},
    {"<body><a rel=\"[[\" href=\"{{ page.title }}\" class=\"]]\">y</a><i>", checked},
    {"<body><a rel='[[' href='{{ page.title }}' class=']]'>y</a><i>", checked},
    {"<body><form id=\"[[\" action=\"{{ page.title }}\" class=\"]]\"></form><i>", checked},
    {"<body><a rel=\"[[\" href=\"{{ page.href }}\" class=\"]]\">y</a><i>", led_back},
    {"<head><link rel=\"[[\" href=\"{{ page.href }}\" class=\"]]\"><body><i>", led_back},
    {"<head><script id=\"[[\" src=\"{{ page.href }}\" class=\"]]\"></script><body><i>", led_back},
    {"<body><img alt=\"[[\" srcset=\"{{ page.href }}\" class=\"]]\"><i>", led_back},
    {"<head><meta http-equiv=\"refresh\" content=\"0; url={{ page.href }}\"><body><i>", nullptr},
    {"<body><p>[[{{ page.href }}]]</p><i>", led_back},
};

// What stands between the brackets, over all texts and values of attributes.
std::string found(const Seen& seen) {
  std::string all;
  for (const std::string& value : seen.values) all += value;
  const auto begin = all.find("[["), end = all.rfind("]]");
  return begin == std::string::npos || end == std::string::npos ? "lost" : all.substr(begin + 2, end - begin - 2);
}

}  // namespace

TEST_CASE("A hostile value stays one value in every place, and adds no element and no attribute") {
  for (const Place& place : places) {
    const std::string tame = seen(page_with(place.page, "tame")).shape;
    REQUIRE(tame.ends_with("<i>>>"));
    for (const std::string& value : hostile()) {
      CAPTURE(place.page, value);
      const Seen page = seen(page_with(place.page, value));
      CHECK(page.shape == tame);
      if (place.expected) CHECK(found(page) == place.expected(value));
    }
  }
}

TEST_CASE("Behind a start that says where it leads a value is percent-encoded, and comes back whole") {
  constexpr std::string_view pages[] = {
      "<body><a href=\"https://example.org/[[{{ page.title }}]]\">y</a><i>",
      "<body><a href='https://example.org/?q=[[{{ page.title }}]]&amp;r=s'>y</a><i>",
      "<body><a href=\"#[[{{ page.title }}]]\">y</a><i>",
      "<body><a href=\"mailto:[[{{ page.title }}]]\">y</a><i>",
      "<body><a href=\"mailto:a@b.org?subject=[[{{ page.title }}]]\">y</a><i>",
  };
  for (const std::string_view page : pages) {
    const std::string tame = seen(page_with(page, "tame")).shape;
    for (const std::string& value : hostile()) {
      CAPTURE(page, value);
      const Seen read = seen(page_with(page, value));
      CHECK(read.shape == tame);
      const std::string inside = found(read);
      CHECK(inside.find_first_of("<>\"' /?#&:\\\t\n\r") == std::string::npos);
      CHECK(decoded(inside) == value);
    }
  }
}

TEST_CASE("No address that comes out has a scheme which is not allowed") {
  for (const std::string& value : hostile()) {
    CAPTURE(value);
    for (const std::string& address : {checked(value), led_back(value)}) {
      const std::string scheme(kept::view::scheme_of(address));
      CHECK((scheme.empty() || scheme == "https" || scheme == "mailto"));
      CHECK_FALSE(address.starts_with("//"));
      CHECK(address.find_first_of("\t\n\r \\\"'<>") == std::string::npos);
    }
  }
}

TEST_CASE("Markup is printed as it is, its marks replaced by the way back to the root") {
  std::string out;
  kept::render::append_markup(
      "\x01"
      "a<b>\x01\x01</b>\x01",
      "../../", out);
  CHECK(out == "../../a<b>../../../../</b>../../");
  out.clear();
  kept::render::append_markup("\x01x", "", out);
  CHECK(out == "x");
}

TEST_CASE("A control character never gets into a page") {
  std::string out;
  kept::render::append_text(std::string_view("a\0b", 3), out);
  kept::render::append_attribute(std::string_view("a\0b", 3), out);
  kept::render::append_component(std::string_view("a\0b", 3), out);
  CHECK(out ==
        "a\xEF\xBF\xBD"
        "ba\xEF\xBF\xBD"
        "ba%00b");
}
