// Markdown. Titles and reasons stand in parse/rules.h.
#include "check/rules/of_parse.h"
#include "check/rules/rules.h"

namespace kept::check {
namespace {

std::string_view too_large() {
  static const std::string text = "---\ntitle: About\n---\n" + std::string(std::size_t{513} << 10, 'x') + "\n";
  return text;
}

std::string_view too_complex() {
  static const std::string text = "---\ntitle: About\n---\n" + std::string(500, '>') + " What she said.\n";
  return text;
}

const Shown shown[] = {
    {.id = "markdown/raw-html",
     .bad = {"content/about.md", R"(---
title: About
---
A <b>bold</b> word.
)"},
     .good = {"content/about.md", R"(---
title: About
---
A **bold** word.
)"}},
    {.id = "markdown/forbidden-address",
     .bad = {"content/about.md", R"(---
title: About
---
[Look](javascript:alert(1)).
)"},
     .good = {"content/about.md", R"(---
title: About
---
[Look](https://example.org/).
)"}},
    {.id = "markdown/absolute-path",
     .bad = {"content/about.md", R"(---
title: About
---
See [the Compact](/declarations/gcm-2018/).
)"},
     .good = {"content/about.md", R"(---
title: About
---
See [[gcm-2018]].
)"}},
    {.id = "markdown/remote-image",
     .bad = {"content/about.md", R"(---
title: About
---
![Children at school](https://example.org/school.jpg)
)"},
     .good = {"content/about.md", R"(---
title: About
---
See [a picture of children at school](https://example.org/school.jpg).
)"}},
    {.id = "markdown/bad-wiki-link",
     .bad = {"content/about.md", R"(---
title: About
---
See [[|the Compact]].
)"},
     .good = {"content/about.md", R"(---
title: About
---
See [[gcm-2018|the Compact]].
)"}},
    {.id = "markdown/heading-level",
     .bad = {"content/about.md", R"(---
title: About
---
# Who we are
)"},
     .good = {"content/about.md", R"(---
title: About
---
## Who we are
)"},
     .level = Level::warning},
    {.id = "markdown/footnote",
     .bad = {"content/about.md", R"(---
title: About
---
Seven of ten said so.[^1]
)"},
     .good = {"content/about.md", R"(---
title: About
---
Seven of ten said so.[^1]

[^1]: Report of 2020, section 2.
)"}},
    {.id = "markdown/encoding",
     .bad = {"content/about.md", "---\ntitle: About\n---\nA caf\xE9" " for families.\n"},
     .good = {"content/about.md", R"(---
title: About
---
A café for families.
)"}},
    {.id = "markdown/too-large",
     .bad = {"content/about.md", too_large()},
     .good = {"content/about.md", R"(---
title: About
---
A few pages.
)"}},
    {.id = "markdown/too-complex",
     .bad = {"content/about.md", too_complex()},
     .good = {"content/about.md", R"(---
title: About
---
> What she said.
)"}},
};

}  // namespace

std::span<const Rule> markdown_rules() {
  static const std::vector<Rule> rules = rules_of_parse(shown);
  return rules;
}

}  // namespace kept::check
