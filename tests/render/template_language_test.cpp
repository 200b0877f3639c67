#include <catch2/catch.hpp>

#include "render/template_fixture.h"

using namespace kept::render::test;

namespace {

struct Row {
  std::string_view page, expected;
};

template <std::size_t n>
void check(const Row (&rows)[n]) {
  for (const Row& row : rows) {
    CAPTURE(row.page);
    CHECK(rendered(row.page) == row.expected);
  }
}

}  // namespace

TEST_CASE("Text stands as it is, values are printed, comments are not") {
  check({
      {"", ""},
      {"plain { text } % #}", "plain { text } % #}"},
      {"{{ page.title }}", "Alternatives to detention"},
      {"{{page.title}}{{ page.total }}", "Alternatives to detention3"},
      {"{{ page.made.title }}", "MoU"},
      {"{{ page.overdue }} {{ page.draft }}", "true false"},
      {"{{ page.body }}", "<p>See <a href=\"../countries/tha/index.html\">Thailand</a>.</p>"},
      {"{{ page.href }}", "../commitments/tha-mou-atd/index.html"},
      {"{{ \"a\\\"b\\\\c\\n'd'\" }}", "a\"b\\c\n'd'"},
      {"{{ 'it\\'s' }}", "it's"},
      {"{{ \"}}\" }}{{ '%}' }}{{ \"{{\" }}", "}}%}{{"},
      {"{{ -12 }} {{ 0 }} {{ true }}", "-12 0 true"},
      {"a{# b {{ c }} {% d %} #}e", "ae"},
      {"{{ (page.title) }}", "Alternatives to detention"},
      {"{{ \"ข้อ\" }} ข้อ", "ข้อ ข้อ"},
  });
}

TEST_CASE("What is perhaps there prints nothing when it is not") {
  check({
      {"[{{ page.place }}][{{ page.missing }}]", "[Bangkok][]"},
      {"[{{ page.unmade.title }}][{{ page.unmade.href }}]", "[][]"},
      {"[{{ page.count }}][{{ page.no_count }}]", "[7][]"},
      {"{% for t in page.maybe_tags %}x{% else %}none{% endfor %}", "none"},
      {"{% for p in page.perhaps %}[{{ p }}]{% endfor %}", "[a][][c]"},
      {"{% for p in page.perhaps %}{% if p %}y{% else %}n{% endif %}{% endfor %}", "yny"},
  });
}

TEST_CASE("Truth: text, list, markup and address when not empty, a number when not 0, a maybe when there") {
  check({
      {"{% if page.title %}y{% else %}n{% endif %}{% if page.empty %}y{% else %}n{% endif %}", "yn"},
      {"{% if page.tags %}y{% else %}n{% endif %}{% if page.nothing %}y{% else %}n{% endif %}", "yn"},
      {"{% if page.total %}y{% else %}n{% endif %}{% if page.zero %}y{% else %}n{% endif %}", "yn"},
      {"{% if page.overdue %}y{% else %}n{% endif %}{% if page.draft %}y{% else %}n{% endif %}", "yn"},
      {"{% if page.body %}y{% else %}n{% endif %}{% if page.href %}y{% else %}n{% endif %}{% if site.home %}y{% else "
       "%}n{% endif %}",
       "yyn"},
      {"{% if page.made %}y{% else %}n{% endif %}{% if page.unmade %}y{% else %}n{% endif %}", "yn"},
      {"{% if page.place %}y{% else %}n{% endif %}{% if page.missing %}y{% else %}n{% endif %}", "yn"},
      {"{% if page %}y{% endif %}{% if 'a' %}y{% endif %}{% if '' %}n{% endif %}{% if 0 %}n{% endif %}{% if false "
       "%}n{% endif %}",
       "yy"},
      {"{% if page.no_count %}y{% else %}n{% endif %}{% if page.count %}y{% endif %}", "ny"},
      {"{% if page.tags | first %}y{% endif %}{% if page.nothing | first %}n{% endif %}", "y"},
      {"{% if 'hello' | t %}y{% endif %}{% if page.tags | join(', ') %}y{% endif %}{% if page.nothing | join(', ') "
       "%}n{% endif %}",
       "yy"},
      {"{% if page.tags | length %}y{% endif %}{% if '' | address %}n{% endif %}", "y"},
  });
}

TEST_CASE("Of the branches of an if the first true one is taken") {
  check({
      {"{% if page.draft %}a{% elif page.overdue %}b{% else %}c{% endif %}", "b"},
      {"{% if page.draft %}a{% elif page.empty %}b{% elif page.zero %}c{% else %}d{% endif %}", "d"},
      {"{% if page.overdue %}a{% elif page.overdue %}b{% endif %}", "a"},
      {"{% if page.draft %}a{% endif %}.", "."},
  });
}

