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
    const std::string out = rendered(row.page);
    CHECK(out.substr(0, out.find(" | ")) == row.expected);
  }
}

}  // namespace

TEST_CASE("A value may stand between tags, in <title> and <textarea>, and between the quotes of an attribute") {
  check({
      {"<p>{{ page.total }}</p>", "<p>3</p>"},
      {"<title>{{ page.tags | join(' ') }}</title>{{ page.body }}",
       "<title>law age &lt;b&gt;</title><p>See <a href=\"../countries/tha/index.html\">Thailand</a>.</p>"},
      {"<TextArea>{{ page.total }}</TEXTAREA >{{ page.body | length }}",
       "page.html:1:42 template/type The filter `length` wants a list here, and this is markup"},
      {"<p class=\"a {{ page.slug }}\" id='{{ page.slug }}'>", "<p class=\"a tha-mou-atd\" id='tha-mou-atd'>"},
      {"<p class = \"{{ page.slug }}\">", "<p class = \"tha-mou-atd\">"},
      {"a < b {{ page.total }} <3 {{ page.total }} </ {{ page.total }}>",
       "page.html:1:50 template/context No value can be printed inside an HTML comment or declaration"},
      {"<!doctype html><!-- > -- x -->{{ page.total }}<?x?>{{ page.total }}<!---->{{ page.total }}",
       "<!doctype html><!-- > -- x -->3<?x?>3<!---->3"},
      {"<script>if (a<b) '</p>'</script>{{ page.total }}<style>a>b{}</style>{{ page.total }}",
       "<script>if (a<b) '</p>'</script>3<style>a>b{}</style>3"},
      {"<br/>{{ page.total }}<a b=c/>{{ page.total }}<input disabled>{{ page.total }}</p x=\"y\">{{ page.total }}",
       "<br/>3<a b=c/>3<input disabled>3</p x=\"y\">3"},
      {"<a href=\"a>b\" title='\">'>{{ page.total }}", "<a href=\"a>b\" title='\">'>3"},
      {"<title></titl>{{ page.title }}</title>{{ page.body }}<i>",
       "<title></titl>Alternatives to detention</title><p>See <a "
       "href=\"../countries/tha/index.html\">Thailand</a>.</p><i>"},
  });
}

TEST_CASE("A value is refused where no escaping could make it safe") {
  check({
      {"<p class={{ page.slug }}>",
       "page.html:1:13 template/context No value can be printed in the attribute `class` without quotes around it"},
      {"<p class= {{ page.slug }}>",
       "page.html:1:14 template/context No value can be printed in the attribute `class` without quotes around it"},
      {"<p class=a{{ page.slug }}>",
       "page.html:1:14 template/context No value can be printed in the attribute `class` without quotes around it"},
      {"<p {{ page.slug }}>",
       "page.html:1:7 template/context No value can be printed inside the tag `p`, outside the value of an attribute"},
      {"<p a{{ page.slug }}=\"\">",
       "page.html:1:8 template/context No value can be printed inside the tag `p`, outside the value of an attribute"},
      {"<p a=\"\"{{ page.slug }}>",
       "page.html:1:11 template/context No value can be printed inside the tag `p`, outside the value of an attribute"},
      {"<h{{ page.total }}>",
       "page.html:1:6 template/context No value can be printed inside the tag `h`, outside the value of an attribute"},
      {"<{{ page.slug }}>",
       "page.html:1:5 template/context No value can be printed inside a tag, outside the value of an attribute"},
      {"</{{ page.slug }}>",
       "page.html:1:6 template/context No value can be printed inside a tag, outside the value of an attribute"},
      {"<script>{{ page.slug }}</script>", "page.html:1:12 template/context No value can be printed inside `<script>`"},
      {"<SCRIPT type=\"application/ld+json\">\"{{ page.slug }}\"</script>",
       "page.html:1:40 template/context No value can be printed inside `<script>`"},
      {"<style>{{ page.slug }}</style>", "page.html:1:11 template/context No value can be printed inside `<style>`"},
      {"<iframe>{{ page.slug }}</iframe>", "page.html:1:12 template/context No value can be printed inside `<iframe>`"},
      {"<xmp>{{ page.slug }}</xmp>", "page.html:1:9 template/context No value can be printed inside `<xmp>`"},
      {"<p style=\"color:{{ page.slug }}\">",
       "page.html:1:20 template/context No value can be printed inside the attribute `style`"},
      {"<p onclick=\"x('{{ page.slug }}')\">",
       "page.html:1:19 template/context No value can be printed inside the attribute `onclick`"},
      {"<p ONmouseover='{{ page.slug }}'>",
       "page.html:1:20 template/context No value can be printed inside the attribute `onmouseover`"},
      {"<iframe srcdoc=\"{{ page.slug }}\"></iframe>",
       "page.html:1:20 template/context No value can be printed inside the attribute `srcdoc`"},
      {"<meta http-equiv=\"{{ page.slug }}\">",
       "page.html:1:22 template/context No value can be printed inside the attribute `http-equiv`"},
      {"<svg><animate to=\"{{ page.slug }}\"/>",
       "page.html:1:22 template/context No value can be printed inside the attribute `to`"},
      {"<!-- {{ page.slug }} -->",
       "page.html:1:9 template/context No value can be printed inside an HTML comment or declaration"},
      {"<!doctype {{ page.slug }}>",
       "page.html:1:14 template/context No value can be printed inside an HTML comment or declaration"},
      {"<title></tit{{ page.slug }}le></title>",
       "page.html:1:16 template/context No value can be printed inside `<title>`"},
      {"<i title=\"{{ page.body }}\">",
       "page.html:1:14 template/context Markup cannot be printed inside the attribute `title`"},
      {"<title>{{ page.body }}</title>", "page.html:1:11 template/context Markup cannot be printed inside `<title>`"},
      {"<script><!-- x --></script>",
       "page.html:1:12 template/context A script cannot hold `<!--`: browsers read on behind its end"},
  });
}

