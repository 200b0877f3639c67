// Templates and the words of the interface. Seen where they are loaded.
#include <array>

#include "check/rules/rules.h"

namespace kept::check {
namespace {

constexpr std::array templates_table = {
    Rule{.id = "template/syntax",
         .level = Level::error,
         .title = "A template can be read",
         .why = "A page drawn from half a template would be half a page.",
         .bad = {"templates/text.html", R"(<!doctype html>
<html lang="en"><title>{{ head.title }</title></html>
)"},
         .good = {"templates/text.html", R"(<!doctype html>
<html lang="en"><title>{{ head.title }}</title></html>
)"},
         .fixed_level = true},
    Rule{.id = "template/unknown-name",
         .level = Level::error,
         .title = "A template names what its page has",
         .why = "A name that nothing stands behind would print nothing, in silence.",
         .bad = {"templates/text.html", R"(<!doctype html>
<html lang="en"><title>{{ head.titel }}</title></html>
)"},
         .good = {"templates/text.html", R"(<!doctype html>
<html lang="en"><title>{{ head.title }}</title></html>
)"},
         .fixed_level = true},
    Rule{.id = "template/unknown-filter",
         .level = Level::error,
         .title = "A filter is one of those that there are",
         .why = "The manual for template authors lists them.",
         .bad = {"templates/text.html", R"(<!doctype html>
<html lang="en"><title>{{ head.title | defualt("A page") }}</title></html>
)"},
         .good = {"templates/text.html", R"(<!doctype html>
<html lang="en"><title>{{ head.title | default("A page") }}</title></html>
)"},
         .fixed_level = true},
    Rule{.id = "template/type",
         .level = Level::error,
         .title = "A value is used as what it is",
         .why = "A list is looped over, a text is printed.",
         .bad = {"templates/text.html", R"(<!doctype html>
<html lang="en"><title>A page</title>{{ site.navigation }}</html>
)"},
         .good = {"templates/text.html", R"(<!doctype html>
<html lang="en"><title>A page</title>{{ site.navigation | length }}</html>
)"},
         .fixed_level = true},
    Rule{.id = "template/include",
         .level = Level::error,
         .title = "What a template includes or extends is there",
         .why = "It is named by its path below templates/.",
         .bad = {"templates/text.html", R"(<!doctype html>
<html lang="en"><title>A page</title>{% include "components/nothing.html" %}</html>
)"},
         .good = {"templates/text.html", R"(<!doctype html>
<html lang="en"><title>A page</title></html>
)"},
         .fixed_level = true},
    Rule{.id = "template/context",
         .level = Level::error,
         .title = "Nothing from content stands where a browser would run it",
         .why = "In a script, a style or the name of an attribute, no escaping is safe.",
         .bad = {"templates/text.html", R"(<!doctype html>
<html lang="en"><title>A page</title><script>show("{{ head.title }}")</script></html>
)"},
         .good = {"templates/text.html", R"(<!doctype html>
<html lang="en"><title>A page</title><h1>{{ head.title }}</h1></html>
)"},
         .fixed_level = true},
    Rule{.id = "template/message",
         .level = Level::error,
         .title = "A message has its key and its holes filled",
         .why = "Without its words a button says nothing, in any language.",
         .bad = {"templates/text.html", R"(<!doctype html>
<html lang="en"><title>A page</title>{{ "page.hom" | t }}</html>
)"},
         .good = {"templates/text.html", R"(<!doctype html>
<html lang="en"><title>A page</title>{{ "page.home" | t }}</html>
)"},
         .fixed_level = true},
    Rule{.id = "message/type",
         .level = Level::error,
         .title = "A message is a text",
         .why = "Words of the interface stand as key and text.",
         .bad = {"theme/i18n/en.yaml", R"(nav:
  commitments: [Promises]
)"},
         .good = {"theme/i18n/en.yaml", R"(nav:
  commitments: Promises
)"},
         .fixed_level = true},
    Rule{.id = "message/hole",
         .level = Level::error,
         .title = "A hole of a message is one that is filled",
         .why = "Anything else would stand in braces on the page.",
         .bad = {"theme/i18n/en.yaml", R"(page:
  home: Home of {nobody}
)"},
         .good = {"theme/i18n/en.yaml", R"(page:
  home: Home
)"},
         .fixed_level = true},
    Rule{.id = "message/plural",
         .level = Level::error,
         .title = "A message with forms has the form `other`",
         .why = "Every language has numbers that only it fits.",
         .bad = {"theme/i18n/en.yaml", R"(count:
  commitments: {one: "{n} promise"}
)"},
         .good = {"theme/i18n/en.yaml", R"(count:
  commitments: {one: "{n} promise", other: "{n} promises"}
)"},
         .fixed_level = true},
    Rule{.id = "message/unknown-key",
         .level = Level::warning,
         .title = "A translated message has an original",
         .why = "No page would ever say it.",
         .bad = {"theme/i18n/th.yaml", R"(nav:
  promises: คำมั่น
)"},
         .good = {"theme/i18n/th.yaml", R"(nav:
  commitments: คำมั่น
)"}},
};

}  // namespace

std::span<const Rule> templates_rules() { return templates_table; }

}  // namespace kept::check
