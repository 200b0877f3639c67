// YAML and front matter. Titles and reasons stand in parse/rules.h.
#include "check/rules/of_parse.h"
#include "check/rules/rules.h"
#include "parse/document.h"

namespace kept::check {
namespace {

std::string_view too_large_yaml() {
  static const std::string text = "---\ntitle: Alternatives to detention\ncountry: THA\nextra: {notes: " + std::string(parse::largest_yaml, 'x') + "}\n---\n";
  return text;
}

const Shown shown_yaml[] = {
    {.id = "yaml/syntax",
     .bad = {"content/commitments/tha-detention.md", R"(---
title: Detention: what takes its place
country: THA
---
)"},
     .good = {"content/commitments/tha-detention.md", R"(---
title: "Detention: what takes its place"
country: THA
---
)"}},
    {.id = "yaml/duplicate-key",
     .bad = {"content/commitments/tha-detention.md", R"(---
title: Alternatives to detention
country: THA
country: IDN
---
)"},
     .good = {"content/commitments/tha-detention.md", R"(---
title: Alternatives to detention
country: THA
---
)"}},
    {.id = "yaml/alias",
     .bad = {"content/commitments/tha-detention.md", R"(---
title: Alternatives to detention
country: THA
lead: &ministry [tha-msdhs]
supporting: *ministry
---
)"},
     .good = {"content/commitments/tha-detention.md", R"(---
title: Alternatives to detention
country: THA
lead: [tha-msdhs]
supporting: [tha-msdhs]
---
)"}},
    {.id = "yaml/merge",
     .bad = {"content/commitments/tha-detention.md", R"(---
title: Alternatives to detention
country: THA
<<: {type: memorandum}
---
)"},
     .good = {"content/commitments/tha-detention.md", R"(---
title: Alternatives to detention
country: THA
type: memorandum
---
)"}},
    {.id = "yaml/tag",
     .bad = {"content/commitments/tha-detention.md", R"(---
title: Alternatives to detention
country: THA
made: !!str 2019
---
)"},
     .good = {"content/commitments/tha-detention.md", R"(---
title: Alternatives to detention
country: THA
made: 2019
---
)"}},
    {.id = "yaml/encoding",
     .bad = {"content/commitments/tha-detention.md", "---\ntitle: A caf\xE9" " for families\ncountry: THA\n---\n"},
     .good = {"content/commitments/tha-detention.md", R"(---
title: A café for families
country: THA
---
)"}},
    {.id = "yaml/too-deep",
     .bad = {"content/commitments/tha-detention.md", R"(---
title: Alternatives to detention
country: THA
extra: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
---
)"},
     .good = {"content/commitments/tha-detention.md", R"(---
title: Alternatives to detention
country: THA
extra: {notes: [one, two]}
---
)"}},
    {.id = "yaml/second-document",
     .bad = {"content/practices.yaml", R"(- {id: day-care, title: Day care}
---
- {id: foster-care, title: Foster care}
)"},
     .good = {"content/practices.yaml", R"(- {id: day-care, title: Day care}
- {id: foster-care, title: Foster care}
)"}},
    {.id = "yaml/unclosed-front-matter",
     .bad = {"content/commitments/tha-detention.md", R"(---
title: Alternatives to detention
country: THA

Why it matters.
)"},
     .good = {"content/commitments/tha-detention.md", R"(---
title: Alternatives to detention
country: THA
---
Why it matters.
)"}},
    {.id = "yaml/too-large",
     .bad = {"content/commitments/tha-detention.md", too_large_yaml()},
     .good = {"content/commitments/tha-detention.md", R"(---
title: Alternatives to detention
country: THA
extra: {notes: short}
---
)"}},
};

}  // namespace

std::span<const Rule> yaml_rules() {
  static const std::vector<Rule> rules = rules_of_parse(shown_yaml);
  return rules;
}

}  // namespace kept::check