TEST_CASE("Conditions: not binds closer than and, and closer than or; brackets closest") {
  check({
      {"{{ not page.draft and page.overdue }}", "true"},
      {"{{ page.draft and page.draft or page.overdue }}", "true"},
      {"{{ page.draft and (page.draft or page.overdue) }}", "false"},
      {"{{ page.overdue or page.draft and page.draft }}", "true"},
      {"{{ not (page.overdue or page.draft) }}", "false"},
      {"{{ not not page.overdue }}", "true"},
      {"{{ not page.empty | length }}", "true"},
      {"{{ page.overdue and page.total > 2 and page.title and page.tags }}", "true"},
      {"{{ not page.total == 4 }}", "true"},
  });
}

TEST_CASE("Comparisons") {
  check({
      {"{{ page.total == 3 }}{{ page.total != 3 }}", "truefalse"},
      {"{{ page.total < 3 }}{{ page.total <= 3 }}{{ page.total > 3 }}{{ page.total >= 3 }}", "falsetruefalsetrue"},
      {"{{ page.slug == 'tha-mou-atd' }}{{ page.slug != \"x\" }}", "truetrue"},
      {"{{ page.overdue == true }}{{ page.overdue == page.draft }}", "truefalse"},
      {"{{ page.place == 'Bangkok' }}{{ page.missing == '' }}{{ page.missing != '' }}{{ page.missing == "
       "page.unmade.title }}",
       "truefalsetruetrue"},
      {"{{ page.no_count < 1 }}{{ page.no_count > 1 }}{{ page.count > 6 }}", "falsefalsetrue"},
      {"{{ page.tags | length == 3 }}", "true"},
      {"{{ -1 < 0 }}", "true"},
  });
}

TEST_CASE("Loops know their turn, and say something else when there is nothing") {
  check({
      {"{% for t in page.tags %}{{ loop.index }}{{ t }}{% if not loop.last %}, {% endif %}{% endfor %}",
       "1law, 2age, 3&lt;b&gt;"},
      {"{% for t in page.tags %}{{ loop.first }} {{ loop.last }};{% endfor %}", "true false;false false;false true;"},
      {"{% for t in page.nothing %}{{ t }}{% else %}none{% endfor %}.", "none."},
      {"{% for t in page.nothing %}{{ t }}{% endfor %}.", "."},
      {"{% for t in page.tags %}x{% else %}none{% endfor %}", "xxx"},
      {"{% for u in page.updates %}{{ u.date }}[{% for s in u.sources %}{{ s.title }}{{ loop.index }}{% else %}-{% "
       "endfor %}]{{ loop.index }}{% endfor %}",
       "2019-01[Report1Minutes2]12020-12[-]2"},
      {"{% for page in page.updates %}{{ page.date }}{% endfor %}{{ page.total }}", "2019-012020-123"},
      {"{% for a in page.tags %}{% for b in page.tags %}{{ a == b }}{% endfor %};{% endfor %}",
       "truefalsefalse;falsetruefalse;falsefalsetrue;"},
  });
}

TEST_CASE("A set name lasts to the end of what it stands in") {
  check({
      {"{% set a = page.title %}{{ a }}", "Alternatives to detention"},
      {"{% set a = 'x' %}{% set a = 'y' %}{{ a }}", "y"},
      {"{% set a = 1 %}{% if true %}{% set a = 2 %}{{ a }}{% endif %}{{ a }}", "21"},
      {"{% for t in page.tags %}{% set n = loop.index %}{% set s = t | urlencode %}{{ n }}{{ s }};{% endfor %}",
       "1law;2age;3%3Cb%3E;"},
      {"{% set a = 'hello' | t %}{% set b = a %}{{ b | length }}{{ b }}", "5Hello"},
      {"{% set m = page.made %}{{ m.title }}{% set u = page.unmade %}[{{ u.title }}]", "MoU[]"},
      {"{% set f = page.total > 2 and page.overdue %}{% if f %}y{% endif %}", "y"},
      {"{% set n = page.tags | length %}{% if n == 3 %}{{ n }}{% endif %}", "3"},
      {"{% set f = page.updates | first %}{{ f.date }}{% set g = page.nothing | first %}[{{ g }}]", "2019-01[]"},
      {"{% set home = 'x/' | address %}<a href=\"{{ home }}\">", "<a href=\"../x/index.html\">"},
      {"{% set l = page.tags %}{% for t in l %}.{% endfor %}", "..."},
      {"{% set m = page.missing | default(page.missing) %}[{{ m }}]", "[]"},
  });
}

