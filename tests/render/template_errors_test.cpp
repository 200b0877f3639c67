#include <catch2/catch.hpp>

#include "render/template_fixture.h"

using namespace kept::render::test;

namespace {

struct Row {
  std::string_view page, expected;  // what is expected without the file's name
};

template <std::size_t n>
void check(const Row (&rows)[n]) {
  for (const Row& row : rows) {
    CAPTURE(row.page);
    CHECK(findings(row.page) == "page.html:" + std::string(row.expected) + "\n");
  }
}

}  // namespace

TEST_CASE("A name that nobody knows is an error at its place, with the nearest one") {
  check({
      {"{{ pgae.title }}", "1:4 template/unknown-name Nothing is called `pgae` here | Did you mean `page`?"},
      {"a\n  {{ page.titel }}", "2:11 template/unknown-name `page` has no `titel` | Did you mean `title`?"},
      {"{{ page.made.titel }}", "1:14 template/unknown-name `page.made` has no `titel` | Did you mean `title`?"},
      {"{{ xyz }}", "1:4 template/unknown-name Nothing is called `xyz` here | Known here: `page`, `site`"},
      {"{{ site.x }}", "1:9 template/unknown-name `site` has no `x` | It has `title`, `home`"},
      {"{% for update in page.updates %}{{ updte.date }}{% endfor %}",
       "1:36 template/unknown-name Nothing is called `updte` here | Did you mean `update`?"},
      {"{% for u in page.updates %}{{ u.dat }}{% endfor %}",
       "1:33 template/unknown-name `u` has no `dat` | Did you mean `date`?"},
      {"{% for t in page.tags %}{% endfor %}{{ t }}",
       "1:40 template/unknown-name Nothing is called `t` here | Known here: `page`, `site`"},
      {"{% if true %}{% set a = 1 %}{% endif %}{{ a }}",
       "1:43 template/unknown-name Nothing is called `a` here | Known here: `page`, `site`"},
      {"{{ loop.index }}",
       "1:4 template/unknown-name There is no loop around this | `loop` is known inside a `for` only"},
      {"{% for t in page.tags %}{{ loop.indx }}{% endfor %}",
       "1:33 template/unknown-name `loop` has no `indx` | Did you mean `index`?"},
      {"{% if page.title and not pag.x %}{% endif %}",
       "1:26 template/unknown-name Nothing is called `pag` here | Did you mean `page`?"},
      {"{{ page.title | lenght }}",
       "1:17 template/unknown-filter No filter is called `lenght` | Did you mean `length`?"},
      {"{{ page.title | capitalize }}",
       "1:17 template/unknown-filter No filter is called `capitalize` | The filters are `address`, `default`, `first`, "
       "`join`, `length`, `t`, `urlencode`"},
  });
}