TEST_CASE(
    "An address is printed whole; a text is checked when whole, and encoded behind a start that says where it leads") {
  check({
      {"<a href=\"{{ page.href }}\">", "<a href=\"../commitments/tha-mou-atd/index.html\">"},
      {"<a href='{{ page.href }}#{{ page.slug }}'>", "<a href='../commitments/tha-mou-atd/index.html#tha-mou-atd'>"},
      {"<a href=\"{{ page.href }}?q={{ site.title }}&amp;r={{ page.total }}\">",
       "<a href=\"../commitments/tha-mou-atd/index.html?q=Children%20on%20the%20move&amp;r=3\">"},
      {"<a href=\"\n {{ page.href }}\n\">", "<a href=\"\n ../commitments/tha-mou-atd/index.html\n\">"},
      {"<a href=\"{{ page.slug }}\">", "<a href=\"tha-mou-atd\">"},
      {"<a href=\"{{ page.total }}\">", "<a href=\"3\">"},
      {"<a href=\"#{{ site.title }}\">", "<a href=\"#Children%20on%20the%20move\">"},
      {"<a href=\"?q={{ site.title }}\">", "<a href=\"?q=Children%20on%20the%20move\">"},
      {"<a href=\"https://x.org/{{ site.title }}\">", "<a href=\"https://x.org/Children%20on%20the%20move\">"},
      {"<a href=\"mailto:{{ page.slug }}?subject={{ site.title }}\">",
       "<a href=\"mailto:tha-mou-atd?subject=Children%20on%20the%20move\">"},
      {"<a href=\"TEL:{{ page.total }}\">", "<a href=\"TEL:3\">"},
      {"<a href=\"x/{{ page.slug }}\">", "<a href=\"x/tha-mou-atd\">"},
      {"<img srcset=\"{{ page.href }}\" src=\"{{ page.slug }}\">",
       "<img srcset=\"../commitments/tha-mou-atd/index.html\" src=\"tha-mou-atd\">"},
      {"<script src=\"{{ page.href }}\"></script>", "<script src=\"../commitments/tha-mou-atd/index.html\"></script>"},
      {"<link href=\"assets/{{ page.slug }}.css\">", "<link href=\"assets/tha-mou-atd.css\">"},
      {"<meta http-equiv=\"refresh\" content=\"0; url={{ page.href }}\">",
       "<meta http-equiv=\"refresh\" content=\"0; url=../commitments/tha-mou-atd/index.html\">"},
      {"<meta name=\"description\" content=\"{{ page.title }}: {{ page.slug }}\">",
       "<meta name=\"description\" content=\"Alternatives to detention: tha-mou-atd\">"},
      {"<i data-href=\"x {{ page.href }}\">{{ page.href }}</i>",
       "<i data-href=\"x ../commitments/tha-mou-atd/index.html\">../commitments/tha-mou-atd/index.html</i>"},
  });
}