TEST_CASE("Filters") {
  check({
      {"{{ page.tags | length }}{{ page.nothing | length }}{{ page.maybe_tags | length }}", "300"},
      {"{{ 'ข้อ1' | length }}{{ page.missing | length }}", "40"},
      {"{{ page.missing | default('none') }} {{ page.empty | default('empty') }} {{ page.place | default('x') }}",
       "none empty Bangkok"},
      {"{{ page.no_count | default(5) }} {{ page.zero | default(5) }}", "5 0"},
      {"{{ page.missing | default(page.missing) | default('c') }}", "c"},
      {"{{ page.tags | join(', ') }}|{{ page.tags | join('') }}|{{ page.nothing | join(', ') }}",
       "law, age, &lt;b&gt;|lawage&lt;b&gt;|"},
      {"{{ page.tags | first }}{{ page.nothing | first }}", "law"},
      {"{% for s in (page.updates | first).sources %}{% endfor %}",
       "page.html:1:35 template/syntax `.` cannot stand here | Remove it, or close the tag before it\n"},
      {"{{ 'a b/c?d&é' | urlencode }}", "a%20b%2Fc%3Fd%26%C3%A9"},
      {"{{ page.missing | urlencode }}.", "."},
      {"{{ 'theme.css' | address }} {{ '' | address }} {{ 'javascript:x' | address }}", "../theme.css ../index.html #"},
      {"{{ page.tags | join(', ') | length }}", "13"},
  });
}

TEST_CASE("Messages are filled, take their plural form and are escaped") {
  check({
      {"{{ 'hello' | t }}", "Hello"},
      {"{{ 'commitments.count' | t(n=1) }}, {{ 'commitments.count' | t(n=page.total) }}",
       "1 commitment, 3 commitments"},
      {"{{ 'made.by' | t(when=page.total, who='<b>' ) }}", "by &lt;b&gt; in 3"},
      {"{{ 'made.by' | t(when='hello' | t, who=page.tags | join('+')) }}", "by law+age+&lt;b&gt; in Hello"},
      {"{{ 'made.by' | t(when=page.missing, who=page.place) }}", "by Bangkok in "},
      {"{{ 'commitments.count' | t(n=page.no_count | default(0)) }}", "0 commitments"},
      {"{{ 'say' | t }}<i title=\"{{ 'say' | t }}\">",
       "&lt;b&gt; &amp; \"quotes\"<i title=\"&lt;b&gt; &amp; &#34;quotes&#34;\">"},
      {"{{ 'hello' | t | length }}", "5"},
  });
}

TEST_CASE("A page is rendered in the language it is given, and in the default one else") {
  const auto pl = polish();
  constexpr std::string_view page =
      "{{ 'hello' | t }} {{ 'commitments.count' | t(n=page.total) }} {{ 'commitments.title' | t }}";
  CHECK(rendered(page, {}, root(), {"", &pl}) == "Cześć 3 zobowiązania <span lang=\"en\">Commitments</span>");
  const auto foreign = kept::view::Messages("de");
  CHECK(rendered(page, {}, root(), {"", &foreign}) == "Hello 3 commitments Commitments");
}

TEST_CASE("A tag or comment alone on its line leaves no line behind") {
  check({
      {"a\n{% if page.overdue %}\nb\n{% endif %}\nc\n", "a\nb\nc\n"},
      {"a\n  {% if page.draft %}  \nb\n\t{% endif %}\nc", "a\nc"},
      {"{# x #}\na\n  {# y\n z #}\nb", "a\nb"},
      {"{% if page.overdue %}{# x #} {% if true %}\na\n{% endif %}{% endif %}\n", "a\n"},
      {"{% set a = 1 %}\n{% set b = 2 %}\n{{ a }}{{ b }}\n", "12\n"},
      {"a\r\n{% if true %}\r\nb\r\n{% endif %}\r\nc", "a\r\nb\r\nc"},
      {"x {% if true %}\ny{% endif %}\nz", "x \ny\nz"},
      {"x{% if true %} y {% endif %}z", "x y z"},
      {"\n{{ page.total }}\n\n", "\n3\n\n"},
      {"a\n{% if true %} {{ 1 }}\n{% endif %}", "a\n 1\n"},
      {"{% for t in page.tags %}\n- {{ t }}\n{% endfor %}\n", "- law\n- age\n- &lt;b&gt;\n"},
  });
}

TEST_CASE("A dash eats the white space on its side") {
  check({
      {"a  \n {%- if true %} b {% endif -%} \n c", "a b c"},
      {"a {{- page.total -}} b", "a3b"},
      {"a {#- x -#} b", "ab"},
      {"a {{- -1 }}", "a-1"},
      {"a\n{%- if true -%}\n\n b\n{%- endif %}\n", "ab"},
  });
}