TEST_CASE("A value of the wrong sort is an error at its place") {
  check({
      {"{{ page.tags }}",
       "1:4 template/type `page.tags` is a list and cannot be printed | Loop over it: `{% for item in page.tags %}`"},
      {"{{ page.made }}",
       "1:4 template/type `page.made` is a group of values and cannot be printed | Print one of its members: `title`, "
       "`href`"},
      {"{% for x in page.title %}{{ x.y }}{% endfor %}",
       "1:13 template/type `page.title` is a text, and only a list can be looped over | Use `if` to ask whether a "
       "value is there"},
      {"{{ page.title.size }}",
       "1:15 template/type `page.title` is a text and has no members | Remove the dot and what follows"},
      {"{{ page.tags.x }}",
       "1:14 template/type `page.tags` is a list and has no members | Loop over it: `{% for item in page.tags %}`"},
      {"{% for t in page.tags %}{{ loop }}{% endfor %}",
       "1:28 template/type `loop` is a group of values | Use `loop.index`, `loop.first` or `loop.last`"},
      {"{{ page.total == 'x' }}",
       "1:4 template/type a number is compared with a text | Compare two values of the same sort"},
      {"{{ page.title < 'x' }}",
       "1:4 template/type Only numbers are less or greater, and this is a text | Use == or !="},
      {"{{ page.tags == page.nothing }}",
       "1:4 template/type a list cannot be compared | Compare texts, numbers, or yes and no"},
      {"{{ page.title | join(', ') }}",
       "1:4 template/type The filter `join` wants a list here, and this is a text | For example `page.tags | join(\", "
       "\")`"},
      {"{{ page.updates | join(', ') }}",
       "1:4 template/type The filter `join` wants a list of texts | Loop over the list instead"},
      {"{{ page.tags | join }}",
       "1:16 template/type The filter `join` takes one value in brackets, not 0 | For example `page.tags | join(\", "
       "\")`"},
      {"{{ page.tags | length(1, 2) }}",
       "1:16 template/type The filter `length` takes nothing in brackets, not 2 | For example `page.updates | length`"},
      {"{{ page.place | default(other='x') }}",
       "1:25 template/type The filter `default` takes its value without a name | For example `page.place | "
       "default(\"online\")`"},
      {"{{ page.place | default(1) }}",
       "1:25 template/type This stands in for a text, but is a number | Give a value of the same sort"},
      {"{{ page.tags | default('x') }}",
       "1:4 template/type The filter `default` wants a text or a number, and this is a list | Use `if` and `else`"},
      {"{{ page.total | length }}",
       "1:4 template/type The filter `length` wants a list here, and this is a number | For example `page.updates | "
       "length`"},
      {"{{ page.perhaps | join(',') }}",
       "1:4 template/type The filter `join` wants a list of texts | Loop over the list instead"},
      {"{{ page.perhaps | first }}",
       "1:4 template/type The items of this list may be absent themselves | Loop over the list instead"},
      {"{{ page.total | urlencode }}",
       "1:4 template/type The filter `urlencode` wants a text here, and this is a number | For example `page.slug | "
       "urlencode`"},
      {"{{ page.href | address }}",
       "1:4 template/type The filter `address` wants a text here, and this is an address | For example `\"theme.css\" "
       "| address`"},
  });
}

TEST_CASE("A message is checked where it is used") {
  check({
      {"{{ 'helo' | t }}", "1:4 template/message No message is called `helo` | Did you mean `hello`?"},
      {"{{ 'nothing.like.it' | t }}",
       "1:4 template/message No message is called `nothing.like.it` | Add it to the messages of the default language"},
      {"{{ page.title | t }}",
       "1:4 template/message The key of a message is not a text in quotes | Write for example `{{ "
       "\"commitments.title\" | t }}`"},
      {"{{ 'commitments.count' | t }}",
       "1:4 template/message Nothing fills the hole `{n}` of the message `commitments.count` | Give it in brackets: "
       "`t(n=…)`"},
      {"{{ 'commitments.count' | t(n=1, m=2) }}",
       "1:33 template/message The message `commitments.count` has no hole `{m}` | Its holes are `n`"},
      {"{{ 'commitments.count' | t(1) }}",
       "1:28 template/message What fills a hole of a message has a name | Write for example `t(n=page.total)`"},
      {"{{ 'commitments.count' | t(n=page.title) }}",
       "1:4 template/type The hole `{n}` wants a number, and this is a text | "},
      {"{{ 'commitments.count' | t(n=page.count) }}",
       "1:4 template/type The hole `{n}` wants a number, and this may be absent | Put `| default(0)` behind it"},
      {"{{ 'made.by' | t(who=page.tags, when=page.title) }}",
       "1:4 template/type The hole `{who}` wants a text or a number, and this is a list | "},
      {"{{ 'hello' | t(x=1) }}", "1:16 template/message The message `hello` has no hole `{x}` | "},
  });
}