TEST_CASE("What would let a value decide where a link leads is refused") {
  check({
      {"<a href=\"{{ page.slug }}/x\">",
       "page.html:1:25 template/context Nothing may follow a whole address in its attribute"},
      {"<a href=\"{{ page.href }}/x\">",
       "page.html:1:25 template/context Nothing may follow a whole address in its attribute"},
      {"<a href=\"{{ page.slug }}{{ page.slug }}\">",
       "page.html:1:28 template/context Nothing may follow a whole address in its attribute"},
      {"<a href=\"{{ page.slug }}#x\">",
       "page.html:1:25 template/context Nothing may follow a whole address in its attribute"},
      {"<a href=\"x/{{ page.href }}\">", "page.html:1:15 template/context An address stands alone in its attribute"},
      {"<a href=\"x{{ page.slug }}\">",
       "page.html:1:14 template/context What stands before this value does not yet say where the address leads"},
      {"<a href=\"/{{ page.slug }}\">",
       "page.html:1:14 template/context What stands before this value does not yet say where the address leads"},
      {"<a href=\"//{{ page.slug }}\">",
       "page.html:1:15 template/context What stands before this value does not yet say where the address leads"},
      {"<a href=\"https:{{ page.slug }}\">",
       "page.html:1:19 template/context What stands before this value does not yet say where the address leads"},
      {"<a href=\"https://{{ page.slug }}\">",
       "page.html:1:21 template/context What stands before this value does not yet say where the address leads"},
      {"<a href=\"https://x.{{ page.slug }}/\">",
       "page.html:1:23 template/context What stands before this value does not yet say where the address leads"},
      {"<a href=\"javascript:{{ page.slug }}\">",
       "page.html:1:24 template/context Addresses with this scheme take no value"},
      {"<a href=\"java&#115;cript:{{ page.slug }}\">",
       "page.html:1:29 template/context Addresses with this scheme take no value"},
      {"<a href=\"data:text/html,{{ page.slug }}\">",
       "page.html:1:28 template/context Addresses with this scheme take no value"},
      {"<a href=\"{{ page.overdue }}\">", "page.html:1:13 template/context A yes or no is no address"},
      {"<script src=\"{{ page.slug }}\"></script>",
       "page.html:1:17 template/context What the browser loads from here is an address of the site, never a text"},
      {"<link href=\"{{ page.slug }}\">",
       "page.html:1:16 template/context What the browser loads from here is an address of the site, never a text"},
      {"<img srcset=\"{{ page.slug }}\">",
       "page.html:1:17 template/context What the browser loads from here is an address of the site, never a text"},
      {"<img srcset=\"{{ page.href }} 2x\">",
       "page.html:1:30 template/context Nothing may follow a whole address in its attribute"},
      {"<meta http-equiv=\"refresh\" content=\"{{ page.slug }}\">",
       "page.html:1:40 template/context A `<meta http-equiv>` takes no text as its content"},
      {"<meta content=\"{{ page.slug }}\" http-equiv=\"refresh\">",
       "page.html:1:43 template/context A `<meta http-equiv>` takes no text as its content"},
      {"<meta http-equiv=\"refresh\" content=\"0; url={{ page.href }}{{ page.slug }}\">",
       "page.html:1:62 template/context A `<meta http-equiv>` takes no text as its content"},
      {"<a href=\"{% if page.draft %}x{% else %}y/{% endif %}{{ page.slug }}\">",
       "page.html:1:56 template/context Nothing may follow a whole address in its attribute"},
      {"<a href=\"{% if page.draft %}x/{% else %}y/{% endif %}{{ page.slug }}\">", "<a href=\"y/tha-mou-atd\">"},
      {"<a href=\"{% if page.draft %}{{ page.slug }}{% else %}{{ page.href }}{% endif %}\">",
       "<a href=\"../commitments/tha-mou-atd/index.html\">"},
  });
}

