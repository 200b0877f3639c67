// What fields hold. Seen where files are read.
#include <array>

#include "check/rules/rules.h"

namespace kept::check {
namespace {

constexpr std::array fields_table = {
    Rule{.id = "field/missing",
         .level = Level::error,
         .title = "What a record needs is there",
         .why = "A record without its title cannot be named in any list.",
         .bad = {"content/commitments/tha-detention.md", R"(---
country: THA
---
)"},
         .good = {"content/commitments/tha-detention.md", R"(---
title: Alternatives to detention
country: THA
---
)"},
         .fixed_level = true},
    Rule{.id = "field/unknown",
         .level = Level::error,
         .title = "A field has a name that Kept knows",
         .why = "A misspelt field would be lost in silence. What no field fits stands below `extra:`.",
         .bad = {"content/commitments/tha-detention.md", R"(---
title: Alternatives to detention
country: THA
tpye: memorandum
---
)"},
         .good = {"content/commitments/tha-detention.md", R"(---
title: Alternatives to detention
country: THA
type: memorandum
---
)"},
         .fixed_level = true},
    Rule{.id = "field/type",
         .level = Level::error,
         .title = "A field holds what it is made for",
         .why = "A list where one value belongs, or a value where keys belong, can be read in more than one way.",
         .bad = {"content/commitments/tha-detention.md", R"(---
title: Alternatives to detention
country: THA
made: [2019]
---
)"},
         .good = {"content/commitments/tha-detention.md", R"(---
title: Alternatives to detention
country: THA
made: 2019
---
)"},
         .fixed_level = true},
    Rule{.id = "field/list",
         .level = Level::error,
         .title = "A list is written as one",
         .why = "One value without brackets would be taken for something else.",
         .bad = {"content/commitments/tha-detention.md", R"(---
title: Alternatives to detention
country: THA
themes: detention
---
)"},
         .good = {"content/commitments/tha-detention.md", R"(---
title: Alternatives to detention
country: THA
themes: [detention]
---
)"},
         .fixed_level = true},
    Rule{.id = "field/twice",
         .level = Level::warning,
         .title = "A list names nothing twice",
         .why = "The second would say nothing new; perhaps something else was meant.",
         .bad = {"content/commitments/tha-detention.md", R"(---
title: Alternatives to detention
country: THA
themes: [detention, detention]
---
)"},
         .good = {"content/commitments/tha-detention.md", R"(---
title: Alternatives to detention
country: THA
themes: [detention, education]
---
)"},
         .waivable = true},
    Rule{.id = "field/choice",
         .level = Level::error,
         .title = "A choice is one of those that there are",
         .why = "Pages have words in every language for these, and for no others.",
         .bad = {"content/commitments/tha-detention.md", R"(---
title: Alternatives to detention
country: THA
type: memo
---
)"},
         .good = {"content/commitments/tha-detention.md", R"(---
title: Alternatives to detention
country: THA
type: memorandum
---
)"},
         .fixed_level = true},
    Rule{.id = "field/url",
         .level = Level::error,
         .title = "An address is whole",
         .why = "Readers can only follow an address that begins with https:// or http://.",
         .bad = {"content/sources/law-2019.md", R"(---
title: A law
url: www.example.org/law
---
)"},
         .good = {"content/sources/law-2019.md", R"(---
title: A law
url: https://example.org/law
---
)"},
         .fixed_level = true},
    Rule{.id = "field/language",
         .level = Level::error,
         .title = "A language has a tag",
         .why = "Browsers, screen readers and search need the tag of BCP 47.",
         .bad = {"content/sources/law-2019.md", R"(---
title: A law
language: th_TH
---
)"},
         .good = {"content/sources/law-2019.md", R"(---
title: A law
language: th
---
)"},
         .fixed_level = true},
    Rule{.id = "field/period",
         .level = Level::error,
         .title = "A stretch of time is a number and a unit",
         .why = "Overdue and stale are computed from it.",
         .bad = {"kept.yaml", R"(title: A tracker
languages: [en, th]
due_soon: half a year
)"},
         .good = {"kept.yaml", R"(title: A tracker
languages: [en, th]
due_soon: 6 months
)"},
         .fixed_level = true},
    Rule{.id = "date/bad",
         .level = Level::error,
         .title = "A date exists and is written year first",
         .why = "`03/04/2019` is a day in March or in April; 30 February is none.",
         .bad = {"content/commitments/tha-detention.md", R"(---
title: Alternatives to detention
country: THA
made: 2019-02-30
---
)"},
         .good = {"content/commitments/tha-detention.md", R"(---
title: Alternatives to detention
country: THA
made: 2019-02-28
---
)"},
         .fixed_level = true},
    Rule{.id = "country/unknown",
         .level = Level::error,
         .title = "A country has its code of three letters",
         .why = "Codes of ISO 3166-1 are the same in every language; names are not.",
         .bad = {"content/commitments/tha-detention.md", R"(---
title: Alternatives to detention
country: TH
---
)"},
         .good = {"content/commitments/tha-detention.md", R"(---
title: Alternatives to detention
country: THA
---
)"},
         .fixed_level = true},
    Rule{.id = "status/unknown",
         .level = Level::error,
         .title = "A status stands on the scale of the site",
         .why = "Statuses can only be compared on one scale.",
         .bad = {"content/commitments/tha-detention.md", R"(---
title: Alternatives to detention
country: THA
updates:
  - {date: 2019-01, status: startd, voice: government, sources: [rt-report-2020]}
---
)"},
         .good = {"content/commitments/tha-detention.md", R"(---
title: Alternatives to detention
country: THA
updates:
  - {date: 2019-01, status: started, voice: government, sources: [rt-report-2020]}
---
)"},
         .fixed_level = true},
};

}  // namespace

std::span<const Rule> fields_rules() { return fields_table; }

}  // namespace kept::check