TEST_CASE("What cannot be read is an error at its place") {
  check({
      {"a {{ page.title", "1:3 template/syntax `{{` is never closed | Close it with `}}`"},
      {"{{ page.title %} x", "1:1 template/syntax `{{` is never closed | Close it with `}}`"},
      {"{% if page.title\nx {{ page.total }}", "1:1 template/syntax `{%` is never closed | Close it with `%}`"},
      {"x {# y", "1:3 template/syntax `{#` is never closed | Close it with `#}`"},
      {"{{ }}", "1:4 template/syntax Here a name, a text or a number is missing | "},
      {"{{ page. }}", "1:10 template/syntax Here the name of a member is missing | "},
      {"{{ page.1 }}", "1:9 template/syntax `1` cannot stand here | Write the name of a member instead"},
      {"{{ page title }}", "1:9 template/syntax `title` cannot stand here | Remove it, or close the tag before it"},
      {"{{ 'abc }}", "1:4 template/syntax This text is not closed | Close it with ' on the same line"},
      {"{{ 'abc }} {{ 'd' }}", "1:17 template/syntax This text is not closed | Close it with ' on the same line"},
      {"{% if page.slug == \"abc %}{% endif %}",
       "1:20 template/syntax This text is not closed | Close it with \" on the same line"},
      {"{{ page ? 1 }}", "1:9 template/syntax `?` means nothing here | "},
      {"{{ pagé }}", "1:7 template/syntax `é` means nothing here | "},
      {"{{ page[0] }}",
       "1:8 template/syntax `[` means nothing here | \npage.html:1:10 template/syntax `]` means nothing here | "},
      {"{{ foo( }}",
       "1:7 template/syntax `foo` is called, but templates can call nothing | Filters are written behind a bar: `list "
       "| length`"},
      {"{{ (page.title }}", "1:16 template/syntax Here `)` is missing | "},
      {"{{ page | }}", "1:11 template/syntax Here the name of a filter is missing | "},
      {"{{ page.tags | join(', ' }}", "1:26 template/syntax Here `)` is missing | "},
      {"{{ 99999999999999999999 }}", "1:4 template/syntax This number is too large | "},
      {"{{ and }}", "1:4 template/syntax `and` is a word of the template language | Use another name"},
      {"{% %}", "1:1 template/syntax This tag is empty | Remove it"},
      {"{% fro x in page.tags %}", "1:4 template/syntax No tag is called `fro` | Did you mean `for`?"},
      {"{% for x of page.tags %}{% endfor %}", "1:10 template/syntax `of` cannot stand here | Write `in` instead"},
      {"{% for loop in page.tags %}{% endfor %}",
       "1:8 template/syntax `loop` always means the loop one is in | Use another name"},
      {"{% if %}{% endif %}", "1:7 template/syntax Here a name, a text or a number is missing | "},
      {"{% if page.title %}x", "1:1 template/syntax This `if` is never closed | Close it with `{% endif %}`"},
      {"a{% endif %}",
       "1:5 template/syntax `endif` ends nothing that is open here | Remove it, or open what it should end"},
      {"{% for t in page.tags %}{% if t %}{% endfor %}",
       "1:25 template/syntax This `if` is never closed | Close it with `{% endif %}`"},
      {"{% if true %}{% else %}{% else %}{% endif %}",
       "1:27 template/syntax `else` ends nothing that is open here | Remove it, or open what it should end"},
      {"{% if true %}{% endif x %}",
       "1:23 template/syntax `x` cannot stand here | Remove it, or close the tag before it"},
      {"{% set a %}", "1:10 template/syntax Here `=` is missing | "},
      {"{% set 1 = 2 %}", "1:8 template/syntax `1` cannot stand here | Write a name instead"},
      {"{% include page.title %}",
       "1:12 template/syntax `page` cannot stand here | Write the name of a template, in quotes instead"},
      {"{% block a %}{% endblock b %}",
       "1:26 template/syntax This ends the block `a`, not `b` | Close the inner block first"},
      {"{% block a %}{% endblock %}{% block a %}{% endblock %}",
       "1:37 template/syntax Two blocks here are called `a` | Give each block a name of its own"},
      {"x{% extends 'a' %}",
       "1:2 template/syntax `extends` comes first in a template, and once | Move it to the first line"},
      {"{{ super() }}", "1:1 template/syntax `super()` is only known inside a block | Remove it"},
      {"{% block a %}{{ super() }}{% endblock %}",
       "1:14 template/syntax The block `a` replaces nothing, so there is nothing to put here | Remove it"},
  });
}

