// What a file holds: fields, names, parts, translations. Seen where files are read and pages get their addresses.
#include <array>

#include "check/rules/rules.h"

namespace kept::check {
namespace {

constexpr std::array table = {
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
    Rule{.id = "slug/bad",
         .level = Level::error,
         .title = "A record has a name that can stand in an address",
         .why = "Names are made of small letters, digits and hyphens, so that every link to them works everywhere.",
         .bad = {"content/practices.yaml", "- {id: Day_care, title: Day care}\n"},
         .good = {"content/practices.yaml", "- {id: day-care, title: Day care}\n"},
         .fixed_level = true},
    Rule{.id = "record/duplicate",
         .level = Level::error,
         .title = "No two records of a kind have one name",
         .why = "A reference to that name could mean either.",
         .bad = {"content/practices.yaml", R"(- {id: day-care, title: Day care}
- {id: day-care, title: Care by day}
)"},
         .good = {"content/practices.yaml", R"(- {id: day-care, title: Day care}
- {id: care-by-day, title: Care by day}
)"},
         .fixed_level = true},
    Rule{.id = "part/bad-id",
         .level = Level::error,
         .title = "A part has a name that can stand in an address",
         .why = "Provisions, outcomes and indicators are linked to by their ids.",
         .bad = {"content/declarations/plan.md", R"(---
title: A plan
provisions:
  - {id: 13H, title: Children first}
---
)"},
         .good = {"content/declarations/plan.md", R"(---
title: A plan
provisions:
  - {id: 13h, title: Children first}
---
)"},
         .fixed_level = true},
    Rule{.id = "part/duplicate",
         .level = Level::error,
         .title = "No two parts of a record have one name",
         .why = "A reference to that name could mean either.",
         .bad = {"content/declarations/plan.md", R"(---
title: A plan
provisions:
  - {id: a, title: Children first}
  - {id: a, title: And families}
---
)"},
         .good = {"content/declarations/plan.md", R"(---
title: A plan
provisions:
  - {id: a, title: Children first}
  - {id: b, title: And families}
---
)"},
         .fixed_level = true},
    Rule{.id = "alias/bad",
         .level = Level::error,
         .title = "An alias is an old name or an old address",
         .why = "Readers come by it and are sent on; nobody comes by anything else.",
         .bad = {"content/commitments/tha-detention.md", R"(---
title: Alternatives to detention
country: THA
aliases: [an old name]
---
)"},
         .good = {"content/commitments/tha-detention.md", R"(---
title: Alternatives to detention
country: THA
aliases: [an-old-name]
---
)"},
         .fixed_level = true},
    Rule{.id = "alias/taken",
         .level = Level::error,
         .title = "An alias is nobody else's address",
         .why = "Two pages cannot stand at one address.",
         .bad = {"content/practices.yaml", R"(- {id: day-care, title: Day care, aliases: [foster-care]}
- {id: foster-care, title: Foster care}
)"},
         .good = {"content/practices.yaml", R"(- {id: day-care, title: Day care, aliases: [care-by-day]}
- {id: foster-care, title: Foster care}
)"},
         .fixed_level = true},
    Rule{.id = "address/taken",
         .level = Level::error,
         .title = "Every page has an address of its own",
         .why = "Two pages cannot stand at one address.",
         .bad = {"content/themes.md", R"(---
title: Our themes
---
)"},
         .good = {"content/our-themes.md", R"(---
title: Our themes
---
)"},
         .fixed_level = true},
    Rule{.id = "file/unknown",
         .level = Level::error,
         .title = "Every file has a place",
         .why = "What Kept does not know what to do with would be lost in silence.",
         .bad = {"content/notes.txt", "To do.\n"},
         .good = {"content/notes.md", R"(---
title: Notes
---
To do.
)"},
         .fixed_level = true},
    Rule{.id = "file/no-list",
         .level = Level::error,
         .title = "A file of many records is a list",
         .why = "Each record begins with a dash and its id.",
         .bad = {"content/practices.yaml", "title: Day care\n"},
         .good = {"content/practices.yaml", "- {id: day-care, title: Day care}\n"},
         .fixed_level = true},
    Rule{.id = "translation/orphan",
         .level = Level::error,
         .title = "A translation has an original",
         .why = "A page in one language alone would belong to nothing.",
         .bad = {"content/declarations/gmc-2018.th.md", R"(---
title: ข้อตกลง
---
)"},
         .good = {"content/declarations/gcm-2018.th.md", R"(---
title: ข้อตกลง
---
)"},
         .fixed_level = true},
    Rule{.id = "translation/language",
         .level = Level::error,
         .title = "A translation is in a language of the site",
         .why = "kept.yaml lists the languages that pages are made in.",
         .bad = {"content/declarations/gcm-2018.fr.md", R"(---
title: Pacte mondial
---
)"},
         .good = {"content/declarations/gcm-2018.th.md", R"(---
title: ข้อตกลง
---
)"},
         .fixed_level = true},
    Rule{.id = "translation/field",
         .level = Level::error,
         .title = "A translation holds only what is translated",
         .why = "A date that stands in two files can come to differ.",
         .bad = {"content/declarations/gcm-2018.th.md", R"(---
title: ข้อตกลง
adopted: 2018
---
)"},
         .good = {"content/declarations/gcm-2018.th.md", R"(---
title: ข้อตกลง
---
)"},
         .fixed_level = true},
    Rule{.id = "translation/part",
         .level = Level::error,
         .title = "A translated part is a part of the original",
         .why = "It is put beside its original by its id.",
         .bad = {"content/declarations/gcm-2018.th.md", R"(---
title: ข้อตกลง
provisions:
  - {id: 13g, title: เด็ก}
---
)"},
         .good = {"content/declarations/gcm-2018.th.md", R"(---
title: ข้อตกลง
provisions:
  - {id: 13h, title: เด็ก}
---
)"},
         .fixed_level = true},
};

}  // namespace

std::span<const Rule> structure_rules() { return table; }

}  // namespace kept::check
