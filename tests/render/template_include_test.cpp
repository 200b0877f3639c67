#include <catch2/catch.hpp>

#include "render/template_fixture.h"

using namespace kept::render::test;
using Files = std::vector<kept::base::File>;

TEST_CASE("An include is rendered where it stands, with the names known there and those it is given") {
  const Files files = {
      {"theme/components/tag/tag.html", "[{{ tag }}{% if loop.last %}.{% endif %}]"},
      {"templates/components/link.html", "<a href=\"{{ to.href }}\">{{ text }}</a>"},
      {"templates/components/swap.html", "{{ a }}{{ b }}"},
      {"templates/components/outer.html", "({% include 'components/inner.html' with x = x %})"},
      {"templates/components/inner.html", "{{ x }}{% set x = 2 %}{{ x }}"},
      {"templates/components/line.html", "  <p>{{ page.total }}</p>\n"},
  };
  struct Row {
    std::string_view page, expected;
  };
  const Row rows[] = {
      {"{% for tag in page.tags %}{% include 'components/tag.html' %}{% endfor %}", "[law][age][&lt;b&gt;.]"},
      {"{% for t in page.tags %}{% include 'components/tag.html' with tag = t %}{% endfor %}",
       "[law][age][&lt;b&gt;.]"},
      {"{% include 'components/link.html' with to = page.made, text = page.title %}",
       "<a href=\"../sources/mou/index.html#p2\">Alternatives to detention</a>"},
      {"{% include 'components/link.html' with to = page.unmade, text = 'x' | urlencode %}", "<a href=\"\">x</a>"},
      {"{% set a = 1 %}{% set b = 2 %}{% include 'components/swap.html' with a = b, b = a %}{{ a }}{{ b }}", "2112"},
      {"{% set x = 1 %}{% include 'components/outer.html' %}{{ x }}", "(12)1"},
      {"a\n{% include 'components/line.html' %}\nb", "a\n  <p>3</p>\nb"},
      {"<i title=\"{% include 'components/inner.html' with x = '\\\"' %}\">", "<i title=\"&#34;2\">"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.page);
    CHECK(rendered(row.page, files) == row.expected);
  }
}

TEST_CASE("An error in a component is told once, at its own line, however often it is included") {
  const Files files = {{"templates/c.html", "\n{{ page.titel }}{{ item.title }}"}};
  CHECK(findings("{% include 'c.html' with item = page.made %}{% include 'c.html' with item = page.made %}", files) ==
        "c.html:2:9 template/unknown-name `page` has no `titel` | Did you mean `title`?\n");
  CHECK(findings("{% include 'c.html' with item = page.made %}{% include 'c.html' with item = page %}{% include "
                 "'c.html' with item = site %}",
                 files) == "c.html:2:9 template/unknown-name `page` has no `titel` | Did you mean `title`?\n");
  CHECK(findings("{% include 'c.html' with item = page.titel %}", files) ==
        "c.html:2:9 template/unknown-name `page` has no `titel` | Did you mean `title`?\n"
        "page.html:1:38 template/unknown-name `page` has no `titel` | Did you mean `title`?\n");
}