TEST_CASE("All errors are told in one go, also after one that cannot be read") {
  CHECK(
      findings("{{ a }}\n{{ }}\n{% if b %}{{ c }}{% endif %}\n{% for x in d %}{{ x.y }}{{ e }}{% endfor %}{% set f = "
               "g %}{{ f.h }}\n<i {{ page.title }}>") ==
      "page.html:1:4 template/unknown-name Nothing is called `a` here | Known here: `page`, `site`\n"
      "page.html:2:4 template/syntax Here a name, a text or a number is missing | \n"
      "page.html:3:7 template/unknown-name Nothing is called `b` here | Known here: `page`, `site`\n"
      "page.html:3:14 template/unknown-name Nothing is called `c` here | Known here: `page`, `site`\n"
      "page.html:4:13 template/unknown-name Nothing is called `d` here | Known here: `page`, `site`\n"
      "page.html:4:29 template/unknown-name Nothing is called `e` here | Known here: `x`, `page`, `site`\n"
      "page.html:4:56 template/unknown-name Nothing is called `g` here | Known here: `page`, `site`\n"
      "page.html:5:7 template/context No value can be printed inside the tag `i`, outside the value of an attribute | "
      "Print values between the quotes of an attribute, or between tags\n");
}

TEST_CASE("A template that no page uses is checked for syntax, and has no page") {
  CHECK(findings("x", {{"templates/other.html", "{{ unknown.name }}"}}).empty());
  CHECK(findings("x", {{"templates/other.html", "{% if %}"}}) ==
        "other.html:1:1 template/syntax This `if` is never closed | Close it with `{% endif %}`\n"
        "other.html:1:7 template/syntax Here a name, a text or a number is missing | \n");
}

TEST_CASE("A wanted template that is missing is an error") {
  kept::base::Report report;
  const kept::render::Wanted wanted[] = {{"pages.html", &kept::view::shape_of<Root>}};
  const auto templates = kept::render::Templates::load({{"templates/page.html", "x"}}, wanted, english(), report);
  CHECK(told(report) ==
        "pages.html:0:0 template/include The template `pages.html` is missing | Did you mean `page.html`?\n");
  CHECK(templates.find("pages.html") == nullptr);
  CHECK(templates.find("page.html") == nullptr);
}

TEST_CASE("Nesting is bounded, and deep input is refused quickly") {
  const auto many = [](std::string_view what, int n) {
    std::string result;
    for (int i = 0; i < n; ++i) result += what;
    return result;
  };
  CHECK(rendered("{{ " + many("(", 30) + "1" + many(")", 30) + " }}") == "1");
  CHECK(findings("{{ " + many("(", 100000) + "1" + many(")", 100000) + " }}") ==
        "page.html:1:36 template/syntax This is nested too deep | Put a part of it into a `{% set %}` first\n");
  CHECK(findings("{{ " + many("not ", 100000) + "1 }}")
            .starts_with("page.html:1:136 template/syntax This is nested too deep"));
  CHECK(findings("{{ 'a'" + many("|length", 100000) + " }}")
            .starts_with("page.html:1:120 template/syntax These are too many filters"));
  CHECK(findings("{{ \"" + many("\\\"", 300000)).starts_with("page.html:1:1 template/syntax `{{` is never closed"));
  CHECK(rendered("{{ " + many("true and ", 100000) + "1 }}") == "true");
  CHECK(rendered(many("{% if true %}", 64) + "x" + many("{% endif %}", 64)) == "x");
  CHECK(findings(many("{% if true %}", 3000) + many("{% endif %}", 3000))
            .starts_with("page.html:1:833 template/syntax Tags are nested too deep here"));
}