TEST_CASE("Branches and turns of a loop meet in one place of the HTML") {
  check({
      {"<p{% if page.overdue %} class=\"x\"{% endif %}>{{ page.total }}", "<p class=\"x\">3"},
      {"<p {% if page.overdue %}class=\"x\"{% else %}hidden{% endif %}>{{ page.total }}", "<p class=\"x\">3"},
      {"<p {% if page.draft %}class=\"x\" {% endif %}id=\"y\">{{ page.total }}", "<p id=\"y\">3"},
      {"<p class=\"a{% if page.overdue %} b{% endif %}{% for t in page.tags %} {{ loop.index }}{% endfor %}\">",
       "<p class=\"a b 1 2 3\">"},
      {"<p{% for t in page.tags %} data-{% if true %}x{% endif %}=\"{{ t }}\"{% endfor %}>",
       "page.html:1:58 template/context This continues a tag behind branches that leave it in different places"},
      {"<p{% for t in page.tags %} data-x=\"{{ loop.index }}\"{% endfor %}>{{ page.total }}",
       "<p data-x=\"1\" data-x=\"2\" data-x=\"3\">3"},
      {"<p{% if page.draft %} class=\"x\"{% endif %}{% if page.overdue %} id=\"y\"{% endif %}>{{ page.total }}",
       "<p id=\"y\">3"},
      {"<p {% if page.draft %}class=\"x\"{% endif %}id=\"y\">",
       "page.html:1:43 template/context This continues a tag behind branches that leave it in different places"},
      {"<input {% if page.overdue %}disabled {% endif %}name=\"{{ page.slug }}\">{{ page.total }}",
       "<input disabled name=\"tha-mou-atd\">3"},
      {"<input {% for t in page.tags %}x {% endfor %}name=\"{{ page.slug }}\">{{ page.total }}",
       "<input x x x name=\"tha-mou-atd\">3"},
      {"<input {% if page.overdue %}disabled {% endif %}=\"a>{{ page.slug }}\">",
       "page.html:1:49 template/context No attribute stands before this `=`"},
      {"<!-- {% if page.overdue %}a-{% else %}b{% endif %} -->{{ page.total }}",
       "page.html:1:6 template/context The branches of this `if` end in different places: one inside an HTML comment "
       "or declaration, one inside an HTML comment or declaration"},
      {"<!-- {% if page.overdue %}a{% else %}b{% endif %} -->{{ page.total }}", "<!-- a -->3"},
      {"<{% if page.draft %}meta{% else %}p{% endif %} content=\"{{ page.slug }}\">",
       "page.html:1:2 template/context The branches of this `if` end in different places: one inside the tag `meta`, "
       "outside the value of an attribute, one inside the tag `p`, outside the value of an attribute"},
      {"<h{% if page.draft %}2{% else %}3{% endif %} id=\"{{ page.slug }}\">{{ page.total }}",
       "<h3 id=\"tha-mou-atd\">3"},
      {"{% if page.draft %}<p class=\"{% endif %}x",
       "page.html:1:1 template/context The branches of this `if` end in different places: one inside the attribute "
       "`class`, one between tags"},
      {"{% if page.draft %}<title>{% else %}<p>{% endif %}x",
       "page.html:1:1 template/context The branches of this `if` end in different places: one inside `<title>`, one "
       "between tags"},
      {"<{% if page.draft %}title{% else %}p{% endif %}></title></p>",
       "page.html:1:2 template/context The branches of this `if` end in different places: one inside the tag `title`, "
       "outside the value of an attribute, one inside the tag `p`, outside the value of an attribute"},
      {"<p class={% if page.draft %}\"a\"{% else %}'b'{% endif %}>{{ page.total }}", "<p class='b'>3"},
      {"<p class={% if page.draft %}\"a{% else %}'b{% endif %}\"></p>",
       "page.html:1:10 template/context The branches of this `if` end in different places: one inside the attribute "
       "`class`, one inside the attribute `class`"},
      {"{% for t in page.tags %}<p class=\"{% endfor %}",
       "page.html:1:1 template/context A turn of this loop begins between tags and ends inside the attribute `class`"},
      {"<p {% for t in page.tags %} a=\"b\"{% endfor %}>",
       "page.html:1:4 template/context A turn of this loop begins inside the tag `p`, outside the value of an "
       "attribute and ends inside the tag `p`, outside the value of an attribute"},
      {"{% for t in page.tags %}x{% else %}<!--{% endfor %}",
       "page.html:1:1 template/context The loop and its `else` end in different places: one between tags, one inside "
       "an HTML comment or declaration"},
  });
}

TEST_CASE("A page ends between tags") {
  check({
      {"a\n<p class=\"x",
       "page.html:2:1 template/context What opens here is not closed: the page ends inside the attribute `class`"},
      {"<p>x</p>\n <title>y",
       "page.html:2:2 template/context What opens here is not closed: the page ends inside `<title>`"},
      {"x <!-- y",
       "page.html:1:3 template/context What opens here is not closed: the page ends inside an HTML comment or "
       "declaration"},
  });
}

TEST_CASE("The context is followed through includes and blocks") {
  const std::vector<kept::base::File> files = {
      {"templates/base.html", "<a href=\"{% block to %}{% endblock %}\">{% block script %}{% endblock %}</a>"},
      {"templates/value.html", "{{ page.slug }}"},
      {"templates/open.html", "<i title=\""},
      {"templates/close.html", "\">"},
      {"templates/half.html", "<b "},
  };
  CHECK(rendered("{% extends 'base.html' %}{% block to %}{% include 'value.html' %}{% endblock %}", files) ==
        "<a href=\"tha-mou-atd\"></a>");
  CHECK(rendered("{% extends 'base.html' %}{% block to %}{{ page.href }}{% endblock %}", files) ==
        "<a href=\"../commitments/tha-mou-atd/index.html\"></a>");
  CHECK(rendered("{% include 'open.html' %}{% include 'value.html' %}{% include 'close.html' %}{{ page.total }}",
                 files) == "<i title=\"tha-mou-atd\">3");
  CHECK(findings("<script>{% include 'value.html' %}</script><p>{% include 'value.html' %}</p>", files)
            .starts_with("value.html:1:4 template/context No value can be printed inside `<script>`"));
  CHECK(findings("x{% include 'half.html' %}", files)
            .starts_with("half.html:1:1 template/context What opens here is not closed"));
}