TEST_CASE("What cannot be included is an error at the name") {
  const Files files = {
      {"templates/components/a.html", "{% include 'components/b.html' %}"},
      {"templates/components/b.html", "{% include 'components/a.html' %}"},
      {"templates/child.html", "{% extends 'base.html' %}"},
      {"templates/base.html", "x{% block a %}{% endblock %}"},
      {"templates/broken.html", "{% if %}{% endif %}"},
  };
  struct Row {
    std::string_view page, expected;
  };
  const Row rows[] = {
      {"{% include 'components/c.html' %}",
       "page.html:1:12 template/include There is no template `components/c.html` | Did you mean "
       "`components/a.html`?\n"},
      {"{% include '../../etc/passwd' %}",
       "page.html:1:12 template/include There is no template `../../etc/passwd` | The templates are `base.html`, "
       "`broken.html`, `child.html`, "
       "`components/a.html`, `components/b.html`, `page.html`\n"},
      {"{% include 'page.html' %}",
       "page.html:1:12 template/include `page.html` includes itself | Loop over a list instead\n"},
      {"{% include 'components/a.html' %}",
       "b.html:1:12 template/include `components/a.html` includes itself | Loop over a list instead\n"},
      {"{% include 'child.html' %}",
       "page.html:1:12 template/include `child.html` extends another template and cannot be included | Include a "
       "template without `extends`\n"},
      {"{% include 'base.html' %}",
       "base.html:1:11 template/include A block in an included template can never be replaced | Remove the block, or "
       "extend this template\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.page);
    const std::string told = findings(row.page, files);
    CHECK(told.find(row.expected) != std::string::npos);
  }
  kept::base::Report report;
  CHECK(load("{% include 'broken.html' %}", files, report).find("page.html") == nullptr);
}

TEST_CASE("Includes go 32 deep, and no further") {
  Files files;
  for (int i = 0; i < 40; ++i)
    files.push_back({"templates/" + std::to_string(i) + ".html", "{% include '" + std::to_string(i + 1) + ".html' %}"});
  files[32].bytes = "bottom";
  CHECK(rendered("{% include '1.html' %}", files) == "bottom");
  files[32].bytes = "{% include '33.html' %}";
  files[33].bytes = "bottom";
  CHECK(findings("{% include '1.html' %}", files) ==
        "32.html:1:12 template/include Includes are nested too deep here | Include it from further out\n");
}

TEST_CASE("Includes that multiply are refused before they take the memory") {
  Files files;
  for (int i = 0; i < 30; ++i) {
    const std::string next = "{% include '" + std::to_string(i + 1) + ".html' %}";
    files.push_back({"templates/" + std::to_string(i) + ".html", next + "x" + next});
  }
  files.push_back({"templates/30.html", "x"});
  CHECK(findings("{% include '0.html' %}", files) ==
        "page.html:0:0 template/include What this template includes is too much | Include less, or less often\n");
}

TEST_CASE("Text that multiplies is refused as well") {
  Files files;
  for (int i = 0; i < 20; ++i) {
    const std::string next = "{% include '" + std::to_string(i + 1) + ".html' %}";
    files.push_back({"templates/" + std::to_string(i) + ".html", next + next});
  }
  files[12].bytes = std::string(100000, 'x');
  CHECK(findings("{% include '0.html' %}", files)
            .starts_with("page.html:0:0 template/include What this template includes is too much"));
}

TEST_CASE("A template fills the blocks of the one it extends") {
  const Files files = {
      {"templates/base.html",
       "<title>{% block title %}{{ site.title }}{% endblock %}</title>{% block main %}{% endblock %}!"},
      {"templates/middle.html",
       "{% extends 'base.html' %}\n{% block main %}<main>{% block inner %}inner{% endblock %}</main>{% endblock main "
       "%}"},
      {"templates/loop.html", "{% for t in page.tags %}{% block item %}{{ loop.index }}{% endblock %}{% endfor %}"},
  };
  struct Row {
    std::string_view page, expected;
  };
  const Row rows[] = {
      {"{% extends 'base.html' %}", "<title>Children on the move</title>!"},
      {"{# first #}\n{% extends 'base.html' %}\n\n{% block title %}{{ page.total }}{% endblock %}\n",
       "<title>3</title>!"},
      {"{% extends 'base.html' %}{% block title %}a – {{ super() }}{% endblock %}",
       "<title>a – Children on the move</title>!"},
      {"{% extends 'middle.html' %}{% block inner %}x{{ super() }}{% endblock %}",
       "<title>Children on the move</title><main>xinner</main>!"},
      {"{% extends 'middle.html' %}{% block main %}[{{ super() }}]{% endblock %}",
       "<title>Children on the move</title>[<main>inner</main>]!"},
      {"{% extends 'middle.html' %}{% block main %}m{% endblock %}{% block inner %}never{% endblock %}",
       "<title>Children on the move</title>m!"},
      {"{% extends 'base.html' %}{% set n = page.total %}{% block title %}{{ n }}{% endblock %}", "<title>3</title>!"},
      {"{% extends 'loop.html' %}{% block item %}{{ t }};{% endblock %}", "law;age;&lt;b&gt;;"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.page);
    CHECK(rendered(row.page, files) == row.expected);
  }
}

TEST_CASE("What is wrong between a template and the one it extends is said at its place") {
  const Files files = {
      {"templates/base.html", "{% block title %}{% endblock %}{% block main %}{{ page.titel }}{% endblock %}"},
      {"templates/a.html", "{% extends 'b.html' %}"},
      {"templates/b.html", "{% extends 'a.html' %}"},
  };
  struct Row {
    std::string_view page, expected;
  };
  const Row rows[] = {
      {"{% extends 'bsae.html' %}",
       "page.html:1:12 template/include There is no template `bsae.html` | Did you mean `base.html`?\n"},
      {"{% extends 'a.html' %}",
       "b.html:1:12 template/include `a.html` extends what extends it | Let the last of them extend nothing\n"},
      {"{% extends 'page.html' %}",
       "page.html:1:12 template/include `page.html` extends what extends it | Let the last of them extend nothing\n"},
      {"{% extends 'base.html' %}{% block titel %}{% endblock %}{% block main %}{% endblock %}",
       "page.html:1:35 template/unknown-name `base.html` has no block `titel` | Did you mean `title`?\n"},
      {"{% extends 'base.html' %}",
       "base.html:1:56 template/unknown-name `page` has no `titel` | Did you mean `title`?\n"},
      {"{% extends 'base.html' %}\n\n  text{% block main %}{% endblock %}",
       "page.html:3:3 template/syntax This stands outside every block, so no page shows it | Move it into a block\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.page);
    CHECK(findings(row.page, files) == row.expected);
  }
}

TEST_CASE("Blocks that hold each other crosswise come to an end") {
  const Files files = {
      {"templates/base.html", "{% block a %}{% endblock %}{% block b %}{% endblock %}"},
      {"templates/mid.html", "{% extends 'base.html' %}{% block b %}{% block a %}{% endblock %}{% endblock %}"},
  };
  CHECK(
      findings("{% extends 'mid.html' %}{% block a %}{% block b %}{{ super() }}{% endblock %}{% endblock %}", files) ==
      "page.html:0:0 template/include What this template includes is too much | Include less, or less often\n");
}

namespace {

// What each of several pages of one site shows of the same pieces.
std::string at_depths(std::string_view page, const Files& files, const Root& view, std::initializer_list<std::string_view> ways) {
  kept::base::Report report;
  const auto templates = load(page, files, report);
  std::string all = told(report);
  if (!all.empty()) return all;
  for (const std::string_view way : ways) {
    std::string out;
    CHECK(kept::render::render(*templates.find("page.html"), &view, {.root_prefix = way}, out));
    all += out + "\n";
  }
  return all;
}

}  // namespace

TEST_CASE("A shared piece is drawn once, and each page finds the way from itself") {
  const Files files = {
      {"templates/components/piece.html", "<a href=\"{{ it.href }}\">{{ it.title }}</a>{{ mark }}"},
      {"templates/components/nest.html", "({% include 'components/piece.html' with it = it, mark = '!' %})"},
      {"templates/components/nosy.html", "<i>{{ it.title }}{{ page.total }}</i>"},
      {"templates/components/counts.html", "{{ it.title }}{{ loop.index }} "},
      {"templates/components/loops.html", "{{ it.title }}{% for tag in tags %}{{ loop.index }}{% endfor %} "},
  };
  Root view = root();
  struct Row {
    std::string_view page, expected;
  };
  const Row rows[] = {
      {"{% for s in page.shared %}{% include 'components/nest.html' with it = s %}{% endfor %}",
       "(<a href=\"../sources/one/index.html\">One</a>!)(<a href=\"../two\">&lt;Two&gt;</a>!)(<a href=\"../%01#x\">\xEF\xBF\xBD</a>!)\n"
       "(<a href=\"../../sources/one/index.html\">One</a>!)(<a href=\"../../two\">&lt;Two&gt;</a>!)(<a href=\"../../%01#x\">\xEF\xBF\xBD</a>!)\n"},
      {"{% for s in page.shared %}{% include 'components/nosy.html' with it = s %}{% endfor %}",
       "<i>One3</i><i>&lt;Two&gt;3</i><i>\xEF\xBF\xBD" "3</i>\n<i>One3</i><i>&lt;Two&gt;3</i><i>\xEF\xBF\xBD" "3</i>\n"},
      {"{% for s in page.shared %}{% include 'components/counts.html' with it = s %}{% endfor %}",
       "One1 &lt;Two&gt;2 \xEF\xBF\xBD" "3 \nOne1 &lt;Two&gt;2 \xEF\xBF\xBD" "3 \n"},
      {"{% for s in page.shared %}{% include 'components/loops.html' with it = s, tags = page.tags %}{% endfor %}",
       "One123 &lt;Two&gt;123 \xEF\xBF\xBD" "123 \nOne123 &lt;Two&gt;123 \xEF\xBF\xBD" "123 \n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.page);
    CHECK(at_depths(row.page, files, view, {"../", "../../"}) == row.expected);
  }
}

TEST_CASE("Only a template that looks at nothing but its piece is drawn once") {
  struct Row {
    std::string_view component;
    bool once;
  };
  const Row rows[] = {
      {"{{ it.title }}", true},
      {"{% set a = it.title %}{% if a %}{{ a }}{% endif %}", true},
      {"{{ it.title }}{{ page.total }}", false},
      {"{{ it.title }}{{ other }}", false},
  };
  for (const Row& row : rows) {
    CAPTURE(row.component);
    Root view = root();
    view.page.shared.resize(1);
    at_depths("{% set other = page.slug %}{% for s in page.shared %}{% include 'components/c.html' with it = s %}{% endfor %}", {{"templates/components/c.html", std::string(row.component)}}, view, {"../"});
    const auto& drawn = kept::view::Shared<Source>::drawn(&*view.page.shared[0]);
    CHECK(drawn.any() == row.once);
  }
}
